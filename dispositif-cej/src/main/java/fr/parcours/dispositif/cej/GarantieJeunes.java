package fr.parcours.dispositif.cej;

import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.dossier.Enrolment;
import fr.parcours.core.message.Messages;
import fr.parcours.core.message.Sentence;
import fr.parcours.core.parameter.National;
import fr.parcours.core.parameter.Parameter;
import fr.parcours.core.parameter.ParameterValue;
import fr.parcours.core.parameter.Parameters;
import fr.parcours.core.plugin.Dispositif;
import fr.parcours.core.plugin.Setting;
import fr.parcours.core.rule.Appraisal;
import fr.parcours.core.rule.Articles;
import fr.parcours.core.rule.Finding;
import fr.parcours.core.rule.Rule;
import fr.parcours.core.rule.Rules;
import fr.parcours.core.rule.Verdict;
import fr.parcours.core.time.Term;
import fr.parcours.core.vocabulary.AidScheme;
import fr.parcours.core.vocabulary.Attribute;
import fr.parcours.core.vocabulary.Attributes;
import fr.parcours.core.vocabulary.DispositifId;
import fr.parcours.core.vocabulary.ExitReason;
import fr.parcours.core.vocabulary.PhaseId;
import fr.parcours.core.workflow.ExitNature;
import fr.parcours.core.workflow.Limit;
import fr.parcours.core.workflow.Workflow;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * The Garantie jeunes (L5131-6 in its wording of 2017-01-01; R5131-16 to R5131-25), open to entries from 2017-01-01 to
 * 2022-02-28. Who was in it on 2022-03-01 keeps it, and its allowance, to the end of the contract (loi 2021-1900 art. 208 II).
 *
 * <p>12 months, which the commission may extend by 6 (R5131-16); for entries from 2021-10-01, 9 to 12 months as the contract
 * says, extended by the mission locale within 18 consecutive months (décret 2021-664). No article ends it on a birthday.
 */
final class GarantieJeunes {
    static final DispositifId GARANTIE_JEUNES = DispositifId.of("garantie-jeunes", "Garantie jeunes");
    static final AidScheme ALLOCATION = AidScheme.of("allocation-garantie-jeunes", "Allocation de la Garantie jeunes");
    /** The weeks in a group with which it starts. */
    static final PhaseId COLLECTIF = PhaseId.of("demarrage-collectif", "Démarrage collectif");

    private static final String OPEN = "ouverte";
    private static final Parameter<String> ENTRIES = Choice.of("garantie-jeunes.entrees", OPEN, "fermee");
    private static final Parameter<Integer> AGE_MINIMUM = Parameter.whole("garantie-jeunes.age-minimum");
    private static final Parameter<Integer> AGE_MAXIMUM = Parameter.whole("garantie-jeunes.age-maximum");
    private static final Parameter<List<String>> SITUATIONS = Parameter.codes("garantie-jeunes.situations-admises");
    private static final Parameter<List<String>> COUNTED = Parameter.codes("garantie-jeunes.ressources-entree");
    private static final Parameter<Resources.Window> WINDOW =
            Resources.Window.parameter("garantie-jeunes.ressources-periode");
    private static final Parameter<BigDecimal> DEROGATION = Parameter.amount("garantie-jeunes.derogation");
    private static final Parameter<String> DEROGATION_BY =
            Choice.of("garantie-jeunes.derogation-par", "commission", "mission-locale");
    private static final Parameter<BigDecimal> LARGE = Parameter.amount("garantie-jeunes.derogation-elargie");
    private static final Parameter<String> LARGE_BY =
            Choice.of("garantie-jeunes.derogation-elargie-par", "commission", "mission-locale");
    private static final Parameter<Integer> SHORTEST = Parameter.whole("garantie-jeunes.duree-minimale");
    private static final Parameter<Integer> LENGTH = Parameter.whole("garantie-jeunes.duree");
    private static final Parameter<Integer> LONGEST = Parameter.whole("garantie-jeunes.duree-maximale");
    private static final Parameter<String> EXTENDED_BY =
            Choice.of("garantie-jeunes.prolongation-par", "commission", "mission-locale");

