package fr.parcours.core.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The texts of problems, in the trial's files {@code META-INF/parcours/essai/problems*.properties}. */
class TextsTest {
    private static final Texts TEXTS = Texts.of(TextsTest.class, "essai");

    @Test
    void areWrittenInEachLanguage() {
        Text text = TEXTS.of("ESSAI-101.late", LocalDate.of(2021, 3, 1), "pacea");

        assertThat(text)
                .isEqualTo(new Text(
                        "The entry in 'pacea' on 2021-03-01 is late.",
                        "L’entrée dans «\u00a0pacea\u00a0» au 1er mars 2021 est tardive."));
        assertThat(text.in(Locale.CANADA_FRENCH)).startsWith("L’entrée");
        assertThat(text.in(Locale.GERMAN)).as("another language").startsWith("The entry");
        assertThat(text).hasToString("The entry in 'pacea' on 2021-03-01 is late.");
    }

    @Test
    void quoteListsAndChooseAPlural() {
        assertThat(TEXTS.of("ESSAI-101.lines", 2, List.of("cdd", "cdi")))
                .isEqualTo(new Text("2 lines: 'cdd', 'cdi'", "2 lignes\u00a0: «\u00a0cdd\u00a0», «\u00a0cdi\u00a0»"));
        assertThat(TEXTS.of("ESSAI-101.lines", 1, List.of()).in(Locale.ENGLISH)).isEqualTo("1 line: ");
    }

    @Test
    void writeMonthsDecimalsAndOtherTextsInTheirLanguage() {
        Text other = new Text("too much", "trop");
        assertThat(TEXTS.of("ESSAI-101.values", YearMonth.of(2021, 2), new BigDecimal("250.5"), other))
                .isEqualTo(new Text("2021-02, 250.5, too much", "février 2021, 250,50, trop"));
    }

    @Test
    void fallBackToEnglish() {
        assertThat(TEXTS.of("ESSAI-101.english-only", LocalDate.of(2021, 3, 1)))
                .isEqualTo(Text.plain("Since 2021-03-01."));
    }

    @Test
    void refuseAKeyWithoutWording() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TEXTS.of("ESSAI-999.none"))
                .withMessage("no wording for 'ESSAI-999.none' in META-INF/parcours/essai/problems");
    }
}
