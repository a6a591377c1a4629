package fr.parcours.testkit.contract;

import fr.parcours.core.parameter.Confidence;
import fr.parcours.core.parameter.DatedValue;
import fr.parcours.core.parameter.History;
import fr.parcours.core.parameter.Parameter;
import fr.parcours.core.parameter.Parameters;
import fr.parcours.core.plugin.Dispositif;
import fr.parcours.core.plugin.Setting;
import fr.parcours.core.rule.Finding;
import fr.parcours.core.vocabulary.ExitReason;
import fr.parcours.core.workflow.Workflow;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The parameters of a plug-in, each changed in turn. */
final class Mutations {
    /** How many answers that cite a parameter are asked again with another value of it. */
    private static final int CITING = 12;

    /** How many other answers are asked again: they must not move. */
    private static final int OTHERS = 4;

    private static final Pattern NUMBER = Pattern.compile("([<>=]* ?)(-?[0-9]+(?:\\.[0-9]+)?)");

    private final Trial trial;

    Mutations(Trial trial) {
        this.trial = trial;
    }

    /** Finds the parameters that no answer reads, and that change no figure, no check and no listing. */
    Set<String> unused() {
        Set<String> unused = new TreeSet<>();
        trial.parameters().forEach(parameter -> unused.add(parameter.id()));
        everyAnswer().forEach(answered -> unused.removeAll(parameters(explanation(answered))));
        if (!unused.isEmpty()) {
            String others = others(trial.setting(trial.assembly().parameters()));
            unused.removeIf(
                    id -> mutated(id).anyMatch(parameters -> !others.equals(others(trial.setting(parameters)))));
        }
        return unused;
    }

    /** Prints what reads parameters and explains nothing. */
    private String others(Setting setting) {
        StringBuilder text = new StringBuilder();
        trial.contributed()
                .chapters(setting)
                .forEach(chapter -> text.append(chapter)
                        .append(chapter.indicators().stream()
                                .map(indicator -> indicator.definition())
                                .toList()));
        trial.contributed().dispositifs(setting).stream()
                .flatMap(dispositif -> dispositif.workflow().stream())
                .forEach(workflow -> text.append(exits(workflow)));
        trial.contributed().checks(setting).forEach(check -> text.append(Texts.of(check, trial.dossiers())));
        trial.contributed()
                .listings(setting)
                .forEach(listing -> text.append(Texts.of(listing, trial.dossiers(), trial.years())));
        return text.toString();
    }

    private String exits(Workflow workflow) {
        StringBuilder text = new StringBuilder();
        for (ExitReason reason : workflow.exitReasons()) {
            trial.days().forEach(day -> text.append(workflow.allows(reason, day) ? '1' : '0'));
        }
        return text.toString();
    }

    /** Holds that a parameter that moves an answer is cited in it. */
    void areCited(Faults faults) {
        Map<String, List<Trial.Answered>> citing = new HashMap<>();
        everyAnswer()
                .forEach(answered -> parameters(explanation(answered))
                        .forEach(id -> citing.computeIfAbsent(id, key -> new ArrayList<>())
                                .add(answered)));
        List<Trial.Answered> all = everyAnswer().toList();
        for (History parameter : trial.parameters()) {
            Set<Trial.Answered> asked =
                    new LinkedHashSet<>(scattered(citing.getOrDefault(parameter.id(), List.of()), CITING));
            asked.addAll(scattered(all, OTHERS));
            mutated(parameter.id()).limit(1).forEach(parameters -> {
                List<Dispositif> dispositifs = trial.contributed().dispositifs(trial.setting(parameters));
                asked.forEach(answered -> isCited(parameter.id(), answered, dispositifs, faults));
            });
        }
    }

    private static void isCited(
            String parameter, Trial.Answered answered, List<Dispositif> dispositifs, Faults faults) {
        Question question = answered.question();
        Question changed = question.of(dispositifs.stream()
                .filter(dispositif ->
                        dispositif.id().equals(question.dispositif().id()))
                .findFirst()
                .orElseThrow());
        String before = Objects.requireNonNull(answered.answer()).value();
        String after = changed.value();
        faults.check(
                before.equals(after)
                        || parameters(explanation(answered)).contains(parameter)
                        || parameters(changed.answer().explanation()).contains(parameter),
                question + ": the parameter '" + parameter + "' moves the answer from '" + before + "' to '" + after
                        + "', and neither explanation names it");
    }

