package fr.parcours.json;

import fr.parcours.core.vocabulary.Answer;
import fr.parcours.core.vocabulary.ValueType;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;

/** Reads the answer to an attribute according to the type of its values. */
@FunctionalInterface
interface ValueReader {
    /** Reads what stands at the cursor; null when it is not right, and is then reported. */
    @Nullable
    Answer<?> read(FieldReader from, Lexicon.AttributeForm form, String key);

    /** Finds the reader of a type. */
    static ValueReader of(ValueType<?> type) {
        return type.accept(new ByType());
    }

    /** A type more fails to compile here. */
    final class ByType implements ValueType.Visitor<ValueReader> {
        @Override
        public ValueReader yesNo(ValueType.YesNo type) {
            return (from, form, key) -> FieldReader.yes(from.yesNo(key));
        }

        @Override
        public ValueReader day(ValueType.Day type) {
            return (from, form, key) -> FieldReader.known(from.day(key, false));
        }

        @Override
        public ValueReader whole(ValueType.Whole type) {
            return (from, form, key) -> FieldReader.known(from.wholeValue(key));
        }

        @Override
        public ValueReader amount(ValueType.Amount type) {
            return (from, form, key) -> FieldReader.known(from.decimal(key, false));
        }

        @Override
        public ValueReader reference(ValueType.Reference type) {
            return (from, form, key) -> FieldReader.known(from.text(key));
        }

        @Override
        public ValueReader text(ValueType.Text type) {
            return (from, form, key) -> {
                String text = from.text(key);
                if (text == null || type.accepts(text)) {
                    return FieldReader.known(text);
                }
                from.in.value(
                        key,
                        LineCursor.TEXTS.of("DOSSIER-124.form", key),
                        LineCursor.TEXTS.of("DOSSIER-124.fix-form", type.form()));
                return null;
            };
        }

        @Override
        public ValueReader oneOf(ValueType.OneOf type) {
            return (from, form, key) -> {
                Answer<String> answer =
                        from.in.isText(key) ? form.codes().find(from.in.text, from.in.start, from.in.size) : null;
                if (answer == null && from.in.is(JsonToken.VALUE_STRING)) {
                    from.in.code(key, type.codes());
                }
                return answer;
            };
        }

        @Override
        public ValueReader setOf(ValueType.SetOf type) {
            return (from, form, key) -> FieldReader.known(from.set(form, key, type.codes()));
        }
    }
}
