package fr.parcours.json;

import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.dossier.Extras;
import fr.parcours.core.dossier.Fact;
import fr.parcours.core.dossier.FactType;
import fr.parcours.core.dossier.Field;
import fr.parcours.core.dossier.Subject;
import fr.parcours.core.dossier.Values;
import fr.parcours.core.dossier.Withdrawal;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Writes one dossier or one fact, the fields of each fact in the order of {@link Field}. Used once. */
final class LineWriter {
    private final StringWriter line = new StringWriter();
    private final JsonGenerator out;

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
            fact(fact);
        }
        out.writeEndArray();
        extras(dossier.extras());
        out.writeEndObject();
        out.close();
        return line.toString();
    }

    String write(Fact fact) {
        fact(fact);
        out.close();
        return line.toString();
    }

    private void fact(Fact fact) {
        out.writeStartObject();
        for (Field<?> field : Field.on(fact.type())) {
            fact.get(field).ifPresent(value -> {
                out.writeName(field.code());
                value(value);
            });
        }
        extras(fact.extras());
        out.writeEndObject();
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
            out.writeString(value instanceof FactType type ? type.code() : value.toString());
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