    private Stream<Trial.Answered> everyAnswer() {
        return Stream.of(Question.Kind.values()).flatMap(kind -> trial.answered(kind).stream());
    }

    private static Finding explanation(Trial.Answered answered) {
        return Objects.requireNonNull(answered.answer()).explanation();
    }

    private static Set<String> parameters(Finding explanation) {
        Set<String> ids = new TreeSet<>(explanation.lackingParameters());
        explanation.stream().forEach(part -> {
            part.parameters().forEach(value -> ids.add(value.parameter()));
            ids.addAll(part.lackingParameters());
        });
        return ids;
    }

    private static <T> List<T> scattered(List<T> all, int most) {
        int step = Math.max(1, all.size() / most);
        return Stream.iterate(0, index -> index < all.size(), index -> index + step)
                .limit(most)
                .map(all::get)
                .toList();
    }

    // ---- other values --------------------------------------------------------------------------------------------

    /** Gives the parameters in force with each other value of one of them. */
    private Stream<Parameters> mutated(String id) {
        History history =
                Objects.requireNonNull(trial.assembly().parameters().histories().get(id), id);
        return trial.contributed().keys().stream()
                .filter(key -> key.id().equals(id))
                .flatMap(key -> other(key, history).stream())
                .map(other -> {
                    List<History> all = new ArrayList<>(
                            trial.assembly().parameters().histories().values());
                    all.remove(history);
                    all.add(other);
                    return Parameters.of(all);
                });
    }

    /** Gives other values to a history, of the form of its key: one more, another choice, a code less, nothing. */
    private static List<History> other(Parameter<?> key, History history) {
        List<History> others = new ArrayList<>();
        for (int way = 0; way < 4; way++) {
            List<DatedValue> values = new ArrayList<>();
            boolean changed = false;
            for (DatedValue value : history.values()) {
                List<String> texts = other(key, value.texts(), way).orElse(value.texts());
                changed |= !texts.equals(value.texts());
                values.add(new DatedValue(
                        value.from(), Optional.empty(), texts, "nobody", Confidence.LOCAL, false, value.location()));
            }
            if (changed) {
                others.add(new History(
                        history.id(), history.label(), history.unit(), values, history.revalued(), history.location()));
            }
        }
        return others;
    }

    private static Optional<List<String>> other(Parameter<?> key, List<String> texts, int way) {
        List<List<String>> candidates = new ArrayList<>();
        for (int place = 0; place < texts.size(); place++) {
            List<String> more = new ArrayList<>(texts);
            int at = place;
            number(texts.get(place), way).ifPresent(number -> {
                more.set(at, number);
                candidates.add(List.copyOf(more));
            });
        }
        key.choices().stream()
                .filter(choice -> !texts.contains(choice))
                .skip(way)
                .limit(1)
                .forEach(choice -> {
                    candidates.add(List.of(choice));
                    List<String> more = new ArrayList<>(texts);
                    more.add(choice);
                    candidates.add(more);
                });
        if (texts.size() > 1) {
            candidates.add(texts.subList(0, texts.size() - 1 - way % (texts.size() - 1)));
        }
        candidates.add(texts.equals(List.of(Parameter.NONE)) ? List.of("1") : List.of(Parameter.NONE));
        return candidates.stream()
                .filter(candidate ->
                        !candidate.equals(texts) && key.read(candidate).isPresent())
                .findFirst();
    }

    /** Gives another number to a text that is one, after a sign of comparison or not: '12', '>= 12'. */
    private static Optional<String> number(String text, int way) {
        Matcher matcher = NUMBER.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        BigDecimal number = new BigDecimal(matcher.group(2));
        BigDecimal other = switch (way) {
            case 0 -> number.add(BigDecimal.ONE);
            case 1 -> number.multiply(BigDecimal.TEN);
            case 2 -> BigDecimal.ZERO;
            default -> number.scale() > 0 ? number.movePointLeft(1) : number.subtract(BigDecimal.ONE);
        };
        return Optional.of(matcher.group(1) + other.toPlainString());
    }
}
