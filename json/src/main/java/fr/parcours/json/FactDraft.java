package fr.parcours.json;

import fr.parcours.core.dossier.Aid;
import fr.parcours.core.dossier.Declaration;
import fr.parcours.core.dossier.Entry;
import fr.parcours.core.dossier.Exit;
import fr.parcours.core.dossier.Extension;
import fr.parcours.core.dossier.Extras;
import fr.parcours.core.dossier.Fact;
import fr.parcours.core.dossier.FactType;
import fr.parcours.core.dossier.Outcome;
import fr.parcours.core.dossier.Phase;
import fr.parcours.core.dossier.Provenance;
import fr.parcours.core.dossier.Step;
import fr.parcours.core.dossier.Suspension;
import fr.parcours.core.dossier.Values;
import fr.parcours.core.vocabulary.DispositifId;
import fr.parcours.core.vocabulary.Keyword;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The fields of the fact being read, in whatever order they come, until its type is known. Used again for each fact. */
@SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // the parser fills each slot with the type of its form
final class FactDraft {
    private static final long PROVENANCE = Field.ID.bit()
            | Field.RECORDED_AT.bit()
            | Field.RECORDED_BY.bit()
            | Field.WITHDRAWN.bit()
            | Field.REPLACES.bit();
    private static final long KEYWORDS = Field.ALL.stream()
            .filter(field -> field.form() == Field.Form.KEYWORD)
            .mapToLong(Field::bit)
            .reduce(0, (a, b) -> a | b);

    private final @Nullable Object[] slots = new Object[Field.ALL.size()];
    private long present;

    /** Makes the fact, once its fields were found to be what its type needs. */
    Fact build(FactType type, Extras extras) {
        LocalDate on = given(Field.ON);
        Provenance provenance = provenance();
        return switch (type) {
            case DECLARATION -> new Declaration(on, maybe(Field.FOR), given(Field.VALUES), provenance, extras);
            case ENTRY -> new Entry(on, dispositif(), maybe(Field.PRESCRIBER), provenance, extras);
            case PHASE -> new Phase(on, dispositif(), given(Field.PHASE_CODE), maybe(Field.UNTIL), provenance, extras);
            case STEP -> {
                Lexicon.Kinds kinds = given(Field.KIND);
                yield new Step(
                        on,
                        kinds.step().orElseThrow(),
                        or(Field.COUNT, 1L),
                        maybe(Field.HOURS),
                        or(Field.DISPOSITIF, Set.<DispositifId>of()),
                        or(Field.VIA, Set.<String>of()),
                        maybe(Field.PARTY),
                        maybe(Field.MARKET),
                        maybe(Field.UNTIL),
                        maybe(Field.FOR),
                        maybe(Field.PRESCRIBER),
                        keywords(),
                        maybe(Field.SATISFIED),
                        or(Field.VALUES, Values.NONE),
                        provenance,
                        extras);
            }
            case OUTCOME -> {
                Lexicon.Kinds kinds = given(Field.KIND);
                yield new Outcome(
                        on,
                        kinds.outcome().orElseThrow(),
                        or(Field.COUNT, 1L),
                        maybe(Field.HOURS),
                        or(Field.DISPOSITIF, Set.<DispositifId>of()),
                        or(Field.VIA, Set.<String>of()),
                        maybe(Field.PARTY),
                        maybe(Field.MARKET),
                        maybe(Field.UNTIL),
                        maybe(Field.ENDED_ON),
                        maybe(Field.TRIAL_ENDS_ON),
                        maybe(Field.SIGNED_ON),
                        maybe(Field.QUALIFYING),
                        keywords(),
                        or(Field.VALUES, Values.NONE),
                        provenance,
                        extras);
            }
            case AID ->
                new Aid(
                        on,
                        given(Field.SCHEME),
                        given(Field.AMOUNT),
                        maybe(Field.FOR),
                        or(Field.DISPOSITIF, Set.<DispositifId>of()),
                        or(Field.VIA, Set.<String>of()),
                        maybe(Field.PARTY),
                        provenance,
                        extras);
            case SUSPENSION -> new Suspension(on, dispositif(), maybe(Field.UNTIL), freeReason(), provenance, extras);
            case EXTENSION -> new Extension(on, dispositif(), given(Field.UNTIL), freeReason(), provenance, extras);
            case EXIT -> new Exit(on, dispositif(), maybe(Field.REASON), provenance, extras);
        };
    }

    private Provenance provenance() {
        if ((present & PROVENANCE) == 0) {
            return Provenance.NONE;
        }
        return new Provenance(
                maybe(Field.ID),
                maybe(Field.RECORDED_AT),
                maybe(Field.RECORDED_BY),
                maybe(Field.WITHDRAWN),
                maybe(Field.REPLACES));
    }

    private DispositifId dispositif() {
        return this.<Set<DispositifId>>given(Field.DISPOSITIF).iterator().next();
    }

    private Optional<String> freeReason() {
        return Optional.ofNullable(slots[Field.REASON.place()]).map(Object::toString);
    }

    private Map<Keyword.Topic, Keyword> keywords() {
        if ((present & KEYWORDS) == 0) {
            return Map.of();
        }
        Map<Keyword.Topic, Keyword> keywords = new EnumMap<>(Keyword.Topic.class);
        for (Object slot : slots) {
            if (slot instanceof Keyword keyword) {
                keywords.put(keyword.topic(), keyword);
            }
        }
        return keywords;
    }

    /** Forgets the fact before. */
    void clear() {
        Arrays.fill(slots, null);
        present = 0;
    }

    /** Keeps what a field says, null when it has a problem. */
    void put(Field field, @Nullable Object value) {
        present |= field.bit();
        slots[field.place()] = value;
    }

    /** Checks if the fact names a field, right or wrong. */
    boolean names(Field field) {
        return (present & field.bit()) != 0;
    }

    /** Checks if the fact names all the fields its type needs and none that it refuses. */
    boolean fits(FactType type) {
        return Field.fits(type, present);
    }

    /** Finds what a field says, null when it is absent or has a problem. */
    <T> @Nullable T slot(Field field) {
        return (T) slots[field.place()];
    }

    private <T> Optional<T> maybe(Field field) {
        return Optional.ofNullable(this.<T>slot(field));
    }

    private <T> T or(Field field, T absent) {
        T value = this.<T>slot(field);
        return value == null ? absent : value;
    }

    private <T> T given(Field field) {
        T value = this.<T>slot(field);
        if (value == null) {
            throw new IllegalStateException("'" + field.key() + "' was checked to be there");
        }
        return value;
    }
}
