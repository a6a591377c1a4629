package fr.parcours.testkit.contract;

import fr.parcours.core.allowance.Allowance;
import fr.parcours.core.allowance.AllowanceScale;
import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.plugin.Dispositif;
import fr.parcours.core.rule.Finding;
import fr.parcours.core.rule.Inquiry;
import fr.parcours.core.workflow.PathwayStatus;
import fr.parcours.core.workflow.Workflow;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;

/** A question asked of a dispositif about a dossier on a day. */
record Question(Kind kind, Dispositif dispositif, Dossier dossier, LocalDate on) {
    /** What may be asked. */
    enum Kind {
        /** Whether the subject may enter. */
        ENTRY("who may enter"),
        /** Where the subject stands: the state, the phase, the end, what is due. */
        STANDING("where someone stands"),
        /** What the month of the day gives. */
        MONTH("the amount of the month"),
        /** What the year of the day gives. */
        YEAR("the amount of the year");

        private final String what;

        Kind(String what) {
            this.what = what;
        }

        /** Checks if a dispositif answers such questions. */
        boolean isAnsweredBy(Dispositif dispositif) {
            return switch (this) {
                case ENTRY -> true;
                case STANDING -> dispositif.workflow().isPresent();
                case MONTH, YEAR -> dispositif.allowance().isPresent();
            };
        }
    }

    /**
     * An answer.
     *
     * @param value what is answered, without why
     * @param explanation why
     */
    record Answer(String value, Finding explanation) {
        /** Prints all that is answered, without writing its sentences: two assemblies print the same. */
        String whole() {
            return value + " " + Texts.of(explanation);
        }
    }

    /** Asks. */
    Answer answer() {
        return switch (kind) {
            case ENTRY -> {
                Finding finding = dispositif.entry().judge(dossier.upTo(on), on);
                yield new Answer(finding.verdict().code(), finding);
            }
            case STANDING -> {
                PathwayStatus status = status();
                yield new Answer(Texts.of(status), status.explanation());
            }
            case MONTH, YEAR -> {
                Allowance allowance = allowance();
                yield new Answer(allowance.amount().toString(), allowance.explanation());
            }
        };
    }

    /** Asks for what is answered alone, which costs less. */
    String value() {
        return switch (kind) {
            case ENTRY -> dispositif.entry().verdict(dossier.upTo(on), on).code();
            case STANDING -> Texts.of(status());
            case MONTH -> {
                LocalDate first = on.withDayOfMonth(1);
                yield scale().month(answering(first), YearMonth.from(on))
                        .value()
                        .toString();
            }
            case YEAR -> {
                LocalDate first = on.withDayOfYear(1);
                yield scale().year(answering(first), Year.from(on)).value().toString();
            }
        };
    }

    PathwayStatus status() {
        Workflow workflow = dispositif.workflow().orElseThrow();
        return workflow.status(dossier, on);
    }

    Allowance allowance() {
        return kind == Kind.MONTH
                ? Allowance.of(dispositif.id(), scale(), dispositif.rules(), dossier, YearMonth.from(on))
                : Allowance.of(dispositif.id(), scale(), dispositif.rules(), dossier, Year.from(on));
    }

    private AllowanceScale scale() {
        return dispositif.allowance().orElseThrow();
    }

    private Inquiry answering(LocalDate day) {
        return dispositif.rules().answering(dossier, day);
    }

    Question about(Dossier other) {
        return new Question(kind, dispositif, other, on);
    }

    Question of(Dispositif other) {
        return new Question(kind, other, dossier, on);
    }

    /** Prints what is asked, and no value of the dossier. */
    @Override
    public String toString() {
        return dispositif.id() + ", " + kind.what + ", " + dossier + ", on " + on;
    }
}
