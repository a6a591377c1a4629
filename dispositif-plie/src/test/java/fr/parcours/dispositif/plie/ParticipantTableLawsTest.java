package fr.parcours.dispositif.plie;

import static fr.parcours.dispositif.plie.Suite.PARCOURS;
import static org.assertj.core.api.Assertions.assertThat;

import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.time.Days;
import fr.parcours.testkit.RandomSubjects;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** What holds of any participants. */
class ParticipantTableLawsTest {
    private static final Days ALL = Days.between(LocalDate.of(2019, 1, 1), LocalDate.of(2024, 12, 31));
    private static final Set<String> KNOWN = Set.of("chomeur", "inactif", "en-emploi");
    private static final Dossier[] PEOPLE =
            RandomSubjects.of(PARCOURS).participants(300).seed(2021).stream().toArray(Dossier[]::new);

    @Example
    void thereArePeopleToLookAt() {
        assertThat(Table.of("plie.participants-fse", ALL, PEOPLE).rows()).hasSizeGreaterThan(50);
        assertThat(Table.of("plie.participants-fse-plus", ALL, PEOPLE).totals().get("EECR04"))
                .isPositive();
    }

    /** Cutting the years anywhere, the totals of both parts make the total: nobody is counted twice, nor lost. */
    @Property(tries = 20)
    void totalsOfPeriodsThatFollowEachOtherAddUp(@ForAll @IntRange(min = 1, max = 2100) int days) {
        LocalDate cut = ALL.first().plusDays(days);
        for (String listing : new String[] {"plie.participants-fse", "plie.participants-fse-plus"}) {
            Map<String, Long> sum = new TreeMap<>(Table.of(listing, Days.between(ALL.first(), cut.minusDays(1)), PEOPLE)
                    .totals());
            Table.of(listing, Days.between(cut, ALL.last()), PEOPLE)
                    .totals()
                    .forEach((column, total) -> sum.merge(column, total, Long::sum));
            assertThat(sum).isEqualTo(Table.of(listing, ALL, PEOPLE).totals());
        }
    }

    /** A participant is unemployed, inactive or employed; classes of age and of level exclude each other; parts are in wholes. */
    @Property(tries = 300)
    void classesExcludeEachOtherAndPartsAreInWholes(@ForAll @IntRange(max = 299) int number) {
        Table fse = Table.of("plie.participants-fse", ALL, PEOPLE[number]);
        fse.rows().forEach(row -> {
            assertThat(sum(fse, row, "CO01", "CO03", "CO05"))
                    .isEqualTo(KNOWN.contains(fse.cell(row, "situation")) ? 1 : 0);
            assertThat(sum(fse, row, "CO06", "CO07")).isLessThanOrEqualTo(1);
            assertThat(sum(fse, row, "CO09", "CO10", "CO11")).isLessThanOrEqualTo(1);
            assertThat(sum(fse, row, "CO02")).isLessThanOrEqualTo(sum(fse, row, "CO01"));
            assertThat(sum(fse, row, "CO04")).isLessThanOrEqualTo(sum(fse, row, "CO03"));
            assertThat(sum(fse, row, "CO08")).isLessThanOrEqualTo(sum(fse, row, "CO07"));
            assertThat(sum(fse, row, "CR08", "CR09")).isLessThanOrEqualTo(2 * sum(fse, row, "CR06"));
        });
        Table plus = Table.of("plie.participants-fse-plus", ALL, PEOPLE[number]);
        plus.rows().forEach(row -> {
            assertThat(sum(plus, row, "EECO01")).isOne();
            assertThat(sum(plus, row, "EECO02", "EECO04", "EECO05"))
                    .isEqualTo(KNOWN.contains(plus.cell(row, "situation")) ? 1 : 0);
            assertThat(sum(plus, row, "EECO06", "EECO07", "EECO08")).isLessThanOrEqualTo(1);
        });
    }

    private static int sum(Table table, List<Optional<String>> row, String... columns) {
        int sum = 0;
        for (String column : columns) {
            sum += table.cell(row, column).equals("1") ? 1 : 0;
        }
        return sum;
    }
}
