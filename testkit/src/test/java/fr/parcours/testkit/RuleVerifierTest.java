package fr.parcours.testkit;

import static fr.parcours.testkit.Participants.aParticipant;
import static fr.parcours.testkit.RuleVerifier.verify;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.parcours.core.dossier.Declaration;
import fr.parcours.core.rule.Rule;
import fr.parcours.core.vocabulary.Attributes;
import fr.parcours.runtime.Parcours;
import fr.parcours.testkit.example.TremplinPlugin;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class RuleVerifierTest {
    private static final Rule RULE = Parcours.of(List.of(new TremplinPlugin()))
            .dispositifs()
            .get(0)
            .value()
            .eligibility();

    private final Participant candidate =
            aParticipant("P-1").born("2000-05-17").declaring(Attributes.ACTIVITY, "job-seeking");

    @Test
    void theDayBeforeThe26thBirthdayIsInTime() {
        verify(RULE).given(candidate.dossier()).on("2026-05-16").isSatisfied().citing("délibération 2017-12, art. 2");
    }

    @Test
    void the26thBirthdayIsTooLate() {
        verify(RULE)
                .given(candidate.dossier())
                .on(LocalDate.of(2026, 5, 17))
                .isRefused()
                .becauseOf("tremplin.age")
                .saying(Locale.FRENCH, "26 ans : il faut avoir entre 16 et 25 ans révolus.")
                .saying(Locale.ENGLISH, "Aged 26, not between 16 and 25.");
    }

    @Test
    void whatIsNotKnownIsMissing() {
        verify(RULE)
                .given(aParticipant("P-2").dossier())
                .on("2021-03-01")
                .isUndetermined()
                .missing(Attributes.ACTIVITY, Attributes.BIRTH_DATE)
                .presuming()
                .leftToAppraisal();
    }

    @Test
    void onlyTheFactsUpToTheDayAreSeen() {
        Declaration later = Declaration.of(LocalDate.of(2021, 3, 2), Attributes.ACTIVITY, "job-seeking");

        verify(RULE)
                .given(aParticipant("P-3").born("2000-05-17").with(later).dossier())
                .on("2021-03-01")
                .isUndetermined()
                .missing(Attributes.ACTIVITY);
    }

    @Test
    void aFailureShowsTheWholeExplanation() {
        assertThatThrownBy(() ->
                        verify(RULE).given(candidate.dossier()).on("2026-05-17").isSatisfied())
                .isInstanceOf(AssertionError.class)
                .hasMessage(String.join(
                        System.lineSeparator(),
                        "expected the rule 'tremplin' on 2026-05-17 to be satisfied but it is refused",
                        "it found:",
                        "  tremplin refused: Conditions non réunies : 2 remplies sur 3.",
                        "    tremplin.en-vigueur satisfied: Le dispositif existe depuis le 1er janvier 2018.",
                        "    tremplin.age refused: 26 ans : il faut avoir entre 16 et 25 ans révolus.",
                        "    tremplin.sans-emploi satisfied: Sans emploi.",
                        "    tremplin.motivation satisfied: Demandeur d’emploi : motivation acquise."));
    }

    @Test
    void everyCheckFailsOnWhatIsNotSo() {
        RuleVerifier.Judgement refused = verify(RULE).given(candidate.dossier()).on("2026-05-17");

        assertFails(refused::isSatisfied, "to be satisfied but it is refused");
        assertFails(refused::isUndetermined, "to be undetermined but it is refused");
        assertFails(() -> refused.citing("L1234-5"), "to cite 'L1234-5' but it cites [délibération");
        assertFails(() -> refused.saying(Locale.FRENCH, "Non."), "to say in fr: Non.");
        assertFails(
                () -> refused.becauseOf("tremplin.sans-emploi"),
                "to be refused because of [tremplin.sans-emploi] but it is because of [tremplin.age]");
        assertFails(() -> refused.missing(Attributes.QPV), "to miss [qpv] but it misses []");
        assertFails(() -> refused.presuming("tremplin.age"), "to presume [tremplin.age] but it presumes []");
        assertFails(refused::leftToAppraisal, "to be left to the judgement of someone");
        assertFails(
                () -> verify(RULE).given(candidate.dossier()).on("2026-05-16").isRefused(),
                "to be refused but it is satisfied");
        assertThat(refused.finding().rule()).isEqualTo("tremplin");
    }

    private static void assertFails(Runnable check, String message) {
        assertThatThrownBy(check::run).isInstanceOf(AssertionError.class).hasMessageContaining(message);
    }
}
