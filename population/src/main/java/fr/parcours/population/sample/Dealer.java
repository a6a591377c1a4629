package fr.parcours.population.sample;

import fr.parcours.core.dossier.Declaration;
import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.dossier.Step;
import fr.parcours.core.dossier.Subject;
import fr.parcours.core.dossier.Values;
import fr.parcours.core.vocabulary.SubjectKind;
import fr.parcours.population.draw.Dice;
import fr.parcours.population.sample.Trait.Proportion;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Makes the dossiers from the tables, in the order of the plan. A figure is met by the row that owns it, and no later row moves it:
 * the narrowest zone comes first, a wider one only gets what is missing to it. Then traits are decided, for all shares at once;
 * everyone declares who they are; and what was not known to the report is dealt.
 */
final class Dealer {
    private final UnaryOperator<String> text;
    private final LocalDate dataStoppedOn;
    private final Cast cast;
    private final Crowds crowds;
    private final Answers answers;
    private final Kinds kinds;
    private final Map<String, Consumer<TableRow>> dealers = new HashMap<>();
    private final Map<String, List<Proportion>> shares = new HashMap<>();
    private final SecondClock clock;

    /**
     * Makes a dealer.
     *
     * @param text gives the text of a table from its name
     * @param dataStoppedOn last day known to the report
     * @param lastDay on which something planned may be
     */
    Dealer(UnaryOperator<String> text, LocalDate dataStoppedOn, LocalDate lastDay) {
        this.text = text;
        this.dataStoppedOn = dataStoppedOn;
        this.crowds = new Crowds(rows("crowds"));
        this.answers = new Answers(rows("attributes"), rows("answers"), crowds);
        this.kinds = new Kinds(rows("kinds"), answers);
        List<TableRow> dispositifs = rows("dispositifs");
        this.cast = new Cast(dispositifs.stream()
                .filter(row -> row.find("idle").isPresent())
                .map(row -> row.text("dispositif"))
                .toList());
        this.clock = new SecondClock(cast, crowds, answers, dataStoppedOn);
        Procedures procedures = new Procedures(cast, rows("procedures"), kinds);
        Actions actions = new Actions(cast, kinds);
        dealers.put("waves", new Waves(cast, crowds, answers, procedures, dispositifs, dataStoppedOn)::deal);
        dealers.put("situations", new Situations(cast, crowds, kinds)::deal);
        dealers.put("actions", actions::deal);
        dealers.put("acts", new Acts(cast, crowds, kinds, actions, lastDay)::deal);
        dealers.put("exits", new Exits(cast)::deal);
        dealers.put("sums", new Sums(cast, crowds, answers, rows("rates"), dataStoppedOn)::deal);
        dealers.put("proportions", this::share);
        dealers.put("news", clock::deal);
    }

    private List<TableRow> rows(String table) {
        return TableRow.read(table, text.apply(table + ".csv"));
    }

    /** Makes all the dossiers, in order of reference. */
    Stream<Dossier> dossiers() {
        List<TableRow> plan = rows("plan");
        plan.stream().filter(step -> step.find("known").isEmpty()).forEach(this::deal);
        cast.verify();
        rows("traits").forEach(this::decide);
        cast.matching(draft -> draft.kind() == SubjectKind.MARKET).forEach(this::oweHours);
        Portraits portraits = new Portraits(answers, rows("changes"), crowds, dataStoppedOn);
        Map<Draft, Subject> subjects = new LinkedHashMap<>();
        cast.all().forEach(draft -> subjects.put(draft, portraits.declare(draft)));
        plan.stream()
                .filter(step -> step.find("known").isPresent())
                .forEach(step -> step.find("known")
                        .filter(when -> !when.equals("news"))
                        .ifPresentOrElse(when -> clock.recorded(when, () -> deal(step)), () -> deal(step)));
        return subjects.entrySet().stream()
                .map(entry -> Dossier.of(entry.getValue(), entry.getKey().facts()))
                .sorted(Comparator.comparing(dossier -> dossier.subject().id()));
    }

    private void deal(TableRow step) {
        rows(step.text("file")).forEach(dealers.get(step.text("table")));
    }

    private void share(TableRow row) {
        row.years((year, total) -> shares.computeIfAbsent(row.text("trait"), trait -> new ArrayList<>())
                .add(new Proportion(Integer.parseInt(total), crowds.of(row, "who", year))));
    }

    private void decide(TableRow row) {
        Trait trait = new Trait(row, crowds);
        trait.decide(
                shares.getOrDefault(trait.name(), List.of()),
                cast.matching(draft -> draft.kind() == SubjectKind.PARTICIPANT));
    }

    /** Declares the hours that a market owes: no fewer than were worked. */
    private void oweHours(Draft market) {
        BigDecimal worked = cast.all().stream()
                .flatMap(draft -> draft.facts("heures-clause").stream())
                .map(Step.class::cast)
                .filter(step -> step.market().filter(market.id()::equals).isPresent())
                .flatMap(step -> step.hours().stream())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        Dice dice = market.dice("due hours");
        String due = String.valueOf((worked.intValue() / 50 + dice.between(2, 12)) * 50);
        market.add(Declaration.of(
                market.knownSince(), answers.with(Values.NONE, "dueHours", due, market.knownSince(), dice)));
    }
}
