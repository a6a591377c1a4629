package fr.parcours.app;

import fr.parcours.core.dossier.Fact;
import fr.parcours.core.parameter.ParameterValue;
import fr.parcours.core.rule.Appraisal;
import fr.parcours.core.rule.Finding;
import fr.parcours.core.rule.Verdict;
import fr.parcours.core.vocabulary.Attribute;
import fr.parcours.core.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** An explanation for people: each finding on its line, what it rests on below it, articles and dates beside it. */
final class FindingText {
    private static final String INDENT = "  ";

    private final Vocabulary vocabulary;

    FindingText(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** Writes the tree, then what is missing, presumed, left to someone's judgement, and what was not verified. */
    List<String> lines(Finding finding) {
        List<String> lines = new ArrayList<>();
        tree(finding, INDENT, lines);
        notes(finding, lines);
        return lines;
    }

    /** Writes the same, without the sentence at the top of the tree: it has just been said. */
    List<String> beneath(Finding finding) {
        List<String> lines = new ArrayList<>();
        finding.because().forEach(part -> tree(part, INDENT, lines));
        notes(finding, lines);
        return lines;
    }

    private void notes(Finding finding, List<String> lines) {
        list(
                lines,
                "Il manque : ",
                finding.missing().stream().map(FindingText::named).toList());
        list(
                lines,
                "Présumé, à vérifier : ",
                finding.presumed().stream().map(id -> presumed(finding, id)).toList());
        for (Appraisal appraisal : finding.appraisal()) {
            lines.add(INDENT + "À apprécier : " + appraisal.what().in(Locale.FRENCH) + ", par "
                    + appraisal.by().in(Locale.FRENCH) + ".");
        }
        for (ParameterValue<?> value : finding.unverified()) {
            lines.add(INDENT
                    + value.knownUntil()
                            .map(day -> "Connu jusqu’au " + Text.day(day) + ", nouvelle valeur attendue le "
                                    + Text.day(value.from()) + " : " + value.parameter() + " = " + value.value() + " ("
                                    + value.source() + ").")
                            .orElseGet(() -> "Valeur non vérifiée : " + value.parameter() + " = " + value.value()
                                    + " depuis le " + Text.day(value.from()) + " (" + value.source() + ")."));
        }
    }

    /** Writes an attribute: its label and its code. */
    static String named(Attribute<?> attribute) {
        return attribute.label() + " (" + attribute.code() + ")";
    }

    private void tree(Finding finding, String indent, List<String> lines) {
        lines.add(indent + mark(finding.verdict()) + INDENT + finding.line(Locale.FRENCH) + sources(finding));
        for (Fact fact : finding.facts()) {
            lines.add(indent + "     d’après : " + kind(fact) + " du " + Text.day(fact.on()));
        }
        finding.because().forEach(beneath -> tree(beneath, indent + INDENT, lines));
    }

    private static String mark(Verdict verdict) {
        return switch (verdict) {
            case SATISFIED -> "oui";
            case REFUSED -> "non";
            case UNDETERMINED -> " ? ";
        };
    }

    private static String sources(Finding finding) {
        List<String> sources = new ArrayList<>(finding.articles());
        for (ParameterValue<?> value : finding.parameters()) {
            String source = value.source() + " depuis le " + Text.day(value.from());
            if (!sources.contains(source)) {
                sources.add(source);
            }
        }
        return sources.isEmpty() ? "" : " [" + String.join(" ; ", sources) + "]";
    }

    /** Names a kind of fact. */
    static String kind(Fact fact) {
        return switch (fact.type()) {
            case DECLARATION -> "déclaration";
            case ENTRY -> "entrée";
            case PHASE -> "phase";
            case STEP -> "étape";
            case OUTCOME -> "situation";
            case AID -> "aide";
            case SUSPENSION -> "suspension";
            case EXTENSION -> "prolongation";
            case EXIT -> "sortie";
        };
    }

    /** Names what is presumed: the finding that presumes it, or the attribute never declared. */
    private String presumed(Finding finding, String id) {
        Optional<String> sentence = finding.stream()
                .filter(each -> each.rule().equals(id))
                .map(each -> each.in(Locale.FRENCH).replaceFirst("\\.$", ""))
                .findFirst();
        return sentence.orElseGet(
                () -> vocabulary.attribute(id).map(FindingText::named).orElse(id));
    }

    private static void list(List<String> lines, String title, List<String> what) {
        if (!what.isEmpty()) {
            lines.add(INDENT + title + what.stream().collect(Collectors.joining(" ; ")) + ".");
        }
    }
}
