package fr.parcours.core.rule;

import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.lifecycle.Stable;
import fr.parcours.core.problem.Attempt;
import fr.parcours.core.problem.Location;
import fr.parcours.core.problem.ParcoursException;
import fr.parcours.core.problem.Problem;
import fr.parcours.core.problem.Texts;
import fr.parcours.core.vocabulary.Attribute;
import fr.parcours.core.vocabulary.DispositifId;
import fr.parcours.core.vocabulary.SubjectKind;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Who may enter what, on a day. Immutable and thread-safe. */
@Stable
public final class Diagnosis {
    private final LocalDate on;
    private final SubjectKind subject;
    private final List<Eligibility> eligibilities;
    private final Map<DispositifId, SubjectKind> others;

    private Diagnosis(
            LocalDate on, SubjectKind subject, List<Eligibility> eligibilities, Map<DispositifId, SubjectKind> others) {
        this.on = Objects.requireNonNull(on, "on");
        this.subject = Objects.requireNonNull(subject, "subject");
        this.eligibilities = List.copyOf(eligibilities);
        this.others = Map.copyOf(others);
    }

    /**
     * Obtains a diagnosis.
     *
     * @param subject the kind of subject judged
     * @param eligibilities the answers, in order of id
     * @param others the dispositifs that are for other kinds of subject, and were not judged
     */
    public static Diagnosis of(
            LocalDate on, SubjectKind subject, List<Eligibility> eligibilities, Map<DispositifId, SubjectKind> others) {
        return new Diagnosis(on, subject, eligibilities, others);
    }

    /** Gets the day. */
    public LocalDate on() {
        return on;
    }

    /** Gets the answers, one per dispositif, by id. */
    public List<Eligibility> eligibilities() {
        return eligibilities;
    }

    /**
     * Gets what failed, each naming its plug-in: that dispositif is undetermined, or has no explanation, and all the others are
     * answered. Explanations are made for it.
     */
    public List<Problem> problems() {
        return eligibilities.stream()
                .flatMap(eligibility -> eligibility.explanation().stream())
                .flatMap(finding -> finding.problems().stream())
                .distinct()
                .toList();
    }

    /**
     * The answer for one dispositif. Asking for the verdict makes no explanation: it is made when first asked for, from the
     * same dossier.
     */
    public static final class Eligibility {
        private final DispositifId dispositif;
        private final Rule entry;
        private final Dossier dossier;
        private final LocalDate on;
        private final Function<Throwable, Problem> naming;
        private final Verdict verdict;
        private volatile @Nullable Finding explanation;

        private Eligibility(
                DispositifId dispositif,
                Rule entry,
                Dossier dossier,
                LocalDate on,
                Function<Throwable, Problem> naming) {
            this.dispositif = Objects.requireNonNull(dispositif, "dispositif");
            this.entry = Objects.requireNonNull(entry, "entry");
            this.dossier = Objects.requireNonNull(dossier, "dossier");
            this.on = Objects.requireNonNull(on, "on");
            this.naming = Objects.requireNonNull(naming, "naming");
            this.verdict = Attempt.at(() -> entry.verdict(dossier, on), this::failed);
        }

        /**
         * Judges a dossier on a day.
         *
         * @param entry the rule that a subject may enter the dispositif
         */
        public static Eligibility of(DispositifId dispositif, Rule entry, Dossier dossier, LocalDate on) {
            return of(dispositif, entry, dossier, on, thrown -> {
                throw Attempt.unchecked(thrown);
            });
        }

        /**
         * Judges a dossier on a day by a rule that may fail: it is then undetermined, and its explanation says so.
         *
         * @param entry the rule that a subject may enter the dispositif
         * @param naming makes the problem of what the rule threw, naming its plug-in
         */
        public static Eligibility of(
                DispositifId dispositif,
                Rule entry,
                Dossier dossier,
                LocalDate on,
                Function<Throwable, Problem> naming) {
            return new Eligibility(dispositif, entry, dossier, on, naming);
        }

        /** Keeps why there is no answer as the explanation. */
        private Verdict failed(Throwable thrown) {
            explanation = Finding.failed(entry.id(), Verdict.UNDETERMINED, naming.apply(thrown));
            return Verdict.UNDETERMINED;
        }

