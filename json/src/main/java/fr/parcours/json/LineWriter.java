package fr.parcours.json;

import fr.parcours.core.dossier.Aid;
import fr.parcours.core.dossier.Declaration;
import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.dossier.Entry;
import fr.parcours.core.dossier.Exit;
import fr.parcours.core.dossier.Extension;
import fr.parcours.core.dossier.Extras;
import fr.parcours.core.dossier.Fact;
import fr.parcours.core.dossier.Outcome;
import fr.parcours.core.dossier.Phase;
import fr.parcours.core.dossier.Provenance;
import fr.parcours.core.dossier.Step;
import fr.parcours.core.dossier.Subject;
import fr.parcours.core.dossier.Suspension;
import fr.parcours.core.dossier.Values;
import fr.parcours.core.dossier.Withdrawal;
import fr.parcours.core.vocabulary.DispositifId;
import fr.parcours.core.vocabulary.Keyword;
import fr.parcours.core.vocabulary.Word;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Writes one dossier, the fields of each fact in the order of {@link Field}. Used once. */
final class LineWriter {
    private final StringWriter line = new StringWriter();
    private final JsonGenerator out;

    /** The values of the fact being written; the enum gives the order. */
    private final Map<Field, Object> fields = new EnumMap<>(Field.class);

    LineWriter(JsonFactory json) {
        out = json.createGenerator(ObjectWriteContext.empty(), line);
    }

    String write(Dossier dossier) {
        out.writeStartObject();
        out.writeName("subject");
        subject(dossier.subject());
        out.writeName("facts");
        out.writeStartArray();
        for (Fact fact : dossier.history()) {
            collect(fact);
            out.writeStartObject();
            fields.forEach((field, value) -> {
                out.writeName(field.key());
                value(value);
            });
            fields.clear();
            extras(fact.extras());
            out.writeEndObject();
        }
        out.writeEndArray();
        extras(dossier.extras());
        out.writeEndObject();
        out.close();
        return line.toString();
    }

    private void subject(Subject subject) {
        out.writeStartObject();
        out.writeStringProperty("kind", subject.kind().code());
        out.writeStringProperty("id", subject.id());
        subject.birthDate().ifPresent(date -> out.writeStringProperty("birthDate", date.toString()));
        subject.sex().ifPresent(sex -> out.writeStringProperty("sex", sex));
        subject.siret().ifPresent(siret -> out.writeStringProperty("siret", siret));
        extras(subject.extras());
        out.writeEndObject();
    }

    private void collect(Fact fact) {
        fields.put(Field.TYPE, fact.type().code());
        fields.put(Field.ON, fact.on());
        provenance(fact.provenance());
        if (fact instanceof Declaration declaration) {
            put(Field.FOR, declaration.forMonth());
            fields.put(Field.VALUES, declaration.values());
        } else if (fact instanceof Entry entry) {
            fields.put(Field.DISPOSITIF, entry.dispositif());
            put(Field.PRESCRIBER, entry.prescriber());
        } else if (fact instanceof Phase phase) {
            fields.put(Field.DISPOSITIF, phase.dispositif());
            fields.put(Field.PHASE_CODE, phase.phase());
            put(Field.UNTIL, phase.until());
        } else if (fact instanceof Step step) {
            step(step);
        } else if (fact instanceof Outcome outcome) {
            outcome(outcome);
        } else if (fact instanceof Aid aid) {
            fields.put(Field.SCHEME, aid.scheme());
            fields.put(Field.AMOUNT, aid.amount());
            put(Field.FOR, aid.forMonth());
            attribution(aid.dispositifs(), aid.via());
            put(Field.PARTY, aid.party());
        } else if (fact instanceof Suspension suspension) {
            fields.put(Field.DISPOSITIF, suspension.dispositif());
            put(Field.UNTIL, suspension.until());
            put(Field.REASON, suspension.reason());
        } else if (fact instanceof Extension extension) {
            fields.put(Field.DISPOSITIF, extension.dispositif());
            fields.put(Field.UNTIL, extension.until());
            put(Field.REASON, extension.reason());
        } else if (fact instanceof Exit exit) {
            fields.put(Field.DISPOSITIF, exit.dispositif());
            put(Field.REASON, exit.reason());
        }
    }

