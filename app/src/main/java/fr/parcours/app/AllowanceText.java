package fr.parcours.app;

import fr.parcours.core.allowance.Allowance;
import fr.parcours.core.dossier.Aid;
import fr.parcours.core.message.Sentence;
import fr.parcours.core.rule.Finding;
import fr.parcours.core.rule.Verdict;
import fr.parcours.core.vocabulary.Attribute;
import java.math.BigDecimal;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Money for people: what is due, what was paid, what remains, in one line; then the months of a year, or how a month is computed. */
final class AllowanceText {
    private static final String NOTHING = "—";
    private static final int REASON = 70;
    /** The line of what was paid, in core's words. */
    private static final String PAID = "allowance.paid";

    private final FindingText findings;
    private final boolean all;

    AllowanceText(FindingText findings, boolean all) {
        this.findings = findings;
        this.all = all;
    }

    List<String> of(Allowance allowance) {
        List<String> lines = new ArrayList<>();
        lines.add(heading(allowance));
        allowance
                .irregularEntries()
                .forEach(irregular -> lines.add("Entrée irrégulière du "
                        + Text.day(irregular.enrolment().start()) + " : "
                        + irregular.finding().in(Locale.FRENCH)));
        if (allowance.months().isEmpty() || all) {
            lines.addAll(findings.lines(allowance.explanation()));
            return lines;
        }
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("mois", allowance.isCeiling() ? "au plus" : "dû", "versé", "le", "motif"));
        allowance.months().stream().filter(AllowanceText::isWorthALine).forEach(month -> rows.add(row(month)));
        if (rows.size() > 1) {
            Text.table(rows).lines().forEach(lines::add);
        } else {
            allowance.explanation().reasons().stream()
                    .map(reason -> "  " + reason.line(Locale.FRENCH))
                    .distinct()
                    .forEach(lines::add);
        }
        lines.addAll(findings.notes(allowance.explanation()));
        lines.add("Détail : --month " + allowance.first() + "      Tout : --all");
        return lines;
    }

    private static String heading(Allowance allowance) {
        List<String> parts = new ArrayList<>();
        String due = allowance.amount().map(Text::euros).orElse("montant indéterminé");
        parts.add((allowance.amount().isEmpty() ? "" : allowance.isCeiling() ? "au plus " : "dû ") + due);
        allowance.paid().ifPresent(paid -> parts.add("versé " + Text.euros(paid)));
        if (!allowance.isCeiling()) {
            allowance.remaining().ifPresent(remaining -> parts.add(remaining(allowance, remaining)));
        }
        return allowance.dispositif().label() + ", " + Text.period(allowance) + " : " + String.join("   ", parts);
    }

    private static String remaining(Allowance allowance, BigDecimal remaining) {
        String months = allowance.months().stream()
                .filter(month ->
                        month.remaining().filter(left -> left.signum() != 0).isPresent())
                .map(AllowanceText::name)
                .collect(Collectors.joining(", "));
        return (remaining.signum() < 0
                        ? "trop versé " + Text.euros(remaining.negate())
                        : "reste " + Text.euros(remaining))
                + (months.isEmpty() || remaining.signum() == 0 ? "" : " (" + months + ")");
    }

    /** Checks if a month has something to say: an amount, or none that is known, or a payment. */
    private static boolean isWorthALine(Allowance month) {
        return month.amount().filter(amount -> amount.signum() == 0).isEmpty()
                || month.paid().filter(paid -> paid.signum() != 0).isPresent();
    }

    private static List<String> row(Allowance month) {
        return List.of(
                name(month),
                month.amount().map(Text::euros).orElse("?"),
                month.paid().filter(paid -> paid.signum() != 0).map(Text::euros).orElse(NOTHING),
                paidOn(month),
                reason(month));
    }

    private static String name(Allowance month) {
        return month.first().getMonth().getDisplayName(TextStyle.FULL, Locale.FRENCH);
    }

    private static String paidOn(Allowance month) {
        String days = month.explanation().stream()
                .filter(AllowanceText::isPaid)
                .flatMap(finding -> finding.facts().stream())
                .filter(Aid.class::isInstance)
                .map(aid -> Text.day(aid.on()))
                .distinct()
                .collect(Collectors.joining(", "));
        return days.isEmpty() ? NOTHING : days;
    }

    private static boolean isPaid(Finding finding) {
        return finding.sentence() instanceof Sentence sentence && sentence.key().equals(PAID);
    }

    /** Writes what is missing, or why nothing is due, or the last line of the computation up to its first pause. */
    private static String reason(Allowance month) {
        Finding finding = month.explanation();
        if (!month.missing().isEmpty()) {
            return month.missing().stream().map(Attribute::label).collect(Collectors.joining(", ", "", " ?"));
        }
        Optional<Finding> line = finding.verdict() == Verdict.SATISFIED
                ? finding.because().stream().filter(part -> !isPaid(part)).reduce((one, other) -> other)
                : Optional.of(finding.reasons().get(0));
        String text = line.map(part -> part.sentence().in(Locale.FRENCH)).orElse("");
        boolean presumed = line.filter(part -> !part.presumed().isEmpty()).isPresent();
        return Text.cut(Text.withoutFullStop(text.replaceFirst(" ; .*", "")), REASON) + (presumed ? " (présumé)" : "");
    }
}
