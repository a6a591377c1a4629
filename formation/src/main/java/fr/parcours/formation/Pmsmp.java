package fr.parcours.formation;

import fr.parcours.core.dossier.Enrolment;
import fr.parcours.core.dossier.Step;
import fr.parcours.core.parameter.Parameter;
import fr.parcours.core.plugin.Dispositif;
import fr.parcours.core.plugin.Setting;
import fr.parcours.core.rule.Articles;
import fr.parcours.core.rule.Explained;
import fr.parcours.core.rule.Inquiry;
import fr.parcours.core.rule.Rule;
import fr.parcours.core.rule.Rules;
import fr.parcours.core.rule.Verdict;
import fr.parcours.core.time.Age;
import fr.parcours.core.time.Term;
import fr.parcours.core.vocabulary.Attributes;
import fr.parcours.core.vocabulary.DispositifId;
import fr.parcours.core.vocabulary.ExitReason;
import fr.parcours.core.vocabulary.Keyword;
import fr.parcours.core.workflow.ExitNature;
import fr.parcours.core.workflow.Limit;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The période de mise en situation en milieu professionnel: open to whom someone accompanies (L5135-2), from 16, for one of
 * three objects (L5135-1), one month at most, renewed once for the same object (D5135-3). The texts are applied from
 * 2014-11-16, the first day of the decree.
 *
 * <p>An enrolment is one agreement, its extension the renewal. Between 14 and 16, other limits apply, which were not read: who
 * prescribes judges. So does another prescriber than the structure, whom dossiers do not hold. What the agreement must be is
 * said with the answer, and presumed: the period is yet to come.
 */
final class Pmsmp {
    static final DispositifId PMSMP =
            DispositifId.of("pmsmp", "Période de mise en situation en milieu professionnel (PMSMP)");
    /** To discover a job or a sector. */
    static final Keyword DECOUVERTE =
            Keyword.of(Keyword.Topic.THEME, "decouverte-metier", "Découvrir un métier ou un secteur d’activité");
    /** To confirm a project. */
    static final Keyword CONFIRMATION =
            Keyword.of(Keyword.Topic.THEME, "confirmation-projet", "Confirmer un projet professionnel");
    /** To begin a recruitment. */
    static final Keyword RECRUTEMENT =
            Keyword.of(Keyword.Topic.THEME, "initiation-recrutement", "Initier une démarche de recrutement");

    static final Parameter<List<String>> FOLLOWED_BY = Parameter.codes("pmsmp.suivi-par");
    static final Parameter<List<String>> PRESCRIBED_BY = Parameter.codes("pmsmp.prescrite-par");
    static final Parameter<Integer> AGE_MINIMUM = Parameter.whole("pmsmp.age-minimum");
    static final Parameter<Integer> AGE_MINIMUM_FRAMED = Parameter.whole("pmsmp.age-minimum-encadre");
    static final Parameter<Integer> LONGEST = Parameter.whole("pmsmp.duree-maximale");
    static final Parameter<Integer> RENEWALS = Parameter.whole("pmsmp.renouvellements");
    static final Parameter<Integer> WINDOW = Parameter.whole("pmsmp.mois-par-accueil");
    static final Parameter<Integer> AGREEMENTS = Parameter.whole("pmsmp.conventions-par-accueil");
    static final Parameter<Integer> DAYS = Parameter.whole("pmsmp.jours-par-accueil");

    private static final String AGREEMENT = "pmsmp.convention";
    private static final Articles OBJECTS = Articles.from(LocalDate.of(2014, 3, 7), "L5135-1");

    private Pmsmp() {}

    static Dispositif of(Setting setting) {
        Rules rules = setting.rules();
        return Dispositif.of(
                        PMSMP,
                        rules.given(
                                rules.inForce("pmsmp.ouverture", LONGEST),
                                rules.all(
                                        "pmsmp.public",
                                        rules.rule(
                                                "pmsmp.suivi",
                                                inquiry -> Formation.followed(inquiry, PMSMP, FOLLOWED_BY)),
                                        age(rules),
                                        rules.rule("pmsmp.prescription", Pmsmp::prescribed),
                                        rules.rule("pmsmp.stage-en-cours", Pmsmp::free),
                                        rules.presumed("pmsmp.objet", OBJECTS),
                                        rules.rule(AGREEMENT, Pmsmp::agreement))))
                .following(setting.workflow(PMSMP)
                        .usualExits()
                        .exits(ExitNature.NEUTRAL, ExitReason.TERME)
                        .term(Limit.months(LONGEST, "pmsmp.fin.terme"))
                        .cap(Pmsmp::renewed)
                        .limit(Pmsmp::withTheHost)
                        .stepsOutsideEnrolments()
                        .build());
    }

