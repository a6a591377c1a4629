package fr.parcours.statistics;

import fr.parcours.core.indicator.Breakdown;
import fr.parcours.core.indicator.Expression;
import fr.parcours.core.indicator.Indicator;
import fr.parcours.core.indicator.Measure;
import fr.parcours.core.indicator.Unit;
import fr.parcours.core.message.Labels;
import fr.parcours.core.message.Messages;
import fr.parcours.core.plugin.Chapter;
import fr.parcours.core.problem.Location;
import fr.parcours.core.problem.ParcoursException;
import fr.parcours.core.problem.Problem;
import fr.parcours.core.problem.Text;
import fr.parcours.core.problem.Texts;
import fr.parcours.core.vocabulary.Condition;
import fr.parcours.runtime.assembly.Owned;
import fr.parcours.runtime.settings.Structure;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The definitions of all the cells of a report, checked together. */
final class Definitions {
    static final Texts TEXTS = Texts.of(Definitions.class, "statistics");
    private static final Messages MESSAGES = Messages.of(Definitions.class, "statistics");

    private final Structure structure;
    private final Labels labels;
    private final List<Owned<Chapter>> chapters;
    private final Map<String, Definition> figures = new LinkedHashMap<>();
    private final Map<String, Division> divisions = new LinkedHashMap<>();
    private final Set<String> ids = new HashSet<>();
    private final Map<String, Indicator> written = new HashMap<>();
    private final Map<String, Unit> units = new HashMap<>();
    /** What is wrong with the chapters kept so far, by chapter. */
    private final Map<Owned<Chapter>, List<Problem>> wrong = new LinkedHashMap<>();
    /** What is wrong with the chapters that are left out, by id of figure. */
    private final Map<String, List<Problem>> leftOut;

    /**
     * A break-down, compiled.
     *
     * @param total the whole population
     * @param classes code of a class to its definition, in order
     * @param exclusive whether nobody is in two classes
     */
    record Division(Definition total, Map<String, Definition> classes, boolean exclusive) {}

    private Definitions(
            Structure structure, Labels labels, List<Owned<Chapter>> chapters, Map<String, List<Problem>> leftOut) {
        this.structure = structure;
        this.labels = labels;
        this.chapters = chapters;
        this.leftOut = leftOut;
    }

    /** Checks definitions. A chapter in which something is wrong is left out, and {@link #problems()} names it. */
    static Definitions of(List<Owned<Chapter>> chapters, Structure structure, Labels labels) {
        Definitions definitions = new Definitions(structure, labels, List.copyOf(chapters), new LinkedHashMap<>());
        definitions.define();
        while (!definitions.wrong.isEmpty()) {
            definitions = definitions.withoutWhatIsWrong();
            definitions.define(); // what rests on a figure left out lacks it
        }
        return definitions;
    }

    private Definitions withoutWhatIsWrong() {
        Map<String, List<Problem>> more = new LinkedHashMap<>(leftOut);
        wrong.forEach((chapter, problems) -> {
            Text part = TEXTS.of("part.chapter", chapter.value().id());
            List<Problem> named = problems.stream()
                    .map(problem -> chapter.plugin().failed(part, new ParcoursException(problem)))
                    .toList();
            figures(chapter.value()).forEach(id -> more.put(id, named));
        });
        List<Owned<Chapter>> kept =
                chapters.stream().filter(chapter -> !wrong.containsKey(chapter)).toList();
        return new Definitions(structure, labels, kept, more);
    }

    private static Stream<String> figures(Chapter chapter) {
        return Stream.concat(
                chapter.indicators().stream().map(Indicator::id),
                chapter.breakdowns().stream().map(Breakdown::id));
    }

    private void define() {
        for (Owned<Chapter> chapter : chapters) {
            chapter.value().indicators().forEach(indicator -> written.putIfAbsent(indicator.id(), indicator));
        }
        chapters.forEach(this::define);
        for (Owned<Chapter> chapter : chapters) {
            for (Indicator indicator : chapter.value().indicators()) {
                checkReferences(chapter, figure(indicator.id()));
            }
        }
        chapters.forEach(this::checkLayout);
    }

