package fr.parcours.core.parameter;

import fr.parcours.core.problem.Location;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Parameters written in a test, as a file would state them. */
public final class Stated {
    private final Map<String, List<DatedValue>> values = new LinkedHashMap<>();

    private Stated() {}

    /** Begins with no value. */
    public static Stated nothing() {
        return new Stated();
    }

    /** Adds a value of a parameter. */
    public Stated value(String id, String from, Confidence confidence, String source, String... texts) {
        return value(id, from, confidence, false, source, texts);
    }

    Stated value(String id, String from, Confidence confidence, boolean unverified, String source, String... texts) {
        List<DatedValue> all = values.computeIfAbsent(id, key -> new ArrayList<>());
        all.add(new DatedValue(
                LocalDate.parse(from),
                Optional.empty(),
                List.of(texts),
                source,
                confidence,
                unverified,
                new Location("parameters.yaml", 0, "parameters." + id + ".values[" + all.size() + "]")));
        return this;
    }

    List<History> histories() {
        List<History> histories = new ArrayList<>();
        values.forEach((id, dated) ->
                histories.add(new History(id, id, "", dated, new Location("parameters.yaml", 0, "parameters." + id))));
        return histories;
    }

    /** Obtains the parameters written so far. */
    public Parameters parameters() {
        return Parameters.of(histories());
    }
}