    private static final LocalDate FIRST_DAY = LocalDate.of(2017, 1, 1);
    private static final Articles PUBLIC = Articles.from(FIRST_DAY, "L5131-6");
    private static final Articles RIGHT = Articles.from(FIRST_DAY, "D5131-20");

    private final Parameters parameters;
    private final Messages messages;
    private final Rules rules;

    private GarantieJeunes(Setting setting) {
        this.parameters = setting.parameters();
        this.messages = setting.messages();
        this.rules = setting.rules();
    }

    static Dispositif of(Setting setting) {
        GarantieJeunes garantie = new GarantieJeunes(setting);
        Workflow limits = garantie.pathway().build();
        Workflow workflow =
                garantie.pathway().obligation(Interviews.each(setting, limits)).build();
        return Dispositif.of(GARANTIE_JEUNES, garantie.eligibility())
                .incompatibleWith(Cej.CEJ)
                .following(workflow)
                .paying(new MonthlyAllowance(setting, workflow, ALLOCATION, RIGHT, garantie::full, List.of()));
    }

    // ---- who may enter -------------------------------------------------------------------------------------------

    private Rule eligibility() {
        return rules.given(
                rules.inForce("garantie-jeunes.existence", AGE_MINIMUM),
                rules.given(
                        rules.rule("garantie-jeunes.entrees", (dossier, on) -> open(on)),
                        rules.all(
                                "garantie-jeunes.public",
                                rules.age("garantie-jeunes.age", AGE_MINIMUM, AGE_MAXIMUM),
                                rules.oneOf("garantie-jeunes.situation", Attributes.ACTIVITY, SITUATIONS),
                                rules.any(
                                        "garantie-jeunes.foyer",
                                        rules.condition(
                                                "garantie-jeunes.logement",
                                                Attributes.HOUSING.in(
                                                        "own", "hosted", "hostel", "precarious", "homeless"),
                                                PUBLIC),
                                        rules.condition(
                                                "garantie-jeunes.soutien",
                                                Attributes.PARENTAL_SUPPORT.is("none"),
                                                PUBLIC)),
                                rules.rule("garantie-jeunes.ressources", this::resources))));
    }

    private Finding open(LocalDate on) {
        ParameterValue<String> entries = parameters.at(ENTRIES, on);
        Verdict verdict = entries.value().equals(OPEN) ? Verdict.SATISFIED : Verdict.REFUSED;
        return rules.finding("garantie-jeunes.entrees", verdict, entries.from()).using(entries);
    }

    /**
     * Resources up to the ceiling open the right; above it, up to a derogation, somebody decides (R5131-17). What was never
     * declared is asked: unlike an amount, an entry is not granted on a presumption.
     */
    private Finding resources(Dossier dossier, LocalDate on) {
        ParameterValue<List<String>> counted = parameters.at(COUNTED, on);
        ParameterValue<Resources.Window> window = parameters.at(WINDOW, on);
        ParameterValue<BigDecimal> derogation = parameters.at(DEROGATION, on);
        ParameterValue<BigDecimal> large = parameters.at(LARGE, on);
        BigDecimal ceiling = fullAmount(on);
        BigDecimal most = Line.cents(raised(ceiling, derogation.value().max(large.value())));
        Resources resources = Resources.of(dossier, counted.value(), YearMonth.from(on), window.value());
        List<Attribute<BigDecimal>> unknown = Resources.attributes(counted.value()).stream()
                .filter(resource -> !dossier.answer(resource, on).isKnown())
                .toList();
        BigDecimal total = resources.total();
        String id = "garantie-jeunes.ressources";
        Finding finding;
        if (total.compareTo(most) > 0) {
            finding = rules.finding(id, Verdict.REFUSED, Line.cents(total), most, ceiling);
        } else if (!unknown.isEmpty()) {
            finding = Finding.of(id, Verdict.UNDETERMINED, messages.sentence(id + ".inconnues", ceiling))
                    .missing(unknown);
        } else if (total.compareTo(ceiling) <= 0) {
            finding = rules.finding(id, Verdict.SATISFIED, Line.cents(total), ceiling);
        } else {
            boolean simple = total.compareTo(Line.cents(raised(ceiling, derogation.value()))) <= 0;
            ParameterValue<String> by = parameters.at(simple ? DEROGATION_BY : LARGE_BY, on);
            finding = rules.finding(id, Verdict.UNDETERMINED, Line.cents(total), ceiling, most)
                    .appraised(List.of(new Appraisal(
                            messages.sentence("garantie-jeunes.derogation", Line.cents(total), ceiling),
                            decider(by.value()))))
                    .using(by);
        }
        return finding.using(
                        counted,
                        window,
                        parameters.at(National.RSA_SINGLE, on),
                        parameters.at(National.RSA_HOUSING_SHARE, on),
                        derogation,
                        large)
                .using(resources.facts());
    }