    private void report(Owned<Chapter> chapter, Problem problem) {
        wrong.computeIfAbsent(chapter, key -> new ArrayList<>()).add(problem);
    }

    /** Gets what is wrong with the chapters that are left out, each once, naming the plug-in. */
    List<Problem> problems() {
        return leftOut.values().stream().flatMap(List::stream).distinct().toList();
    }

    Structure structure() {
        return structure;
    }

    List<Chapter> chapters() {
        return chapters.stream().map(Owned::value).toList();
    }

    /** Checks if a figure is defined; one of a chapter that is left out is not. */
    boolean defines(String id) {
        return figures.containsKey(id);
    }

    /** Gets the definition of a figure; there is one for each indicator of the chapters. */
    Definition figure(String id) {
        return Objects.requireNonNull(figures.get(id), id);
    }

    /** Finds the division of a break-down; empty when it asks for a group of communes that the structure does not give. */
    Optional<Division> division(Breakdown breakdown) {
        return Optional.ofNullable(divisions.get(breakdown.id()));
    }

    List<Division> divisions() {
        return List.copyOf(divisions.values());
    }

    /** Gets all definitions: figures, then whole populations and classes of distributions. */
    Stream<Definition> all() {
        return Stream.concat(
                figures.values().stream(),
                divisions.values().stream()
                        .flatMap(division ->
                                Stream.concat(Stream.of(division.total()), division.classes().values().stream())));
    }

    /** Gets all that is to be counted, those of whom a condition is not known included. */
    Stream<Measure> measures() {
        return all().flatMap(Definition::measures);
    }

    /** Gets all that is to be counted for a figure, through those it refers to. */
    Stream<Measure> measures(Definition figure) {
        Set<Definition> behind = new LinkedHashSet<>();
        gather(figure, behind);
        return behind.stream().flatMap(Definition::measures);
    }

    private void gather(Definition figure, Set<Definition> behind) {
        if (behind.add(figure)) {
            figure.expression().figures().map(this::figure).forEach(other -> gather(other, behind));
        }
    }

    /**
     * Finds a figure or a class of a distribution.
     *
     * @throws ParcoursException if there is none, or its chapter is left out
     */
    Definition find(String id) {
        if (leftOut.containsKey(id)) {
            throw new ParcoursException(Objects.requireNonNull(leftOut.get(id)));
        }
        return all().filter(definition -> definition.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new ParcoursException(
                        Problem.error("STATISTICS-110", Location.UNKNOWN, TEXTS.of("STATISTICS-110.figure", id))
                                .didYouMeanOneOf(id, all().map(Definition::id).toList())));
    }

    /** Gets the value the structure declares for a figure. */
    Optional<BigDecimal> declared(String id) {
        return Optional.ofNullable(structure.declared().get(id));
    }

    /** Gets the value the structure declares for a figure over the previous period. */
    Optional<BigDecimal> declaredPrevious(String id) {
        return declared(id + "[previous]");
    }

    /** Gets the indicator or measure a figure stands for, whatever it is also called. */
    Definition behind(Definition definition) {
        return definition.expression() instanceof Expression.Figure figure ? behind(figure(figure.id())) : definition;
    }

    private void define(Owned<Chapter> chapter) {
        for (Indicator indicator : chapter.value().indicators()) {
            name(chapter, indicator.id());
            figures.put(indicator.id(), definition(indicator.following(this::unit)));
        }
        for (Breakdown breakdown : chapter.value().breakdowns()) {
            name(chapter, breakdown.id());
            resolved(() -> divide(chapter, breakdown)).ifPresent(division -> divisions.put(breakdown.id(), division));
        }
    }

