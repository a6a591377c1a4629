package fr.parcours.formation;

import fr.parcours.core.allowance.AllowanceScale;
import fr.parcours.core.allowance.MonthlyScale;
import fr.parcours.core.dossier.Outcome;
import fr.parcours.core.parameter.Parameter;
import fr.parcours.core.parameter.ParameterValue;
import fr.parcours.core.rule.Explained;
import fr.parcours.core.rule.Inquiry;
import fr.parcours.core.rule.Verdict;
import fr.parcours.core.time.Days;
import fr.parcours.core.vocabulary.Attribute;
import fr.parcours.core.vocabulary.OutcomeKind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.Optional;

/**
 * What a volunteer receives for a month of a running mission: the State's indemnity (R121-23 of the code du service national),
 * the social top-up when it was granted (R121-24), the least benefit the host owes (R121-25). Net amounts of the first day of
 * the month; a mission runs to its real last day, else to the planned one.
 *
 * <p>A month begun or ended under way counts its days, thirty of them making a month: that is no text that was read, and is
 * marked so. The criteria of the top-up are not judged: it counts when the dossier says that it was granted.
 */
final class Indemnity {
    /** The social top-up was granted. */
    static final Attribute<Boolean> TOP_UP =
            Attribute.yesNo("civicServiceTopUp", "Majoration du service civique sur critères sociaux");

    static final Parameter<BigDecimal> STATE = Parameter.amount("service-civique.indemnite-etat");
    static final Parameter<BigDecimal> MORE = Parameter.amount("service-civique.majoration");
    static final Parameter<BigDecimal> HOST = Parameter.amount("service-civique.prestation-accueil");
    static final Parameter<Integer> MONTH = Parameter.whole("service-civique.jours-du-mois");
    private static final String MISSION = "service-civique.indemnite.mission";

    private Indemnity() {}

    static AllowanceScale scale() {
        return MonthlyScale.of("service-civique.indemnite", Indemnity::month);
    }

    private static Optional<BigDecimal> month(Inquiry inquiry, YearMonth month) {
        Explained<Share> mission = inquiry.explain(MISSION, line -> share(line, month));
        if (mission.verdict() == Verdict.REFUSED) {
            return Optional.of(BigDecimal.ZERO);
        }
        Share share = inquiry.need(mission);
        BigDecimal state =
                inquiry.need(inquiry.explain("service-civique.indemnite.etat", line -> part(line, share, STATE)));
        BigDecimal host =
                inquiry.need(inquiry.explain("service-civique.indemnite.accueil", line -> part(line, share, HOST)));
        return inquiry.explain("service-civique.indemnite.majoration", line -> topUp(line, share))
                .value()
                .map(more -> state.add(host).add(more));
    }

    /** The part of a month that a mission covers, so many days of a whole month's. */
    private record Share(Days covered, long days, int month) {
        BigDecimal of(BigDecimal full) {
            return full.multiply(BigDecimal.valueOf(days)).divide(BigDecimal.valueOf(month), 2, RoundingMode.HALF_UP);
        }
    }

    private static Explained<Share> share(Inquiry line, YearMonth month) {
        Optional<Outcome> mission = Conditions.running(line, month, OutcomeKind.SERVICE_CIVIQUE);
        if (mission.isEmpty()) {
            return line.nothing();
        }
        Days covered = Days.between(mission.get().on(), mission.get().lastDay())
                .intersection(Days.of(month))
                .orElseThrow();
        if (covered.count() == month.lengthOfMonth()) {
            return line.gives(new Share(covered, 1, 1), mission.get().on());
        }
        int whole = line.at(MONTH);
        long days = Math.min(covered.count(), whole);
        return line.saying(MISSION + ".partielle", covered.first(), covered.last(), days, whole)
                .gives(new Share(covered, days, whole));
    }

    private static Explained<BigDecimal> part(Inquiry line, Share share, Parameter<BigDecimal> monthly) {
        ParameterValue<BigDecimal> full = line.dated(monthly);
        BigDecimal amount = share.of(full.value());
        return line.gives(amount, amount, full.value(), full.from());
    }

    private static Explained<BigDecimal> topUp(Inquiry line, Share share) {
        if (line.presume(TOP_UP, share.covered().first(), false)) {
            return part(line, share, MORE);
        }
        return line.lacking().isEmpty() ? line.givesEuros(BigDecimal.ZERO) : line.unknown();
    }
}
