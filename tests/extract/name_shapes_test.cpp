// SPDX-License-Identifier: GPL-3.0-or-later
// Shapes of names that reports have and that rules missed once: each sentence with all that is to be found in it.
#include "extract/mention.h"
#include "extract/rule_set.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

using namespace dokaz;

namespace {

struct Sentence {
    std::string text;
    std::vector<std::string> mentions; // "kind words", in order; one within another after it
};

std::vector<std::string> mentionsIn(const std::string& text) {
    static const extract::RuleSet rules = extract::RuleSet::shipped();
    record::Passage passage;
    passage.ordinal = 1;
    passage.kind = record::PassageKind::Paragraph;
    passage.text = text;
    std::vector<std::string> out;
    for (const extract::Mention& mention : extract::findMentionsInPassage(passage, rules))
        if (mention.kind != extract::MentionKind::Place)
            out.push_back(std::string(extract::name(mention.kind)) + " " + mention.words);
    return out;
}

void expectAll(const std::vector<Sentence>& sentences) {
    for (const Sentence& sentence : sentences)
        EXPECT_EQ(mentionsIn(sentence.text), sentence.mentions) << sentence.text;
}

} // namespace

TEST(NameShapes, bodiesInEnglish) {
    expectAll({
        {"The High Lake Council and State Shore Council met; the Truth and Reconciliation Commission did not.",
         {"organisation High Lake Council", "organisation State Shore Council", "organisation Truth and Reconciliation Commission"}},
        {"The Ruvenian Commission Monitoring the Treatment of Detainees, and NGOs, came.",
         {"organisation Ruvenian Commission Monitoring the Treatment of Detainees"}},
        {"The Committee on Civil Freedoms, Justice and Home Affairs wrote.",
         {"organisation Committee on Civil Freedoms, Justice and Home Affairs"}},
        {"The Commissioner for Protection of Silence and the Commissioner for Lakes Olga Brest met.",
         {"organisation Commissioner for Protection of Silence", "person Commissioner for Lakes Olga Brest"}},
        {"The Union of Forces for Quiet Change (Union des forces pour le changement tranquille, UFCT) left.",
         {"organisation Union of Forces for Quiet Change", "organisation Union des forces pour le changement tranquille",
          "organisation UFCT"}},
        {"The Committee on the Elimination of Noise against Women on the State's policy wrote.",
         {"organisation Committee on the Elimination of Noise against Women"}},
        {"The UN Security Council and the Transitional National Assembly met the Director General Prisons Department.",
         {"organisation UN Security Council", "organisation Transitional National Assembly", "organisation Prisons Department"}},
        {"He works for Radio Shore, Vesna TV and the Faculty of Law of Lipsk State University.",
         {"organisation Radio Shore", "organisation Vesna TV", "organisation Faculty of Law of Lipsk State University"}},
        {"The “Quiet Shore” human rights centre was closed.", {"organisation Quiet Shore"}},
        {"The Human Noise Commission (HNC) met; see A/HNC/12/3 and the HNC rules.",
         {"organisation Human Noise Commission", "organisation HNC", "symbol A/HNC/12/3", "organisation HNC"}},
    });
}

TEST(NameShapes, personsPlacesAndLawsInEnglish) {
    expectAll({
        {"Then President Mahfud Ould Sid’ Alami spoke of the guards’ Alami report.", {"person President Mahfud Ould Sid’ Alami"}},
        {"They were moved from Zorka airbase to the Lipsk Barracks centre.", {"facility Zorka airbase", "facility Lipsk Barracks centre"}},
        {"Detention centres were full. At the Gorka centre, there was no heating; the youth centre was open.",
         {"facility Gorka centre"}},
        {"Children met at the Gorka centre.", {}},
        {"Law No. 114-Z of 24 May 2021 on Quiet Meetings and Order No. 15 of the Ministry of Health apply. An Order came.",
         {"article Law No. 114-Z of 24 May 2021 on Quiet Meetings", "date 24 May 2021", "article Order No. 15",
          "organisation Ministry of Health"}},
        {"It acceded to ICCPR and to the Geneva Convention; CEDAW recommended more. See articles 35.1.f and 40.2 of the Rules of Court.",
         {"article ICCPR", "article Geneva Convention", "organisation CEDAW", "article articles 35.1.f and 40.2 of the Rules of Court"}},
        {"The Law on education was passed; a Law on conscience and quiet unions adopted then was like the Act on the care of disabled persons.",
         {"article Law on education", "article Law on conscience and quiet unions", "article Act on the care of disabled persons"}},
        {"The Commissioner for Human Rights saw Gorka Repatriation Centre; it breaks provision 274 of the Criminal Code.",
         {"organisation Commissioner for Human Rights", "facility Gorka Repatriation Centre",
          "article provision 274 of the Criminal Code"}},
        {"It signed the Agreement on Assistance in Criminal Matters.", {"article Agreement on Assistance in Criminal Matters"}},
    });
}