        /** Gets the dispositif. */
        public DispositifId dispositif() {
            return dispositif;
        }

        /** Gets the verdict. */
        public Verdict verdict() {
            return verdict;
        }

        /** Gets the verdict and why, with what is {@code missing}, {@code presumed} or left to {@code appraisal}. */
        public Finding explanation() {
            Finding made = explanation;
            if (made == null) {
                made = Attempt.at(
                        () -> entry.judge(dossier, on).worded(),
                        thrown -> Finding.failed(entry.id(), verdict, naming.apply(thrown)));
                explanation = made;
            }
            return made;
        }

        /** Compares the dispositif, the day and the explanation, which is made if needed. */
        @Override
        public boolean equals(Object other) {
            return other instanceof Eligibility eligibility
                    && dispositif.equals(eligibility.dispositif)
                    && on.equals(eligibility.on)
                    && explanation().equals(eligibility.explanation());
        }

        @Override
        public int hashCode() {
            return Objects.hash(dispositif, on, verdict);
        }

        /** Prints the dispositif and the verdict. */
        @Override
        public String toString() {
            return dispositif + " " + verdict.code();
        }
    }

    /**
     * Gets the answer for one dispositif.
     *
     * @throws ParcoursException if no such dispositif is installed ({@code PARCOURS-101}), or it is for another kind of subject
     *     ({@code PARCOURS-104})
     */
    public Eligibility of(String dispositif) {
        return eligibilities.stream()
                .filter(eligibility -> eligibility.dispositif().code().equals(dispositif))
                .findFirst()
                .orElseThrow(() -> new ParcoursException(others.entrySet().stream()
                        .filter(other -> other.getKey().code().equals(dispositif))
                        .findFirst()
                        .map(other -> forAnotherKind(dispositif, other.getValue(), subject))
                        .orElseGet(() -> unknown(
                                dispositif,
                                eligibilities.stream()
                                        .map(eligibility ->
                                                eligibility.dispositif().code())
                                        .toList()))));
    }

    /**
     * Obtains the problem of a dispositif that is not installed.
     *
     * @param installed the installed ids; the closest are proposed
     */
    public static Problem unknown(String dispositif, Collection<String> installed) {
        return Problem.error("PARCOURS-101", Location.UNKNOWN, Texts.core().of("PARCOURS-101.unknown", dispositif))
                .didYouMeanOneOf(dispositif, installed);
    }

    /** Obtains the problem of a dispositif asked about a subject that it is not for. */
    public static Problem forAnotherKind(String dispositif, SubjectKind its, SubjectKind asked) {
        return Problem.error(
                        "PARCOURS-104",
                        Location.UNKNOWN,
                        Texts.core().of("PARCOURS-104.kind", dispositif, its.code(), asked.code()))
                .toFix(Texts.core().of("PARCOURS-104.fix"));
    }

    /** Gets the attributes to ask, those that settle the most undetermined verdicts first, with how many each concerns. */
    public Map<Attribute<?>, Long> questions() {
        Map<Attribute<?>, Long> counts = new TreeMap<>();
        eligibilities.stream()
                .filter(eligibility -> eligibility.verdict() == Verdict.UNDETERMINED)
                .forEach(eligibility -> eligibility
                        .explanation()
                        .missing()
                        .forEach(attribute -> counts.merge(attribute, 1L, Long::sum)));
        Map<Attribute<?>, Long> ordered = new LinkedHashMap<>();
        counts.entrySet().stream()
                .sorted(Map.Entry.<Attribute<?>, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .forEach(entry -> ordered.put(entry.getKey(), entry.getValue()));
        return ordered;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Diagnosis diagnosis
                && on.equals(diagnosis.on)
                && subject == diagnosis.subject
                && eligibilities.equals(diagnosis.eligibilities)
                && others.equals(diagnosis.others);
    }

    @Override
    public int hashCode() {
        return Objects.hash(on, subject, eligibilities);
    }

    /** Prints the day and the number of answers. */
    @Override
    public String toString() {
        return "diagnosis on " + on + " (" + eligibilities.size() + " dispositifs)";
    }
}
