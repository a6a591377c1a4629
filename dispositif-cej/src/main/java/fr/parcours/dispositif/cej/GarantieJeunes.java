package fr.parcours.dispositif.cej;

import static fr.parcours.dispositif.cej.MonthlyAllowance.cents;

import fr.parcours.core.dossier.Enrolment;
import fr.parcours.core.message.Sentence;
import fr.parcours.core.parameter.National;
import fr.parcours.core.parameter.Parameter;
import fr.parcours.core.parameter.ParameterValue;
import fr.parcours.core.plugin.Contributions;
import fr.parcours.core.plugin.Dispositif;
import fr.parcours.core.plugin.Setting;
import fr.parcours.core.rule.Articles;
import fr.parcours.core.rule.Combination;
import fr.parcours.core.rule.Explained;
import fr.parcours.core.rule.Inquiry;
import fr.parcours.core.rule.Rule;
import fr.parcours.core.rule.Rules;
import fr.parcours.core.rule.Verdict;
import fr.parcours.core.time.Term;
import fr.parcours.core.vocabulary.AidScheme;
import fr.parcours.core.vocabulary.Attribute;
import fr.parcours.core.vocabulary.Attributes;
import fr.parcours.core.vocabulary.Condition;
import fr.parcours.core.vocabulary.DispositifId;
import fr.parcours.core.vocabulary.ExitReason;
import fr.parcours.core.vocabulary.PhaseId;
import fr.parcours.core.vocabulary.StepKind;
import fr.parcours.core.workflow.ExitNature;
import fr.parcours.core.workflow.Limit;
import fr.parcours.core.workflow.Rhythm;
import fr.parcours.core.workflow.Workflow;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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
    private static final Parameter<String> ENTRIES = Parameter.oneOf("garantie-jeunes.entrees", OPEN, "fermee");
    private static final Parameter<Integer> AGE_MINIMUM = Parameter.whole("garantie-jeunes.age-minimum");
    private static final Parameter<Integer> AGE_MAXIMUM = Parameter.whole("garantie-jeunes.age-maximum");
    private static final Parameter<List<String>> SITUATIONS =
            Parameter.someOf("garantie-jeunes.situations-admises", Attributes.ACTIVITY);
    private static final Parameter<List<String>> COUNTED =
            Parameter.words("garantie-jeunes.ressources-entree", "attribute");
    private static final Parameter<BigDecimal> DEROGATION = Parameter.amount("garantie-jeunes.derogation");
    private static final Parameter<String> DEROGATION_BY = decider("garantie-jeunes.derogation-par");
    private static final Parameter<BigDecimal> LARGE = Parameter.amount("garantie-jeunes.derogation-elargie");
    private static final Parameter<String> LARGE_BY = decider("garantie-jeunes.derogation-elargie-par");
    private static final Parameter<Integer> SHORTEST = Parameter.whole("garantie-jeunes.duree-minimale");
    private static final Parameter<Integer> LENGTH = Parameter.whole("garantie-jeunes.duree");
    private static final Parameter<Integer> LONGEST = Parameter.whole("garantie-jeunes.duree-maximale");
    private static final Parameter<String> EXTENDED_BY = decider("garantie-jeunes.prolongation-par");
    private static final Parameter<Integer> INTERVIEWS = Parameter.whole("garantie-jeunes.entretiens-par-mois");

    /** Counted among the other resources until they had a line of their own: presumed none beside what those say. */
    private static final Set<Attribute<BigDecimal>> WITHIN_OTHER =
            Set.of(Attributes.RESOURCES_GRANTS, Attributes.RESOURCES_INTERNSHIP);

    private static final LocalDate FIRST_DAY = LocalDate.of(2017, 1, 1);
    private static final Articles PUBLIC = Articles.from(FIRST_DAY, "L5131-6");
    private static final Articles RIGHT = Articles.from(FIRST_DAY, "D5131-20");
    private static final Access ACCESS = new Access(GARANTIE_JEUNES.code());
    private static final MonthlyAllowance ALLOWANCE = new MonthlyAllowance(
            GARANTIE_JEUNES, ALLOCATION, RIGHT, (inquiry, month) -> fullAmount(inquiry), List.of());

    private GarantieJeunes() {}

    static void contribute(Contributions to) {
        to.words(GARANTIE_JEUNES, ALLOCATION, COLLECTIF);
        to.parameters(ENTRIES, AGE_MINIMUM, AGE_MAXIMUM, SITUATIONS, COUNTED);
        to.parameters(DEROGATION, DEROGATION_BY, LARGE, LARGE_BY);
        to.parameters(SHORTEST, LENGTH, LONGEST, EXTENDED_BY, INTERVIEWS);
        to.parameters(ACCESS.conditions());
        to.parameters(ALLOWANCE.parameters());
        to.dispositif(GarantieJeunes::of);
    }

    private static Dispositif of(Setting setting) {
        Workflow workflow = pathway(setting);
        return Dispositif.of(GARANTIE_JEUNES, eligibility(setting.rules()))
                .incompatibleWith(Cej.CEJ)
                .following(workflow)
                .paying(ALLOWANCE.along(workflow));
    }

    private static Parameter<String> decider(String id) {
        return Parameter.oneOf(id, "commission", "mission-locale");
    }

    private static Sentence decider(Inquiry inquiry, String code) {
        return inquiry.sentence("decide." + code);
    }

    // ---- who may enter -------------------------------------------------------------------------------------------

    private static Rule eligibility(Rules rules) {
        return rules.given(
                rules.inForce("garantie-jeunes.existence", AGE_MINIMUM),
                rules.given(
                        rules.rule("garantie-jeunes.entrees", GarantieJeunes::open),
                        rules.all(
                                "garantie-jeunes.public",
                                rules.age("garantie-jeunes.age", AGE_MINIMUM, AGE_MAXIMUM),
                                rules.oneOf("garantie-jeunes.situation", Attributes.ACTIVITY, SITUATIONS),
                                household(rules),
                                ACCESS.rule(rules),
                                rules.rule("garantie-jeunes.ressources", GarantieJeunes::resources))));
    }

    /**
     * Out of the parents' home, or in it without their financial support: whoever lives elsewhere is asked nothing about the
     * support, and whoever has none nothing about the home.
     */
    private static Rule household(Rules rules) {
        Condition elsewhere = Attributes.HOUSING.in("own", "hosted", "hostel", "precarious", "homeless");
        Condition unsupported = Attributes.PARENTAL_SUPPORT.is("none");
        Rule home = rules.condition("garantie-jeunes.logement", elsewhere, PUBLIC);
        Rule support = rules.condition("garantie-jeunes.soutien", unsupported, PUBLIC);
        return rules.combining("garantie-jeunes.foyer", Articles.NONE, inquiry -> {
            Optional<Boolean> away = inquiry.holds(elsewhere);
            if (away.isPresent()) {
                return Combination.all(List.of(away.get() ? home : support));
            }
            return inquiry.holds(unsupported).orElse(false)
                    ? Combination.all(List.of(support))
                    : Combination.any(List.of(home, support));
        });
    }

    private static Verdict open(Inquiry inquiry) {
        ParameterValue<String> entries = inquiry.dated(ENTRIES);
        return inquiry.answer(entries.value().equals(OPEN), entries.from());
    }

    /** Resources up to the ceiling open the right; above it, up to a derogation, someone decides (R5131-17). */
    private static Verdict resources(Inquiry inquiry) {
        BigDecimal ceiling = inquiry.need(fullAmount(inquiry));
        BigDecimal derogation = inquiry.at(DEROGATION);
        BigDecimal most = raised(ceiling, derogation.max(inquiry.at(LARGE)));
        List<String> counted = inquiry.at(COUNTED);
        Resources.Window window = inquiry.at(ALLOWANCE.window());
        BigDecimal total = Resources.total(inquiry, counted, window, YearMonth.from(inquiry.on()));
        List<Attribute<BigDecimal>> resources = Resources.with(counted);
        if (total.compareTo(most) > 0) {
            return inquiry.regardless(resources.toArray(Attribute<?>[]::new)).refused(cents(total), most, ceiling);
        }
        resources.stream()
                .filter(resource -> !WITHIN_OTHER.contains(resource))
                .forEach(resource -> askWithoutPresuming(inquiry, resource));
        if (!inquiry.lacking().isEmpty()) {
            return inquiry.saying("garantie-jeunes.ressources.inconnues", ceiling)
                    .undetermined();
        }
        if (total.compareTo(ceiling) <= 0) {
            return inquiry.satisfied(cents(total), ceiling);
        }
        boolean simple = total.compareTo(raised(ceiling, derogation)) <= 0;
        Sentence by = decider(inquiry, inquiry.at(simple ? DEROGATION_BY : LARGE_BY));
        return inquiry.appraised(
                inquiry.sentence("garantie-jeunes.derogation", cents(total), ceiling), by, cents(total), ceiling, most);
    }

    /** What was never declared is asked: unlike an amount, an entry is not granted on a presumption. */
    private static void askWithoutPresuming(Inquiry inquiry, Attribute<BigDecimal> resource) {
        if (inquiry.ask(resource).isEmpty()) {
            inquiry.regardless(resource).ask(resource);
        }
    }

    private static BigDecimal raised(BigDecimal ceiling, BigDecimal rate) {
        return cents(ceiling.multiply(BigDecimal.ONE.add(rate)));
    }

    // ---- the pathway ---------------------------------------------------------------------------------------------

    private static Workflow pathway(Setting setting) {
        Limit contract = GarantieJeunes::contract;
        return setting.workflow(GARANTIE_JEUNES)
                .usualExits()
                .exits(ExitNature.POSITIVE, ExitReason.DYNAMIQUE)
                .startsWith(COLLECTIF, PhaseId.ACCOMPAGNEMENT)
                .then(COLLECTIF, PhaseId.ACCOMPAGNEMENT)
                .then(PhaseId.ACCOMPAGNEMENT, PhaseId.SUIVI)
                .then(PhaseId.SUIVI, PhaseId.ACCOMPAGNEMENT)
                .term(contract.within(Limit.months(LENGTH, "garantie-jeunes.fin.duree")))
                .cap(GarantieJeunes::longest)
                .obligation(Rhythm.eachMonth(
                        "garantie-jeunes.entretien-mensuel", INTERVIEWS, "entretien-mensuel", StepKind.ENTRETIEN))
                .build();
    }

    /** A contract that says less than the shortest term runs for that term. */
    private static Explained<LocalDate> contract(Inquiry inquiry, Enrolment enrolment) {
        Explained<LocalDate> signed = Limit.signed("fin.contrat").of(inquiry, enrolment);
        if (signed.value().isEmpty()) {
            return signed;
        }
        int months = inquiry.at(SHORTEST, enrolment.start());
        LocalDate shortest = Term.ofMonths(months).lastDayFrom(enrolment.start());
        return signed.value().get().isBefore(shortest)
                ? inquiry.saying("garantie-jeunes.fin.minimum", months, enrolment.start())
                        .gives(shortest)
                : signed;
    }

    private static Explained<LocalDate> longest(Inquiry inquiry, Enrolment enrolment) {
        LocalDate start = enrolment.start();
        int months = inquiry.at(LONGEST, start);
        Sentence by = decider(inquiry, inquiry.at(EXTENDED_BY, start));
        return inquiry.saying("garantie-jeunes.fin.maximum", months, start, by)
                .gives(Term.ofMonths(months).lastDayFrom(start));
    }

    // ---- the allowance -------------------------------------------------------------------------------------------

    /** Explains the amount of a month before resources, which is the ceiling of resources at entry too. */
    private static Explained<BigDecimal> fullAmount(Inquiry inquiry) {
        return inquiry.explain("garantie-jeunes.montant", RIGHT, line -> {
            ParameterValue<BigDecimal> rsa = line.dated(National.RSA_SINGLE);
            BigDecimal housing = line.at(National.RSA_HOUSING_SHARE);
            BigDecimal amount = cents(rsa.value().multiply(BigDecimal.ONE.subtract(housing)));
            return line.givesEuros(amount, amount, rsa.value(), rsa.from(), MonthlyAllowance.percent(housing));
        });
    }
}
