package fr.parcours.testkit.contract;

import fr.parcours.core.allowance.Allowance;
import fr.parcours.core.allowance.AllowanceScale;
import fr.parcours.core.dossier.Declaration;
import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.dossier.Fact;
import fr.parcours.core.dossier.Subject;
import fr.parcours.core.dossier.Values;
import fr.parcours.core.parameter.Confidence;
import fr.parcours.core.parameter.DatedValue;
import fr.parcours.core.parameter.History;
import fr.parcours.core.parameter.National;
import fr.parcours.core.parameter.ParameterValue;
import fr.parcours.core.plugin.Chapter;
import fr.parcours.core.plugin.Check;
import fr.parcours.core.plugin.Contributions;
import fr.parcours.core.plugin.Dispositif;
import fr.parcours.core.plugin.Listing;
import fr.parcours.core.plugin.Plugin;
import fr.parcours.core.plugin.PluginDescriptor;
import fr.parcours.core.plugin.Setting;
import fr.parcours.core.problem.Location;
import fr.parcours.core.problem.ParcoursException;
import fr.parcours.core.problem.Problem;
import fr.parcours.core.rule.Finding;
import fr.parcours.core.time.Days;
import fr.parcours.core.vocabulary.Answer;
import fr.parcours.core.vocabulary.Attribute;
import fr.parcours.core.vocabulary.SubjectKind;
import fr.parcours.core.vocabulary.Vocabulary;
import fr.parcours.core.vocabulary.Word;
import fr.parcours.core.workflow.DerivedEnd;
import fr.parcours.core.workflow.PathwayStatus;
import fr.parcours.core.workflow.Workflow;
import fr.parcours.population.Samples;
import fr.parcours.runtime.Parcours;
import fr.parcours.runtime.assembly.Assembler;
import fr.parcours.runtime.assembly.Assembly;
import fr.parcours.runtime.assembly.Discovery;
import fr.parcours.runtime.assembly.Owned;
import fr.parcours.runtime.settings.Structure;
import fr.parcours.testkit.RandomSubjects;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A plug-in assembled with what it requires, and the dossiers and days it is tried on. */
final class Trial {
    private static final long SCATTER = 2_654_435_761L; // the golden ratio of 2^32
    private static final LocalDate LONG_BEFORE = LocalDate.of(1900, 1, 1);
    private static final LocalDate NEVER = LocalDate.of(9999, 1, 1);
    private static final int PEOPLE = 40;
    private static final int RANKS = 9;

    private final Plugins tried;
    private final Structure structure;
    private final Assembly assembly;
    private final List<Dossier> dossiers;
    private final List<LocalDate> days;
    private final List<Dispositif> dispositifs;

    private Trial(Plugins tried, Structure structure, Assembly assembly, List<Dossier> dossiers, List<LocalDate> days) {
        this.tried = tried;
        this.structure = structure;
        this.assembly = assembly;
        this.dossiers = dossiers;
        this.days = days;
        this.dispositifs = own(assembly.dispositifs());
    }

    /** The plug-in on trial, among those assembled. */
    private record Plugins(PluginDescriptor descriptor, List<Plugin> all) {
        /**
         * Makes a plug-in with the words of all and nothing else. A population made of words only follows no rule: what is on
         * trial does not choose the dossiers that try it, and meets some that it would have refused.
         */
        Plugin wordsOnly() {
            return new Plugin() {
                @Override
                public PluginDescriptor descriptor() {
                    return PluginDescriptor.of("words", "Mots");
                }

                @Override
                public void contribute(Contributions to) {
                    all.forEach(plugin -> plugin.contribute(new WordsOnly(to)));
                }
            };
        }
    }

    /** Passes words on, and leaves the rest. */
    private record WordsOnly(Contributions to) implements Contributions {
        @Override
        public void words(Word... words) {
            to.words(words);
        }

        @Override
        public void dispositif(Function<Setting, Dispositif> factory) {}

        @Override
        public void chapter(Chapter chapter) {}

        @Override
        public void chapter(Function<Setting, Chapter> factory) {}

        @Override
        public void check(Function<Setting, Supplier<Check>> factory) {}

        @Override
        public void listing(Function<Setting, Listing> factory) {}
    }

