package fr.parcours.formation;

import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.dossier.Fact;
import fr.parcours.core.dossier.Outcome;
import fr.parcours.core.message.Messages;
import fr.parcours.core.parameter.Parameter;
import fr.parcours.core.parameter.ParameterValue;
import fr.parcours.core.parameter.Parameters;
import fr.parcours.core.plugin.Setting;
import fr.parcours.core.rule.Articles;
import fr.parcours.core.rule.Finding;
import fr.parcours.core.rule.Rule;
import fr.parcours.core.rule.Rules;
import fr.parcours.core.rule.Verdict;
import fr.parcours.core.time.Delay;
import fr.parcours.core.vocabulary.Attribute;
import fr.parcours.core.vocabulary.Attributes;
import fr.parcours.core.vocabulary.OutcomeKind;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The public of the professionalisation contract since 2016-01-01 (L6325-1): from 16 to 25 révolus, jobseekers from 26,
 * beneficiaries of the RSA, the ASS or the AAH, former holders of a contrat unique d'insertion.
 *
 * <p>Its length since 2019-01-01 (L6325-11, L6325-12): 6 to 12 months, up to 24 where the branch agreed so, up to 36 for the
 * public of L6325-1-1: the young without an upper secondary diploma, jobseekers from 26 registered for more than one year,
 * the same beneficiaries.
 */
final class Professionalisation {
    /** A contrat unique d'insertion that the dossier does not hold. */
    static final Attribute<Boolean> FORMER_AIDED_CONTRACT =
            Attribute.yesNo("formerAidedContract", "A bénéficié d’un contrat unique d’insertion");

    private static final Parameter<Integer> AGE_MINIMUM =
            Parameter.whole("alternance.professionnalisation.age-minimum");
    private static final Parameter<Integer> AGE_MAXIMUM =
            Parameter.whole("alternance.professionnalisation.age-maximum");
    private static final Parameter<Integer> AGE_JOBSEEKER =
            Parameter.whole("alternance.professionnalisation.age-demandeur");
    private static final Parameter<List<String>> BENEFITS = Parameter.codes("alternance.professionnalisation.minima");
    private static final Parameter<List<String>> AIDED =
            Parameter.codes("alternance.professionnalisation.contrats-aides");
    private static final Parameter<Integer> NO_DIPLOMA =
            Parameter.whole("alternance.professionnalisation.niveau-sans-diplome");
    private static final Parameter<Integer> REGISTERED =
            Parameter.whole("alternance.professionnalisation.anciennete-inscription");
    static final Parameter<Integer> SHORTEST = Parameter.whole("alternance.professionnalisation.duree-minimale");
    private static final Parameter<Integer> ORDINARY =
            Parameter.whole("alternance.professionnalisation.duree-maximale");
    static final Parameter<Integer> BRANCH = Parameter.whole("alternance.professionnalisation.duree-maximale-branche");
    static final Parameter<Integer> LONGEST =
            Parameter.whole("alternance.professionnalisation.duree-maximale-prioritaire");

    private static final Articles PUBLIC = Articles.from(LocalDate.of(2016, 1, 1), "L6325-1");

    private final Parameters parameters;
    private final Messages messages;
    private final Rules rules;
    private final Conditions conditions;

    Professionalisation(Setting setting) {
        this.parameters = setting.parameters();
        this.messages = setting.messages();
        this.rules = setting.rules();
        this.conditions = new Conditions(setting);
    }

    /** Obtains the rule that the contract is possible, with what it must be. */
    Rule rule() {
        Rule priority = priority();
        return conditions.since(
                OutcomeKind.PROFESSIONNALISATION,
                AGE_MINIMUM,
                rules.all(
                        "alternance.professionnalisation",
                        publics(),
                        rules.rule(
                                "alternance.professionnalisation.duree",
                                (dossier, on) -> length(priority, dossier, on))));
    }

    /** Obtains the condition of public alone, from the first day of the text. */
    Rule publics() {
        String id = "alternance.professionnalisation.public";
        return conditions.since(
                OutcomeKind.PROFESSIONNALISATION,
                AGE_MINIMUM,
                rules.any(
                        id,
                        rules.age("alternance.professionnalisation.jeune", AGE_MINIMUM, AGE_MAXIMUM),
                        rules.all(
                                "alternance.professionnalisation.demandeur",
                                conditions.atLeast("alternance.professionnalisation.demandeur.age", AGE_JOBSEEKER),
                                rules.rule("alternance.professionnalisation.demandeur.inscription", this::registered)),
                        rules.rule("alternance.professionnalisation.minima", this::beneficiary),
                        rules.rule("alternance.professionnalisation.contrat-aide", this::formerlyAided)));
    }

    /** Obtains the rule of L6325-1-1, which opens the longest contracts, from the first day of the text. */
    Rule priority() {
        return conditions.since(
                OutcomeKind.PROFESSIONNALISATION,
                LONGEST,
                rules.any(
                        "alternance.professionnalisation.prioritaire",
                        rules.all(
                                "alternance.professionnalisation.prioritaire.jeune",
                                rules.age("alternance.professionnalisation.jeune", AGE_MINIMUM, AGE_MAXIMUM),
                                rules.rule(
                                        "alternance.professionnalisation.prioritaire.diplome",
                                        this::withoutUpperSecondary)),
                        rules.all(
                                "alternance.professionnalisation.prioritaire.demandeur",
                                conditions.atLeast("alternance.professionnalisation.demandeur.age", AGE_JOBSEEKER),
                                rules.rule(
                                        "alternance.professionnalisation.prioritaire.inscription",
                                        this::registeredForLong)),
                        rules.rule("alternance.professionnalisation.minima", this::beneficiary)));
    }