    /**
     * Defines a figure. One that the structure or its chapters do not give the means to compute is kept in the report,
     * undefined unless the structure declares it, and says what it lacks.
     */
    private Definition definition(Indicator indicator) {
        Optional<String> notComputed = indicator
                .expression()
                .figures()
                .filter(id -> !written.containsKey(id))
                .findFirst()
                .map(id -> text("lack.figure", id));
        Optional<Definition> resolved = notComputed.isPresent()
                ? Optional.empty()
                : resolved(() -> Definition.of(indicator, structure.territory()));
        Definition definition = resolved.orElseGet(() -> Definition.notComputed(indicator));
        boolean toDeclare = definition.expression() instanceof Expression.Declared
                && declared(indicator.id()).isEmpty();
        return toDeclare
                ? definition.lacking(notComputed.orElseGet(
                        () -> resolved.isPresent() ? text("lack.declared") : text("lack.communes")))
                : definition;
    }

    /** Finds the unit of a figure, which follows from those it refers to; in a circle, told elsewhere, the one it was written in. */
    private Optional<Unit> unit(String id) {
        Indicator indicator = written.get(id);
        if (indicator == null) {
            return Optional.empty();
        }
        if (units.putIfAbsent(id, indicator.unit()) == null) {
            units.put(id, indicator.following(this::unit).unit());
        }
        return Optional.ofNullable(units.get(id));
    }

    private Division divide(Owned<Chapter> chapter, Breakdown breakdown) {
        Map<String, Definition> classes = new LinkedHashMap<>();
        List<Expression> expressions = breakdown.expressions(structure.territory());
        boolean exclusive = true;
        for (Map.Entry<String, Condition> category : breakdown.classes().entrySet()) {
            String id = breakdown.id() + "." + category.getKey();
            name(chapter, id);
            classes.put(
                    category.getKey(),
                    Definition.count(
                            id, label(category.getKey(), category.getValue()), expressions.get(classes.size())));
            exclusive &= !(category.getValue() instanceof Condition.Has);
        }
        Expression whole = Expression.count(breakdown.people()).resolve(structure.territory());
        return new Division(Definition.count(breakdown.id(), breakdown.label(), whole), classes, exclusive);
    }

    private void name(Owned<Chapter> chapter, String id) {
        if (!ids.add(id)) {
            report(
                    chapter,
                    problem("STATISTICS-101", id, TEXTS.of("STATISTICS-101.twice", id))
                            .toFix(TEXTS.of("STATISTICS-101.fix")));
        }
    }

