package fr.parcours.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.indicator.Breakdown;
import fr.parcours.core.indicator.Indicator;
import fr.parcours.core.indicator.Populations;
import fr.parcours.core.problem.ParcoursException;
import fr.parcours.core.problem.Problem;
import fr.parcours.core.time.Days;
import fr.parcours.core.vocabulary.Attributes;
import fr.parcours.statistics.AnyReport;
import fr.parcours.statistics.Example;
import fr.parcours.statistics.Report;
import fr.parcours.statistics.ReportRequest;
import fr.parcours.statistics.Share;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Folded apart, written, read and merged in any order, dossiers give the bytes of figures that they give together. */
class ShareLawsTest {
    /** What a machine is asked: it loads the suite again each time. */
    private record Asked(List<Indicator> indicators, Days period, Optional<LocalDate> knownOn) {
        ReportRequest request() {
            ReportRequest request = Report.of(
                    Example.parcours(Example.chapter(indicators.toArray(Indicator[]::new))
                            .breakdowns(
                                    Breakdown.by("par-sexe", "Par sexe", Populations.IN_CONTACT, Attributes.SEX),
                                    Breakdown.byAge("par-age", "Par âge", Populations.IN_CONTACT, 18, 26))),
                    period);
            return knownOn.map(request::knownOn).orElse(request);
        }
    }

    @Provide
    Arbitrary<List<Dossier>> populations() {
        return AnyReport.populations();
    }

    @Provide
    Arbitrary<Asked> asked() {
        return Combinators.combine(
                        AnyReport.indicators(),
                        Arbitraries.of(
                                Days.ofYear(2021),
                                Days.ofYear(2020),
                                Days.of(YearMonth.of(2021, 6)),
                                Days.between(LocalDate.of(2020, 11, 15), LocalDate.of(2021, 8, 2))),
                        Arbitraries.of(LocalDate.of(2021, 9, 30), LocalDate.of(2020, 12, 31))
                                .optional(0.7))
                .as(Asked::new);
    }

    @Property(tries = 80)
    void dossiersFoldedApartGiveTheFiguresOfAllAtOnce(
            @ForAll("populations") List<Dossier> dossiers, @ForAll("asked") Asked asked, @ForAll Random random) {
        List<Share> shares = new ArrayList<>();
        for (List<Dossier> part : partition(dossiers, random)) {
            shares.add(carried(asked.request().fold(part)));
        }
        while (shares.size() > 1 && random.nextInt(4) > 0) {
            Collections.shuffle(shares, random);
            shares.add(carried(shares.remove(0).merge(shares.remove(0))));
        }
        Collections.shuffle(shares, random);

        ReportRequest request = asked.request();
        assertThat(figures(request.report(shares))).isEqualTo(figures(request.over(dossiers)));
        assertThat(shares.stream()
                        .reduce(Share::merge)
                        .map(ShareLawsTest::bytes)
                        .orElseThrow())
                .isEqualTo(bytes(asked.request().fold(dossiers)));
    }

    @Property(tries = 30)
    void severalWorkersGiveTheFiguresOfOne(
            @ForAll("populations") List<Dossier> dossiers, @ForAll("asked") Asked asked) {
        assertThat(bytes(asked.request().fold(dossiers.parallelStream())))
                .isEqualTo(bytes(asked.request().fold(dossiers)));
    }

    @Property(tries = 80)
    void aShareAnswersForWhatWasAskedOfItOnly(
            @ForAll("populations") List<Dossier> dossiers, @ForAll("asked") Asked one, @ForAll("asked") Asked other) {
        Share share = carried(one.request().fold(dossiers));
        Set<String> differing = new TreeSet<>();
        if (!one.request().plan().digest().equals(other.request().plan().digest())) {
            differing.add("STATISTICS-121");
        }
        if (!one.period().equals(other.period())) {
            differing.add("STATISTICS-122");
        }
        if (!one.knownOn().equals(other.knownOn())) {
            differing.add("STATISTICS-123");
        }
        assertThat(refusals(() -> other.request().report(share))).isEqualTo(differing);
        assertThat(refusals(() -> share.merge(other.request().fold(dossiers)))).isEqualTo(differing);
    }

    private static Set<String> refusals(Runnable attempt) {
        ParcoursException refused = catchThrowableOfType(ParcoursException.class, attempt::run);
        Set<String> ids = new TreeSet<>();
        Stream.ofNullable(refused)
                .flatMap(exception -> exception.problems().stream())
                .map(Problem::id)
                .forEach(ids::add);
        return ids;
    }

    /** Deals dossiers out to one to five machines, some of which may have none. */
    private static List<List<Dossier>> partition(List<Dossier> dossiers, Random random) {
        List<List<Dossier>> parts = new ArrayList<>();
        int machines = 1 + random.nextInt(5);
        for (int each = 0; each < machines; each++) {
            parts.add(new ArrayList<>());
        }
        dossiers.forEach(dossier -> parts.get(random.nextInt(machines)).add(dossier));
        return parts;
    }

    /** Writes a share on one machine and reads it on another. */
    private static Share carried(Share share) {
        try {
            return Share.readFrom(new ByteArrayInputStream(bytes(share)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(Share share) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            share.writeTo(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static String figures(Report report) {
        StringWriter text = new StringWriter();
        try {
            new FiguresCsv().write(report, text);
            new RunJson().write(report, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
