package fr.parcours.json;

import fr.parcours.core.lifecycle.Internal;
import fr.parcours.core.parameter.Confidence;
import fr.parcours.core.rule.Verdict;
import fr.parcours.core.vocabulary.SubjectKind;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What the line of an evidence says, as data. Its reader and its writer are {@link EvidenceJson}.
 *
 * @param on the day asked about
 * @param knownOn the instant at which the dossier was read, empty for all that it said
 * @param zone the dossier's zone
 * @param dispositif the code of the dispositif asked about
 * @param subject of whom it was asked; it stands in what was used of the dossier
 * @param structure for whom the question was asked
 * @param dossierDigest SHA-256 of the line of the whole dossier
 * @param used the line of a dossier that holds what was used of it, and nothing else
 * @param answer what was answered
 * @param parameters the values read, by id, then by first day
 * @param rules the rules judged, in the order of the explanation
 * @param plugins the plug-ins that the answer rests on, by id
 * @param suite the suite itself
 */
@Internal
public record EvidenceContent(
        LocalDate on,
        Optional<Instant> knownOn,
        ZoneId zone,
        String dispositif,
        Subject subject,
        Structure structure,
        String dossierDigest,
        String used,
        Answer answer,
        List<Value> parameters,
        List<Judged> rules,
        List<Code> plugins,
        Code suite) {
    public EvidenceContent {
        parameters = List.copyOf(parameters);
        rules = List.copyOf(rules);
        plugins = List.copyOf(plugins);
    }

    /**
     * A subject.
     *
     * @param kind what it is
     * @param id its opaque reference
     */
    public record Subject(SubjectKind kind, String id) {}

    /**
     * A structure.
     *
     * @param id its id, empty for none
     * @param name its name
     * @param communes its groups of communes
     */
    public record Structure(String id, String name, Map<String, Set<String>> communes) {
        public Structure {
            communes = Collections.unmodifiableMap(new TreeMap<>(communes));
        }
    }

    /**
     * An answer. Two answers are the same when all but their explanations are equal.
     *
     * @param verdict the verdict
     * @param motives the ids of the rules that refuse, when it is refused
     * @param missing the attributes that would settle it
     * @param missingParameters the parameters that had no value
     * @param presumed what was presumed
     * @param explanation the whole explanation, as {@link AnswerJson} writes it in French
     * @param sentence the sentence at its top
     */
    public record Answer(
            Verdict verdict,
            List<String> motives,
            List<String> missing,
            List<String> missingParameters,
            List<String> presumed,
            String explanation,
            String sentence) {
        public Answer {
            motives = List.copyOf(motives);
            missing = List.copyOf(missing);
            missingParameters = List.copyOf(missingParameters);
            presumed = List.copyOf(presumed);
        }

        /** Checks if another answer says the same, whatever the words. */
        public boolean isSameAs(Answer other) {
            return verdict == other.verdict
                    && motives.equals(other.motives)
                    && missing.equals(other.missing)
                    && missingParameters.equals(other.missingParameters)
                    && presumed.equals(other.presumed);
        }
    }

    /**
     * The value of a parameter.
     *
     * @param id the parameter
     * @param label what it is, in French
     * @param texts the value as it is written
     * @param unit its unit, empty for a code
     * @param from first day it holds
     * @param until last day it holds, empty for the last value known
     * @param source article or document
     * @param confidence how sure it is
     * @param unverified whether it carries the mark
     * @param owner whose value it is
     */
    public record Value(
            String id,
            String label,
            List<String> texts,
            String unit,
            LocalDate from,
            Optional<LocalDate> until,
            String source,
            Confidence confidence,
            boolean unverified,
            Owner owner) {
        public Value {
            texts = List.copyOf(texts);
        }

        /** Checks if another is the same value, from the same day and source, whatever its last day. */
        public boolean isSameAs(Value other) {
            return id.equals(other.id)
                    && texts.equals(other.texts)
                    && unit.equals(other.unit)
                    && from.equals(other.from)
                    && source.equals(other.source)
                    && confidence == other.confidence
                    && unverified == other.unverified
                    && owner == other.owner;
        }

        /** Checks if it holds on a day. */
        public boolean holdsOn(LocalDate day) {
            return !from.isAfter(day) && until.map(last -> !day.isAfter(last)).orElse(true);
        }
    }

    /** Whose a value is. */
    public enum Owner {
        /** The law's, or another text that plug-ins ship. */
        LAW("law"),
        /** The structure's own. */
        STRUCTURE("structure");

        private final String code;

        Owner(String code) {
            this.code = code;
        }

        /** Gets the code that outputs write. */
        public String code() {
            return code;
        }
    }

    /**
     * A rule as it was judged.
     *
     * @param rule its id
     * @param digest SHA-256 of what it applies and asks, whatever was answered
     */
    public record Judged(String rule, String digest) {}

    /**
     * Code that judged.
     *
     * @param id of the plug-in, {@code core} for the suite
     * @param version of its module, empty on the class path
     * @param jar file name, empty for a folder of classes
     * @param digest SHA-256 of the jar, or of the files of the folder
     */
    public record Code(String id, String version, String jar, String digest) {}
}