    /**
     * Assembles the plug-in of a contract.
     *
     * @throws ParcoursException if it does not assemble
     */
    static Trial of(PluginContract contract) {
        Plugin plugin = contract.plugin();
        Plugins tried = new Plugins(plugin.descriptor(), withRequired(plugin));
        Structure structure = contract.structure();
        Assembly assembly = Assembler.assemble(tried.all(), structure);
        return new Trial(
                tried,
                structure,
                assembly,
                Stream.concat(contract.dossiers().stream(), generated(assembly, tried))
                        .toList(),
                Stream.concat(contract.days().stream(), turningPoints(assembly).stream())
                        .distinct()
                        .toList());
    }

    private static List<Plugin> withRequired(Plugin plugin) {
        Map<String, Plugin> chosen = new TreeMap<>();
        chosen.put(plugin.descriptor().id(), plugin);
        if (!plugin.descriptor().requires().isEmpty()) {
            List<Plugin> found = Discovery.search().plugins();
            boolean more = true;
            while (more) {
                Set<String> required = chosen.values().stream()
                        .flatMap(each -> each.descriptor().requires().stream())
                        .collect(Collectors.toCollection(TreeSet::new));
                more = found.stream()
                                .filter(each ->
                                        required.contains(each.descriptor().id()))
                                .filter(each ->
                                        chosen.putIfAbsent(each.descriptor().id(), each) == null)
                                .count()
                        > 0;
            }
        }
        return List.copyOf(chosen.values());
    }

    /**
     * Gives nobody in particular, somebody who refuses every answer, some who answered everything long ago, a random
     * population and subjects that are no people.
     */
    private static Stream<Dossier> generated(Assembly assembly, Plugins tried) {
        return Stream.concat(
                Stream.of(SubjectKind.values()).flatMap(kind -> extremes(kind, assembly.vocabulary())),
                RandomSubjects.of(Parcours.of(List.of(tried.wordsOnly())))
                        .participants(PEOPLE)
                        .companies(2)
                        .actions(2)
                        .seed(1)
                        .stream());
    }

    private static Stream<Dossier> extremes(SubjectKind kind, Vocabulary vocabulary) {
        List<Attribute<?>> attributes = new ArrayList<>();
        for (String name : vocabulary.codes("attribute")) {
            vocabulary.attribute(name).filter(attribute -> attribute.isOf(kind)).ifPresent(attributes::add);
        }
        Values refused = Values.NONE;
        for (Attribute<?> attribute : attributes) {
            refused = refused.refused(attribute);
        }
        List<Dossier> extremes = new ArrayList<>(List.of(
                Dossier.of(Subject.of(kind, "nothing-known")),
                Dossier.of(Subject.of(kind, "everything-refused"), Declaration.of(LONG_BEFORE, refused))));
        for (int rank = 0; rank < RANKS; rank++) {
            Dossier dossier = Dossier.of(Subject.of(kind, "everything-answered-" + rank));
            for (Attribute<?> attribute : attributes) {
                dossier = answering(dossier, attribute, rank);
            }
            extremes.add(dossier);
        }
        return extremes.stream();
    }

    /** Gives the eve, the day and the day after of every change of a parameter, and ordinary days. */
    private static Collection<LocalDate> turningPoints(Assembly assembly) {
        Set<LocalDate> days = new TreeSet<>(Set.of(
                LocalDate.of(2019, 7, 1),
                LocalDate.of(2020, 2, 29),
                LocalDate.of(2021, 1, 31),
                LocalDate.of(2022, 7, 1),
                LocalDate.of(2023, 12, 31)));
        for (History history : assembly.parameters().histories().values()) {
            if (National.includes(history.id())) {
                continue; // as many days as amounts of the country, for every plug-in
            }
            for (DatedValue value : history.values()) {
                days.add(value.from().minusDays(1));
                days.add(value.from());
                days.add(value.from().plusDays(1));
            }
        }
        return days;
    }

    PluginDescriptor descriptor() {
        return tried.descriptor();
    }

    Assembly assembly() {
        return assembly;
    }

    List<Dossier> dossiers() {
        return dossiers;
    }

    List<LocalDate> days() {
        return days;
    }

    /** Gets the plug-in's own dispositifs. */
    List<Dispositif> dispositifs() {
        return dispositifs;
    }

