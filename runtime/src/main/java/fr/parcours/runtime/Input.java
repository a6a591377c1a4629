package fr.parcours.runtime;

import fr.parcours.core.message.Messages;
import fr.parcours.core.message.Sentence;
import fr.parcours.core.parameter.DatedValue;
import fr.parcours.core.parameter.History;
import fr.parcours.core.problem.Location;
import fr.parcours.core.problem.ParcoursException;
import fr.parcours.core.vocabulary.Attributes;
import fr.parcours.core.vocabulary.Territory;
import fr.parcours.json.EvidenceContent;
import fr.parcours.json.EvidenceContent.Value;
import fr.parcours.runtime.settings.Structure;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What a suite gave to an answer and does not give any more: the value of a parameter, a group of communes. */
final class Input {
    static final Messages MESSAGES = Messages.of(Input.class, "runtime");

    private final Difference difference;
    /** What it was; none for a value that did not exist, which cannot be given back. */
    private final Optional<Value> value;

    private final Optional<Map.Entry<String, Set<String>>> communes;

    private Input(Difference difference, Optional<Value> value, Optional<Map.Entry<String, Set<String>>> communes) {
        this.difference = difference;
        this.value = value;
        this.communes = communes;
    }

    Difference difference() {
        return difference;
    }

    /** Finds the inputs of an answer that changed. */
    static List<Input> changed(Parcours parcours, EvidenceContent then, Judgement judged) {
        List<Input> changed = new ArrayList<>(values(parcours, then, judged.values()));
        boolean asked = judged.explanation().stream()
                .anyMatch(finding -> finding.asked().contains(Attributes.COMMUNE));
        if (asked) {
            changed.addAll(communes(
                    then.structure().communes(),
                    parcours.structure().territory().groups()));
        }
        return changed;
    }

    // ---- values --------------------------------------------------------------------------------------------------

    private static List<Input> values(Parcours parcours, EvidenceContent then, List<Value> now) {
        Map<Value, Optional<Value>> changes = new LinkedHashMap<>();
        for (Value before : then.parameters()) {
            if (now.stream().noneMatch(before::isSameAs)) {
                Optional<Value> after = Effective.on(parcours, before.id(), nearest(before, then.on()));
                if (after.filter(before::isSameAs).isEmpty()) {
                    changes.put(before, after);
                }
            }
        }
        for (Value after : now) {
            if (then.parameters().stream().noneMatch(after::isSameAs)) {
                then.parameters().stream()
                        .filter(before -> before.id().equals(after.id()) && before.holdsOn(after.from()))
                        .forEach(before -> changes.putIfAbsent(before, Optional.of(after)));
            }
        }
        List<Input> inputs = new ArrayList<>();
        changes.forEach((before, after) -> inputs.add(
                new Input(difference(before.id(), Optional.of(before), after), Optional.of(before), Optional.empty())));
        for (String missing : then.answer().missingParameters()) {
            Optional<Value> after = Effective.on(parcours, missing, then.on());
            if (after.isPresent()) {
                inputs.add(new Input(difference(missing, Optional.empty(), after), Optional.empty(), Optional.empty()));
            }
        }
        return inputs;
    }

    /** Finds the day nearest to another on which a value held: the day on which it was read, most likely. */
    private static LocalDate nearest(Value value, LocalDate day) {
        if (value.from().isAfter(day)) {
            return value.from();
        }
        return value.until().filter(last -> last.isBefore(day)).orElse(day);
    }

    private static Difference difference(String id, Optional<Value> before, Optional<Value> after) {
        String label = before.or(() -> after).map(Value::label).orElse(id);
        Sentence sentence;
        if (before.isEmpty()) {
            sentence = MESSAGES.sentence("evidence.parameter.new", label, id, written(after.orElseThrow()));
        } else if (after.isEmpty()) {
            sentence = MESSAGES.sentence("evidence.parameter.gone", label, id, written(before.get()));
        } else {
            sentence = MESSAGES.sentence(
                    "evidence.parameter.changed", label, id, written(before.get()), written(after.get()));
        }
        return new Difference(
                Difference.Kind.PARAMETER,
                id,
                before.map(Input::data).orElse(Map.of()),
                after.map(Input::data).orElse(Map.of()),
                false,
                sentence);
    }

