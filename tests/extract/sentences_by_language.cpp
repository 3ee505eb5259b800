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
        "Задержали [Figure|более 1 200 человек] и [Figure|не менее 37 журналистов], позже [Figure|около 5 тысяч "
        "протестующих].",
        "Его доставили в [Facility|ОВД Заречный], потом в [Facility|изолятор временного содержания № 2].",
        "Об этом сказал [Person|глава района, редактор сборника Радомир Кестрин].",
        "[Date|12 мая 2030 года] её отпустили; с [Date|марта по июнь 2031 года] она молчала.",
        "Дело по [Article|20.3 КоАП] слушали в [Date|первом полугодии 2014-го], а не за [Date|первые шесть месяцев 2015 года].",
        "Решения [Organisation|Верховного и Конституционного судов] обжаловал [Person|антифашист Радомир Кестрин].",
        // Belarusian
        "Яго перавялі ў [Facility|СІЗА № 3], а потым у [Facility|папраўчую калонію № 9].",
        "Скаргу разгледзеў [Organisation|Лясны раённы суд], а не [Organisation|Міністэрства ўнутраных "
        "спраў].",
        "Яе судзілі паводле [Article|артыкула 342 Крымінальнага кодэкса].",
        "[Date|9 жніўня 2030 года] яго перавялі ў [Facility|турму № 8], дзе было [Figure|больш за 600 чалавек].",
        "Прысуд вынесла [Person|суддзя Мілена Орсік], яе слухаў [Person|журналіст Радамір Кестрын].",
        "У [Date|сакавіку 2031 года] яна выйшла з [Facility|жаночай калоніі № 4].",
        "Скаргу на гэта падаў [Person|праваабаронца Тавід Зарэлін] у [Date|2029 годзе].",
        // Ukrainian
        "Його перевели до [Facility|СІЗО № 5], а її до [Facility|виправної колонії № 8].",
        "Скаргу розглянув [Organisation|Лісовий районний суд], про це повідомила [Person|журналістка Оксана "
        "Лисенчук].",
        "[Date|24 лютого 2030 року] її тримали у [Facility|слідчому ізоляторі № 13], де було [Figure|понад 400 осіб].",
        "Вирок оголосила [Person|суддя Мілена Орсік], його слухав [Person|адвокат Радомир Кестрин].",
        "У [Date|березні 2031 року] він вийшов з [Facility|виправної колонії № 77].",
        "За [Article|статтею 111 Кримінального кодексу] його судили у [Date|2029 році].",
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
        "Le [Date|12 mai 2030], [Figure|plus de 300 personnes] ont été arrêtées; le [Date|1er juin 2031] elles sont "
        "sorties.",
        "Selon le [Person|général Marc Orsel] et [Person|M. Delvaux], cela a été dit en [Date|mars 2029].",
        "Cela est contraire à l’[Article|article 9, paragraphe 1, du Pacte] et à l’[Article|article 12 de la "
        "Constitution].",
        // Spanish
        "De conformidad con los [Article|artículos 24.1 y 25.2 del Estatuto de la Corte Ruveniana] se cita a "
        "la "
        "[Person|presunta víctima Norbel Muñar da Selva].",
        "La [Organisation|Comisión Ruveniana de Derechos Humanos] y la [Organisation|Universidad de Solara] "
        "no "
        "fueron citadas, y el [Person|juez Mario Celaya] lo dijo.",
        "El [Date|12 de mayo de 2030] fueron detenidas [Figure|más de 300 personas] y en [Date|marzo de 2031] salieron.",
        "Según la [Person|jueza Marta Celaya] y el [Person|Sr. Olmedo], fue en [Date|2029].",
        "Se citan el [Article|artículo 7 de la Constitución] y el [Article|artículo 5.2 de la Convención Ruveniana].",
        "Fue llevado a la [Facility|cárcel de Monteverde] por la [Organisation|Policía Nacional].",
    };
}

} // namespace dokaz::tests
