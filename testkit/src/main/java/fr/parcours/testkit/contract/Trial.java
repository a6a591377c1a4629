package fr.parcours.testkit.contract;

import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.message.Messages;
import fr.parcours.core.parameter.DatedValue;
import fr.parcours.core.parameter.History;
import fr.parcours.core.parameter.National;
import fr.parcours.core.parameter.Parameters;
import fr.parcours.core.plugin.Chapter;
import fr.parcours.core.plugin.Check;
import fr.parcours.core.plugin.Dispositif;
import fr.parcours.core.plugin.Listing;
import fr.parcours.core.plugin.Plugin;
import fr.parcours.core.plugin.PluginDescriptor;
import fr.parcours.core.plugin.Setting;
import fr.parcours.core.problem.ParcoursException;
import fr.parcours.core.vocabulary.DispositifId;
import fr.parcours.core.vocabulary.Vocabulary;
import fr.parcours.core.workflow.Workflow;
import fr.parcours.runtime.Parcours;
import fr.parcours.runtime.assembly.Assembler;
import fr.parcours.runtime.assembly.Assembly;
import fr.parcours.runtime.assembly.Discovery;
import fr.parcours.runtime.assembly.Owned;
import fr.parcours.runtime.settings.Structure;
import fr.parcours.testkit.contract.Question.Answer;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A plug-in assembled with what it requires, the dossiers and the days it is tried on, the questions asked and their answers. One
 * for all the tests of a class: each question is answered once.
 */
final class Trial {
    /** How many questions of a kind are asked of all the dispositifs of a plug-in together. */
    private static final int QUESTIONS = 1_200;

    private static final int FEWEST_QUESTIONS = 60;

    /** A year is twelve months: it is asked about less often. */
    private static final int FEWER_YEARS = 8;

    private static volatile @Nullable Kept kept;

    private final Plugin plugin;
    private final PluginDescriptor descriptor;
    private final List<Plugin> all;
    private final Contributed contributed;
    private final Structure structure;
    private final Assembly assembly;
    private final List<Dispositif> dispositifs;
    private final List<Dossier> given;
    private final List<LocalDate> givenDays;
    private final List<Dossier> dossiers;
    private final List<LocalDate> days;
    private final Map<Question.Kind, List<Answered>> answered = new EnumMap<>(Question.Kind.class);

    private Trial(Contract contract) {
        this.plugin = contract.plugin();
        this.descriptor = plugin.descriptor();
        this.all = withRequired(plugin);
        this.contributed = Contributed.by(plugin);
        this.structure = contract.structure();
        this.assembly = Assembler.assemble(all, structure);
        this.dispositifs = own(assembly.dispositifs());
        this.givenDays = contract.days();
        this.days = Stream.concat(givenDays.stream(), turningPoints(assembly).stream())
                .distinct()
                .toList();
        this.given = contract.dossiers();
        this.dossiers =
                Stream.concat(given.stream(), new Subjects(this).stream()).toList();
    }

    /** The trial of the class whose tests are running: they follow one another. */
    private record Kept(Class<?> of, Trial trial) {}

    /** A question and its answer, or what it throws. */
    record Answered(
            Question question,
            @Nullable Answer answer,
            @Nullable RuntimeException thrown) {
        private static Answered to(Question question) {
            try {
                return new Answered(question, question.answer(), null);
            } catch (RuntimeException e) {
                return new Answered(question, null, e);
            }
        }
    }

    /** Gets the plug-in with those it requires, as hosts have them. */
    Parcours parcours() {
        return Parcours.of(assembly);
    }

    /** Gets the years of the days. */
    List<Year> years() {
        return days.stream().map(Year::from).distinct().sorted().toList();
    }

    /**
     * Gets the trial of a contract: that of the test before, when it is of the same class.
     *
     * @throws ParcoursException if the plug-in does not assemble
     */
    static Trial of(Contract contract) {
        Kept last = kept;
        if (last == null || last.of() != contract.getClass()) {
            last = new Kept(contract.getClass(), new Trial(contract));
            kept = last;
        }
        return last.trial();
    }

    /** Forgets the last trial: the next one is made again. */
    static void forget() {
        kept = null;
    }

    /** Makes a trial that no other test shares. */
    static Trial again(Contract contract) {
        return new Trial(contract);
    }

    private static List<Plugin> withRequired(Plugin plugin) {
        Map<String, Plugin> chosen = new TreeMap<>();
        chosen.put(plugin.descriptor().id(), plugin);
        if (!plugin.descriptor().requires().isEmpty()) {
            List<Plugin> found = Discovery.search().plugins();
            int before = 0;
            while (chosen.size() > before) {
                before = chosen.size();
                Set<String> required = chosen.values().stream()
                        .flatMap(each -> each.descriptor().requires().stream())
                        .collect(Collectors.toCollection(TreeSet::new));
                found.stream()
                        .filter(each -> required.contains(each.descriptor().id()))
                        .forEach(each -> chosen.putIfAbsent(each.descriptor().id(), each));
            }
        }
        return List.copyOf(chosen.values());
    }

