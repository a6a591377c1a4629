package fr.parcours.dispositif.plie;

import fr.parcours.core.dossier.Declaration;
import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.dossier.Exit;
import fr.parcours.core.dossier.Outcome;
import fr.parcours.core.parameter.Parameter;
import fr.parcours.core.plugin.Setting;
import fr.parcours.core.rule.Inquiry;
import fr.parcours.core.time.Delay;
import fr.parcours.core.vocabulary.Answer;
import fr.parcours.core.vocabulary.Attribute;
import fr.parcours.core.vocabulary.Attributes;
import fr.parcours.core.vocabulary.ExitReason;
import fr.parcours.core.vocabulary.OutcomeKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A participant after the last exit: what was reached within four weeks of it, and six months after it.
 *
 * <p>A result is a change: who had a job on entry reaches none by having one on leaving, who was learning none by learning.
 * An activity declared in the four weeks, a situation running in them, or the reason of the exit says what was reached in
 * them; when none does, the result is not known.
 */
final class Leaver {
    static final Parameter<Integer> WEEKS = Parameter.length("plie.participant.resultats-semaines");
    static final Parameter<Integer> MONTHS = Parameter.length("plie.participant.resultats-mois");
    static final Parameter<List<String>> PRECARIOUS = PositiveExits.contracts("plie.participant.contrats-precaires");
    static final Parameter<List<String>> STABLE = PositiveExits.contracts("plie.participant.contrats-stables");
    static final Parameter<BigDecimal> FULL_TIME = Parameter.amount("plie.participant.temps-plein");

    private static final Set<OutcomeKind.Family> WORK =
            Set.of(OutcomeKind.Family.EMPLOYMENT, OutcomeKind.Family.ALTERNANCE, OutcomeKind.Family.CREATION);
    private static final Set<ExitReason> TO_WORK =
            Set.of(ExitReason.EMPLOI_DURABLE, ExitReason.EMPLOI, ExitReason.CREATION, ExitReason.ALTERNANCE);
    private static final Set<ExitReason> TO_LEARN = Set.of(ExitReason.FORMATION, ExitReason.SCOLARITE);
    /** With those above, the reasons that say what was reached: here, nothing. */
    private static final Set<ExitReason> TO_NOTHING = Set.of(ExitReason.RETRAITE, ExitReason.DECES);

    private final Dossier dossier;
    private final Entrant entrant;
    private final LocalDate entered;
    private final Exit exit;
    private final Inquiry inquiry;
    private final List<PositiveExit> followed;

    /**
     * Obtains the participant who left.
     *
     * @param followed what the enrolments may have led to, as far as it is known
     */
    Leaver(
            Setting setting,
            Dossier dossier,
            Entrant entrant,
            Participation participation,
            Exit exit,
            List<PositiveExit> followed) {
        this.dossier = dossier;
        this.entrant = entrant;
        this.entered = participation.entry();
        this.exit = exit;
        this.inquiry = setting.asking(dossier, exit.on());
        this.followed = List.copyOf(followed);
    }

    /** Gets the last day of the four weeks. */
    LocalDate lastImmediateDay() {
        return new Delay(at(WEEKS), ChronoUnit.WEEKS).lastDayAfter(exit.on());
    }

    /** Gets the day six months after the exit. */
    LocalDate sixMonthsAfter() {
        return Delay.ofMonths(at(MONTHS)).lastDayAfter(exit.on());
    }

    // ---- within four weeks ---------------------------------------------------------------------------------------

    Optional<Boolean> seeksWork() {
        return Ternary.all(
                entrant.is(LabourStatus.INACTIVE), known(declares(activity -> activity.equals("job-seeking"))));
    }

    Optional<Boolean> learns() {
        boolean learning = runs(outcome -> outcome.kind().family() == OutcomeKind.Family.TRAINING)
                || declares(at(Entrant.LEARNING)::contains)
                || leftFor(TO_LEARN);
        return Ternary.all(Ternary.not(entrant.isLearning()), known(learning));
    }

    Optional<Boolean> gainsQualification() {
        LocalDate last = lastImmediateDay();
        boolean gained = leftFor(Set.of(ExitReason.QUALIFICATION))
                || followed.stream()
                        .anyMatch(each -> each.reason().equals(ExitReason.QUALIFICATION)
                                && each.state() == PositiveExit.State.CONFIRMED
                                && each.settledOn()
                                        .filter(day -> !day.isAfter(last))
                                        .isPresent());
        return known(gained);
    }

    Optional<Boolean> works() {
        boolean working = runs(Leaver::isWork) || declares(this::isWorking) || leftFor(TO_WORK);
        return Ternary.all(Ternary.not(entrant.is(LabourStatus.EMPLOYED)), known(working));
    }

    private Optional<Boolean> known(boolean reached) {
        boolean known = reached
                || runs(outcome -> true)
                || !declaredBy(exit.on(), lastImmediateDay()).isEmpty()
                || leftFor(TO_WORK)
                || leftFor(TO_LEARN)
                || leftFor(Set.of(ExitReason.QUALIFICATION))
                || leftFor(TO_NOTHING);
        return known ? Optional.of(reached) : Optional.empty();
    }

