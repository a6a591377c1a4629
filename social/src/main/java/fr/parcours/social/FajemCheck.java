package fr.parcours.social;

import fr.parcours.core.dossier.Aid;
import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.dossier.Step;
import fr.parcours.core.parameter.Parameters;
import fr.parcours.core.plugin.Check;
import fr.parcours.core.plugin.Setting;
import fr.parcours.core.problem.Problem;
import fr.parcours.core.vocabulary.Keyword;
import fr.parcours.core.vocabulary.SubjectKind;
import java.math.BigDecimal;
import java.time.Year;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What a participant's dossier must agree on about the youth aid fund. A structure that records aids and no request is asked
 * nothing about requests.
 *
 * <table>
 * <caption>Problems</caption>
 * <tr><th>id</th><th>what is wrong</th></tr>
 * <tr><td>{@code SOCIAL-101} (warning)</td><td>an individual aid that no request precedes, in a dossier that records requests</td></tr>
 * <tr><td>{@code SOCIAL-102}</td><td>a decision that answers no request deposited by its day</td></tr>
 * <tr><td>{@code SOCIAL-103}</td><td>an aid whose request was deposited outside the ages of the fund, at 25 or more</td></tr>
 * <tr><td>{@code SOCIAL-104} (warning)</td><td>a collective aid in a participant's dossier</td></tr>
 * <tr><td>{@code SOCIAL-105}</td><td>an aid beyond the ceiling of one aid of its kind</td></tr>
 * <tr><td>{@code SOCIAL-106}</td><td>aids beyond the ceiling of a month or of a year</td></tr>
 * <tr><td>{@code SOCIAL-107} (warning)</td><td>a request on a theme that the fund does not help that day</td></tr>
 * <tr><td>{@code SOCIAL-108}</td><td>an aid though the only requests it may answer were refused</td></tr>
 * </table>
 */
final class FajemCheck implements Check {
    private final Parameters parameters;
    private final FajemAge age;
    private final FajemCeilings ceilings;

    private FajemCheck(Setting setting) {
        this.parameters = setting.parameters();
        this.age = new FajemAge(setting);
        this.ceilings = new FajemCeilings(setting.parameters());
    }

    static Supplier<Check> of(Setting setting) {
        return () -> new FajemCheck(setting);
    }

    @Override
    public void look(Seen seen, Consumer<Problem> problems) {
        if (seen.dossier().subject().kind() != SubjectKind.PARTICIPANT) {
            return;
        }
        FajemFile file = FajemFile.of(seen.dossier());
        collective(seen, problems);
        orphans(seen, file, problems);
        themes(seen, file, problems);
        List<Aid> aids = seen.dossier()
                .facts(Aid.class)
                .filter(aid -> Fajem.INDIVIDUAL.contains(aid.scheme()))
                .filter(aid -> aid.amount().signum() > 0)
                .toList();
        for (Aid aid : aids) {
            request(seen, file, aid, problems);
            kind(seen, aid, problems);
        }
        totals(seen, problems);
    }

    private static void collective(Seen seen, Consumer<Problem> problems) {
        seen.dossier()
                .facts(Aid.class)
                .filter(aid -> aid.scheme().equals(Fajem.COLLECTIF))
                .forEach(aid -> problems.accept(Problem.warning(
                                "SOCIAL-104",
                                seen.at(aid),
                                "The collective aid of " + aid.on() + " stands in a participant's dossier.")
                        .toFix("record it in the dossier of the action it pays for.")));
    }

    private static void orphans(Seen seen, FajemFile file, Consumer<Problem> problems) {
        file.orphans()
                .forEach(decision -> problems.accept(Problem.error(
                                "SOCIAL-102",
                                seen.at(decision),
                                "The decision of " + decision.on()
                                        + " answers no request to the fund deposited by that day and still open.")
                        .toFix("record the request, or correct the day or the kind of one of the two.")));
    }

    private void themes(Seen seen, FajemFile file, Consumer<Problem> problems) {
        for (FajemRequest request : file.requests()) {
            Step deposit = request.deposit();
            Optional.ofNullable(deposit.keywords().get(Keyword.Topic.THEME))
                    .filter(theme -> parameters
                            .find(FajemAllowance.THEMES, deposit.on())
                            .filter(themes -> !themes.value().contains(theme.code()))
                            .isPresent())
                    .ifPresent(theme -> problems.accept(Problem.warning(
                            "SOCIAL-107",
                            seen.at(deposit),
                            "On " + deposit.on() + ", the fund does not help the theme '" + theme + "'.")));
        }
    }

