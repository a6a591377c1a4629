package fr.parcours.core.dossier;

import static fr.parcours.core.dossier.FactType.AID;
import static fr.parcours.core.dossier.FactType.DECLARATION;
import static fr.parcours.core.dossier.FactType.ENTRY;
import static fr.parcours.core.dossier.FactType.EXIT;
import static fr.parcours.core.dossier.FactType.EXTENSION;
import static fr.parcours.core.dossier.FactType.OUTCOME;
import static fr.parcours.core.dossier.FactType.STEP;
import static fr.parcours.core.dossier.FactType.SUSPENSION;
import static fr.parcours.core.dossier.FieldLine.count;
import static fr.parcours.core.dossier.FieldLine.day;
import static fr.parcours.core.dossier.FieldLine.instant;
import static fr.parcours.core.dossier.FieldLine.keyword;
import static fr.parcours.core.dossier.FieldLine.money;
import static fr.parcours.core.dossier.FieldLine.month;
import static fr.parcours.core.dossier.FieldLine.quantity;
import static fr.parcours.core.dossier.FieldLine.reference;
import static fr.parcours.core.dossier.FieldLine.values;
import static fr.parcours.core.dossier.FieldLine.withdrawal;
import static fr.parcours.core.dossier.FieldLine.yesNo;

import fr.parcours.core.lifecycle.Stable;
import fr.parcours.core.vocabulary.AidScheme;
import fr.parcours.core.vocabulary.DispositifId;
import fr.parcours.core.vocabulary.ExitReason;
import fr.parcours.core.vocabulary.Keyword;
import fr.parcours.core.vocabulary.OutcomeKind;
import fr.parcours.core.vocabulary.PhaseId;
import fr.parcours.core.vocabulary.StepKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A field of a fact: its name, its form, the types of fact that have it, the words it may hold.
 *
 * <p>The constants are the table of all fields, in the order they are written. Facts are read, written, described,
 * filtered and counted by this table: a new field is one line here, and an accessor on the types of fact that have it. A name
 * may have several lines, when it holds different things on different types of fact; no type of fact has two of them.
 *
 * @param <T> type of what it holds
 */
@Stable
public final class Field<T> {
    private static final List<Field<?>> TABLE = new ArrayList<>();
    private static final FactType[] EVERY = FactType.values();