    private boolean runs(Predicate<Outcome> which) {
        LocalDate last = lastImmediateDay();
        return dossier.facts(Outcome.class).filter(which).anyMatch(outcome -> isRunning(outcome, exit.on(), last));
    }

    private boolean declares(Predicate<String> which) {
        return declaredBy(exit.on(), lastImmediateDay()).stream()
                .anyMatch(answer -> answer.value().filter(which).isPresent());
    }

    private boolean leftFor(Set<ExitReason> reasons) {
        return exit.reason().filter(reasons::contains).isPresent();
    }

    // ---- six months after ----------------------------------------------------------------------------------------

    Optional<Boolean> worksLater() {
        return Ternary.all(Ternary.not(entrant.is(LabourStatus.EMPLOYED)), isAtWorkLater());
    }

    /** In a job that is better than the one on entry: stable, full-time, or said to be better. */
    Optional<Boolean> isBetterOffLater() {
        Answer<Boolean> said = declaredSince(Questionnaire.IMPROVED);
        Optional<Boolean> better = said instanceof Answer.Undeclared
                ? Ternary.any(isStableNow(), isFullTimeNow())
                : Optional.of(said.value().orElse(false));
        return Ternary.all(entrant.is(LabourStatus.EMPLOYED), isAtWorkLater(), better);
    }

    private Optional<Boolean> isAtWorkLater() {
        LocalDate sixth = sixMonthsAfter();
        if (working(sixth).isPresent()) {
            return Ternary.YES;
        }
        List<Answer<String>> declared = declaredBy(exit.on().plusDays(1), sixth);
        if (!declared.isEmpty()) {
            return Optional.of(declared.get(declared.size() - 1)
                    .value()
                    .filter(this::isWorking)
                    .isPresent());
        }
        boolean lost = followed.stream()
                .anyMatch(each -> each.state() == PositiveExit.State.LOST
                        && each.settledOn()
                                .filter(day -> !day.isBefore(exit.on()) && !day.isAfter(sixth))
                                .isPresent());
        return lost ? Ternary.NO : Optional.empty();
    }

    private Optional<Boolean> isStableNow() {
        Optional<String> before = entrant.answer(Attributes.CONTRACT).value();
        Optional<String> now = working(sixMonthsAfter())
                .map(outcome -> outcome.kind().code())
                .or(() -> declaredSince(Attributes.CONTRACT).value());
        return before.flatMap(old ->
                now.map(current -> at(PRECARIOUS).contains(old) && at(STABLE).contains(current)));
    }

    private Optional<Boolean> isFullTimeNow() {
        Optional<BigDecimal> before = entrant.answer(Attributes.WEEKLY_HOURS).value();
        Optional<BigDecimal> now = declaredSince(Attributes.WEEKLY_HOURS).value();
        BigDecimal full = at(FULL_TIME);
        return before.flatMap(old -> now.map(hours -> old.compareTo(full) < 0 && hours.compareTo(full) >= 0));
    }

    /** Gets what holds six months after, when it was declared after the exit. */
    private <T> Answer<T> declaredSince(Attribute<T> attribute) {
        LocalDate sixth = sixMonthsAfter();
        return dossier.declaration(attribute, sixth)
                .filter(declaration -> declaration.on().isAfter(exit.on()))
                .map(declaration -> declaration.values().get(attribute))
                .orElseGet(Answer.Undeclared::new);
    }

    // ---- both ----------------------------------------------------------------------------------------------------

    private Optional<Outcome> working(LocalDate day) {
        return dossier.facts(Outcome.class)
                .filter(Leaver::isWork)
                .filter(outcome -> isRunning(outcome, day, day))
                .reduce((earlier, later) -> later);
    }

    private boolean isRunning(Outcome outcome, LocalDate first, LocalDate last) {
        boolean lostBefore = followed.stream()
                .anyMatch(each -> each.outcome().equals(outcome)
                        && each.state() == PositiveExit.State.LOST
                        && each.settledOn().filter(day -> day.isBefore(first)).isPresent());
        return !lostBefore
                && !outcome.on().isAfter(last)
                && outcome.lastDay()
                        .map(day -> !day.isBefore(first))
                        .orElse(!outcome.on().isBefore(entered));
    }

    private List<Answer<String>> declaredBy(LocalDate first, LocalDate last) {
        return dossier.facts(Declaration.class)
                .filter(declaration ->
                        !declaration.on().isBefore(first) && !declaration.on().isAfter(last))
                .map(declaration -> declaration.values().get(Attributes.ACTIVITY))
                .filter(answer -> !(answer instanceof Answer.Undeclared))
                .toList();
    }

    private static boolean isWork(Outcome outcome) {
        return WORK.contains(outcome.kind().family());
    }

    private boolean isWorking(String activity) {
        return LabourStatus.of(activity, inquiry) == LabourStatus.EMPLOYED;
    }

    private <T> T at(Parameter<T> parameter) {
        return inquiry.at(parameter);
    }
}
