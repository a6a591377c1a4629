package fr.parcours.dispositif.plie;

import fr.parcours.core.message.Messages;
import fr.parcours.core.parameter.Parameter;
import fr.parcours.core.parameter.ParameterValue;
import fr.parcours.core.parameter.Parameters;
import fr.parcours.core.plugin.Setting;
import fr.parcours.core.rule.Articles;
import fr.parcours.core.rule.Finding;
import fr.parcours.core.rule.Rule;
import fr.parcours.core.rule.Rules;
import fr.parcours.core.rule.Verdict;
import fr.parcours.core.time.Days;
import fr.parcours.core.time.Term;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The protocols of a PLIE: the agreement between the communes and the State that carries it, for five years at most
 * (R5131-3, since 2008-05-01). Each is also one operation of the European social fund.
 *
 * <p>A structure tells the first day and the reference of each of its protocols. One lasts until the next, and no longer than
 * the law allows. Where it tells none, a protocol is presumed, and all of a person's enrolments are of one operation.
 */
final class Protocol {
    private static final String ID = "plie.protocole";
    /** What the plug-in ships: the structure has not told its protocols. */
    private static final String NOT_TOLD = "non-renseigne";

    private static final String NONE = "aucun";
    private static final Parameter<String> REFERENCE = Parameter.code("plie.protocole");
    private static final Parameter<Integer> LONGEST = Parameter.whole("plie.protocole-duree-maximale");
    private static final Articles SUPPORT = Articles.from(LocalDate.of(2008, 5, 1), "R5131-3");

    private final Parameters parameters;
    private final Messages messages;
    private final Rules rules;

    Protocol(Setting setting) {
        this.parameters = setting.parameters();
        this.messages = setting.messages();
        this.rules = setting.rules();
    }

    /**
     * A protocol as an operation.
     *
     * @param reference the structure's own, or that it has told none
     * @param days empty when it has told none
     */
    record Operation(String reference, Optional<Days> days) {}

    /** Finds the operation that a day belongs to; empty outside every protocol. */
    Optional<Operation> operation(LocalDate on) {
        return parameters.find(REFERENCE, on).flatMap(reference -> switch (reference.value()) {
            case NOT_TOLD -> Optional.of(new Operation(NOT_TOLD, Optional.empty()));
            case NONE -> Optional.empty();
            default -> {
                Days days = days(reference);
                yield days.contains(on)
                        ? Optional.of(new Operation(reference.value(), Optional.of(days)))
                        : Optional.empty();
            }
        });
    }

    /** Obtains the rule that a protocol is running. */
    Rule rule() {
        return rules.rule(ID, (dossier, on) -> running(on));
    }

    private Finding running(LocalDate on) {
        ParameterValue<String> reference = parameters.at(REFERENCE, on);
        List<String> articles = SUPPORT.at(on).stream().toList();
        Finding finding = switch (reference.value()) {
            case NOT_TOLD ->
                Finding.of(ID, Verdict.SATISFIED, messages.sentence(ID + ".presume"))
                        .presuming(List.of(ID))
                        .citing(articles);
            case NONE -> Finding.of(ID, Verdict.REFUSED, messages.sentence(ID + ".aucun", reference.from()));
            default -> {
                Days days = days(reference);
                yield rules.finding(
                                ID,
                                days.contains(on) ? Verdict.SATISFIED : Verdict.REFUSED,
                                reference.value(),
                                days.first(),
                                days.last())
                        .using(longest(reference.from()));
            }
        };
        return finding.using(reference);
    }

    private Days days(ParameterValue<String> reference) {
        LocalDate first = reference.from();
        LocalDate longest = Term.ofMonths(12 * longest(first).value()).lastDayFrom(first);
        LocalDate last = parameters.histories().get(REFERENCE.id()).values().stream()
                .map(value -> value.from().minusDays(1))
                .filter(eve -> !eve.isBefore(first))
                .findFirst()
                .filter(longest::isAfter)
                .orElse(longest);
        return Days.between(first, last);
    }

    /** Gets the longest a protocol may last; one begun before the article is held to its first value. */
    private ParameterValue<Integer> longest(LocalDate first) {
        LocalDate inForce = parameters.firstDay(LONGEST);
        return parameters.at(LONGEST, first.isBefore(inForce) ? inForce : first);
    }
}
