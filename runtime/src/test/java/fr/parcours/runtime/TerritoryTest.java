package fr.parcours.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parcours.core.dossier.Declaration;
import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.dossier.Entry;
import fr.parcours.core.dossier.Subject;
import fr.parcours.core.plugin.Check;
import fr.parcours.core.plugin.Dispositif;
import fr.parcours.core.plugin.Listing;
import fr.parcours.core.plugin.Setting;
import fr.parcours.core.problem.Location;
import fr.parcours.core.problem.Problem;
import fr.parcours.core.rule.Articles;
import fr.parcours.core.rule.Verdict;
import fr.parcours.core.time.Days;
import fr.parcours.core.vocabulary.Attributes;
import fr.parcours.core.vocabulary.Condition;
import fr.parcours.core.vocabulary.DispositifId;
import fr.parcours.core.vocabulary.Territory;
import fr.parcours.runtime.assembly.TestPlugin;
import fr.parcours.runtime.settings.Structure;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A group of communes means the structure's, wherever a condition is used; one that it does not name is not known. */
class TerritoryTest {
    private static final DispositifId LOCAL = DispositifId.of("local", "Local");
    private static final LocalDate ON = LocalDate.of(2022, 3, 15);
    private static final Condition RESIDENT = Attributes.COMMUNE.within("territoire");
    private static final Dossier DOSSIER = Dossier.of(
            Subject.participant("J-1"),
            List.of(
                    Declaration.of(LocalDate.of(2022, 1, 1), Attributes.COMMUNE, "59599"),
                    Entry.of(LocalDate.of(2022, 1, 10), LOCAL)));

    private static Parcours parcours(Map<String, Set<String>> groups) {
        return Parcours.of(
                List.of(TestPlugin.of("essai", to -> {
                    to.words(LOCAL);
                    to.dispositif(TerritoryTest::dispositif);
                    to.check(setting -> () -> check(setting));
                    to.listing(TerritoryTest::listing);
                })),
                new Structure("essai", "Essai", new Territory(groups), List.of(), Map.of(), List.of()));
    }

    private static Dispositif dispositif(Setting setting) {
        return Dispositif.of(LOCAL, setting.rules().condition("essai.age", RESIDENT, Articles.NONE))
                .following(setting.workflow(LOCAL)
                        .term((inquiry, enrolment) -> inquiry.holds(RESIDENT).orElse(false)
                                ? inquiry.gives(enrolment.start().plusMonths(2))
                                : inquiry.unknown())
                        .build());
    }

    private static Check check(Setting setting) {
        return (seen, problems) -> {
            String found = setting.asking(seen.dossier(), ON)
                    .holds(RESIDENT)
                    .map(String::valueOf)
                    .orElse("not known");
            problems.accept(Problem.warning("ESSAI-101", Location.UNKNOWN, found));
        };
    }

    private static Listing listing(Setting setting) {
        return Listing.of(
                "essai.liste",
                "Liste",
                List.of(Listing.Column.optional("resident", "Habite le territoire")),
                (dossier, period) -> List.of(
                        List.of(setting.asking(dossier, ON).holds(RESIDENT).map(String::valueOf))));
    }

    @Test
    void isThatOfTheStructureEverywhere() {
        Parcours parcours = parcours(Map.of("territoire", Set.of("59599")));

        // enrolled already, but that is over though no exit is recorded
        assertThat(parcours.diagnose(DOSSIER, ON).of("local").verdict()).isEqualTo(Verdict.SATISFIED);
        assertThat(parcours.dispositifs().get(0).value().eligibility().verdict(DOSSIER, ON))
                .isEqualTo(Verdict.SATISFIED);
        assertThat(parcours.status(DOSSIER, "local", ON).end())
                .hasValueSatisfying(end -> assertThat(end.lastDay()).isEqualTo(LocalDate.of(2022, 3, 10)));
        assertThat(parcours.coherence().check(DOSSIER))
                .extracting(Problem::message)
                .contains("true");
        assertThat(rows(parcours)).containsExactly(List.of(Optional.of("true")));
    }

    @Test
    void isNotKnownWhereTheStructureDoesNotNameIt() {
        Parcours parcours = parcours(Map.of("ailleurs", Set.of("59599")));

        assertThat(parcours.dispositifs().get(0).value().eligibility().judge(DOSSIER, ON))
                .satisfies(finding -> assertThat(finding.verdict()).isEqualTo(Verdict.UNDETERMINED))
                .satisfies(finding -> assertThat(finding.in(Locale.FRENCH))
                        .isEqualTo("La structure ne nomme pas le groupe de communes « territoire »."));
        assertThat(parcours.diagnose(DOSSIER, ON).problems()).isEmpty();
        assertThat(parcours.status(DOSSIER, "local", ON).end()).isEmpty();
        assertThat(parcours.status(DOSSIER, "local", ON).explanation().problems())
                .isEmpty();
        assertThat(parcours.coherence().check(DOSSIER))
                .extracting(Problem::message)
                .contains("not known");
        assertThat(rows(parcours)).containsExactly(List.of(Optional.empty()));
    }

    private static List<List<Optional<String>>> rows(Parcours parcours) {
        return parcours.listings()
                .get(0)
                .rows(DOSSIER, Days.between(LocalDate.of(2022, 1, 1), LocalDate.of(2022, 12, 31)));
    }
}