    List<Workflow> workflows() {
        return dispositifs().stream()
                .flatMap(dispositif -> dispositif.workflow().stream())
                .toList();
    }

    /** Gets the plug-in's own chapters. */
    List<Chapter> chapters() {
        return own(assembly.chapters());
    }

    /** Gets the parameters with the plug-in's own prefixes: those it ships, as the structure sets them. */
    List<History> parameters() {
        return assembly.parameters().histories().values().stream()
                .filter(history -> history.location()
                                .file()
                                .startsWith("META-INF/parcours/" + descriptor().id() + "/")
                        || isOwn(history.id()))
                .toList();
    }

    /** Checks if an id begins with the plug-in's, or with that of one of its dispositifs. */
    boolean isOwn(String id) {
        return Stream.concat(
                        Stream.of(descriptor().id()),
                        dispositifs().stream().map(dispositif -> dispositif.id().code()))
                .anyMatch(prefix -> id.equals(prefix) || id.startsWith(prefix + "."));
    }

    private <T> List<T> own(List<Owned<T>> all) {
        return all.stream()
                .filter(owned ->
                        owned.plugin().descriptor().id().equals(descriptor().id()))
                .map(Owned::value)
                .toList();
    }

    // ---- answers -------------------------------------------------------------------------------------------------

    /** A question asked of a dispositif about a dossier on a day. */
    record Question(Dispositif dispositif, Dossier dossier, LocalDate day) {
        /** Judges as a diagnosis does: from the facts up to the day. */
        Finding judge() {
            return dispositif.eligibility().judge(dossier.upTo(day), day);
        }

        PathwayStatus status() {
            return dispositif.workflow().orElseThrow().status(dossier, day);
        }

        Allowance month() {
            return scale().month(dossier, YearMonth.from(day));
        }

        Allowance year() {
            return scale().year(dossier, Year.from(day));
        }

        private AllowanceScale scale() {
            return dispositif.allowance().orElseThrow();
        }

        Question about(Dossier other) {
            return new Question(dispositif, other, day);
        }

        /** Prints what is asked, and no value of the dossier. */
        @Override
        public String toString() {
            return dispositif.id() + ", " + dossier + ", on " + day;
        }
    }

    /** Gets every question about who may enter. */
    Stream<Question> questions() {
        return questions(dispositifs.stream(), days);
    }

    /** Gets every question about where somebody stands. */
    Stream<Question> pathwayQuestions() {
        return questions(
                dispositifs.stream().filter(dispositif -> dispositif.workflow().isPresent()), days);
    }

    /** Gets every question about the allowance of a month, one a month. */
    Stream<Question> monthQuestions() {
        return allowanceQuestions(YearMonth::from);
    }

    /** Gets every question about the allowance of a year, one a year. */
    Stream<Question> yearQuestions() {
        return allowanceQuestions(Year::from);
    }

    private Stream<Question> allowanceQuestions(Function<LocalDate, Object> period) {
        Set<Object> periods = new HashSet<>();
        return questions(
                dispositifs.stream().filter(dispositif -> dispositif.allowance().isPresent()),
                days.stream().filter(day -> periods.add(period.apply(day))).toList());
    }

    private Stream<Question> questions(Stream<Dispositif> asked, List<LocalDate> on) {
        return asked.flatMap(dispositif -> on.stream()
                .flatMap(day -> dossiers.stream()
                        .filter(dossier -> dossier.subject().kind() == dispositif.subject())
                        .map(dossier -> new Question(dispositif, dossier, day))));
    }

    /**
     * Checks if an exception only says that a parameter has no value yet, about a day on which that is so for one of them: the
     * design's answer before the law, not a fault.
     */
    boolean isBeforeTheLaw(RuntimeException e, Question question) {
        LocalDate earliest = question.dossier().facts().stream()
                .map(Fact::on)
                .reduce(question.day().withDayOfYear(1), (one, other) -> one.isBefore(other) ? one : other);
        return e instanceof ParcoursException ours
                && ours.problems().stream().allMatch(problem -> problem.id().equals("PARAMETER-102"))
                && assembly.parameters().histories().values().stream()
                        .anyMatch(history ->
                                earliest.isBefore(history.values().get(0).from()));
    }

