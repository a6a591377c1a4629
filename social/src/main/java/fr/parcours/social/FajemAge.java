package fr.parcours.social;

import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.dossier.Fact;
import fr.parcours.core.message.Messages;
import fr.parcours.core.parameter.Parameter;
import fr.parcours.core.parameter.ParameterValue;
import fr.parcours.core.parameter.Parameters;
import fr.parcours.core.plugin.Setting;
import fr.parcours.core.rule.Finding;
import fr.parcours.core.rule.Rules;
import fr.parcours.core.rule.Verdict;
import fr.parcours.core.time.Age;
import fr.parcours.core.time.Days;
import fr.parcours.core.vocabulary.Attributes;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The age at which a request may be deposited: from 16 to the eve of the 25th birthday. Judged on the day of the deposit, so
 * that a request deposited the eve and decided after stays admissible.
 */
final class FajemAge {
    static final Parameter<Integer> MINIMUM = Parameter.whole("fajem.age-minimum");
    private static final Parameter<Integer> TOO_OLD = Parameter.whole("fajem.age-exclu");

    private final Parameters parameters;
    private final Messages messages;
    private final Rules rules;

    FajemAge(Setting setting) {
        this.parameters = setting.parameters();
        this.messages = setting.messages();
        this.rules = setting.rules();
    }

    /**
     * Judges whether a request may be deposited on a day of an interval, or was in time and still awaits its decision when the
     * interval begins.
     */
    Finding judge(String id, Dossier dossier, Days days) {
        ParameterValue<Integer> least = parameters.at(MINIMUM, days.first());
        ParameterValue<Integer> tooOld = parameters.at(TOO_OLD, days.first());
        LocalDate last = days.last();
        Optional<LocalDate> birth = dossier.answer(Attributes.BIRTH_DATE, last).value();
        if (birth.isEmpty()) {
            return rules.finding(id, Verdict.UNDETERMINED, least.value(), tooOld.value())
                    .using(least, tooOld)
                    .missing(List.of(Attributes.BIRTH_DATE));
        }
        Days admitted = admitted(least.value(), tooOld.value(), birth.get());
        Finding finding;
        if (admitted.overlaps(days)) {
            finding = said(id, Verdict.SATISFIED, least, tooOld, admitted);
        } else {
            finding = FajemFile.of(dossier).requests().stream()
                    .filter(request -> !request.depositedOn().isAfter(last)
                            && admitted.contains(request.depositedOn())
                            && request.awaits(days.first()))
                    .findFirst()
                    .map(request -> Finding.of(
                                    id,
                                    Verdict.SATISFIED,
                                    messages.sentence("fajem.age.depot", request.depositedOn(), tooOld.value()))
                            .using(List.<Fact>of(request.deposit())))
                    .orElseGet(() -> said(id, Verdict.REFUSED, least, tooOld, admitted));
        }
        return finding.using(least, tooOld).using(Rules.declared(dossier, Attributes.BIRTH_DATE, last));
    }

    /** Checks if a day of deposit is known to lie outside the ages of the fund. */
    boolean excludes(Dossier dossier, LocalDate deposit) {
        Optional<ParameterValue<Integer>> least = parameters.find(MINIMUM, deposit);
        Optional<ParameterValue<Integer>> tooOld = parameters.find(TOO_OLD, deposit);
        return dossier.answer(Attributes.BIRTH_DATE, deposit)
                .value()
                .filter(birth -> least.isPresent() && tooOld.isPresent())
                .filter(birth -> !admitted(
                                least.orElseThrow().value(),
                                tooOld.orElseThrow().value(),
                                birth)
                        .contains(deposit))
                .isPresent();
    }

    private static Days admitted(int least, int tooOld, LocalDate birth) {
        return Days.between(Age.reaches(least, birth), Age.lastDayBefore(tooOld, birth));
    }

    private Finding said(
            String id, Verdict verdict, ParameterValue<Integer> least, ParameterValue<Integer> tooOld, Days admitted) {
        return rules.finding(id, verdict, least.value(), tooOld.value(), admitted.first(), admitted.last());
    }
}
