package fr.parcours.app;

import fr.parcours.core.allowance.AllowanceScale;
import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.dossier.Entry;
import fr.parcours.core.dossier.Step;
import fr.parcours.core.parameter.Parameter;
import fr.parcours.core.plugin.Contributions;
import fr.parcours.core.plugin.Dispositif;
import fr.parcours.core.plugin.Listing;
import fr.parcours.core.plugin.Plugin;
import fr.parcours.core.plugin.PluginDescriptor;
import fr.parcours.core.plugin.Setting;
import fr.parcours.core.rule.Articles;
import fr.parcours.core.rule.Explained;
import fr.parcours.core.rule.Inquiry;
import fr.parcours.core.rule.Rule;
import fr.parcours.core.rule.Rules;
import fr.parcours.core.time.Age;
import fr.parcours.core.time.Days;
import fr.parcours.core.vocabulary.AidScheme;
import fr.parcours.core.vocabulary.Attributes;
import fr.parcours.core.vocabulary.DispositifId;
import fr.parcours.core.vocabulary.ExitReason;
import fr.parcours.core.vocabulary.PhaseId;
import fr.parcours.core.vocabulary.StepKind;
import fr.parcours.core.workflow.Due;
import fr.parcours.core.workflow.ExitNature;
import fr.parcours.core.workflow.Limit;
import fr.parcours.core.workflow.Obligation;
import fr.parcours.core.workflow.Workflow;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A small plug-in that has one of everything, so that commands are tested apart from any real dispositif. */
final class TrialPlugin implements Plugin {
    private static final DispositifId TRIAL = DispositifId.of("essai", "Parcours d’essai");
    private static final AidScheme SCHEME = AidScheme.of("allocation-essai", "Allocation d’essai");
    private static final Parameter<Integer> MINIMUM = Parameter.whole("essai.age-minimum");
    private static final Parameter<Integer> MAXIMUM = Parameter.whole("essai.age-maximum");
    private static final Parameter<Integer> TERM = Parameter.whole("essai.terme");
    private static final Parameter<Integer> CAP = Parameter.whole("essai.plafond");
    private static final Parameter<BigDecimal> AMOUNT = Parameter.amount("essai.montant");
    private static final Articles ARTICLE = Articles.from(LocalDate.of(2017, 1, 1), "L1-2");

    @Override
    public PluginDescriptor descriptor() {
        return PluginDescriptor.of("essai", "Essai");
    }

    @Override
    public void contribute(Contributions to) {
        to.words(TRIAL, SCHEME);
        to.parameters(MINIMUM, MAXIMUM, TERM, CAP, AMOUNT);
        to.dispositif(setting -> Dispositif.of(TRIAL, eligibility(setting))
                .following(workflow(setting))
                .paying(new Scale()));
        to.listing(setting -> Listing.of(
                        "essai.entrees",
                        "Entrées de l’essai",
                        List.of(
                                Listing.Column.required("reference", "Référence"),
                                Listing.Column.required("sexe", "Sexe"),
                                Listing.Column.counted("jeune", "Moins de 30 ans")),
                        TrialPlugin::entries)
                .by("sexe"));
    }

    private static List<List<Optional<String>>> entries(Dossier dossier, Days period) {
        return dossier.facts(Entry.class)
                .filter(entry -> entry.dispositif().equals(TRIAL) && period.contains(entry.on()))
                .map(entry -> List.of(
                        Optional.of(dossier.subject().id()),
                        dossier.answer(Attributes.SEX, entry.on()).value(),
                        dossier.answer(Attributes.BIRTH_DATE, entry.on())
                                .value()
                                .map(birth -> Age.on(entry.on(), birth) < 30 ? Listing.COUNTED : Listing.NOT_COUNTED)))
                .toList();
    }

    private static Rule eligibility(Setting setting) {
        Rules rules = setting.rules();
        Rule motivation = rules.rule(
                "essai.motivation",
                inquiry -> inquiry.appraised(
                        inquiry.sentence("essai.motivation.quoi"), inquiry.sentence("essai.motivation.qui")));
        return rules.all(
                "essai.public",
                rules.age("essai.age", MINIMUM, MAXIMUM),
                rules.any(
                        "essai.situation", rules.condition("essai.qpv", Attributes.QPV.is(true), ARTICLE), motivation),
                rules.presumed("essai.besoin", ARTICLE));
    }

    private static Workflow workflow(Setting setting) {
        Obligation review = dues -> dues.require(
                "essai.bilan",
                Articles.from(LocalDate.of(2017, 1, 1), "R1-5"),
                due -> Due.when(
                        dues.enrolment().start().plusMonths(6),
                        due.saying("essai.bilan")
                                .first(Step.class, step -> step.kind().equals(StepKind.EVALUATION))
                                .map(Step::on)));
        return setting.workflow(TRIAL)
                .startsWith(PhaseId.DIAGNOSTIC)
                .then(PhaseId.DIAGNOSTIC, PhaseId.SUIVI)
                .term(Limit.months(TERM, "essai.terme"))
                .cap(Limit.months(CAP, "essai.plafond"))
                .suspensionsPushTheTerm()
                .obligation(review)
                .exits(ExitNature.POSITIVE, ExitReason.EMPLOI)
                .build();
    }

    /** A flat amount for who gives a tax household, six months a year. */
    private record Scale() implements AllowanceScale {
        @Override
        public Explained<BigDecimal> month(Inquiry inquiry, YearMonth month) {
            return flat(inquiry, 1);
        }

        @Override
        public Explained<BigDecimal> year(Inquiry inquiry, Year year) {
            return flat(inquiry, 6);
        }

        @Override
        public Set<AidScheme> schemes() {
            return Set.of(SCHEME);
        }

        private static Explained<BigDecimal> flat(Inquiry inquiry, int times) {
            return inquiry.explain("essai.montant", line -> {
                line.presume("benefits");
                BigDecimal amount = line.at(AMOUNT);
                line.need(Attributes.TAX_HOUSEHOLD);
                return line.givesEuros(amount.multiply(BigDecimal.valueOf(times)));
            });
        }
    }
}
