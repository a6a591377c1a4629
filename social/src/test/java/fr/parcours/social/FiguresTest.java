package fr.parcours.social;

import static fr.parcours.social.Suite.PARCOURS;
import static org.assertj.core.api.Assertions.assertThat;

import fr.parcours.core.indicator.Indicator;
import fr.parcours.core.plugin.Chapter;
import fr.parcours.runtime.assembly.Owned;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FiguresTest {
    @Test
    void theNineFiguresOfTheFundAreThoseOfTheReport() {
        assertThat(definitions("fajem")).containsExactlyInAnyOrderEntriesOf(texts("""
                                fajem.montant | eur | amount(aids(fajem-collectif,fajem-renforce,fajem-thematique,fajem-urgence))
                                fajem.jeunes | count | count(having(aids(fajem-collectif,fajem-renforce,fajem-thematique,fajem-urgence)))
                                fajem.dossiers | count | count(aids(fajem-collectif,fajem-renforce,fajem-thematique,fajem-urgence))
                                fajem.dossiers.urgence | count | count(aids(fajem-urgence))
                                fajem.montant.urgence | eur | amount(aids(fajem-urgence))
                                fajem.dossiers.thematique | count | count(aids(fajem-thematique))
                                fajem.montant.thematique | eur | amount(aids(fajem-thematique))
                                fajem.dossiers.renforce | count | count(aids(fajem-renforce))
                                fajem.montant.renforce | eur | amount(aids(fajem-renforce))
                                """));
    }

    @Test
    void theTwentyTwoFiguresOfHealthAreThoseOfTheReport() {
        assertThat(definitions("sante")).containsExactlyInAnyOrderEntriesOf(texts("""
                                sante.cps.sensibilises | count | count(having(steps(atelier).by(sante).in(mission-locale).theme(cps)))
                                sante.cps.groupes-jeunes | count | count(having(steps().of(action).audience(jeunes).by(sante).theme(cps-renforce)))
                                sante.cps.groupes-jeunes.participants | count | count(having(steps(atelier).audience(jeunes).by(sante).theme(cps-renforce)))
                                sante.cps.groupes-jeunes.seances | count | count(steps(atelier).of(action).audience(jeunes).by(sante).theme(cps-renforce))
                                sante.cps.groupes-mineurs | count | count(having(steps().of(action).audience(mineurs).by(sante).theme(cps-renforce)))
                                sante.cps.groupes-mineurs.participants | count | count(having(steps(atelier).audience(mineurs).by(sante).theme(cps-renforce)))
                                sante.cps.groupes-mineurs.seances | count | count(steps(atelier).of(action).audience(mineurs).by(sante).theme(cps-renforce))
                                sante.cps.groupes-adultes | count | count(having(steps().of(action).audience(adultes).by(sante).theme(cps-renforce)))
                                sante.cps.groupes-adultes.participants | count | count(having(steps(atelier).audience(adultes).by(sante).theme(cps-renforce)))
                                sante.cps.groupes-adultes.seances | count | count(steps(atelier).of(action).audience(adultes).by(sante).theme(cps-renforce))
                                sante.sensibilises | count | count(having(steps(atelier,evenement).by(sante).in(mission-locale)))
                                sante.sensibilises.femmes | count | count(having(steps(atelier,evenement).by(sante).in(mission-locale)).where(sex = female))
                                sante.sensibilises.hommes | count | count(having(steps(atelier,evenement).by(sante).in(mission-locale)).where(sex = male))
                                sante.propositions | count | count(steps(proposition).by(sante).in(mission-locale))
                                sante.ateliers | count | count(steps(atelier).of(action).by(sante).theme(cps,nutrition))
                                sante.satisfaction | percent | share(count(steps(avis).of(action).by(sante).satisfied(true)),count(steps(avis).of(action).by(sante)))
                                sante.ateliers.cps | count | count(steps(atelier).of(action).by(sante).theme(cps))
                                sante.ateliers.nutrition | count | count(steps(atelier).of(action).by(sante).theme(nutrition))
                                sante.cps-renforces.programmes | count | count(having(steps().of(action).by(sante).theme(cps-renforce)))
                                sante.cps-renforces.seances | count | count(steps(atelier).of(action).by(sante).theme(cps-renforce))
                                sante.addictions.ateliers | count | count(steps(atelier).of(action).by(sante).theme(addictions))
                                sante.addictions.animations | count | count(steps(evenement).of(action).by(sante).theme(addictions))
                                """));
    }

    @Test
    void housingCountsWhatCanBeCounted() {
        assertThat(definitions("logement")).containsExactlyInAnyOrderEntriesOf(texts("""
                                logement.accompagnes | count | count(having(enrolments(logement)))
                                logement.entrees | count | count(entries(logement))
                                logement.en-cours | count | count(enrolments(logement).running())
                                logement.accompagnes.femmes | percent | share(having(enrolments(logement)),sex = female)
                                logement.accompagnes.precaires | percent | share(having(enrolments(logement)),housing in {homeless,hosted,precarious})
                                logement.duree-moyenne.en-cours | months | meanMonths(enrolments(logement).running())
                                logement.duree-moyenne.termines | months | meanMonths(enrolments(logement).ended())
                                logement.permanences | count | count(steps(permanence).of(action).by(logement))
                                logement.recus | count | count(having(steps(entretien,information-collective,permanence).by(logement)))
                                logement.entretiens | count | count(steps(entretien).by(logement))
                                logement.informations-collectives | count | count(steps(information-collective).of(action).by(logement))
                                logement.demandes | count | count(steps(demande).by(logement))
                                logement.demandes.jeunes | count | count(having(steps(demande).by(logement)))
                                logement.demandes.parc-social | count | count(steps(demande).by(logement).where(logement.solution = parc-social))
                                logement.demandes.parc-prive | count | count(steps(demande).by(logement).where(logement.solution = parc-prive))
                                logement.demandes.hebergement-temporaire | count | count(steps(demande).by(logement).where(logement.solution = hebergement-temporaire))
                                logement.demandes.foyer-jeunes-travailleurs | count | count(steps(demande).by(logement).where(logement.solution = foyer-jeunes-travailleurs))
                                logement.demandes.aide-logement | count | count(steps(demande).by(logement).where(logement.solution = aide-logement))
                                logement.acces | count | count(steps(acces-logement).by(logement))
                                logement.acces.jeunes | count | count(having(steps(acces-logement).by(logement)))
                                logement.acces.parc-social | count | count(steps(acces-logement).by(logement).where(logement.solution = parc-social))
                                logement.acces.parc-prive | count | count(steps(acces-logement).by(logement).where(logement.solution = parc-prive))
                                logement.acces.hebergement-temporaire | count | count(steps(acces-logement).by(logement).where(logement.solution = hebergement-temporaire))
                                logement.acces.foyer-jeunes-travailleurs | count | count(steps(acces-logement).by(logement).where(logement.solution = foyer-jeunes-travailleurs))
                                logement.acces.aide-logement | count | count(steps(acces-logement).by(logement).where(logement.solution = aide-logement))
                                domiciliation.jeunes | count | count(having(enrolments(domiciliation)))
                                domiciliation.actes | count | count(steps(signature).by(domiciliation))
                                domiciliation.passages | count | count(steps(visite).by(domiciliation))
                                """));
    }

    @Test
    void totalsAreShownWithTheirParts() {
        assertThat(chapter("fajem").parts())
                .extracting(Chapter.Parts::total)
                .containsExactly("fajem.dossiers", "fajem.montant");
        assertThat(chapter("sante").parts())
                .extracting(Chapter.Parts::total)
                .containsExactly(
                        "sante.sensibilises",
                        "sante.ateliers",
                        "sante.cps-renforces.programmes",
                        "sante.cps-renforces.seances");
        assertThat(chapter("logement").parts())
                .extracting(Chapter.Parts::total)
                .containsExactly("logement.demandes", "logement.acces");
        assertThat(PARCOURS.chapters())
                .allMatch(chapter -> !chapter.value().headlines().isEmpty());
    }

    private static Map<String, String> definitions(String id) {
        Map<String, String> definitions = new LinkedHashMap<>();
        for (Indicator figure : chapter(id).indicators()) {
            definitions.put(figure.id(), figure.unit().code() + " | " + figure.definition());
        }
        return definitions;
    }

    private static Map<String, String> texts(String lines) {
        Map<String, String> texts = new LinkedHashMap<>();
        Arrays.stream(lines.split("\n")).map(line -> line.split(" \\| ", 2)).forEach(cut -> texts.put(cut[0], cut[1]));
        return texts;
    }

    private static Chapter chapter(String id) {
        return PARCOURS.chapters().stream()
                .map(Owned::value)
                .filter(chapter -> chapter.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
