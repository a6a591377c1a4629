package fr.parcours.formation;

import static fr.parcours.formation.Alternance.ALTERNANCE;
import static fr.parcours.formation.Formation.FORMATION;
import static fr.parcours.formation.ServiceCivique.SERVICE_CIVIQUE;
import static fr.parcours.formation.Situation.MISSION_LOCALE;
import static fr.parcours.formation.Situation.PARCOURS;
import static fr.parcours.formation.Situation.born;
import static fr.parcours.formation.Situation.day;
import static fr.parcours.formation.Situation.somebody;
import static org.assertj.core.api.Assertions.assertThat;

import fr.parcours.core.message.Messages;
import fr.parcours.core.message.Sentence;
import fr.parcours.core.parameter.Confidence;
import fr.parcours.core.parameter.DatedValue;
import fr.parcours.core.plugin.Chapter;
import fr.parcours.core.plugin.Plugin;
import fr.parcours.core.rule.Finding;
import fr.parcours.core.vocabulary.Attributes;
import fr.parcours.core.vocabulary.OutcomeKind;
import fr.parcours.core.vocabulary.StepKind;
import fr.parcours.core.workflow.PathwayStatus;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class FormationPluginTest {
    private static final Messages MESSAGES = Messages.of(FormationPlugin.class, "formation");

    @Test
    void itAssembles() {
        assertThat(PARCOURS.dispositifs())
                .extracting(owned -> owned.value().id().code())
                .containsExactly("alternance", "formation", "service-civique");
        assertThat(PARCOURS.chapters())
                .extracting(Chapter::id)
                .containsExactlyInAnyOrder("formation", "service-civique", "alternance");
        assertThat(PARCOURS.vocabulary().codes("programme")).contains("prf");
    }

    @Test
    void itIsFoundOnTheClassPath() {
        assertThat(ServiceLoader.load(Plugin.class)).hasAtLeastOneElementOfType(FormationPlugin.class);
    }

    @Test
    void whatWasNotReadIsMarkedUnverified() {
        assertThat(PARCOURS.parameters().histories().values().stream()
                        .flatMap(history -> history.values().stream()
                                .filter(DatedValue::unverified)
                                .map(value -> history.id() + " " + value.from())))
                .containsExactly(
                        "alternance.professionnalisation.remuneration-adulte 2008-05-01",
                        "service-civique.indemnite-etat 2022-07-01",
                        "service-civique.indemnite-etat 2023-07-01",
                        "service-civique.indemnite-etat 2024-01-01",
                        "service-civique.jours-du-mois 2020-01-01",
                        "service-civique.majoration 2022-07-01",
                        "service-civique.majoration 2023-07-01",
                        "service-civique.majoration 2024-01-01",
                        "service-civique.prestation-accueil 2022-07-01",
                        "service-civique.prestation-accueil 2023-07-01",
                        "service-civique.prestation-accueil 2024-01-01");
    }

    /** Law and practice are not mixed: all that the service of training follows is the structure's to set. */
    @Test
    void trainingFollowsTheStructureAlone() {
        assertThat(PARCOURS.parameters().histories().values().stream()
                        .filter(history -> history.id().startsWith("formation."))
                        .flatMap(history -> history.values().stream())
                        .map(DatedValue::confidence))
                .isNotEmpty()
                .containsOnly(Confidence.LOCAL);
    }

    /** The situations below say everything that can be said: no wording lacks, none is left over. */
    @Test
    void everySentenceSaidHasItsWordingAndEveryWordingIsSaid() {
        Set<String> said = new TreeSet<>();
        sentences().forEach(sentence -> say(sentence, said));
        assertThat(said).containsExactlyElementsOf(MESSAGES.keys());
    }

    private static void say(Sentence sentence, Set<String> said) {
        assertThat(sentence.toString()).doesNotContain("{").doesNotContain("'");
        if (sentence.messages().toString().equals(MESSAGES.toString())) {
            said.add(sentence.key());
        }
        sentence.values().stream()
                .filter(Sentence.class::isInstance)
                .map(Sentence.class::cast)
                .forEach(part -> say(part, said));
    }

    private static List<Sentence> sentences() {
        List<Sentence> sentences = new ArrayList<>();
        for (Situation situation : people()) {
            for (String on : List.of("2015-06-15", "2018-06-15", "2019-06-15", "2021-06-15")) {
                PARCOURS.diagnose(situation.dossier(), day(on))
                        .eligibilities()
                        .forEach(answer -> add(sentences, answer.explanation()));
            }
        }
        for (Situation situation : pathways()) {
            for (PathwayStatus status : PARCOURS.statuses(situation.dossier(), day("2022-06-01"))) {
                status.end().ifPresent(end -> end.pieces().forEach(piece -> sentences.add(piece.sentence())));
                status.obligations().forEach(due -> sentences.add(due.what()));
            }
            for (String month : List.of("2021-03", "2021-04", "2022-07", "2027-01")) {
                for (String dispositif : List.of("service-civique", "alternance")) {
                    add(
                            sentences,
                            PARCOURS.allowance(situation.dossier(), dispositif, YearMonth.parse(month))
                                    .explanation());
                }
            }
        }
        return sentences;
    }

    private static List<Situation> people() {
        List<Situation> people = new ArrayList<>(List.of(
                somebody(),
                born("2000-01-01").enters(MISSION_LOCALE, "2018-01-01"),
                born("2004-01-01"),
                born("2006-01-01").declares("2015-01-01", Apprenticeship.LOWER_SECONDARY, true),
                born("2006-01-01").declares("2015-01-01", Apprenticeship.LOWER_SECONDARY, false),
                born("2010-01-01"),
                // 27: the service civique asks for the disability, and apprenticeship does not
                born("1994-01-01").declares("2015-01-01", Attributes.RQTH, true),
                born("1994-01-01").declares("2015-01-01", Attributes.RQTH, false),
                born("1980-01-01"),
                somebody().declares("2015-01-01", Apprenticeship.GROUNDS, Set.of("higher-diploma"))));
        Situation thirty = born("1990-01-01").declares("2015-01-01", Attributes.RQTH, false);
        Situation after = thirty.declares("2015-01-01", Apprenticeship.GROUNDS, Set.of("contract-broken"));
        people.addAll(List.of(
                thirty.declares("2015-01-01", Apprenticeship.GROUNDS, Set.of()),
                thirty.declares("2015-01-01", Apprenticeship.GROUNDS, Set.of("business-project", "elite-sport")),
                after,
                after.begins(OutcomeKind.APPRENTISSAGE, "2019-01-01", "2020-12-31"),
                after.begins(OutcomeKind.APPRENTISSAGE, "2018-01-01", "2019-12-31"),
                after.declares("2015-01-01", Apprenticeship.FORMER_ENDED_ON, day("2030-01-01")),
                born("1970-01-01").declares("2015-01-01", Apprenticeship.GROUNDS, Set.of("contract-broken"))));
        people.addAll(List.of(
                born("2000-01-01").declares("2015-01-01", Attributes.EDUCATION, "0"),
                born("2000-01-01")
                        .declares("2015-01-01", Attributes.EDUCATION, "4")
                        .declares("2015-01-01", Attributes.BENEFITS, Set.of()),
                thirty.declares("2015-01-01", Attributes.JOBSEEKER_SINCE, day("2015-01-01")),
                thirty.declares("2015-01-01", Attributes.JOBSEEKER_SINCE, day("2030-01-01"))
                        .declares("2015-01-01", Attributes.BENEFITS, Set.of())
                        .declares("2015-01-01", Professionalisation.FORMER_AIDED_CONTRACT, false)
                        .declares("2015-01-01", Apprenticeship.GROUNDS, Set.of()),
                thirty.declares("2015-01-01", Attributes.BENEFITS, Set.of("rsa"))
                        .declares("2015-01-01", Professionalisation.FORMER_AIDED_CONTRACT, true)));
        return people;
    }

    private static List<Situation> pathways() {
        Situation minor = born("2004-01-01").enters(SERVICE_CIVIQUE, "2021-01-11");
        Situation employee = somebody().begins(OutcomeKind.PROFESSIONNALISATION, "2020-09-01", "2027-08-31");
        return List.of(
                minor.enters(FORMATION, "2021-01-11"),
                minor.enters(FORMATION, "2021-01-11")
                        .asks("region", "2021-02-01")
                        .does(StepKind.DEMANDE, FORMATION, "2021-02-02")
                        .begins(OutcomeKind.FORMATION, "2021-03-01", "2021-12-31"),
                minor.begins(OutcomeKind.SERVICE_CIVIQUE, "2021-03-16", "2021-12-31"),
                minor.begins(OutcomeKind.SERVICE_CIVIQUE, "2021-03-16", "2021-12-31")
                        .declares("2021-01-11", Indemnity.TOP_UP, true),
                minor.begins(OutcomeKind.SERVICE_CIVIQUE, "2022-07-01", "2022-12-31")
                        .refuses("2021-01-11", Indemnity.TOP_UP),
                minor.enters(ALTERNANCE, "2021-01-11").does(Alternance.ENTREE_CFA, ALTERNANCE, "2021-02-01"),
                employee,
                born("1990-01-01").begins(OutcomeKind.PROFESSIONNALISATION, "2020-09-01", "2027-08-31"),
                born("2002-01-01")
                        .declares("2015-01-01", Attributes.EDUCATION, "3")
                        .begins(OutcomeKind.PROFESSIONNALISATION, "2020-09-01", "2027-08-31"),
                born("2002-01-01")
                        .declares("2015-01-01", Attributes.EDUCATION, "4")
                        .declares("2015-01-01", MinimumPay.PROFESSIONAL_DIPLOMA, true)
                        .begins(OutcomeKind.PROFESSIONNALISATION, "2020-09-01", "2027-08-31"));
    }

    private static void add(List<Sentence> sentences, Finding finding) {
        finding.stream().forEach(part -> {
            sentences.add(part.sentence());
            part.appraisal().forEach(appraisal -> {
                sentences.add(appraisal.what());
                sentences.add(appraisal.by());
            });
        });
    }
}
