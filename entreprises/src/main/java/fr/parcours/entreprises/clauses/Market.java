package fr.parcours.entreprises.clauses;

import fr.parcours.core.parameter.Parameter;
import fr.parcours.core.rule.Inquiry;
import fr.parcours.core.vocabulary.Attribute;
import fr.parcours.core.vocabulary.SubjectKind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;

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

    static final Parameter<BigDecimal> USUAL_LABOUR_SHARE = Parameter.amount("clauses-sociales.part-main-oeuvre");
    static final Parameter<BigDecimal> USUAL_INSERTION_RATE = Parameter.amount("clauses-sociales.taux-insertion");
    static final Parameter<BigDecimal> HOURLY_COST = Parameter.amount("clauses-sociales.cout-horaire");

    private Market() {}

    /** Finds the hours a market should reserve, as of the day, without which what is asked cannot go on. */
    static Reserve reserve(Inquiry inquiry) {
        BigDecimal amount = inquiry.need(AMOUNT);
        BigDecimal cost = inquiry.at(HOURLY_COST);
        return new Reserve(
                amount,
                inquiry.ask(LABOUR_SHARE).orElseGet(() -> inquiry.at(USUAL_LABOUR_SHARE)),
                inquiry.ask(INSERTION_RATE).orElseGet(() -> inquiry.at(USUAL_INSERTION_RATE)),
                cost);
    }

    /**
     * The hours to reserve and what they are computed from.
     *
     * @param amount euros
     * @param labourShare percent
     * @param insertionRate percent
     * @param hourlyCost euros
     */
    record Reserve(BigDecimal amount, BigDecimal labourShare, BigDecimal insertionRate, BigDecimal hourlyCost) {
        /** Computes the hours, to the nearest whole one, half up. */
        BigDecimal hours() {
            return amount.multiply(labourShare)
                    .multiply(insertionRate)
                    .movePointLeft(4)
                    .divide(hourlyCost, 0, RoundingMode.HALF_UP);
        }
    }
}