    /** Judges an aid by the requests it may answer: the last one not refused speaks for its age. */
    private void request(Seen seen, FajemFile file, Aid aid, Consumer<Problem> problems) {
        if (file.requests().isEmpty()) {
            return;
        }
        List<FajemRequest> possible = file.requests().stream()
                .filter(request -> !request.depositedOn().isAfter(aid.on()))
                .filter(request -> request.mayGive(aid.scheme()))
                .toList();
        if (possible.isEmpty()) {
            problems.accept(Problem.warning(
                            "SOCIAL-101",
                            seen.at(aid),
                            "No request to the fund precedes the aid '" + aid.scheme() + "' of " + aid.on() + ".")
                    .toFix("record the request it answers."));
            return;
        }
        possible.stream()
                .filter(request -> !request.isRefused())
                .reduce((earlier, later) -> later)
                .ifPresentOrElse(
                        request -> tooOld(seen, request, aid, problems),
                        () -> problems.accept(Problem.error(
                                "SOCIAL-108",
                                seen.at(aid),
                                "The aid '" + aid.scheme() + "' of " + aid.on()
                                        + " was granted though its request was refused.")));
    }

    private void tooOld(Seen seen, FajemRequest request, Aid aid, Consumer<Problem> problems) {
        if (age.excludes(seen.dossier(), request.depositedOn())) {
            problems.accept(Problem.error(
                    "SOCIAL-103",
                    seen.at(aid),
                    "The aid '" + aid.scheme() + "' of " + aid.on() + " answers a request deposited on "
                            + request.depositedOn() + ", outside the ages of the fund."));
        }
    }

    private void kind(Seen seen, Aid aid, Consumer<Problem> problems) {
        if (ceilings.isSetOn(aid.on())) {
            ceilings.of(aid.scheme(), aid.on())
                    .value()
                    .filter(ceiling -> aid.amount().compareTo(ceiling) > 0)
                    .ifPresent(ceiling -> problems.accept(Problem.error(
                            "SOCIAL-105",
                            seen.at(aid),
                            "The aid of " + aid.on() + " goes beyond the ceiling of one aid '" + aid.scheme() + "'.")));
        }
    }

    private void totals(Seen seen, Consumer<Problem> problems) {
        Dossier dossier = seen.dossier();
        last(dossier, Aid::month)
                .forEach((month, aid) -> total(
                        seen,
                        aid,
                        "month " + month,
                        FajemCeilings.Granted.in(dossier, month).total(),
                        () -> ceilings.of(month).value(),
                        problems));
        last(dossier, aid -> Year.of(aid.month().getYear()))
                .forEach((year, aid) -> total(
                        seen,
                        aid,
                        "year " + year,
                        FajemCeilings.Granted.in(dossier, year).total(),
                        () -> ceilings.ofYear(aid.month().atDay(1)).value(),
                        problems));
    }

    private void total(
            Seen seen,
            Aid aid,
            String period,
            BigDecimal granted,
            Supplier<Optional<BigDecimal>> ceiling,
            Consumer<Problem> problems) {
        if (ceilings.isSetOn(aid.month().atDay(1))) {
            ceiling.get()
                    .filter(most -> granted.compareTo(most) > 0)
                    .ifPresent(
                            most -> problems.accept(
                                    Problem.error(
                                                    "SOCIAL-106",
                                                    seen.at(aid),
                                                    "The fund's aids for the " + period + " go beyond its ceiling.")
                                            .toFix(
                                                    "ask for the allowance of that period, and record the recovery or correct the aids.")));
        }
    }

    /** Finds the last aid for each period. */
    private static <P> Map<P, Aid> last(Dossier dossier, Function<Aid, P> period) {
        Map<P, Aid> last = new LinkedHashMap<>();
        dossier.facts(Aid.class)
                .filter(aid -> Fajem.INDIVIDUAL.contains(aid.scheme()))
                .forEach(aid -> last.put(period.apply(aid), aid));
        return last;
    }
}
