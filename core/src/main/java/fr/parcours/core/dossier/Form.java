package fr.parcours.core.dossier;

import fr.parcours.core.lifecycle.Stable;

/** How a field of a fact is written, and so what it may hold. */
@Stable
public enum Form {
    /** Code of a type of fact, a {@link FactType}. */
    TYPE,
    /** An opaque reference or a free text, not blank: a {@link String}. */
    REFERENCE,
    /** A civil date, a {@link java.time.LocalDate}. */
    DAY,
    /** A {@link java.time.YearMonth}. */
    MONTH,
    /** An instant with its offset, a {@link java.time.OffsetDateTime}. */
    INSTANT,
    /** Code of one word of a list: a {@link fr.parcours.core.vocabulary.Word} of its class. */
    WORD,
    /** Codes of words of a list, one alone or several: a {@link java.util.Set} of words. */
    WORDS,
    /** Codes of any of some lists, one alone or several: a {@link java.util.Set} of {@link String}. */
    CODES,
    /** How many, a whole number from 1: a {@link Long}. */
    COUNT,
    /** A number with at most two decimals, zero or more: a {@link java.math.BigDecimal}. */
    QUANTITY,
    /** Euros with at most two decimals, negative for a recovery: a {@link java.math.BigDecimal}. */
    MONEY,
    /** True or false, a {@link Boolean}. */
    YES_NO,
    /** Values of attributes, a {@link Values}. */
    VALUES,
    /** When, by whom and why the fact was withdrawn, a {@link Withdrawal}. */
    WITHDRAWAL
}
