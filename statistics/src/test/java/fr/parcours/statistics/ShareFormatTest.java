package fr.parcours.statistics;

import static fr.parcours.core.indicator.Expression.amount;
import static fr.parcours.core.indicator.Expression.count;
import static fr.parcours.core.indicator.Expression.distinct;
import static fr.parcours.core.indicator.Expression.hours;
import static fr.parcours.core.indicator.Expression.meanMonths;
import static fr.parcours.core.indicator.Rows.aids;
import static fr.parcours.core.indicator.Rows.outcomes;
import static fr.parcours.core.indicator.Rows.steps;
import static fr.parcours.statistics.Example.ALLOCATION;
import static fr.parcours.statistics.Example.chapter;
import static fr.parcours.statistics.Example.day;
import static fr.parcours.statistics.Example.parcours;
import static fr.parcours.statistics.Example.participant;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.parcours.core.dossier.Aid;
import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.dossier.Field;
import fr.parcours.core.dossier.Outcome;
import fr.parcours.core.dossier.Step;
import fr.parcours.core.indicator.Indicator;
import fr.parcours.core.indicator.People;
import fr.parcours.core.problem.ParcoursException;
import fr.parcours.core.vocabulary.OutcomeKind;
import fr.parcours.core.vocabulary.StepKind;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The bytes of shares: what was written in one version of the suite is read in the next ones, or refused by name. */
class ShareFormatTest {
    private static final ReportRequest REQUEST = Report.of(
                    parcours(chapter(
                            Indicator.of("entretiens", "Entretiens", count(steps(StepKind.ENTRETIEN))),
                            Indicator.of("recus", "Reçus", count(People.having(steps()))),
                            Indicator.of("heures", "Heures", hours(steps())),
                            Indicator.of("aides", "Aides", amount(aids())),
                            Indicator.of("duree", "Durée", meanMonths(outcomes())),
                            Indicator.of("employeurs", "Employeurs", distinct(Field.PARTY, outcomes())))),
                    Example.YEAR)
            .knownOn(day("2022-02-24"));

    private static final List<Dossier> DOSSIERS = List.of(
            participant(
                    "a",
                    Step.builder(day("2021-02-01"), StepKind.ENTRETIEN)
                            .hours(new BigDecimal("1.25"))
                            .build(),
                    Step.of(day("2020-02-01"), StepKind.ATELIER),
                    Aid.of(day("2021-03-01"), ALLOCATION, new BigDecimal("-150.20")),
                    Outcome.builder(day("2021-04-01"), OutcomeKind.CDD)
                            .until(day("2021-09-30"))
                            .party("E-1")
                            .build()),
            participant(
                    "b",
                    Step.of(day("2021-05-01"), StepKind.ENTRETIEN),
                    Outcome.builder(day("2020-04-01"), OutcomeKind.CDI)
                            .party("E-1")
                            .build(),
                    Outcome.builder(day("2021-04-01"), OutcomeKind.CDI)
                            .party("E-2")
                            .build()));

    private static byte[] bytes() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        REQUEST.fold(DOSSIERS).writeTo(bytes);
        return bytes.toByteArray();
    }

    private static Share read(byte[] bytes) throws IOException {
        return Share.readFrom(new ByteArrayInputStream(bytes));
    }

    private static String refusal(byte[] bytes) {
        return catchThrowableOfType(ParcoursException.class, () -> read(bytes)).getMessage();
    }

    @Test
    void aShareIsReadAsItWasWritten() throws IOException {
        Share share = REQUEST.fold(DOSSIERS);
        assertThat(read(bytes())).isEqualTo(share).hasSameHashCodeAs(share);
        assertThat(REQUEST.report(read(bytes()))).isEqualTo(REQUEST.over(DOSSIERS));
    }

    /** The file was written once. When it must change, the version of the format, or of the counting, must change too. */
    @Test
    void theBytesOfAVersionDoNotChange() throws IOException {
        byte[] written = golden();
        assertThat(HexFormat.of().formatHex(bytes())).isEqualTo(HexFormat.of().formatHex(written));
        assertThat(REQUEST.report(read(written))).isEqualTo(REQUEST.over(DOSSIERS));
    }

    private static byte[] golden() throws IOException {
        try (InputStream in = ShareFormatTest.class.getResourceAsStream("share-2.hex")) {
            return HexFormat.of()
                    .parseHex(new String(in.readAllBytes(), StandardCharsets.US_ASCII).replaceAll("\\s", ""));
        }
    }

    @Test
    void oneByteAlteredAnywhereIsNoticed() throws IOException {
        byte[] bytes = bytes();
        for (int index = 0; index < bytes.length; index++) {
            for (int bit = 0; bit < Byte.SIZE; bit++) {
                byte[] altered = bytes.clone();
                altered[index] ^= (byte) (1 << bit);
                assertThat(refusal(altered))
                        .as("byte " + index + ", bit " + bit)
                        .matches("\\[STATISTICS-13[1-4]].*");
            }
        }
        bytes[100] ^= 1;
        assertThat(refusal(bytes))
                .isEqualTo("[STATISTICS-134] The share has been altered: its checksum is not that of its content."
                        + " To fix: copy it again from where it was written, or fold its dossiers again.");
    }

    @Test
    void aShareCutAnywhereIsCutShort() throws IOException {
        byte[] bytes = bytes();
        for (int length = 0; length < bytes.length; length++) {
            assertThat(refusal(Arrays.copyOf(bytes, length)))
                    .as("the first " + length + " bytes")
                    .isEqualTo("[STATISTICS-133] The share is cut short."
                            + " To fix: copy it again from where it was written, or fold its dossiers again.");
        }
    }

    @Test
    void nothingFollowsAShare() throws IOException {
        assertThat(refusal(Arrays.copyOf(bytes(), bytes().length + 1)))
                .startsWith("[STATISTICS-134] The share has been altered: something follows its end.");
    }

    @Test
    void aVersionOfTomorrowIsNamed() {
        assertThat(refusal("parcours-share/3\nsomething else altogether".getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo(
                        "[STATISTICS-132] The share is written as 'parcours-share/3', and only 'parcours-share/2' is known."
                                + " To fix: read it with the version of the suite that wrote it.");
    }

    @Test
    void whatIsNoShareIsNotReadAsOne() {
        String dossier = "{\"subject\":{\"kind\":\"participant\",\"id\":\"J-1\"},\"facts\":[]}\n";
        assertThat(refusal(dossier.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("[STATISTICS-131] These bytes are not a share.");
        assertThat(refusal(new byte[1000])).startsWith("[STATISTICS-131]");
    }

    @Test
    void whatIsForgedWithACheckSumOfItsOwnIsRefusedToo() throws IOException {
        Share share = REQUEST.fold(DOSSIERS);
        Share forged = new Share(share.scope(), 1, 0, List.of(), new Sums(1, 1), share.distincts(), share.histograms());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        forged.writeTo(bytes);
        Share read = read(bytes.toByteArray());
        assertThat(catchThrowableOfType(ParcoursException.class, () -> REQUEST.report(read)))
                .hasMessageStartingWith(
                        "[STATISTICS-134] The share has been altered: it has not as many numbers as its plan counts.");
        assertThat(catchThrowableOfType(ParcoursException.class, () -> share.merge(read)))
                .hasMessageStartingWith("[STATISTICS-134]");
    }
}
