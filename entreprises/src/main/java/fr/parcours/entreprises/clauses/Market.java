package fr.parcours.entreprises.clauses;

import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.parameter.Parameter;
import fr.parcours.core.parameter.ParameterValue;
import fr.parcours.core.parameter.Parameters;
import fr.parcours.core.vocabulary.Attribute;
import fr.parcours.core.vocabulary.SubjectKind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is declared of a market, and the hours it should reserve: amount × labour share × insertion rate ÷ hourly cost. The
 * usual example: 1 000 000 € × 50 % × 5 % ÷ 30 € = 833 hours.
 */
final class Market {
    /** Who orders the works. */
    static final Attribute<String> CONTRACTING_AUTHORITY =
            Attribute.reference("contractingAuthority", "Maître d’ouvrage").of(SubjectKind.MARKET);
    /** The operation the market belongs to; an operation has one or more markets. */
    static final Attribute<String> OPERATION =
            Attribute.reference("operation", "Opération").of(SubjectKind.MARKET);
    /** The company that holds the market. */
    static final Attribute<String> HOLDER =
            Attribute.reference("holder", "Titulaire").of(SubjectKind.MARKET);
    /** Hours the market reserves. */
    static final Attribute<BigDecimal> DUE_HOURS =
            Attribute.amount("dueHours", "Heures d’insertion dues").of(SubjectKind.MARKET);
    /** Amount in euros, without tax. */
    static final Attribute<BigDecimal> AMOUNT =
            Attribute.amount("marketAmount", "Montant du marché hors taxes").of(SubjectKind.MARKET);
    /** Share of labour in the amount, in percent; where it is not declared, the structure's usual one. */
    static final Attribute<BigDecimal> LABOUR_SHARE =
            Attribute.amount("labourShare", "Part de la main-d’œuvre (%)").of(SubjectKind.MARKET);
    /** Share of the labour to reserve, in percent; where it is not declared, the structure's usual one. */
    static final Attribute<BigDecimal> INSERTION_RATE =
            Attribute.amount("insertionRate", "Taux d’insertion (%)").of(SubjectKind.MARKET);
    /** Last day of the works. */
    static final Attribute<LocalDate> ENDS_ON =
            Attribute.day("marketEndsOn", "Fin d’exécution du marché").of(SubjectKind.MARKET);

    private static final Parameter<BigDecimal> USUAL_LABOUR_SHARE =
            Parameter.amount("clauses-sociales.part-main-oeuvre");
    private static final Parameter<BigDecimal> USUAL_INSERTION_RATE =
            Parameter.amount("clauses-sociales.taux-insertion");
    private static final Parameter<BigDecimal> HOURLY_COST = Parameter.amount("clauses-sociales.cout-horaire");

    private final Parameters parameters;

    Market(Parameters parameters) {
        this.parameters = parameters;
    }

    /**
     * Computes the hours a market should reserve; empty while its amount is not declared, or before the first hourly cost.
     *
     * @param on day on which what is declared, and the structure's usual values, are read
     */
    Optional<Reserve> reserve(Dossier market, LocalDate on) {
        Optional<BigDecimal> amount = market.answer(AMOUNT, on).value();
        Optional<ParameterValue<BigDecimal>> cost = parameters.find(HOURLY_COST, on);
        if (amount.isEmpty() || cost.isEmpty()) {
            return Optional.empty();
        }
        List<ParameterValue<BigDecimal>> usual = new ArrayList<>(List.of(cost.get()));
        BigDecimal labour = share(market, LABOUR_SHARE, USUAL_LABOUR_SHARE, on, usual);
        BigDecimal insertion = share(market, INSERTION_RATE, USUAL_INSERTION_RATE, on, usual);
        return Optional.of(
                new Reserve(amount.get(), labour, insertion, cost.get().value(), usual));
    }

    private BigDecimal share(
            Dossier market,
            Attribute<BigDecimal> declared,
            Parameter<BigDecimal> parameter,
            LocalDate on,
            List<ParameterValue<BigDecimal>> usual) {
        return market.answer(declared, on).value().orElseGet(() -> {
            ParameterValue<BigDecimal> value = parameters.at(parameter, on);
            usual.add(value);
            return value.value();
        });
    }

    /**
     * The hours to reserve and what they are computed from.
     *
     * @param amount euros
     * @param labourShare percent
     * @param insertionRate percent
     * @param hourlyCost euros
     * @param usual the structure's values used where the market declares none
     */
    record Reserve(
            BigDecimal amount,
            BigDecimal labourShare,
            BigDecimal insertionRate,
            BigDecimal hourlyCost,
            List<ParameterValue<BigDecimal>> usual) {
        Reserve {
            usual = List.copyOf(usual);
        }

        /** Computes the hours, to the nearest whole one, half up. */
        BigDecimal hours() {
            return amount.multiply(labourShare)
                    .multiply(insertionRate)
                    .movePointLeft(4)
                    .divide(hourlyCost, 0, RoundingMode.HALF_UP);
        }

        /** Gets the usual values that nobody verified. */
        List<ParameterValue<BigDecimal>> unverified() {
            return usual.stream().filter(ParameterValue::unverified).toList();
        }
    }
}
