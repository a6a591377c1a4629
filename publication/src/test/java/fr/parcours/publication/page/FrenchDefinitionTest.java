package fr.parcours.publication.page;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parcours.core.indicator.Expression;
import fr.parcours.runtime.Parcours;
import fr.parcours.statistics.Example;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a definition counts, in French. A no-break space is written as a space here. */
class FrenchDefinitionTest {
    private static final Parcours PARCOURS = Example.parcours();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "count(enrolments(mission-locale).elapsed(> 12)) | Nombre : accompagnements dans « Mission locale », de durée écoulée supérieure à 12 mois en cours au moins un jour de la période.",
                "count(steps(entretien).lasting(>= 15 days)) | Nombre : étapes « Entretien individuel », de durée prévue d’au moins 15 jours dans la période.",
                "count(outcomes(cdi).dated(>= 2021-07-01)) | Nombre : situations « CDI », depuis le 1er juillet 2021 dans la période.",
                "count(outcomes(cdi).ending(< 2021-07-01)) | Nombre : situations « CDI », finissant avant le 1er juillet 2021 dans la période.",
                "count(steps(entretien).hours(>= 0.5)) | Nombre : étapes « Entretien individuel », d’une durée d’au moins 0,5 h dans la période.",
                "count(aids().amount(> 200)) | Nombre : aides de toute nature, d’une somme supérieure à 200 € dans la période.",
                "count(outcomes().qualifying(true)) | Nombre : situations de toute nature, qualifiant : oui dans la période.",
                "count(suspensions(mission-locale)) | Nombre : suspensions dans « Mission locale » dans la période.",
                "count(having(outcomes(cdi).soFar())) | Nombre de personnes ayant au moins un élément parmi : situations « CDI » jusqu’à la fin de la période.",
                "median(lengths(enrolments(mission-locale).ended())) | Médiane en jours des durées écoulées : accompagnements dans « Mission locale » terminés dans la période.",
                "quantile(0.9,delays(entries(mission-locale),steps(entretien))) | Nombre de jours que 90 % des délais entre entrées dans « Mission locale » dans la période et, ensuite, étapes « Entretien individuel » ne dépassent pas.",
                "count(delays(entries(mission-locale),steps(entretien)) <= 30) | Nombre de délais entre entrées dans « Mission locale » dans la période et, ensuite, étapes « Entretien individuel », d’une durée d’au plus 30 jours."
            })
    void saysWhatIsCounted(String definition, String sentence) {
        FrenchDefinition french = new FrenchDefinition(PARCOURS.vocabulary(), PARCOURS.labels(), Map.of());
        assertThat(french.of(Expression.parse(definition, PARCOURS.vocabulary()))
                        .replace('\u00a0', ' ')
                        .replace('\u202f', ' '))
                .isEqualTo(sentence);
    }
}
