package fr.parcours.runtime;

import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.dossier.Fact;
import fr.parcours.core.dossier.Field;
import fr.parcours.core.dossier.Subject;
import fr.parcours.core.dossier.Values;
import fr.parcours.core.lifecycle.Experimental;
import fr.parcours.core.problem.Location;
import fr.parcours.core.problem.ParcoursException;
import fr.parcours.core.rule.Verdict;
import fr.parcours.core.vocabulary.Vocabulary;
import fr.parcours.core.vocabulary.Word;
import fr.parcours.json.DossierFormat;
import fr.parcours.json.EvidenceContent;
import fr.parcours.json.EvidenceJson;
import fr.parcours.runtime.assembly.Assembly;
import fr.parcours.runtime.assembly.InstalledPlugin;
import fr.parcours.runtime.settings.Structure;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the answer for one dispositif rested on: what was used of the dossier, the values of parameters with their dates and sources,
 * the plug-ins and their versions, the answer with its whole explanation. It can be kept, and judged again years later, without the
 * dossier:
 *
 * <pre>{@code
 * String line = Evidence.of(parcours, dossier, "pacea", day).toJson();
 * Replay replay = today.replay(Evidence.read(line));
 * }</pre>
 *
 * <p>It holds personal data: what was used of the dossier, and no more. Immutable and thread-safe.
 */
@Experimental
public final class Evidence {
    private final EvidenceContent content;
    private final String json;

    private Evidence(EvidenceContent content, String json) {
        this.content = content;
        this.json = json;
    }

    /**
     * Obtains the evidence of the answer for a dispositif on a day, from all that a dossier says, or from what it said when it was
     * {@linkplain Dossier#asKnownOn(Instant) known}.
     *
     * @throws ParcoursException if no such dispositif is installed ({@code PARCOURS-101}), it is for another kind of subject
     *     ({@code PARCOURS-104}), or the dossier holds a word of another vocabulary
     */
    public static Evidence of(Parcours parcours, Dossier dossier, String dispositif, LocalDate on) {
        return of(parcours, dossier, dispositif, on, Optional.empty());
    }

    /** Obtains the evidence of an answer from what a dossier said at an instant: see {@link #of(Parcours, Dossier, String, LocalDate)}. */
    public static Evidence of(Parcours parcours, Dossier dossier, String dispositif, LocalDate on, Instant knownOn) {
        return of(parcours, dossier.asKnownOn(knownOn), dispositif, on, Optional.of(knownOn));
    }

    private static Evidence of(
            Parcours parcours, Dossier dossier, String dispositif, LocalDate on, Optional<Instant> knownOn) {
        DossierFormat format = DossierFormat.of(parcours.vocabulary());
        Dossier seen = dossier.upTo(on);
        Judgement judgement = Judgement.of(parcours, seen, dispositif, on);
        Dossier used = UsedFacts.of(
                seen,
                judgement.explanation(),
                fewer -> Judgement.of(parcours, fewer, dispositif, on).answer().equals(judgement.answer()));
        Structure structure = parcours.structure();
        String json = EvidenceJson.write(new EvidenceContent(
                on,
                knownOn,
                dossier.zone(),
                dispositif,
                new EvidenceContent.Subject(
                        dossier.subject().kind(), dossier.subject().id()),
                new EvidenceContent.Structure(
                        structure.id(), structure.name(), structure.territory().groups()),
                EvidenceJson.digest(format.write(dossier)),
                format.write(used),
                judgement.answer(),
                judgement.values(),
                judgement.rules(),
                plugins(parcours.assembly(), used, judgement),
                Fingerprint.ofSuite()));
        return read(json);
    }

    /** Finds the plug-ins of the dispositif, of the values read, of the words in the facts used. */
    private static List<EvidenceContent.Code> plugins(Assembly assembly, Dossier used, Judgement judgement) {
        return Stream.of(
                        assembly.owner(judgement.eligibility().dispositif()).stream(),
                        judgement.values().stream().flatMap(value -> assembly.ownerOfParameter(value.id()).stream()),
                        used.facts().stream().flatMap(Evidence::words).flatMap(word -> assembly.owner(word).stream()))
                .flatMap(plugins -> plugins)
                .distinct()
                .sorted(Comparator.comparing(
                        (InstalledPlugin plugin) -> plugin.descriptor().id()))
                .map(plugin -> Fingerprint.of(assembly, plugin))
                .toList();
    }

    private static Stream<Word> words(Fact fact) {
        return Field.on(fact.type()).stream()
                .flatMap(field -> fact.get(field).stream())
                .flatMap(value -> value instanceof Values values
                        ? values.attributes().stream()
                        : value instanceof Collection<?> several ? several.stream() : Stream.of(value))
                .filter(Word.class::isInstance)
                .map(Word.class::cast);
    }

    /**
     * Reads an evidence.
     *
     * @param json what {@link #toJson} wrote
     * @throws ParcoursException if it is no evidence ({@code EVIDENCE-102}), of a version that is not known ({@code EVIDENCE-103}),
     *     was altered ({@code EVIDENCE-104}), or is not of the form of one ({@code EVIDENCE-105})
     */
    public static Evidence read(String json) {
        return read(json, Location.UNKNOWN);
    }

    /**
     * Reads an evidence from a known place: see {@link #read(String)}.
     *
     * @param line place of the text, for problems
     */
    public static Evidence read(String json, Location line) {
        EvidenceContent content = EvidenceJson.read(json, line);
        return new Evidence(content, EvidenceJson.write(content));
    }

    /** Writes the evidence on one line, without line end. Equal evidences are written in the same bytes. */
    public String toJson() {
        return json;
    }

    /** Gets the day asked about. */
    public LocalDate on() {
        return content.on();
    }

    /** Gets the instant at which the dossier was read; empty for all that it said. */
    public Optional<Instant> knownOn() {
        return content.knownOn();
    }

    /** Gets the code of the dispositif asked about. */
    public String dispositif() {
        return content.dispositif();
    }

    /** Gets the subject asked about: its kind and its reference, and no other field. */
    public Subject subject() {
        return Subject.of(content.subject().kind(), content.subject().id());
    }

    /** Gets the id of the structure for which it was asked; empty when there was none. */
    public String structure() {
        return content.structure().id();
    }

    /** Gets what was answered. */
    public Verdict verdict() {
        return content.answer().verdict();
    }

    /** Gets the sentence that was answered, in French. */
    public String sentence() {
        return content.answer().sentence();
    }

    /**
     * Reads what was used of the dossier.
     *
     * @param vocabulary the words of a suite
     * @throws ParcoursException if a word in it is not known, such as that of a plug-in that is no longer installed
     */
    public Dossier used(Vocabulary vocabulary) {
        return DossierFormat.of(vocabulary).read(content.used()).zone(content.zone());
    }

    /** Checks if this is the evidence of an answer about the whole of a dossier. */
    public boolean isAbout(Dossier dossier, Vocabulary vocabulary) {
        return content.dossierDigest()
                .equals(EvidenceJson.digest(DossierFormat.of(vocabulary).write(dossier)));
    }

    EvidenceContent content() {
        return content;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Evidence evidence && json.equals(evidence.json);
    }

    @Override
    public int hashCode() {
        return Objects.hash(json);
    }

    /** Prints the dispositif, the day and the verdict, and nothing of the subject. */
    @Override
    public String toString() {
        return "evidence of " + dispositif() + " on " + on() + ": " + verdict().code();
    }
}