    /** Gets the answers to questions; what throws is another test's. */
    static <A> Stream<Answered<A>> answers(Stream<Question> questions, Function<Question, A> ask) {
        return questions.flatMap(question -> {
            try {
                return Stream.of(new Answered<>(question, ask.apply(question)));
            } catch (RuntimeException e) {
                return Stream.empty();
            }
        });
    }

    /** A question and its answer. */
    record Answered<A>(Question question, A answer) {}

    // ---- dossiers ------------------------------------------------------------------------------------------------

    /**
     * Gives a dossier with one more answer, true ever since, in place of any other about that attribute; the same dossier
     * when the attribute has no sample.
     *
     * @param rank which sample, counted round
     */
    static <T> Dossier answering(Dossier dossier, Attribute<T> attribute, int rank) {
        List<T> samples = Samples.of(attribute);
        if (samples.isEmpty()) {
            return dossier;
        }
        List<Fact> facts = new ArrayList<>();
        for (Fact fact : dossier.facts()) {
            facts.add(fact instanceof Declaration declaration ? without(declaration, attribute) : fact);
        }
        facts.add(Declaration.of(LONG_BEFORE, attribute, samples.get(rank % samples.size())));
        return Dossier.of(dossier.subject(), facts);
    }

    private static Declaration without(Declaration declaration, Attribute<?> attribute) {
        Map<Attribute<?>, Answer<?>> answers =
                new TreeMap<>(declaration.values().answers());
        answers.remove(attribute);
        return new Declaration(
                declaration.on(),
                declaration.forMonth(),
                new Values(answers, declaration.values().extras()),
                declaration.provenance(),
                declaration.extras());
    }

    // ---- texts ---------------------------------------------------------------------------------------------------

    /**
     * Prints all that the plug-in answers, one text an answer; what throws is printed too. Answers come one by one as they are
     * read, of each kind in turn and from all over the dossiers and the days: two transcripts that differ differ soon.
     */
    Iterator<String> transcript() {
        List<List<Supplier<String>>> kinds = new ArrayList<>();
        kinds.add(texts(chapters(), Chapter::toString));
        kinds.add(workflows().stream()
                .flatMap(workflow -> exits(workflow).stream())
                .toList());
        kinds.add(texts(scattered(questions()), question -> text(question.judge())));
        kinds.add(texts(scattered(pathwayQuestions()), question -> text(question.status())));
        kinds.add(texts(scattered(monthQuestions()), question -> text(question.month())));
        kinds.add(texts(scattered(yearQuestions()), question -> text(question.year())));
        listings().forEach(listing -> kinds.add(rows(listing)));
        kinds.add(texts(own(assembly.checks()), this::problems));
        int longest = kinds.stream().mapToInt(List::size).max().orElse(0);
        return IntStream.range(0, longest)
                .boxed()
                .flatMap(index ->
                        kinds.stream().filter(kind -> index < kind.size()).map(kind -> kind.get(index)))
                .map(Trial::orException)
                .iterator();
    }

    /** Prints the rows of a listing, one text a dossier and a year, after its columns. */
    List<Supplier<String>> rows(Listing listing) {
        List<Supplier<String>> texts = new ArrayList<>();
        texts.add(() -> listing.id() + " " + listing.title() + listing.columns() + listing.by());
        days.stream()
                .map(LocalDate::getYear)
                .distinct()
                .forEach(year -> texts.addAll(texts(
                        dossiers, dossier -> year + " " + listing.rows().of(dossier, Days.ofYear(year)))));
        return texts;
    }

    /** Prints what a check tells of every dossier, then of them all. */
    private String problems(Supplier<Check> factory) {
        List<Problem> told = new ArrayList<>();
        Check check = factory.get();
        for (Dossier dossier : dossiers) {
            check.look(new Check.Seen(dossier, Location.UNKNOWN, fact -> Location.UNKNOWN), told::add);
        }
        check.conclude(told::add);
        return told.toString();
    }

    private static <T> List<Supplier<String>> texts(List<T> asked, Function<T, String> answer) {
        return asked.stream()
                .<Supplier<String>>map(each -> () -> answer.apply(each))
                .toList();
    }