    private void provenance(Provenance provenance) {
        put(Field.ID, provenance.id());
        put(Field.RECORDED_AT, provenance.recordedAt());
        put(Field.RECORDED_BY, provenance.recordedBy());
        put(Field.WITHDRAWN, provenance.withdrawn());
        put(Field.REPLACES, provenance.replaces());
    }

    private void step(Step step) {
        fields.put(Field.KIND, step.kind());
        count(step.count());
        put(Field.HOURS, step.hours());
        attribution(step.dispositifs(), step.via());
        put(Field.PARTY, step.party());
        put(Field.MARKET, step.market());
        put(Field.UNTIL, step.until());
        put(Field.FOR, step.forMonth());
        put(Field.PRESCRIBER, step.prescriber());
        keywords(step.keywords());
        put(Field.SATISFIED, step.satisfied());
        values(step.values());
    }

    private void outcome(Outcome outcome) {
        fields.put(Field.KIND, outcome.kind());
        count(outcome.count());
        put(Field.HOURS, outcome.hours());
        attribution(outcome.dispositifs(), outcome.via());
        put(Field.PARTY, outcome.party());
        put(Field.MARKET, outcome.market());
        put(Field.UNTIL, outcome.until());
        put(Field.ENDED_ON, outcome.endedOn());
        put(Field.TRIAL_ENDS_ON, outcome.trialEndsOn());
        put(Field.SIGNED_ON, outcome.signedOn());
        put(Field.QUALIFYING, outcome.qualifying());
        keywords(outcome.keywords());
        values(outcome.values());
    }

    private void attribution(Set<DispositifId> dispositifs, Set<String> via) {
        if (!dispositifs.isEmpty()) {
            fields.put(Field.DISPOSITIF, dispositifs.stream().map(Word::code).toList());
        }
        if (!via.isEmpty()) {
            fields.put(Field.VIA, via);
        }
    }

    private void keywords(Map<Keyword.Topic, Keyword> keywords) {
        for (Field field : Field.ALL) {
            if (field.form() == Field.Form.KEYWORD) {
                for (Keyword keyword : keywords.values()) {
                    if (keyword.list().equals(field.key())) {
                        fields.put(field, keyword);
                    }
                }
            }
        }
    }

    private void count(long count) {
        if (count != 1) {
            fields.put(Field.COUNT, count);
        }
    }

    private void values(Values values) {
        if (!values.isEmpty()) {
            fields.put(Field.VALUES, values);
        }
    }

    private void put(Field field, Optional<?> value) {
        if (value.isPresent()) {
            fields.put(field, value.get());
        }
    }

    private void value(Object value) {
        if (value instanceof Collection<?> many) {
            many(many);
        } else if (value instanceof Values values) {
            out.writeStartObject();
            values.answers().forEach((attribute, answer) -> {
                out.writeName(attribute.code());
                value(answer.value().isPresent() ? answer.value().get() : Lexicon.REFUSED);
            });
            extras(values.extras());
            out.writeEndObject();
        } else if (value instanceof Withdrawal withdrawal) {
            out.writeStartObject();
            out.writeStringProperty("at", instant(withdrawal.at()));
            out.writeStringProperty("by", withdrawal.by());
            out.writeStringProperty("reason", withdrawal.reason());
            extras(withdrawal.extras());
            out.writeEndObject();
        } else if (value instanceof Boolean yes) {
            out.writeBoolean(yes);
        } else if (value instanceof Integer || value instanceof Long) {
            out.writeNumber(((Number) value).longValue());
        } else if (value instanceof BigDecimal decimal) {
            out.writeString(decimal.toPlainString());
        } else if (value instanceof OffsetDateTime instant) {
            out.writeString(instant(instant));
        } else {
            out.writeString(value.toString());
        }
    }

    /** Writes codes, in alphabetical order; one alone without a list. */
    private void many(Collection<?> codes) {
        List<String> sorted = new TreeSet<>(codes.stream().map(Object::toString).toList())
                .stream().toList();
        if (sorted.size() == 1) {
            out.writeString(sorted.get(0));
            return;
        }
        out.writeStartArray();
        sorted.forEach(out::writeString);
        out.writeEndArray();
    }

    private static String instant(OffsetDateTime instant) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(instant);
    }

    private void extras(Extras extras) {
        extras.json().forEach((name, json) -> {
            out.writeName(name);
            out.writeRawValue(json.replace('\n', ' ').replace('\r', ' '));
        });
    }
}
