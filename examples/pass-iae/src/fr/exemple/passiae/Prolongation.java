package fr.exemple.passiae;

import fr.parcours.core.dossier.Enrolment;
import fr.parcours.core.dossier.Extension;
import fr.parcours.core.dossier.Outcome;
import fr.parcours.core.parameter.Parameter;
import fr.parcours.core.parameter.ParameterValue;
import fr.parcours.core.plugin.Contributions;
import fr.parcours.core.rule.Inquiry;
import fr.parcours.core.time.Term;
import fr.parcours.core.vocabulary.Attributes;
import fr.parcours.core.vocabulary.Keyword;
import fr.parcours.core.vocabulary.OutcomeKind;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Why a PASS IAE is prolonged (R5132-1-8): what the reason asks of the person, how far one decision goes, how far all of them do.
 *
 * <p>A prolongation is an {@code extension} whose {@code reason} is one of these codes, and the {@code decision} that gave it, a
 * step of the same day with the code as its {@code theme}: figures count the decisions.
 */
enum Prolongation {
    /** By the structure, of who finishes a training: until its end. */
    TRAINING("prolongation-formation", "Fin d’une formation"),
    /** By the structure, of who is hired for an indefinite term from 57 on: until that contract is broken. */
    PERMANENT_CONTRACT("prolongation-cdi", "CDI inclusion"),
    /** By a prescriber, from 50 on. */
    SENIOR("prolongation-senior", "50 ans et plus"),
    /** By a prescriber, of a recognised disabled worker. */
    DISABILITY("prolongation-rqth", "Qualité de travailleur handicapé"),
    /** By a prescriber, in some structures only, a year at a time. */
    DIFFICULTIES("prolongation-difficultes", "Difficultés particulièrement importantes");

    private static final Parameter<Term> SENIOR_MONTHS = Months.parameter("pass-iae.prolongation.senior.mois");
    private static final Parameter<Term> DISABILITY_MONTHS = Months.parameter("pass-iae.prolongation.rqth.mois");
    private static final Parameter<Term> DIFFICULTIES_MONTHS =
            Months.parameter("pass-iae.prolongation.difficultes.mois");
    private static final Parameter<Integer> AGE = Parameter.whole("pass-iae.prolongation.senior.age");
    private static final Parameter<Integer> AGE_OF_CDI = Parameter.whole("pass-iae.prolongation.cdi.age");
    private static final Parameter<List<String>> STRUCTURES =
            Parameter.someOf("pass-iae.prolongation.difficultes.structures", PassIae.EMPLOYER);
    private static final Parameter<Integer> DAYS = Parameter.whole("pass-iae.prolongation.jours-par-decision");
    private static final Parameter<Integer> DAYS_OF_CDI =
            Parameter.whole("pass-iae.prolongation.cdi.jours-par-decision");
    private static final Parameter<Term> MONTHS_OF_DIFFICULTIES =
            Months.parameter("pass-iae.prolongation.difficultes.mois-par-decision");
    private static final Parameter<List<String>> BY_PRESCRIBER =
            Parameter.someOf("pass-iae.prolongation.par-prescripteur", codes());
    static final Parameter<Integer> MONTHS_BEFORE = Parameter.whole("pass-iae.prolongation.mois-avant");
    static final Parameter<Integer> MONTHS_AFTER = Parameter.whole("pass-iae.prolongation.mois-apres");

    private final Keyword theme;

    Prolongation(String code, String label) {
        theme = Keyword.of(Keyword.Topic.THEME, code, label);
    }

    static void contribute(Contributions to) {
        to.words(Arrays.stream(values()).map(Prolongation::theme).toArray(Keyword[]::new));
        to.parameters(SENIOR_MONTHS, DISABILITY_MONTHS, DIFFICULTIES_MONTHS, AGE, AGE_OF_CDI, STRUCTURES);
        to.parameters(DAYS, DAYS_OF_CDI, MONTHS_OF_DIFFICULTIES, BY_PRESCRIBER, MONTHS_BEFORE, MONTHS_AFTER);
    }

    static String[] codes() {
        return Arrays.stream(values()).map(Prolongation::code).toArray(String[]::new);
    }

    /** Finds the reason of an extension, empty when it gives none of these. */
    static Optional<Prolongation> of(Extension extension) {
        return Arrays.stream(values())
                .filter(each -> extension.reason().equals(Optional.of(each.code())))
                .findFirst();
    }

    String code() {
        return theme.code();
    }

    /** Gets the word of the decision. */
    Keyword theme() {
        return theme;
    }

