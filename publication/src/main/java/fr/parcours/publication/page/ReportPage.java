package fr.parcours.publication.page;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import fr.parcours.core.indicator.Expression;
import fr.parcours.core.indicator.Indicator;
import fr.parcours.core.lifecycle.Experimental;
import fr.parcours.core.time.Days;
import fr.parcours.publication.Rendering;
import fr.parcours.runtime.Parcours;
import fr.parcours.statistics.Cell;
import fr.parcours.statistics.Composition;
import fr.parcours.statistics.Distribution;
import fr.parcours.statistics.Report;
import fr.parcours.statistics.ReportChapter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Writer;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Renders a report as {@code report.html}: key figures, totals with their parts and break-downs as charts, every figure with
 * its definition, and where it all comes from. One self-contained file, in French, with a style for print.
 */
@Experimental
public final class ReportPage implements Rendering {
    /** Name of the file. */
    public static final String NAME = "report.html";

    private final Map<String, Expression> expressions = new HashMap<>();
    private final FrenchDefinition definitions;
    private final Template template;

    private ReportPage(Parcours parcours) {
        Map<String, String> labels = new HashMap<>();
        for (Indicator indicator : parcours.chapters().stream()
                .flatMap(chapter -> chapter.value().indicators().stream())
                .toList()) {
            expressions.put(indicator.id(), indicator.expression());
            labels.put(indicator.id(), indicator.label());
        }
        this.definitions = new FrenchDefinition(parcours.vocabulary(), parcours.labels(), labels);
        this.template = template();
    }

    /** Obtains the page of reports made by a suite, whose definitions and labels it shows. */
    public static ReportPage of(Parcours parcours) {
        return new ReportPage(parcours);
    }

    @Override
    public String fileName() {
        return NAME;
    }

    @Override
    public void write(Report report, Writer to) throws IOException {
        to.write(template.execute(page(report)));
    }

    private static Template template() {
        try (InputStream in = ReportPage.class.getResourceAsStream("report.html")) {
            if (in == null) {
                throw new IllegalStateException("the template of the page is not in its module");
            }
            return Mustache.compiler()
                    .escapeHTML(true)
                    .emptyStringIsFalse(true)
                    .compile(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException("the template of the page cannot be read", e);
        }
    }

    private Page page(Report report) {
        String structure = report.structure().name();
        return new Page(
                structure.isEmpty() ? "Rapport d’activité" : structure,
                period(report.period()),
                report.knownOn().map(ReportPage::day).orElse(""),
                report.chapters().stream().map(this::chapter).toList(),
                report.inputs().stream()
                        .map(input -> new Page.Input(
                                java.nio.file.Path.of(input.path())
                                        .getFileName()
                                        .toString(),
                                French.number(BigDecimal.valueOf(input.lines()), 0),
                                input.sha256()))
                        .toList(),
                French.number(BigDecimal.valueOf(report.dossiers()), 0),
                report.leftOut() == 0 ? "" : French.number(BigDecimal.valueOf(report.leftOut()), 0),
                report.minCount() > 1 ? String.valueOf(report.minCount()) : "");
    }

    private Page.Chapter chapter(ReportChapter chapter) {
        return new Page.Chapter(
                chapter.id(),
                chapter.title(),
                chapter.headlines().stream().map(this::figure).toList(),
                Stream.concat(
                                chapter.compositions().stream().map(this::chart),
                                chapter.distributions().stream().map(this::chart))
                        .toList(),
                chapter.cells().stream().map(this::figure).toList());
    }

    private Page.Figure figure(Cell cell) {
        return new Page.Figure(
                cell.id(),
                cell.label(),
                shown(cell),
                cell.previous()
                        .map(previous -> French.quantity(previous, cell.unit(), cell.decimals()))
                        .orElse("—"),
                fraction(cell),
                cell.unknown().isPresent() && cell.unknown().getAsLong() > 0
                        ? French.number(BigDecimal.valueOf(cell.unknown().getAsLong()), 0)
                        : "",
                cell.lack().orElse(""),
                Optional.ofNullable(expressions.get(cell.id()))
                        .map(definitions::of)
                        .orElse(""),
                cell.definition(),
                cell.version());
    }

    private String shown(Cell cell) {
        if (cell.hidden()) {
            return "masqué";
        }
        if (cell.value().isEmpty()) {
            return "non défini";
        }
        return isDifference(cell)
                ? French.difference(cell.value().get(), cell.decimals())
                : French.quantity(cell.value().get(), cell.unit(), cell.decimals());
    }

    private boolean isDifference(Cell cell) {
        return expressions.get(cell.id()) instanceof Expression.Arithmetic arithmetic
                && arithmetic.operation() == Expression.Operation.MINUS;
    }

    private static String fraction(Cell cell) {
        if (cell.numerator().isEmpty() || cell.denominator().isEmpty()) {
            return "";
        }
        return French.number(cell.numerator().get(), 0) + " sur "
                + French.number(cell.denominator().get(), 0);
    }

    private Page.Chart chart(Composition composition) {
        Cell total = composition.total();
        return Chart.of(
                "chart-" + total.id(),
                total.label() + (total.value().isPresent() ? " : " + shown(total) : ""),
                composition.parts().stream()
                        .map(part -> new Chart.Bar(part.label(), part.value(), shown(part), false))
                        .toList());
    }

    private Page.Chart chart(Distribution distribution) {
        Optional<BigDecimal> total = distribution.total().value();
        return Chart.of(
                "chart-" + distribution.id(),
                distribution.label(),
                distribution.classes().stream()
                        .filter(each -> each.cell().hidden()
                                || each.cell()
                                        .value()
                                        .filter(value -> value.signum() != 0)
                                        .isPresent())
                        .map(each -> new Chart.Bar(
                                each.label(),
                                each.cell().value(),
                                shown(each.cell()) + percent(each.cell().value(), total),
                                each.code().equals("unknown")))
                        .toList());
    }

    private static String percent(Optional<BigDecimal> part, Optional<BigDecimal> total) {
        if (part.isEmpty() || total.isEmpty() || total.get().signum() == 0) {
            return "";
        }
        BigDecimal percent = part.get().multiply(BigDecimal.valueOf(100)).divide(total.get(), MathContext.DECIMAL64);
        return " (" + French.number(percent, 0) + "\u00a0%)";
    }

    private static String period(Days period) {
        LocalDate first = period.first();
        LocalDate last = period.last();
        boolean year = first.getDayOfYear() == 1 && last.equals(first.withDayOfYear(first.lengthOfYear()));
        return year ? String.valueOf(first.getYear()) : "du " + French.date(first) + " au " + French.date(last);
    }

    private static String day(Instant instant) {
        return French.date(instant.atZone(fr.parcours.core.dossier.Dossier.ZONE).toLocalDate());
    }
}
