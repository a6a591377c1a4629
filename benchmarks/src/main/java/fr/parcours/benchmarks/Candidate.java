package fr.parcours.benchmarks;

import static fr.parcours.benchmarks.HandWrittenEnds.CEJ;
import static fr.parcours.benchmarks.HandWrittenEnds.GARANTIE_JEUNES;
import static fr.parcours.benchmarks.HandWrittenEnds.PACEA;

import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.rule.Verdict;
import fr.parcours.core.time.Age;
import fr.parcours.core.time.Term;
import fr.parcours.core.vocabulary.Attributes;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the rules of a CEJ and of a PACEA look at, taken out of a dossier by hand, as engines of rules ask for: a bean with getters. The
 * engines note here what refuses and what is not known; both verdicts follow.
 */
public final class Candidate {
    private static final LocalDate CEJ_BEGINS = LocalDate.of(2022, 3, 1);
    private static final LocalDate REGISTERED_FROM = LocalDate.of(2025, 1, 1);
    private static final Term BETWEEN = Term.ofMonths(6);
    private static final Term TWO_YEARS = Term.ofMonths(24);

    private final boolean cejExists;
    private final boolean registrationRequired;
    private final int age;
    private final String disabled;
    private final String activity;
    private final String work;
    private final String stay;
    private final String registeredForCej;
    private final String registeredForPacea;
    private final boolean followingPacea;
    private final boolean followingGarantieJeunes;
    private final boolean followingCej;
    private final boolean dayOfCej;
    private final boolean leftCejLately;
    private final boolean monthsSpent;
    private final List<String> refusedForCej = new ArrayList<>(2);
    private final List<String> unknownForCej = new ArrayList<>(2);
    private final List<String> refusedForPacea = new ArrayList<>(2);
    private final List<String> unknownForPacea = new ArrayList<>(2);

    private Candidate(Dossier dossier, LocalDate on) {
        HandWrittenEnds ends = new HandWrittenEnds(dossier, on);
        this.cejExists = !on.isBefore(CEJ_BEGINS);
        this.registrationRequired = !on.isBefore(REGISTERED_FROM);
        this.age = dossier.answer(Attributes.BIRTH_DATE, on)
                .value()
                .map(birth -> Age.on(on, birth))
                .orElse(-1);
        this.disabled = code(
                dossier.answer(Attributes.RQTH, on).value().map(Verdict::of).orElse(Verdict.UNDETERMINED));
        this.activity = dossier.answer(Attributes.ACTIVITY, on).value().orElse("");
        this.work = code(HandWritten.presumed(dossier, on, Attributes.RIGHT_TO_WORK));
        this.stay = code(HandWritten.presumed(dossier, on, Attributes.REGULAR_STAY));
        this.registeredForCej = code(HandWritten.registeredForCej(dossier, on));
        this.registeredForPacea =
                registrationRequired ? code(HandWritten.registeredForPacea(dossier, on)) : "satisfied";
        this.followingPacea = ends.isRunning(PACEA);
        this.followingGarantieJeunes = ends.isRunning(GARANTIE_JEUNES);
        this.followingCej = ends.isRunning(CEJ);
        this.dayOfCej = HandWritten.isFollowedOn(dossier, on, ends);
        this.leftCejLately = isLately(HandWritten.endOfPreviousCej(dossier, on, ends), on);
        this.monthsSpent = ends.mayContinue() && on.isAfter(TWO_YEARS.lastDayFrom(ends.consecutiveSince(on)));
    }

    static Candidate of(Dossier dossier, LocalDate on) {
        return new Candidate(dossier, on);
    }

    private static boolean isLately(@Nullable LocalDate ended, LocalDate on) {
        return ended != null && !on.isAfter(BETWEEN.lastDayFrom(ended.plusDays(1)));
    }

    private static String code(Verdict verdict) {
        return verdict.code();
    }

    // ---- what the rules read; the engines know properties by this prefix -------------------------------------------

    public boolean isCejExists() {
        return cejExists;
    }

    public boolean isRegistrationRequired() {
        return registrationRequired;
    }

    /** Gets the age, −1 while it is not known. */
    public int getAge() {
        return age;
    }

    public String getDisabled() {
        return disabled;
    }

    public String getActivity() {
        return activity;
    }

    public String getWork() {
        return work;
    }

    public String getStay() {
        return stay;
    }

    public String getRegisteredForCej() {
        return registeredForCej;
    }

    public String getRegisteredForPacea() {
        return registeredForPacea;
    }

    public boolean isFollowingPacea() {
        return followingPacea;
    }

    public boolean isFollowingGarantieJeunes() {
        return followingGarantieJeunes;
    }

    public boolean isFollowingCej() {
        return followingCej;
    }

    public boolean isDayOfCej() {
        return dayOfCej;
    }

    public boolean isLeftCejLately() {
        return leftCejLately;
    }

    public boolean isMonthsSpent() {
        return monthsSpent;
    }

    // ---- what the rules conclude
    // -------------------------------------------------------------------------------------

    public void refuseCej(String why) {
        refusedForCej.add(why);
    }

    public void askForCej(String why) {
        unknownForCej.add(why);
    }

    public void refusePacea(String why) {
        refusedForPacea.add(why);
    }

    public void askForPacea(String why) {
        unknownForPacea.add(why);
    }

    Verdict cej() {
        return verdict(refusedForCej, unknownForCej);
    }

    Verdict pacea() {
        return verdict(refusedForPacea, unknownForPacea);
    }

    private static Verdict verdict(List<String> refused, List<String> unknown) {
        return !refused.isEmpty() ? Verdict.REFUSED : unknown.isEmpty() ? Verdict.SATISFIED : Verdict.UNDETERMINED;
    }
}