    private static BigDecimal raised(BigDecimal ceiling, BigDecimal rate) {
        return ceiling.multiply(BigDecimal.ONE.add(rate));
    }

    private Sentence decider(String code) {
        return messages.sentence("decide." + code);
    }

    // ---- the pathway ---------------------------------------------------------------------------------------------

    private Workflow.Builder pathway() {
        Limit ordinary = Workflow.months(parameters, LENGTH, messages, "garantie-jeunes.fin.duree");
        Limit contract = Contract.term(messages, "fin.contrat");
        return Workflow.of(GARANTIE_JEUNES)
                .usualExits()
                .exits(ExitNature.POSITIVE, ExitReason.DYNAMIQUE)
                .startsWith(COLLECTIF, PhaseId.ACCOMPAGNEMENT)
                .then(COLLECTIF, PhaseId.ACCOMPAGNEMENT)
                .then(PhaseId.ACCOMPAGNEMENT, PhaseId.SUIVI)
                .then(PhaseId.SUIVI, PhaseId.ACCOMPAGNEMENT)
                .term((dossier, enrolment) -> contract.of(dossier, enrolment)
                        .map(reached -> notBefore(shortest(enrolment), reached))
                        .or(() -> ordinary.of(dossier, enrolment)))
                .cap((dossier, enrolment) -> Optional.of(longest(enrolment)));
    }

    /** A contract that says less than the shortest term runs for that term. */
    private static Limit.Reached notBefore(Limit.Reached shortest, Limit.Reached contract) {
        return contract.lastDay().isBefore(shortest.lastDay()) ? shortest : contract;
    }

    private Limit.Reached shortest(Enrolment enrolment) {
        ParameterValue<Integer> months = parameters.at(SHORTEST, enrolment.start());
        return new Limit.Reached(
                Term.ofMonths(months.value()).lastDayFrom(enrolment.start()),
                messages.sentence("garantie-jeunes.fin.minimum", months.value(), enrolment.start()),
                List.of(months));
    }

    private Limit.Reached longest(Enrolment enrolment) {
        ParameterValue<Integer> months = parameters.at(LONGEST, enrolment.start());
        ParameterValue<String> by = parameters.at(EXTENDED_BY, enrolment.start());
        return new Limit.Reached(
                Term.ofMonths(months.value()).lastDayFrom(enrolment.start()),
                messages.sentence(
                        "garantie-jeunes.fin.maximum", months.value(), enrolment.start(), decider(by.value())),
                List.of(months, by));
    }

    // ---- the allowance -------------------------------------------------------------------------------------------

    private BigDecimal fullAmount(LocalDate on) {
        return Line.cents(parameters
                .at(National.RSA_SINGLE, on)
                .value()
                .multiply(BigDecimal.ONE.subtract(
                        parameters.at(National.RSA_HOUSING_SHARE, on).value())));
    }

    private Line full(Dossier dossier, EnrolmentMonth month) {
        ParameterValue<BigDecimal> rsa = parameters.at(National.RSA_SINGLE, month.first());
        ParameterValue<BigDecimal> housing = parameters.at(National.RSA_HOUSING_SHARE, month.first());
        BigDecimal amount = fullAmount(month.first());
        return Line.of(
                amount,
                rules.finding(
                                "garantie-jeunes.montant",
                                Verdict.SATISFIED,
                                amount,
                                rsa.value(),
                                rsa.from(),
                                MonthlyAllowance.mark(messages, rsa),
                                housing.value()
                                        .movePointRight(2)
                                        .stripTrailingZeros()
                                        .toPlainString())
                        .using(rsa, housing)
                        .citing(RIGHT.at(month.first()).stream().toList()));
    }
}