    // ---- who may enter -------------------------------------------------------------------------------------------

    /** Obtains the condition of age alone, judged on the first day of the period. */
    static Rule age(Rules rules) {
        return rules.rule("pmsmp.age", inquiry -> {
            int least = inquiry.at(AGE_MINIMUM);
            LocalDate birth = inquiry.need(Attributes.BIRTH_DATE, least);
            int age = Age.on(inquiry.on(), birth);
            LocalDate birthday = Age.reaches(least, birth);
            if (age >= least) {
                return inquiry.satisfied(age, least, birthday);
            }
            int framed = inquiry.at(AGE_MINIMUM_FRAMED);
            return age < framed
                    ? inquiry.refused(age, least, birthday)
                    : inquiry.saying("pmsmp.age.encadre", age, least, birthday)
                            .appraised(
                                    inquiry.sentence("pmsmp.age.appreciation", framed, least),
                                    inquiry.sentence("pmsmp.decide"));
        });
    }

    private static Verdict prescribed(Inquiry inquiry) {
        List<String> codes = inquiry.at(PRESCRIBED_BY);
        return inquiry
                .enrolments(
                        enrolment -> codes.contains(enrolment.dispositif().code()) && enrolment.isOpen(inquiry.on()))
                .stream()
                .findFirst()
                .map(enrolment -> inquiry.satisfied(enrolment.dispositif()))
                .orElseGet(() -> inquiry.appraised(
                        inquiry.sentence("pmsmp.prescription.appreciation"),
                        inquiry.sentence("pmsmp.prescription.decide")));
    }

    /** One that begins that day may be the period that is being entered. */
    private static Verdict free(Inquiry inquiry) {
        LocalDate on = inquiry.on();
        return inquiry.last(
                        Step.class,
                        step -> Period.isOne(step)
                                && step.on().isBefore(on)
                                && Period.of(step).days().contains(on))
                .map(Period::of)
                .map(period ->
                        inquiry.refused(period.days().first(), period.days().last()))
                .orElseGet(inquiry::satisfied);
    }

    private static Verdict agreement(Inquiry inquiry) {
        inquiry.presume(AGREEMENT);
        return inquiry.satisfied(
                inquiry.at(LONGEST),
                inquiry.at(RENEWALS),
                inquiry.at(AGREEMENTS),
                inquiry.at(DAYS),
                inquiry.at(WINDOW));
    }

    // ---- the pathway ---------------------------------------------------------------------------------------------

    /** Counts the longest length of an agreement, renewals included, in months. */
    static int longest(Inquiry inquiry, LocalDate start) {
        return inquiry.at(LONGEST, start) * (1 + inquiry.at(RENEWALS, start));
    }

    private static Explained<LocalDate> renewed(Inquiry inquiry, Enrolment enrolment) {
        int months = longest(inquiry, enrolment.start());
        return inquiry.saying("pmsmp.fin.maximum", months, enrolment.start())
                .gives(Term.ofMonths(months).lastDayFrom(enrolment.start()));
    }

    /** The days spent before with the host of the enrolment's period leave fewer to another agreement. */
    private static Explained<LocalDate> withTheHost(Inquiry inquiry, Enrolment enrolment) {
        LocalDate start = enrolment.start();
        Optional<Period> own = inquiry.first(
                        Step.class,
                        step -> Period.isOne(step) && step.party().isPresent() && enrolment.contains(step.on()))
                .map(Period::of);
        if (own.isEmpty()) {
            return inquiry.nothing();
        }
        Term window = Term.ofMonths(inquiry.at(WINDOW, start));
        int most = inquiry.at(DAYS, start);
        long spent = inquiry
                .facts(
                        Step.class,
                        step -> Period.isOne(step)
                                && step.on().isBefore(start)
                                && Period.of(step).isWith(own.get())
                                && !window.lastDayFrom(step.on()).isBefore(start))
                .stream()
                .mapToLong(step -> Period.of(step).days().count())
                .sum();
        if (spent == 0) {
            return inquiry.nothing();
        }
        long left = Math.max(1, most - spent);
        return inquiry.saying("pmsmp.fin.accueil", spent, most, window.months()).gives(start.plusDays(left - 1));
    }
}