    private Finding registered(Dossier dossier, LocalDate on) {
        String id = "alternance.professionnalisation.demandeur.inscription";
        return dossier.answer(Attributes.JOBSEEKER_SINCE, on)
                .value()
                .map(since -> rules.finding(id, since.isAfter(on) ? Verdict.REFUSED : Verdict.SATISFIED, since))
                .orElseGet(() -> rules.finding(id, Verdict.UNDETERMINED).missing(List.of(Attributes.JOBSEEKER_SINCE)))
                .citing(PUBLIC.at(on).stream().toList())
                .using(Rules.declared(dossier, Attributes.JOBSEEKER_SINCE, on));
    }

    private Finding registeredForLong(Dossier dossier, LocalDate on) {
        String id = "alternance.professionnalisation.prioritaire.inscription";
        ParameterValue<Integer> months = parameters.at(REGISTERED, on);
        return dossier.answer(Attributes.JOBSEEKER_SINCE, on)
                .value()
                .map(since -> rules.finding(
                        id,
                        on.isAfter(Delay.ofMonths(months.value()).lastDayAfter(since))
                                ? Verdict.SATISFIED
                                : Verdict.REFUSED,
                        months.value(),
                        since))
                .orElseGet(() -> rules.finding(id, Verdict.UNDETERMINED, months.value())
                        .missing(List.of(Attributes.JOBSEEKER_SINCE)))
                .using(months)
                .using(Rules.declared(dossier, Attributes.JOBSEEKER_SINCE, on));
    }

    private Finding beneficiary(Dossier dossier, LocalDate on) {
        String id = "alternance.professionnalisation.minima";
        ParameterValue<List<String>> listed = parameters.at(BENEFITS, on);
        Optional<Set<String>> received = dossier.answer(Attributes.BENEFITS, on).value();
        return received.map(
                        codes -> rules.finding(id, any(codes, listed.value()) ? Verdict.SATISFIED : Verdict.REFUSED))
                .orElseGet(() -> rules.finding(id, Verdict.UNDETERMINED).missing(List.of(Attributes.BENEFITS)))
                .using(listed)
                .using(Rules.declared(dossier, Attributes.BENEFITS, on));
    }

    private static boolean any(Collection<String> codes, Collection<String> listed) {
        return codes.stream().anyMatch(listed::contains);
    }

    /** A contract that has ended in the dossier answers; else what was declared. */
    private Finding formerlyAided(Dossier dossier, LocalDate on) {
        String id = "alternance.professionnalisation.contrat-aide";
        ParameterValue<List<String>> listed = parameters.at(AIDED, on);
        List<Outcome> ended = dossier.facts(Outcome.class)
                .filter(outcome -> listed.value().contains(outcome.kind().code()))
                .filter(outcome ->
                        outcome.lastDay().filter(day -> day.isBefore(on)).isPresent())
                .toList();
        Optional<Boolean> known =
                ended.isEmpty() ? dossier.answer(FORMER_AIDED_CONTRACT, on).value() : Optional.of(true);
        return known.map(yes -> rules.finding(id, yes ? Verdict.SATISFIED : Verdict.REFUSED))
                .orElseGet(() -> rules.finding(id, Verdict.UNDETERMINED).missing(List.of(FORMER_AIDED_CONTRACT)))
                .using(listed)
                .using(List.<Fact>copyOf(ended))
                .using(Rules.declared(dossier, FORMER_AIDED_CONTRACT, on));
    }

    private Finding withoutUpperSecondary(Dossier dossier, LocalDate on) {
        String id = "alternance.professionnalisation.prioritaire.diplome";
        ParameterValue<Integer> most = parameters.at(NO_DIPLOMA, on);
        return dossier.answer(Attributes.EDUCATION, on)
                .value()
                .map(Integer::valueOf)
                .map(level -> rules.finding(
                        id, level <= most.value() ? Verdict.SATISFIED : Verdict.REFUSED, level, most.value()))
                .orElseGet(() ->
                        rules.finding(id, Verdict.UNDETERMINED, most.value()).missing(List.of(Attributes.EDUCATION)))
                .using(most)
                .using(Rules.declared(dossier, Attributes.EDUCATION, on));
    }

    /** The length depends on the public, and refuses nobody: what would settle it is said, not asked. */
    private Finding length(Rule priority, Dossier dossier, LocalDate on) {
        String id = "alternance.professionnalisation.duree";
        return parameters
                .find(SHORTEST, on)
                .map(shortest -> {
                    ParameterValue<Integer> ordinary = parameters.at(ORDINARY, on);
                    ParameterValue<Integer> branch = parameters.at(BRANCH, on);
                    ParameterValue<Integer> longest = parameters.at(LONGEST, on);
                    Finding because = priority.judge(dossier, on);
                    return Finding.of(
                                    id,
                                    Verdict.SATISFIED,
                                    messages.sentence(
                                            id + "." + because.verdict().code(),
                                            shortest.value(),
                                            ordinary.value(),
                                            branch.value(),
                                            longest.value()))
                            .using(shortest, ordinary, branch, longest)
                            .because(List.of(because));
                })
                .orElseGet(() -> Finding.of(
                        id, Verdict.SATISFIED, messages.sentence("duree.inconnue", parameters.firstDay(SHORTEST))))
                .presuming(List.of(id));
    }
}
