package fr.parcours.app;

import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.dossier.Entry;
import fr.parcours.core.message.Labels;
import fr.parcours.core.rule.Diagnosis;
import fr.parcours.core.rule.Endings;
import fr.parcours.core.rule.Finding;
import fr.parcours.core.rule.Verdict;
import fr.parcours.core.time.Age;
import fr.parcours.core.vocabulary.Answer;
import fr.parcours.core.vocabulary.Attribute;
import fr.parcours.core.vocabulary.Attributes;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A diagnosis on one screen: what may be entered, what is to be checked, where the person is already, what is refused, what to ask. */
final class DiagnosisText {
    private static final int WIDTH = 118;
    private static final int TITLE = 19;
    private static final int NAME = 32;
    private static final int MOST_QUESTIONS = 3;

    private final Labels labels;

    DiagnosisText(Labels labels) {
        this.labels = labels;
    }

    /** Writes who is asked about, as far as it is known that day. */
    String heading(Dossier dossier, LocalDate on) {
        List<String> parts = new ArrayList<>();
        parts.add(dossier.subject().id());
        dossier.subject()
                .birthDate()
                .filter(birth -> !birth.isAfter(on))
                .ifPresent(birth -> parts.add(Age.on(on, birth) + " ans"));
        if (dossier.answer(Attributes.ACTIVITY, on) instanceof Answer.Known<String> activity) {
            parts.add(labels.in(Locale.FRENCH, Attributes.ACTIVITY, activity.known()));
        }
        parts.add("au " + Text.day(on));
        return String.join(" · ", parts);
    }

    /** Writes all answers, each in few words. */
    List<String> summary(Diagnosis diagnosis) {
        List<Diagnosis.Eligibility> open = new ArrayList<>();
        List<Diagnosis.Eligibility> unknown = new ArrayList<>();
        List<String> inside = new ArrayList<>();
        List<Diagnosis.Eligibility> closed = new ArrayList<>();
        for (Diagnosis.Eligibility each : diagnosis.eligibilities()) {
            Optional<LocalDate> since = since(each);
            if (since.isPresent()) {
                inside.add(name(each) + " depuis le " + Text.day(since.get()));
            } else {
                (switch (each.verdict()) {
                            case SATISFIED -> open;
                            case UNDETERMINED -> unknown;
                            case REFUSED -> closed;
                        })
                        .add(each);
            }
        }
        List<String> lines = new ArrayList<>();
        flow(lines, "Peut entrer", open.stream().map(DiagnosisText::name).toList());
        rows(lines, "À vérifier", unknown, DiagnosisText::toCheck);
        flow(lines, "Déjà dedans", inside);
        rows(lines, "Non", closed, DiagnosisText::refusal);
        exitsToRecord(lines, diagnosis);
        return lines;
    }

    /** Writes which enrolments are over though no exit is recorded. */
    private static void exitsToRecord(List<String> lines, Diagnosis diagnosis) {
        String title = pad("À enregistrer", TITLE);
        List<String> exits = diagnosis.eligibilities().stream()
                .flatMap(each -> each.explanation().stream())
                .filter(finding -> finding.rule().endsWith(Endings.PASSED))
                .map(finding -> finding.in(Locale.FRENCH))
                .distinct()
                .toList();
        for (String exit : exits) {
            lines.add(title + exit);
            title = " ".repeat(TITLE);
        }
    }

    /** Writes what to ask, with how many answers depend on each; the first few only, unless all are wanted. */
    List<String> questions(Diagnosis diagnosis, boolean all) {
        List<String> asked = new ArrayList<>();
        int number = 1;
        for (Map.Entry<Attribute<?>, Long> question : diagnosis.questions().entrySet()) {
            if (all || number <= MOST_QUESTIONS) {
                asked.add(number + ". " + question.getKey().label() + " ("
                        + (question.getValue() == 1
                                ? "une réponse en dépend"
                                : Text.whole(question.getValue()) + " réponses en dépendent")
                        + ")");
            }
            number++;
        }
        int left = number - 1 - asked.size();
        if (left > 0) {
            asked.add(Text.count(left, "autre", "autres") + " : --questions");
        }
        List<String> lines = new ArrayList<>();
        if (all) {
            String title = pad("À demander", TITLE);
            for (String line : asked) {
                lines.add(title + line);
                title = " ".repeat(TITLE);
            }
        } else {
            wrap(lines, "À demander", asked, "   ");
        }
        return lines;
    }