    /** Gives the day before, the day and the day after of every change of a parameter, and ordinary days. */
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

    // ---- what is tried -------------------------------------------------------------------------------------------

    PluginDescriptor descriptor() {
        return descriptor;
    }

    /** Gets the plug-in and those it requires. */
    List<Plugin> plugins() {
        return all;
    }

    Structure structure() {
        return structure;
    }

    Assembly assembly() {
        return assembly;
    }

    Vocabulary vocabulary() {
        return assembly.vocabulary();
    }

    Contributed contributed() {
        return contributed;
    }

    /** Makes the setting of the plug-in with other values of the parameters, in which its own enrolments end. */
    Setting setting(Parameters parameters) {
        Setting alone = Setting.of(
                Messages.of(plugin.getClass(), descriptor.id()),
                parameters,
                structure.territory(),
                assembly.vocabulary(),
                assembly.labels());
        Map<DispositifId, Workflow> pathways = new HashMap<>();
        contributed
                .dispositifs(alone)
                .forEach(dispositif ->
                        dispositif.workflow().ifPresent(workflow -> pathways.put(dispositif.id(), workflow)));
        return alone.knowing((inquiry, enrolment) -> Optional.ofNullable(pathways.get(enrolment.dispositif()))
                .flatMap(workflow -> workflow.passed(inquiry, enrolment)));
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
        return dispositifs.stream()
                .flatMap(dispositif -> dispositif.workflow().stream())
                .toList();
    }

    List<Chapter> chapters() {
        return own(assembly.chapters());
    }

    List<Listing> listings() {
        return own(assembly.listings());
    }

    List<Supplier<Check>> checks() {
        return own(assembly.checks());
    }

    private <T> List<T> own(List<Owned<T>> all) {
        return all.stream()
                .filter(owned -> owned.plugin().descriptor().id().equals(descriptor.id()))
                .map(Owned::value)
                .toList();
    }

    /** Gets the parameters that the plug-in ships, as the structure sets them. */
    List<History> parameters() {
        return assembly.parameters().histories().values().stream()
                .filter(history -> history.location().file().startsWith("META-INF/parcours/" + descriptor.id() + "/")
                        || isOwn(history.id()))
                .toList();
    }

    /** Checks if an id begins with the plug-in's, or with that of one of its dispositifs. */
    boolean isOwn(String id) {
        return Stream.concat(
                        Stream.of(descriptor.id()),
                        dispositifs.stream().map(dispositif -> dispositif.id().code()))
                .anyMatch(prefix -> id.equals(prefix) || id.startsWith(prefix + "."));
    }

    // ---- what is asked -------------------------------------------------------------------------------------------

    /**
     * Gets the questions of a kind, with their answers: of all that the author gave, and from all over the other dossiers and
     * days.
     */
    List<Answered> asked(Question.Kind kind) {
        return answered.computeIfAbsent(
                kind, asked -> questions(asked).stream().map(Answered::to).toList());
    }

    /** Gets the questions of a kind that are answered. */
    List<Answered> answered(Question.Kind kind) {
        return asked(kind).stream().filter(each -> each.answer() != null).toList();
    }

    private List<Question> questions(Question.Kind kind) {
        List<Dispositif> asked = dispositifs.stream().filter(kind::isAnsweredBy).toList();
        List<Question> questions = new ArrayList<>();
        int most = asked.isEmpty() ? 0 : Math.max(FEWEST_QUESTIONS, QUESTIONS / asked.size());
        int every = kind == Question.Kind.YEAR ? FEWER_YEARS : 1;
        for (Dispositif dispositif : asked) {
            List<Dossier> about = dossiers.stream()
                    .filter(dossier -> kind == Question.Kind.ENTRY
                            ? dossier.subject().kind() == dispositif.subject()
                            : dispositif.enrols(dossier.subject().kind()))
                    .toList();
            Stream<Question> all = given.stream()
                    .filter(about::contains)
                    .flatMap(dossier -> givenDays.stream().map(day -> new Question(kind, dispositif, dossier, day)));
            Stream<Question> some = spread(about.size(), days.size(), most)
                    .filter(pair -> (pair[0] + pair[1]) % every == 0)
                    .map(pair -> new Question(kind, dispositif, about.get(pair[0]), days.get(pair[1])));
            Stream.concat(all, some).distinct().forEach(questions::add);
        }
        return questions;
    }

    /** Gives pairs from all over a grid, every row and every column among them, no more than needed or than so many. */
    private static Stream<int[]> spread(int rows, int columns, int most) {
        if (rows == 0 || columns == 0) {
            return Stream.empty();
        }
        int all = rows * columns;
        int count = Math.min(all, Math.max(most, Math.max(rows, columns)));
        return Stream.iterate(0, index -> index + 1).limit(count).map(index -> {
            int round = index / Math.max(rows, columns);
            return new int[] {
                (index + (rows > columns ? 0 : round)) % rows, (index + (rows > columns ? round : 0)) % columns
            };
        });
    }
}
