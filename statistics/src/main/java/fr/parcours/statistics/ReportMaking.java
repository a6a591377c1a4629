package fr.parcours.statistics;

import fr.parcours.core.indicator.Indicator;
import fr.parcours.core.plugin.Chapter;
import fr.parcours.json.InputFile;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** A share turned into a report: the arithmetic, then what is hidden. */
final class ReportMaking {
    private final Definitions definitions;
    private final Evaluation evaluation;
    private final int minCount;
    private final SmallCounts smallCounts;
    private final Map<String, Cell> cells = new HashMap<>();

    ReportMaking(Definitions definitions, Measures measures, int minCount) {
        this.definitions = definitions;
        this.evaluation = new Evaluation(definitions, measures);
        this.minCount = minCount;
        this.smallCounts = SmallCounts.of(definitions, evaluation, minCount);
    }

    Report report(List<InputFile> inputs) {
        return new Report(
                definitions.structure(),
                evaluation.measures().share(),
                minCount,
                inputs,
                definitions.chapters().stream().map(this::chapter).toList(),
                definitions.problems());
    }

    private ReportChapter chapter(Chapter chapter) {
        return new ReportChapter(
                chapter,
                cells(chapter.indicators().stream().map(Indicator::id)),
                cells(chapter.headlines().stream()),
                groups(chapter),
                chapter.parts().stream()
                        .filter(parts -> definitions.defines(parts.total()))
                        .map(parts ->
                                new Composition(cell(definitions.figure(parts.total())), cells(parts.parts().stream())))
                        .toList(),
                chapter.breakdowns().stream()
                        .flatMap(breakdown -> definitions.division(breakdown).stream())
                        .map(this::distribution)
                        .toList());
    }

    /** Groups the figures as the chapter says, else by what they are about when that tells several apart. */
    private List<ReportChapter.Group> groups(Chapter chapter) {
        if (!chapter.headings().isEmpty()) {
            return chapter.headings().stream()
                    .map(heading -> new ReportChapter.Group(heading.title(), cells(heading.figures().stream())))
                    .toList();
        }
        Map<Aspect, List<String>> byAspect = new EnumMap<>(Aspect.class);
        for (Indicator indicator : chapter.indicators()) {
            Aspect.of(definitions.figure(indicator.id()), definitions)
                    .ifPresent(aspect -> byAspect.computeIfAbsent(aspect, key -> new ArrayList<>())
                            .add(indicator.id()));
        }
        return byAspect.size() < 2
                ? List.of()
                : byAspect.entrySet().stream()
                        .map(entry -> new ReportChapter.Group(entry.getKey().title(), cells(entry.getValue().stream())))
                        .toList();
    }

    private List<Cell> cells(Stream<String> ids) {
        return ids.filter(definitions::defines)
                .map(definitions::figure)
                .map(this::cell)
                .toList();
    }

    private Distribution distribution(Definitions.Division division) {
        List<Distribution.Category> classes = new ArrayList<>();
        division.classes()
                .forEach((code, definition) -> classes.add(new Distribution.Category(code, cell(definition))));
        return new Distribution(cell(division.total()), classes);
    }

    Cell cell(Definition definition) {
        return cells.computeIfAbsent(definition.id(), id -> {
            boolean hidden = smallCounts.hides(definition, Plan.CURRENT);
            Optional<BigDecimal> previous = smallCounts.hides(definition, Plan.PREVIOUS)
                    ? Optional.empty()
                    : evaluation.value(definition, Plan.PREVIOUS);
            return new Cell(
                    definition,
                    hidden ? Optional.empty() : evaluation.value(definition, Plan.CURRENT),
                    hidden ? Optional.empty() : evaluation.numerator(definition),
                    hidden ? Optional.empty() : evaluation.denominator(definition),
                    previous,
                    hidden || smallCounts.hidesUnknown(definition)
                            ? OptionalLong.empty()
                            : evaluation.unknown(definition),
                    hidden);
        });
    }
}
