package fr.parcours.social;

import fr.parcours.core.dossier.Step;
import fr.parcours.core.vocabulary.AidScheme;
import fr.parcours.core.vocabulary.Keyword;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A request to the fund, as its steps say it. It is complete on its deposit unless it lists missing papers; then on the day of
 * the first papers given that list none any more.
 *
 * @param deposit the {@code demande}
 * @param papers papers given from its deposit on, in order
 * @param decisions decisions about it, in order: adjournments, then at most one that settles it
 */
record FajemRequest(Step deposit, List<Step> papers, List<Step> decisions) {
    private static final String ADJOURNED = "ajournee";
    private static final String REFUSED = "refusee";
    private static final String URGENT = "urgence";

    /** Gets what is asked for, empty when the request does not say. */
    static Optional<String> kind(Step step) {
        return step.values().get(Fajem.KIND).value();
    }

    /** Checks if a decision leaves the request to a later sitting. */
    static boolean isAdjourned(Step decision) {
        return answers(decision, ADJOURNED);
    }

    /** Checks if two steps may be about one request: what one says of its kind, the other does not contradict. */
    static boolean agree(Optional<String> one, Optional<String> other) {
        return one.isEmpty() || other.isEmpty() || one.equals(other);
    }

    Optional<String> kind() {
        return kind(deposit);
    }

    Optional<Keyword> theme() {
        return Optional.ofNullable(deposit.keywords().get(Keyword.Topic.THEME));
    }

    /** Finds the last of its steps that says whether the aids of common law were asked for first. */
    Optional<Step> ofCommonLaw() {
        return Stream.concat(statements(), decisions.stream())
                .filter(step -> step.values().get(Fajem.COMMON_LAW).value().isPresent())
                .max(Comparator.comparing(Step::on));
    }

    /** Checks if the request says that the aids of common law were asked for first. */
    boolean isAfterCommonLaw() {
        return ofCommonLaw()
                .flatMap(step -> step.values().get(Fajem.COMMON_LAW).value())
                .orElse(false);
    }

    LocalDate depositedOn() {
        return deposit.on();
    }

    /** Checks if a step is one of the request's own. */
    boolean includes(Step step) {
        return step.equals(deposit) || papers.contains(step) || decisions.contains(step);
    }

    /** Finds the day its papers were complete. */
    Optional<LocalDate> completeOn() {
        return statements()
                .filter(step -> missing(step).isEmpty())
                .map(Step::on)
                .findFirst();
    }

    /** Gets the codes of the papers it lacked when last reported, before it was complete. */
    Set<String> missing() {
        return statements()
                .map(FajemRequest::missing)
                .takeWhile(papers -> !papers.isEmpty())
                .reduce(Set.of(), (earlier, later) -> later);
    }

    /** Gets the steps that say which papers it lacks. */
    private Stream<Step> statements() {
        return Stream.concat(Stream.of(deposit), papers.stream());
    }

    private static Set<String> missing(Step step) {
        return step.values().get(Fajem.MISSING_PAPERS).value().orElse(Set.of());
    }

    boolean isUrgent() {
        return kind().filter(URGENT::equals).isPresent();
    }

    /** Checks if an aid of a scheme may answer the request. */
    boolean mayGive(AidScheme scheme) {
        return agree(kind(), Optional.of(scheme.code().substring("fajem-".length())));
    }

    /** Finds the decision that settles the request. */
    Optional<Step> settled() {
        return decisions.stream().filter(decision -> !isAdjourned(decision)).findFirst();
    }

    /** Finds the day from which the last decision was, or is, due: once complete, and from the day after an adjournment. */
    Optional<LocalDate> decidableFrom() {
        Optional<LocalDate> again = decisions.stream()
                .filter(FajemRequest::isAdjourned)
                .map(decision -> decision.on().plusDays(1))
                .reduce((earlier, later) -> later);
        return completeOn().map(day -> again.filter(next -> next.isAfter(day)).orElse(day));
    }

    boolean isRefused() {
        return settled().filter(decision -> answers(decision, REFUSED)).isPresent();
    }

    /** Checks if the request was not settled before a day. */
    boolean awaits(LocalDate day) {
        return settled().filter(decision -> decision.on().isBefore(day)).isEmpty();
    }

    private static boolean answers(Step decision, String answer) {
        return decision.values()
                .get(Fajem.ANSWER)
                .value()
                .filter(answer::equals)
                .isPresent();
    }
}
