package fr.parcours.testkit.contract;

import static org.junit.jupiter.api.Assumptions.assumeFalse;

import fr.parcours.core.indicator.Breakdown;
import fr.parcours.core.indicator.Expression;
import fr.parcours.core.indicator.Indicator;
import fr.parcours.core.lifecycle.Experimental;
import fr.parcours.core.plugin.Chapter;
import fr.parcours.core.problem.ParcoursException;
import fr.parcours.statistics.Cell;
import fr.parcours.statistics.Origin;
import fr.parcours.statistics.Report;
import java.time.Year;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the chapters of a plug-in promise. */
@SuppressWarnings("exports") // who implements it has JUnit; who does not never loads it
@Experimental
public interface FigureContract extends Contract {
    /** Figures have unique ids, a label, and a definition whose text does not change from one run to the next. */
    @Test
    default void figuresAreWellDefined() {
        Trial trial = withChapters();
        List<Indicator> indicators = indicators(trial);
        Faults faults = new Faults();
        faults.check(
                definitions(indicators).equals(definitions(indicators(trial))),
                "the definitions of two assemblies differ");
        for (Indicator indicator : indicators) {
            String name = "the figure '" + indicator.id() + "' ";
            faults.check(!indicator.label().isBlank(), name + "has no label");
            faults.check(
                    !indicator.definition().matches("(?s).*@[0-9a-f]{5,}.*"),
                    name + "has a definition that changes at each run: " + indicator.definition());
            try {
                indicator.resolve(trial.structure().territory());
            } catch (IllegalArgumentException e) {
                faults.add(name + "cannot be resolved, " + e.getMessage() + ": name the group in structure()");
            }
        }
        faults.report();
    }

    /**
     * Reading the text of a definition gives the same definition; all that it names is known: words, and figures of the
     * plug-in.
     */
    @Test
    default void definitionsNameKnownWords() {
        Trial trial = withChapters();
        Faults faults = new Faults();
        Set<String> known = indicators(trial).stream().map(Indicator::id).collect(Collectors.toSet());
        for (Indicator indicator : indicators(trial)) {
            String name = "the figure '" + indicator.id() + "' ";
            indicator
                    .expression()
                    .figures()
                    .filter(id -> trial.isOwn(id) && !known.contains(id))
                    .forEach(id -> faults.add(name + "rests on the figure '" + id + "', which no chapter has"));
            try {
                Expression read = Expression.parse(
                        indicator.expression().toString(), trial.parcours().vocabulary());
                faults.check(
                        read.equals(indicator.expression()),
                        name + "reads back as another: " + indicator.expression() + ", then " + read);
            } catch (ParcoursException e) {
                e.problems().forEach(problem -> faults.add(name + "cannot be read: " + problem));
            }
        }
        faults.report();
    }

    /**
     * All figures are compiled together and counted, every year: each has a value, says what it lacks, or has nothing to divide
     * by.
     */
    @Test
    default void figuresAreCounted() {
        Trial trial = withChapters();
        Faults faults = new Faults();
        for (Year year : trial.years()) {
            Report report = Report.of(trial.parcours(), year).over(trial.dossiers());
            report.cells()
                    .filter(cell -> cell.origin() == Origin.COUNTED && !isExplained(cell))
                    .forEach(cell -> faults.add("the figure '" + cell.id() + "' has no value for " + year
                            + ", and nothing that it lacks: " + cell.definition()));
            if (!report.problems().isEmpty()) {
                report.problems().forEach(problem -> faults.add("nothing can be counted: " + problem));
                break; // definitions are the same every year
            }
        }
        faults.report();
    }

    /** Chapters have a title; headlines and parts are figures of the same chapter; no breakdown drops the unknown. */
    @Test
    default void chaptersShowTheirOwnFigures() {
        Trial trial = withChapters();
        Faults faults = new Faults();
        for (Chapter chapter : trial.chapters()) {
            String name = "the chapter '" + chapter.id() + "' ";
            faults.check(!chapter.title().isBlank(), name + "has no title");
            Set<String> own = new TreeSet<>();
            chapter.indicators().forEach(indicator -> own.add(indicator.id()));
            Set<String> shown = new LinkedHashSet<>(chapter.headlines());
            for (Chapter.Parts parts : chapter.parts()) {
                shown.add(parts.total());
                shown.addAll(parts.parts());
                faults.check(
                        !parts.parts().contains(parts.total()),
                        name + "makes '" + parts.total() + "' a part of itself");
            }
            shown.forEach(
                    id -> faults.check(own.contains(id), name + "shows '" + id + "', which is not among its figures"));
            for (Breakdown breakdown : chapter.breakdowns()) {
                faults.check(!breakdown.label().isBlank(), "the break-down '" + breakdown.id() + "' has no label");
                faults.check(
                        breakdown.classes().containsKey(Breakdown.UNKNOWN),
                        "the break-down '" + breakdown.id() + "' drops the unknown");
            }
        }
        faults.report();
    }

    private static boolean isExplained(Cell cell) {
        return cell.value().isPresent()
                || cell.lack().isPresent()
                || cell.denominator().filter(none -> none.signum() == 0).isPresent();
    }

    private Trial withChapters() {
        Trial trial = Trial.of(this);
        assumeFalse(trial.chapters().isEmpty(), "the plug-in has no chapter");
        return trial;
    }

    private static List<Indicator> indicators(Trial trial) {
        return trial.chapters().stream()
                .flatMap(chapter -> chapter.indicators().stream())
                .toList();
    }

    private static List<String> definitions(List<Indicator> indicators) {
        return indicators.stream().map(Indicator::definition).toList();
    }
}