    /** Resolves groups of communes; empty when the structure does not give one. */
    private static <T> Optional<T> resolved(Supplier<T> resolution) {
        try {
            return Optional.of(resolution.get());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Follows what a figure refers to: it must not come back to itself, nor go back two periods. */
    private void checkReferences(Owned<Chapter> chapter, Definition definition) {
        Set<String> path = Set.of(definition.id());
        definition
                .expression()
                .accept(new Following(definition, Plan.CURRENT, path, new HashSet<>()))
                .forEach(problem -> report(chapter, problem));
    }

    /** Follows the references of an expression, from a figure, and gives the problems found. */
    private final class Following implements Expression.Visitor<Stream<Problem>> {
        private final Definition start;
        private final int periodsBack;
        /** The figures gone through, from the first. */
        private final Set<String> path;
        /** The figures, each over a period, that need not be gone through again: there may be as many ways to one as powers of two. */
        private final Set<String> seen;

        Following(Definition start, int periodsBack, Set<String> path, Set<String> seen) {
            this.start = start;
            this.periodsBack = periodsBack;
            this.path = path;
            this.seen = seen;
        }

        @Override
        public Stream<Problem> measure(Measure measure) {
            return Stream.empty();
        }

        @Override
        public Stream<Problem> percentage(Expression.Percentage percentage) {
            return operands(percentage);
        }

        @Override
        public Stream<Problem> constant(Expression.Constant constant) {
            return Stream.empty();
        }

        @Override
        public Stream<Problem> figure(Expression.Figure figure) {
            boolean replaced =
                    periodsBack > Plan.CURRENT && declaredPrevious(figure.id()).isPresent();
            if (replaced) {
                return Stream.empty();
            }
            if (figure.id().equals(start.id())) {
                boolean first = start.id().equals(Collections.min(path)); // a circle is named once
                return first ? Stream.of(circle()) : Stream.empty();
            }
            if (!figures.containsKey(figure.id()) || !seen.add(periodsBack + " " + figure.id())) {
                return Stream.empty();
            }
            Set<String> longer = new LinkedHashSet<>(path);
            longer.add(figure.id());
            return figures.get(figure.id()).expression().accept(new Following(start, periodsBack, longer, seen));
        }

        private Problem circle() {
            return problem(
                            "STATISTICS-106",
                            start.id(),
                            TEXTS.of("STATISTICS-106.circle", String.join(" → ", path) + " → " + start.id()))
                    .toFix(TEXTS.of("STATISTICS-106.fix"));
        }

        @Override
        public Stream<Problem> declared(Expression.Declared declared) {
            return Stream.empty();
        }

        @Override
        public Stream<Problem> previous(Expression.Previous previous) {
            if (periodsBack == Plan.PREVIOUS) {
                return Stream.of(problem("STATISTICS-107", start.id(), TEXTS.of("STATISTICS-107.two-periods"))
                        .toFix(TEXTS.of("STATISTICS-107.fix")));
            }
            return previous.expression().accept(new Following(start, Plan.PREVIOUS, path, seen));
        }

        @Override
        public Stream<Problem> arithmetic(Expression.Arithmetic arithmetic) {
            return operands(arithmetic);
        }

        @Override
        public Stream<Problem> floor(Expression.Floor floor) {
            return operands(floor);
        }

        private Stream<Problem> operands(Expression expression) {
            return expression.operands().stream().flatMap(operand -> operand.accept(this));
        }
    }

    private void checkLayout(Owned<Chapter> owned) {
        Chapter chapter = owned.value();
        Stream.of(
                        chapter.headlines().stream(),
                        chapter.headings().stream().flatMap(heading -> heading.figures().stream()),
                        chapter.parts().stream()
                                .flatMap(parts -> Stream.concat(Stream.of(parts.total()), parts.parts().stream())))
                .flatMap(shown -> shown)
                .distinct()
                .filter(id -> !written.containsKey(id) && !leftOut.containsKey(id))
                .forEach(id -> report(
                        owned,
                        problem("STATISTICS-108", chapter.id(), TEXTS.of("STATISTICS-108.shown", id))
                                .toFix(TEXTS.of("STATISTICS-108.fix"))
                                .didYouMeanOneOf(id, written.keySet())));
    }

    private static Problem problem(String id, String where, Text message) {
        return Problem.error(id, Location.UNKNOWN.at(where), message);
    }

    /** Says what people read for a class of a distribution. */
    private String label(String code, Condition condition) {
        if (code.equals(Breakdown.UNKNOWN)) {
            return text("class.unknown");
        }
        if (condition.parts().allMatch(Condition.AgeCompare.class::isInstance)) {
            return age(condition.parts().map(Condition.AgeCompare.class::cast).toList());
        }
        return Optional.of(labels.in(Locale.FRENCH, condition.attribute(), code))
                .filter(label -> !label.equals(code))
                .or(() -> MESSAGES.find("class." + code, Locale.FRENCH))
                .orElse(code);
    }

    private static String age(List<Condition.AgeCompare> bounds) {
        int from = bounds.get(0).years();
        if (bounds.size() == 1) {
            return text("class.age.from", from);
        }
        int last = bounds.get(1).years() - 1;
        return from == 0 ? text("class.age.under", last) : text("class.age.between", from, last);
    }

    static String text(String key, Object... values) {
        return MESSAGES.sentence(key, values).in(Locale.FRENCH);
    }
}
