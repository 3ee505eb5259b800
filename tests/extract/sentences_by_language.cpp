// SPDX-License-Identifier: GPL-3.0-or-later
#include "extract/marked_sentences.h"

namespace dokaz::tests {

std::vector<std::string_view> sentencesByLanguage() {
    return {
        // Russian
        "Её перевели в [Facility|СИЗО № 7] после того, как был приговор.",
        "Он отбывал срок в [Facility|исправительной колонии № 12] и в [Facility|Заречной тюрьме].",
        "По данным [Organisation|Министерства внутренних дел], задержанных было больше.",
        "[Organisation|Лесной районный суд] отклонил жалобу на [Organisation|Следственный комитет].",
        "Доклад собирает [Organisation|Фонд охраны тишины]; за год [Organisation|ФОТ] принял сто писем.",
        "Об этом пишет портал «[Organisation|Новый Берег]», и на сайте «[Organisation|Нового Берега]» есть "
        "фото.",
        "Его судили по [Article|ч. 2 ст. 293.1 УК], а её по [Article|статье 19.3 КоАП].",
        "Это нарушает [Article|Европейскую конвенцию о защите прав человека] и "
        "[Article|закон о запрете громких слов].",
        "Об этом рассказала [Person|гражданская активистка Милена Корсак] в [Date|мае 2013 года].",
        "Приговор вынесла [Person|судья Орлицкая], её слушал [Person|правозащитник Радомир Кестрин].",
        // Belarusian
        "Яго перавялі ў [Facility|СІЗА № 3], а потым у [Facility|папраўчую калонію № 9].",
        "Скаргу разгледзеў [Organisation|Лясны раённы суд], а не [Organisation|Міністэрства ўнутраных "
        "спраў].",
        "Яе судзілі паводле [Article|артыкула 342 Крымінальнага кодэкса].",
        // Ukrainian
        "Його перевели до [Facility|СІЗО № 5], а її до [Facility|виправної колонії № 8].",
        "Скаргу розглянув [Organisation|Лісовий районний суд], про це повідомила [Person|журналістка Оксана "
        "Лисенчук].",
        "Документы спасла [Person|Надея Мирош, участница процесса], и она ушла.",
        "[Person|Nolan Bel de Marel, abogado de oficio], declaró en la audiencia.",
        // French
        "Le rapport a été remis par le [Organisation|Ministère du travail, de la santé et des politiques "
        "sociales] "
        "et par le [Organisation|Comité ruvénien des droits de l’enfant].",
        "La [Article|Constitution] le dit à l’[Article|article 63.2] et aux [Article|art. 3 à 41].",
        "Il a été jugé sur la base de l’[Article|article 12 du Code pénal] dans la [Facility|prison de "
        "Valmont].",
        "Selon [Person|Mme Orsel], le [Person|juge Paul Merlant] n’a pas été entendu.",
        // Spanish
        "De conformidad con los [Article|artículos 24.1 y 25.2 del Estatuto de la Corte Ruveniana] se cita a "
        "la "
        "[Person|presunta víctima Norbel Muñar da Selva].",
        "La [Organisation|Comisión Ruveniana de Derechos Humanos] y la [Organisation|Universidad de Solara] "
        "no "
        "fueron citadas, y el [Person|juez Mario Celaya] lo dijo.",
        "Fue llevado a la [Facility|cárcel de Monteverde] por la [Organisation|Policía Nacional].",
    };
}

} // namespace dokaz::tests