    /** Writes who decides, or which text is awaited, for each verdict that no question settles. */
    List<String> decisions(Diagnosis diagnosis) {
        List<String> lines = new ArrayList<>();
        String title = pad("À décider", TITLE);
        for (Diagnosis.Eligibility each : diagnosis.eligibilities()) {
            if (each.verdict() == Verdict.UNDETERMINED
                    && each.explanation().missing().isEmpty()) {
                lines.add(title + name(each) + " : " + toCheck(each));
                title = " ".repeat(TITLE);
            }
        }
        return lines;
    }

    private static String name(Diagnosis.Eligibility eligibility) {
        return eligibility.dispositif().label();
    }

    /** Finds the day someone entered the dispositif itself, where that is what refuses a new entry. */
    private static Optional<LocalDate> since(Diagnosis.Eligibility eligibility) {
        if (eligibility.verdict() != Verdict.REFUSED) {
            return Optional.empty();
        }
        return eligibility.explanation().because().stream()
                .flatMap(Finding::stream)
                .filter(finding -> finding.rule().equals("diagnosis.not-enrolled"))
                .filter(finding -> finding.verdict() == Verdict.REFUSED)
                .flatMap(finding -> finding.facts().stream())
                .filter(Entry.class::isInstance)
                .map(Entry.class::cast)
                .filter(entry -> entry.dispositif().equals(eligibility.dispositif()))
                .map(Entry::on)
                .findFirst();
    }

    private static String toCheck(Diagnosis.Eligibility eligibility) {
        Finding finding = eligibility.explanation();
        if (!finding.missing().isEmpty()) {
            return finding.missing().stream().map(Attribute::label).collect(Collectors.joining(", ", "", " ?"));
        }
        if (!finding.appraisal().isEmpty()) {
            return finding.appraisal().stream().map(FindingText::decision).collect(Collectors.joining(" ; "));
        }
        return refusal(eligibility);
    }

    /** Writes the first reason, and how many others there are. */
    private static String refusal(Diagnosis.Eligibility eligibility) {
        List<String> reasons = eligibility.explanation().reasons().stream()
                .map(reason -> Text.withoutFullStop(reason.sentence().in(Locale.FRENCH)))
                .distinct()
                .toList();
        return reasons.size() == 1
                ? reasons.get(0)
                : Text.cut(reasons.get(0), WIDTH - TITLE - NAME - 14) + " (+ "
                        + Text.count(reasons.size() - 1, "autre", "autres") + ")";
    }

    private static void rows(
            List<String> lines,
            String title,
            List<Diagnosis.Eligibility> eligibilities,
            Function<Diagnosis.Eligibility, String> why) {
        String first = pad(title + " (" + eligibilities.size() + ")", TITLE);
        for (Diagnosis.Eligibility each : eligibilities) {
            String name = pad(Text.cut(name(each), NAME - 1), NAME);
            lines.add(first + name + Text.cut(why.apply(each), WIDTH - TITLE - NAME));
            first = " ".repeat(TITLE);
        }
    }

    private static void flow(List<String> lines, String title, List<String> words) {
        if (!words.isEmpty()) {
            wrap(lines, title + " (" + words.size() + ")", words, " · ");
        }
    }

    private static void wrap(List<String> lines, String title, List<String> words, String between) {
        StringBuilder line = new StringBuilder(pad(title, TITLE));
        boolean empty = true;
        for (String word : words) {
            if (!empty && line.length() + between.length() + word.length() > WIDTH) {
                lines.add(line.toString());
                line = new StringBuilder(" ".repeat(TITLE));
                empty = true;
            }
            line.append(empty ? "" : between).append(word);
            empty = false;
        }
        if (!empty) {
            lines.add(line.toString());
        }
    }

    private static String pad(String text, int width) {
        return text + " ".repeat(Math.max(1, width - text.length()));
    }
}