    /** Kind of fact. */
    public static final Field<FactType> TYPE =
            add(FieldLine.<FactType>of("type", Form.TYPE).needed(EVERY).from(Fact::type));
    /** Reference of the fact within its dossier. */
    public static final Field<String> ID = add(reference("id").on(EVERY).fromProvenance(Provenance::id));
    /** Day it happened. */
    public static final Field<LocalDate> ON = add(day("on").needed(EVERY).from(Fact::on));
    /** What was done. */
    public static final Field<StepKind> STEP_KIND =
            add(FieldLine.<StepKind>word("kind", "step").needed(STEP));
    /** Situation reached. */
    public static final Field<OutcomeKind> OUTCOME_KIND =
            add(FieldLine.<OutcomeKind>word("kind", "outcome").needed(OUTCOME));
    /** What the money is. */
    public static final Field<AidScheme> SCHEME =
            add(FieldLine.<AidScheme>word("scheme", "aid").needed(AID));
    /** Euros. */
    public static final Field<BigDecimal> AMOUNT = add(money("amount").needed(AID));
    /** The one dispositif of a pathway. */
    public static final Field<DispositifId> DISPOSITIF = add(FieldLine.<DispositifId>word("dispositif", "dispositif")
            .needed(ENTRY, FactType.PHASE, SUSPENSION, EXTENSION, EXIT));
    /** Dispositifs to which the fact is attributed. */
    public static final Field<Set<DispositifId>> DISPOSITIFS =
            add(FieldLine.<DispositifId>words("dispositif", "dispositif")
                    .on(STEP, OUTCOME, AID)
                    .countedAs("by"));
    /** Phase of a pathway. */
    public static final Field<PhaseId> PHASE =
            add(FieldLine.<PhaseId>word("phase", "phase").needed(FactType.PHASE).counted());
    /** Reason of an exit. */
    public static final Field<ExitReason> REASON =
            add(FieldLine.<ExitReason>word("reason", "reason").on(EXIT).counted());
    /** Reason of a suspension or an extension, in the words of the person who recorded it. */
    public static final Field<String> FREE_REASON =
            add(reference("reason").on(SUSPENSION, EXTENSION).counted());
    /** Who sent the subject. */
    public static final Field<String> PRESCRIBER =
            add(reference("prescriber").on(ENTRY, STEP).counted());
    /** Kinds of step or dispositifs credited. */
    public static final Field<Set<String>> VIA = add(
            FieldLine.codes("via", "dispositif", "step").on(STEP, OUTCOME, AID).counted());
    /** How many times; once when not said. */
    public static final Field<Long> COUNT = add(count("count").on(STEP, OUTCOME));
    /** Total of hours. */
    public static final Field<BigDecimal> HOURS = add(quantity("hours").on(STEP, OUTCOME));
    /** Month it is about, or for. */
    public static final Field<YearMonth> FOR = add(month("for").on(DECLARATION, STEP, AID));
    /** Last day, planned for an outcome and a phase. */
    public static final Field<LocalDate> UNTIL = add(day("until")
            .needed(EXTENSION)
            .on(FactType.PHASE, STEP, OUTCOME, SUSPENSION)
            .end());
    /** Real last day. */
    public static final Field<LocalDate> ENDED_ON =
            add(day("endedOn").on(OUTCOME).end());
    /** Last day of the trial period. */
    public static final Field<LocalDate> TRIAL_ENDS_ON =
            add(day("trialEndsOn").on(OUTCOME).end());
    /** Day of the signature. */
    public static final Field<LocalDate> SIGNED_ON = add(day("signedOn").on(OUTCOME));
    /** Whether a training leads to a recognised qualification. */
    public static final Field<Boolean> QUALIFYING =
            add(yesNo("qualifying").on(OUTCOME).counted());
    /** The other side: an organisation, an action, a participant. */
    public static final Field<String> PARTY =
            add(reference("party").on(STEP, OUTCOME, AID).counted());
    /** Contract with a social clause. */
    public static final Field<String> MARKET =
            add(reference("market").on(STEP, OUTCOME).counted());
    /** Subject of a step. */
    public static final Field<Keyword> THEME =
            add(keyword(Keyword.Topic.THEME).on(STEP).counted());
    /** For whom a session is held. */
    public static final Field<Keyword> AUDIENCE =
            add(keyword(Keyword.Topic.AUDIENCE).on(STEP).counted());
    /** Where a market is carried out. */
    public static final Field<Keyword> PLACE =
            add(keyword(Keyword.Topic.PLACE).on(STEP, OUTCOME).counted());
    /** Public programme that pays for a training. */
    public static final Field<Keyword> PROGRAMME =
            add(keyword(Keyword.Topic.PROGRAMME).on(OUTCOME).counted());
    /** How a step is held. */
    public static final Field<Keyword> MODE =
            add(keyword(Keyword.Topic.MODE).on(STEP).counted());
    /** Answer to a satisfaction form. */
    public static final Field<Boolean> SATISFIED =
            add(yesNo("satisfied").on(STEP).counted());
    /** What is declared of the subject. */
    public static final Field<Values> DECLARED = add(values("values").needed(DECLARATION));
    /** Attributes of the step or outcome itself. */
    public static final Field<Values> VALUES =
            add(values("values").on(STEP, OUTCOME).unsaid(Values.NONE));
    /** When it became known. */
    public static final Field<OffsetDateTime> RECORDED_AT =
            add(instant("recordedAt").on(EVERY).fromProvenance(Provenance::recordedAt));
    /** Who recorded it. */
    public static final Field<String> RECORDED_BY =
            add(reference("recordedBy").on(EVERY).fromProvenance(Provenance::recordedBy));
    /** When, by whom and why it was withdrawn. */
    public static final Field<Withdrawal> WITHDRAWN =
            add(withdrawal("withdrawn").on(EVERY).fromProvenance(Provenance::withdrawn));
    /** Reference of the fact that this one corrects. */
    public static final Field<String> REPLACES =
            add(reference("replaces").on(EVERY).fromProvenance(Provenance::replaces));

    private static final List<Field<?>> ALL = List.copyOf(TABLE);
    private static final List<Field<?>> COUNTED =
            ALL.stream().filter(Field::isCounted).toList();
    private static final FieldSets SETS = new FieldSets(ALL);

    /** The fields that a fact keeps itself, as bits; the others are its type, its day and its provenance. */
    static final long KEPT = FieldSets.bits(ALL, Field::isKept);

    /** The fields that hold a keyword, one for each list of keywords, in the order of the lists. */
    static final List<Field<Keyword>> KEYWORDS =
            Arrays.stream(Keyword.Topic.values()).map(Field::holding).toList();

