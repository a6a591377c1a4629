package fr.parcours.social;

import fr.parcours.core.dossier.Aid;
import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.parameter.Parameter;
import fr.parcours.core.parameter.ParameterValue;
import fr.parcours.core.parameter.Parameters;
import fr.parcours.core.vocabulary.AidScheme;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The ceilings of the fund's own rules, none unless the structure sets them: no text gives any. Those of the month and of the
 * civil year bound what one person is granted under all the individual schemes; those of a kind bound one aid.
 */
final class FajemCeilings {
    private static final Parameter<Optional<BigDecimal>> MONTHLY = Ceiling.of("fajem.plafond-mensuel");
    private static final Parameter<Optional<BigDecimal>> YEARLY = Ceiling.of("fajem.plafond-annuel");
    private static final Map<AidScheme, Parameter<Optional<BigDecimal>>> OF_KIND = Map.of(
            Fajem.URGENCE, Ceiling.of("fajem.plafond-urgence"),
            Fajem.THEMATIQUE, Ceiling.of("fajem.plafond-thematique"),
            Fajem.RENFORCE, Ceiling.of("fajem.plafond-renforce"));

    private final Parameters parameters;

    FajemCeilings(Parameters parameters) {
        this.parameters = parameters;
    }

    /** Gets the ceiling of a month, ruled by its first day. */
    ParameterValue<Optional<BigDecimal>> of(YearMonth month) {
        return parameters.at(MONTHLY, month.atDay(1));
    }

    /** Gets the ceiling of a civil year, as it stands on a day. */
    ParameterValue<Optional<BigDecimal>> ofYear(LocalDate on) {
        return parameters.at(YEARLY, on);
    }

    /** Gets the ceiling of one aid of an individual scheme. */
    ParameterValue<Optional<BigDecimal>> of(AidScheme scheme, LocalDate on) {
        return parameters.at(OF_KIND.get(scheme), on);
    }

    /** Checks if the fund has rules on a day. */
    boolean isSetOn(LocalDate day) {
        return !day.isBefore(parameters.firstDay(MONTHLY));
    }

    /** What one person was granted for the months of a period, whenever it was paid; a recovery is taken off. */
    record Granted(List<Aid> aids, BigDecimal total) {
        static Granted in(Dossier dossier, YearMonth month) {
            return in(dossier, month, month);
        }

        static Granted in(Dossier dossier, Year year) {
            return in(dossier, year.atMonth(1), year.atMonth(12));
        }

        private static Granted in(Dossier dossier, YearMonth first, YearMonth last) {
            List<Aid> aids = dossier.facts(Aid.class)
                    .filter(aid -> Fajem.INDIVIDUAL.contains(aid.scheme()))
                    .filter(aid -> !aid.month().isBefore(first) && !aid.month().isAfter(last))
                    .toList();
            return new Granted(
                    aids, aids.stream().map(Aid::amount).reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add));
        }
    }
}