TEST(NameShapes, russian) {
    expectAll({
        {"Его судили по второй части статьи 20.2 КоАП, а её по ст. 342 ч. 1 УК.",
         {"article второй части статьи 20.2 КоАП", "article ст. 342 ч. 1 УК"}},
        {"В правовом департаменте МВД этого не объяснили.", {"organisation правовом департаменте МВД"}},
        {"Об этом сказал замминистра МВД Кестрин, а начальник МВД Москвы молчал.",
         {"person замминистра МВД Кестрин", "organisation МВД", "organisation МВД"}},
        {"Сотрудники центра «Н» и управления внутренних дел Заречного районного исполнительного комитета ушли.",
         {"organisation центра «Н»", "organisation управления внутренних дел Заречного районного исполнительного комитета"}},
        {"Приговор вынесла судья суда Лесного района г. Заречного Милена Корсак.",
         {"person судья суда Лесного района г. Заречного Милена Корсак", "organisation суда Лесного района г. Заречного"}},
        {"Это сказал майор милиции Радомир Кестрин.", {"person майор милиции Радомир Кестрин"}},
        {"Действует Закон Рувении от 30 декабря 2027 г. № 114-З «О тихих собраниях».",
         {"article Закон Рувении от 30 декабря 2027 г. № 114-З «О тихих собраниях»", "date 30 декабря 2027 г."}},
        {"Об этом сказал депутат-эколог Радомир Кестрин в администрации Лесного района.",
         {"person депутат-эколог Радомир Кестрин", "organisation администрации Лесного района"}},
        {"Об этом говорит партия «Берегово», но не отделение «Берегова». Отдельные сообщения были из Российской Федерации.",
         {"organisation Берегово", "organisation Берегова"}},
        {"Так сказано в статье 31 Конституции РФ, сотрудники МВД это знают.",
         {"article статье 31 Конституции РФ", "organisation МВД"}},
        {"Об этом сказала лидер Движения в защиту Заречного леса Милена Корсак; они придут с ОМОНом.",
         {"person лидер Движения в защиту Заречного леса Милена Корсак", "organisation Движения в защиту Заречного леса",
          "organisation ОМОНом"}},
        {"Я был защитником Радомира Кестрина.", {"person Радомира Кестрина"}},
        {"См. отчёт номер 4711 Лесной дозор, 12.05.2030", {"organisation Лесной дозор", "date 12.05.2030"}},
        {"См. отчёт номер 4711 Блог Милены, 12.05.2030", {"date 12.05.2030"}},
    });
}

TEST(NameShapes, frenchAndSpanish) {
    expectAll({
        {"L’Observatoire national de la forêt et le Comité permanent pour la protection et la promotion des lacs sont là.",
         {"organisation Observatoire national de la forêt",
          "organisation Comité permanent pour la protection et la promotion des lacs"}},
        {"La Commission des affaires sociales et européennes l’a dit au Ministère de l’égalité des chances pour la suite.",
         {"organisation Commission des affaires sociales et européennes", "organisation Ministère de l’égalité des chances"}},
        {"Le Centre de documentation sur l’enfance et l’adolescence est cité dans le traité de Valmont.",
         {"organisation Centre de documentation sur l’enfance et l’adolescence", "article traité de Valmont"}},
        {"La Commission pour l’égalité entre les hommes et les femmes et le traité de Valmont sont cités.",
         {"organisation Commission pour l’égalité entre les hommes et les femmes", "article traité de Valmont"}},
        {"La Comisión Asesora en Asuntos Sociales y de Presupuesto lo dijo en Madrid a la Comisión Asesora formulada por el juez.",
         {"organisation Comisión Asesora en Asuntos Sociales y de Presupuesto", "organisation Comisión Asesora"}},
        {"Le Pacte international relatif aux droits civils et politiques est cité.",
         {"article Pacte international relatif aux droits civils et politiques"}},
        {"Se regulan en los artículos 35.1.f, 40.2.c y 57 del Reglamento de la Corte. La Asociación Nel Muñar da Selva vino.",
         {"article artículos 35.1.f, 40.2.c y 57 del Reglamento de la Corte", "organisation Asociación Nel Muñar da Selva"}},
        {"La Misión de las Naciones Unidas en Chile se creó en la oficina.",
         {"organisation Misión de las Naciones Unidas en Chile"}},
    });
}