    private final int place;
    private final String code;
    private final Form form;
    private final List<String> lists;
    private final Set<FactType> types;
    private final Set<FactType> neededOn;
    private final boolean keyword;
    private final boolean end;
    private final String word;
    private final @Nullable T unsaid;
    private final @Nullable Function<Fact, Optional<T>> from;

    private Field(int place, FieldLine<T> line) {
        this.place = place;
        this.code = line.code;
        this.form = line.form;
        this.lists = line.lists;
        this.types = Collections.unmodifiableSet(line.types);
        this.neededOn = Collections.unmodifiableSet(line.neededOn);
        this.keyword = line.keyword;
        this.end = line.end;
        this.word = line.word;
        this.unsaid = line.unsaid;
        this.from = line.from;
    }

    /** Gets all fields, in the order they are written. */
    public static List<Field<?>> all() {
        return ALL;
    }

    /** Gets the fields of a type of fact, in the order they are written. */
    public static List<Field<?>> on(FactType type) {
        return SETS.of(Objects.requireNonNull(type, "type"));
    }

    /** Gets the fields that indicators filter and count on, in the order they are written. */
    public static List<Field<?>> counted() {
        return COUNTED;
    }

    /** Gets the name in the JSON object. */
    public String code() {
        return code;
    }

    /** Gets the form of what it holds. */
    public Form form() {
        return form;
    }

    /** Gets the lists of the vocabulary its codes come from; none when it holds no code. */
    public List<String> lists() {
        return lists;
    }

    /** Gets the types of fact it stands on. */
    public Set<FactType> types() {
        return types;
    }

    /** Checks if it stands on a type of fact. */
    public boolean isOn(FactType type) {
        return types.contains(type);
    }

    /** Checks if a type of fact cannot do without it. */
    public boolean isNeededOn(FactType type) {
        return neededOn.contains(type);
    }

    /** Checks if it is a last day, never before the day of the fact. */
    public boolean isEnd() {
        return end;
    }

    /** Checks if indicators filter and count on it. */
    public boolean isCounted() {
        return !word.isEmpty();
    }

    /** Gets the word for it in the text of definitions; empty when indicators do not use it. */
    public String word() {
        return word;
    }

    /** Gets the codes or references that a fact holds in this field, as texts; none when it says nothing. */
    public Collection<String> codes(Fact fact) {
        T value = valueIn(fact);
        return value == null ? List.of() : FieldValue.codes(value);
    }

    /** Prints the name. */
    @Override
    public String toString() {
        return code;
    }

    /** Gets what a fact says in this field, null when it says nothing. */
    @Nullable
    T valueIn(Fact fact) {
        return from == null
                ? ((AbstractFact<?>) fact).said(this)
                : from.apply(fact).orElse(null);
    }

    int place() {
        return place;
    }

    /** Gets the bit of this field in a set of fields. */
    long bit() {
        return 1L << place;
    }

    /** Checks that a type of fact allows all the given fields, as bits, and that all those it requires are given. */
    static boolean fit(FactType type, long fields) {
        return SETS.fit(type, fields);
    }

    /** Checks if it is stored as a field, rather than as the type, the day or the provenance of the fact. */
    boolean isKept() {
        return from == null;
    }

    /** Checks if it holds a {@link fr.parcours.core.vocabulary.Keyword}: a word of one of the smaller lists. */
    boolean isKeyword() {
        return keyword;
    }

    /** Gets the value it has when nothing is said, empty when it has none. */
    Optional<T> unsaid() {
        return Optional.ofNullable(unsaid);
    }

    /** Checks if saying a value means the same as saying nothing. */
    boolean isUnsaid(T value) {
        return unsaid != null && unsaid.equals(value);
    }

    /**
     * Checks a value and puts it in canonical form.
     *
     * @throws NullPointerException if it is null
     * @throws IllegalArgumentException if it is not what the field may hold
     */
    T checked(T value) {
        return FieldValue.checked(this, value);
    }

    private static <T> Field<T> add(FieldLine<T> line) {
        Field<T> field = new Field<>(TABLE.size(), line);
        TABLE.add(field);
        return field;
    }

    @SuppressWarnings("unchecked") // the lines of these lists are made by keyword()
    private static Field<Keyword> holding(Keyword.Topic topic) {
        return (Field<Keyword>) ALL.stream()
                .filter(field -> field.lists.contains(topic.field()))
                .findFirst()
                .orElseThrow();
    }
}