    /** Puts elements in an order in which neighbours have little in common, always the same. */
    private static <T> List<T> scattered(Stream<T> elements) {
        List<T> all = elements.toList();
        return IntStream.range(0, all.size())
                .boxed()
                .sorted(Comparator.comparingLong((Integer index) -> index * SCATTER % Integer.MAX_VALUE))
                .map(all::get)
                .toList();
    }

    /** Gets the plug-in's own listings. */
    List<Listing> listings() {
        return own(assembly.listings());
    }

    private List<Supplier<String>> exits(Workflow workflow) {
        return workflow.exitReasons().stream()
                .flatMap(reason -> days.stream()
                        .<Supplier<String>>map(day -> () -> reason + " " + workflow.nature(reason) + " on " + day + " "
                                + workflow.allows(reason, day)))
                .toList();
    }

    private static String orException(Supplier<String> text) {
        try {
            return text.get();
        } catch (RuntimeException e) {
            return e.toString();
        }
    }

    /** Checks if any answer changes when a parameter has no value on any day, or values that nobody can read. */
    boolean depends(List<String> transcript, History parameter) {
        LocalDate first = parameter.values().get(0).from();
        return !same(
                        transcript,
                        with(parameter, NEVER, parameter.values().get(0).texts()))
                || !same(transcript, with(parameter, first, List.of("?", "?")));
    }

    private boolean same(List<String> transcript, Structure changed) {
        try {
            return sameTexts(
                    transcript.iterator(),
                    new Trial(tried, changed, Assembler.assemble(tried.all(), changed), dossiers, days).transcript());
        } catch (ParcoursException e) {
            return false;
        }
    }

    private Structure with(History parameter, LocalDate from, List<String> texts) {
        List<History> overrides = new ArrayList<>(structure.overrides());
        overrides.add(new History(
                parameter.id(),
                parameter.label(),
                parameter.unit(),
                List.of(new DatedValue(from, texts, "nobody", Confidence.LOCAL, false, parameter.location())),
                parameter.location()));
        return new Structure(
                structure.id(),
                structure.name(),
                structure.territory(),
                overrides,
                structure.declared(),
                structure.chapters());
    }

    /** Checks if two transcripts say the same; stops at the first difference. */
    static boolean sameTexts(Iterator<String> left, Iterator<String> right) {
        while (left.hasNext() && right.hasNext()) {
            if (!left.next().equals(right.next())) {
                return false;
            }
        }
        return left.hasNext() == right.hasNext();
    }

    /** Assembles the same plug-ins again. */
    Trial again() {
        return new Trial(tried, structure, Assembler.assemble(tried.all(), structure), dossiers, days);
    }

    /** Prints a finding whole, without writing its sentences: two assemblies print the same. */
    static String text(Finding finding) {
        return finding.rule() + " " + finding.verdict().code() + " "
                + finding.sentence().key() + finding.sentence().values()
                + finding.articles()
                + finding.facts().stream()
                        .map(fact -> fact.type().code() + " " + fact.on())
                        .toList() + parameters(finding.parameters()) + finding.missing()
                + finding.presumed()
                + finding.appraisal().stream()
                        .map(appraisal ->
                                appraisal.what().key() + "/" + appraisal.by().key())
                        .toList()
                + finding.because().stream().map(Trial::text).toList();
    }

    static String text(PathwayStatus status) {
        return status.dispositif() + " " + status.state().code() + " " + status.phase() + status.start()
                + status.end().map(end -> end.pieces().stream().map(Trial::text).toList())
                + status.obligations().stream()
                        .map(due -> due.id() + " " + due.what().key()
                                + due.what().values() + due.by() + due.metOn() + due.articles())
                        .toList();
    }

    private static String text(DerivedEnd.Piece piece) {
        return piece.kind() + " " + piece.lastDay() + " " + piece.days() + piece.decides()
                + piece.sentence().key() + piece.sentence().values() + parameters(piece.parameters());
    }

    static String text(Allowance allowance) {
        return allowance.period() + " " + allowance.amount() + text(allowance.explanation());
    }

    private static List<String> parameters(List<ParameterValue<?>> parameters) {
        return parameters.stream()
                .map(value -> value.parameter() + "=" + value.value() + " from " + value.from())
                .toList();
    }
}
