package fr.parcours.social;

import fr.parcours.core.allowance.Allowance;
import fr.parcours.core.allowance.AllowanceScale;
import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.message.Messages;
import fr.parcours.core.parameter.Parameter;
import fr.parcours.core.parameter.ParameterValue;
import fr.parcours.core.parameter.Parameters;
import fr.parcours.core.plugin.Setting;
import fr.parcours.core.rule.Appraisal;
import fr.parcours.core.rule.Finding;
import fr.parcours.core.rule.Rule;
import fr.parcours.core.rule.Rules;
import fr.parcours.core.rule.Verdict;
import fr.parcours.core.time.Days;
import fr.parcours.core.vocabulary.AidScheme;
import fr.parcours.core.vocabulary.Keyword;
import fr.parcours.core.vocabulary.Vocabulary;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What the fund may still grant one person for a month or a year, under its own ceilings. How much is the commission's choice;
 * where no ceiling of the month or of the year is set, no amount is given and the explanation says so.
 *
 * <p>Nothing can be granted to somebody who can deposit no request in the period and has none awaiting its decision. The
 * ceiling of one aid is told for each kind; it does not bound several.
 */
final class FajemAllowance implements AllowanceScale {
    static final Parameter<List<String>> THEMES = Parameter.codes("fajem.thematiques");

    private final Parameters parameters;
    private final Messages messages;
    private final Rules rules;
    private final Vocabulary vocabulary;
    private final FajemAge age;
    private final FajemCeilings ceilings;

    FajemAllowance(Setting setting) {
        this.parameters = setting.parameters();
        this.messages = setting.messages();
        this.rules = setting.rules();
        this.vocabulary = setting.vocabulary();
        this.age = new FajemAge(setting);
        this.ceilings = new FajemCeilings(setting.parameters());
    }

    @Override
    public Allowance month(Dossier dossier, YearMonth month) {
        LocalDate first = month.atDay(1);
        return allowance(
                dossier,
                month,
                first,
                Days.between(first, month.atEndOfMonth()),
                List.of(
                        rest("fajem.aide.mois", month, ceilings.of(month), FajemCeilings.Granted.in(dossier, month)),
                        ofYear(dossier, Year.of(month.getYear()), first)));
    }

    /**
     * {@inheritDoc}
     *
     * <p>The ceilings and the themes of a year are those of its last month, the last ones that a month of the year is held to.
     */
    @Override
    public Allowance year(Dossier dossier, Year year) {
        LocalDate ruling = year.atMonth(Month.DECEMBER).atDay(1);
        return allowance(dossier, year, ruling, Days.ofYear(year.getValue()), List.of(ofYear(dossier, year, ruling)));
    }

    private Rest ofYear(Dossier dossier, Year year, LocalDate on) {
        return rest("fajem.aide.annee", year, ceilings.ofYear(on), FajemCeilings.Granted.in(dossier, year));
    }

    private Allowance allowance(
            Dossier dossier, TemporalAccessor period, LocalDate ruling, Days days, List<Rest> rests) {
        Optional<BigDecimal> most =
                rests.stream().flatMap(rest -> rest.left().stream()).min(Comparator.naturalOrder());
        List<Rule> parts = new ArrayList<>();
        parts.add(rules.rule("fajem.aide.age", (of, on) -> age.judge("fajem.age", of, days)));
        rests.forEach(rest -> parts.add(rules.rule(rest.finding().rule(), (of, on) -> rest.finding())));
        parts.add(rules.rule("fajem.aide.natures", (of, on) -> kinds(on)));
        if (most.isEmpty()) {
            parts.add(rules.rule("fajem.aide.montant", (of, on) -> unbounded()));
        }
        Finding finding = rules.all("fajem.aide", parts.toArray(Rule[]::new)).judge(dossier, ruling);
        Optional<BigDecimal> amount = switch (finding.verdict()) {
            case SATISFIED -> most;
            case REFUSED -> Optional.of(BigDecimal.ZERO.setScale(2));
            case UNDETERMINED -> Optional.empty();
        };
        String key = "fajem.aide." + finding.verdict().code();
        return new Allowance(
                Fajem.FAJEM,
                period,
                amount,
                finding.saying(
                        amount.isPresent()
                                ? messages.sentence(key, period, amount.get())
                                : messages.sentence(key, period)));
    }

    /** What is left under a ceiling, empty when none is set. */
    private record Rest(Optional<BigDecimal> left, Finding finding) {}

    private Rest rest(
            String id,
            TemporalAccessor period,
            ParameterValue<Optional<BigDecimal>> ceiling,
            FajemCeilings.Granted granted) {
        Optional<BigDecimal> left = ceiling.value().map(amount -> amount.subtract(granted.total()));
        Finding finding = left.map(rest -> rules.finding(
                        id,
                        rest.signum() > 0 ? Verdict.SATISFIED : Verdict.REFUSED,
                        period,
                        ceiling.value().orElseThrow(),
                        granted.total(),
                        rest))
                .orElseGet(() ->
                        Finding.of(id, Verdict.SATISFIED, messages.sentence(id + ".aucun", period, granted.total())));
        return new Rest(left, finding.using(ceiling).using(granted.aids()));
    }

    private Finding unbounded() {
        return rules.finding("fajem.aide.montant", Verdict.UNDETERMINED)
                .appraised(List.of(new Appraisal(
                        messages.sentence("fajem.appreciation.montant"), messages.sentence("fajem.decide.montant"))));
    }

    /** Tells the ceiling of one aid of each kind, and the themes helped. */
    private Finding kinds(LocalDate on) {
        List<Finding> kinds = new ArrayList<>();
        for (AidScheme scheme : Fajem.INDIVIDUAL) {
            ParameterValue<Optional<BigDecimal>> ceiling = ceilings.of(scheme, on);
            String id = "fajem.aide.nature";
            kinds.add(ceiling.value()
                    .map(amount -> rules.finding(id, Verdict.SATISFIED, scheme, amount))
                    .orElseGet(() ->
                            Finding.of(id, Verdict.SATISFIED, messages.sentence("fajem.aide.nature.aucun", scheme)))
                    .using(ceiling));
        }
        ParameterValue<List<String>> themes = parameters.at(THEMES, on);
        kinds.add(rules.finding("fajem.aide.thematiques", Verdict.SATISFIED, labels(themes.value()))
                .using(themes));
        return rules.finding("fajem.aide.natures", Verdict.SATISFIED).because(kinds);
    }

    private List<String> labels(List<String> themes) {
        return themes.stream()
                .map(code -> vocabulary
                        .keyword(Keyword.Topic.THEME, code)
                        .map(Keyword::label)
                        .orElse(code))
                .toList();
    }
}