    /** Says that this reason decides the end. */
    Inquiry saying(Inquiry inquiry, Extension extension) {
        String wording = "pass-iae.fin." + code();
        return monthsInAll()
                .map(months -> inquiry.saying(
                        wording, inquiry.at(months, extension.on()).months()))
                .orElseGet(() -> inquiry.saying(wording));
    }

    /**
     * Finds the last day that this reason allows for an extension; empty when nothing known limits it.
     *
     * @param suspended days during which the PASS did not run: they add to a length in months
     */
    Optional<LocalDate> longest(Inquiry inquiry, Enrolment enrolment, Extension extension, long suspended) {
        return switch (this) {
            case TRAINING ->
                outcomes(inquiry, isTraining(extension))
                        .flatMap(outcome -> outcome.lastDay().stream())
                        .max(LocalDate::compareTo);
            case PERMANENT_CONTRACT ->
                outcomes(inquiry, isPermanent(extension))
                        .flatMap(outcome -> outcome.endedOn().stream())
                        .max(LocalDate::compareTo);
            case SENIOR, DISABILITY, DIFFICULTIES ->
                monthsInAll()
                        .map(months -> inquiry.at(months, extension.on())
                                .lastDayFrom(enrolment.start())
                                .plusDays(suspended));
        };
    }

    private Optional<Parameter<Term>> monthsInAll() {
        return switch (this) {
            case SENIOR -> Optional.of(SENIOR_MONTHS);
            case DISABILITY -> Optional.of(DISABILITY_MONTHS);
            case DIFFICULTIES -> Optional.of(DIFFICULTIES_MONTHS);
            case TRAINING, PERMANENT_CONTRACT -> Optional.empty();
        };
    }

    /** Checks if what the reason asks of the person is known not to hold; what is not known contradicts nothing. */
    boolean isContradicted(Inquiry inquiry, Extension extension) {
        return switch (this) {
            case TRAINING -> outcomes(inquiry, isTraining(extension)).findAny().isEmpty();
            case PERMANENT_CONTRACT ->
                isYounger(inquiry, AGE_OF_CDI)
                        || outcomes(inquiry, isPermanent(extension)).findAny().isEmpty();
            case SENIOR -> isYounger(inquiry, AGE);
            case DISABILITY -> inquiry.ask(Attributes.RQTH).equals(Optional.of(false));
            case DIFFICULTIES ->
                inquiry.ask(PassIae.EMPLOYER)
                        .filter(employer -> known(inquiry, STRUCTURES)
                                .filter(listed -> !listed.contains(employer))
                                .isPresent())
                        .isPresent();
        };
    }

    private static boolean isYounger(Inquiry inquiry, Parameter<Integer> least) {
        return inquiry.age()
                .filter(age ->
                        known(inquiry, least).filter(years -> age < years).isPresent())
                .isPresent();
    }

    /** Finds the last day that one decision may give, when the PASS ended on a day before it. */
    Optional<LocalDate> oneDecision(Inquiry inquiry, LocalDate end) {
        return switch (this) {
            case TRAINING, SENIOR, DISABILITY -> known(inquiry, DAYS).map(end::plusDays);
            case PERMANENT_CONTRACT -> known(inquiry, DAYS_OF_CDI).map(end::plusDays);
            case DIFFICULTIES ->
                known(inquiry, MONTHS_OF_DIFFICULTIES).map(months -> months.lastDayFrom(end.plusDays(1)));
        };
    }

    /** Checks if an authorised prescriber must decide. */
    boolean isOfPrescriber(Inquiry inquiry) {
        return known(inquiry, BY_PRESCRIBER)
                .filter(listed -> listed.contains(code()))
                .isPresent();
    }

    private static <T> Optional<T> known(Inquiry inquiry, Parameter<T> parameter) {
        return inquiry.find(parameter).map(ParameterValue::value);
    }

    private static Stream<Outcome> outcomes(Inquiry inquiry, Predicate<Outcome> kept) {
        return inquiry.facts(Outcome.class, kept).stream();
    }

    private static Predicate<Outcome> isTraining(Extension extension) {
        return outcome -> outcome.kind().family() == OutcomeKind.Family.TRAINING && isRunning(outcome, extension);
    }

    private static Predicate<Outcome> isPermanent(Extension extension) {
        return outcome -> outcome.kind().equals(OutcomeKind.CDI) && isRunning(outcome, extension);
    }

    private static boolean isRunning(Outcome outcome, Extension extension) {
        return !outcome.on().isAfter(extension.on())
                && outcome.lastDay().map(day -> !day.isBefore(extension.on())).orElse(true);
    }
}