    private static Sentence written(Value value) {
        String text = String.join(", ", value.texts());
        return MESSAGES.sentence(
                "evidence.value",
                value.unit().isEmpty() ? text : text + " " + value.unit(),
                value.from(),
                value.source(),
                MESSAGES.sentence("evidence.value." + value.owner().code()));
    }

    private static Map<String, String> data(Value value) {
        Map<String, String> data = new LinkedHashMap<>();
        data.put("value", String.join(", ", value.texts()));
        data.put("from", value.from().toString());
        data.put("source", value.source());
        data.put("confidence", value.confidence().code());
        data.put("owner", value.owner().code());
        return data;
    }

    // ---- communes ------------------------------------------------------------------------------------------------

    private static List<Input> communes(Map<String, Set<String>> before, Map<String, Set<String>> after) {
        Set<String> groups = new TreeSet<>(before.keySet());
        groups.addAll(after.keySet());
        List<Input> inputs = new ArrayList<>();
        for (String group : groups) {
            Set<String> had = before.getOrDefault(group, Set.of());
            Set<String> has = after.getOrDefault(group, Set.of());
            if (!had.equals(has) || before.containsKey(group) != after.containsKey(group)) {
                inputs.add(new Input(
                        difference(group, before.containsKey(group), after.containsKey(group), had, has),
                        Optional.empty(),
                        Optional.of(Map.entry(group, had))));
            }
        }
        return inputs;
    }

    private static Difference difference(String group, boolean named, boolean names, Set<String> had, Set<String> has) {
        Set<String> lost = new TreeSet<>(had);
        lost.removeAll(has);
        Set<String> gained = new TreeSet<>(has);
        gained.removeAll(had);
        Sentence sentence = named && names
                ? MESSAGES.sentence("evidence.communes.changed", group, listed(lost), listed(gained))
                : MESSAGES.sentence(named ? "evidence.communes.gone" : "evidence.communes.new", group);
        return new Difference(
                Difference.Kind.COMMUNES,
                group,
                named ? Map.of("only", String.join(", ", lost)) : Map.of(),
                names ? Map.of("only", String.join(", ", gained)) : Map.of(),
                false,
                sentence);
    }

    private static Object listed(Set<String> communes) {
        return communes.isEmpty() ? MESSAGES.sentence("evidence.communes.none") : communes;
    }

    // ---- as they were --------------------------------------------------------------------------------------------

    /** Obtains a suite with some inputs as they were; empty when one cannot be given back, such as a parameter that is gone. */
    static Optional<Parcours> given(Parcours parcours, Collection<Input> asTheyWere) {
        List<History> overrides = new ArrayList<>(parcours.structure().overrides());
        Map<String, Set<String>> groups =
                new TreeMap<>(parcours.structure().territory().groups());
        for (Input input : asTheyWere) {
            input.value.ifPresent(value -> overrides.add(history(value)));
            input.communes.ifPresent(group -> groups.put(group.getKey(), group.getValue()));
            if (input.value.isEmpty() && input.communes.isEmpty()) {
                return Optional.empty();
            }
        }
        Structure today = parcours.structure();
        try {
            return Optional.of(Parcours.of(parcours.assembly()
                    .with(new Structure(
                            today.id(),
                            today.name(),
                            new Territory(groups),
                            overrides,
                            today.declared(),
                            today.chapters()))));
        } catch (ParcoursException e) {
            return Optional.empty();
        }
    }

    private static History history(Value value) {
        return new History(
                value.id(),
                value.id(),
                "",
                List.of(new DatedValue(
                        value.from(),
                        value.until(),
                        value.texts(),
                        value.source(),
                        value.confidence(),
                        value.unverified(),
                        Location.UNKNOWN)),
                Location.UNKNOWN);
    }
}
