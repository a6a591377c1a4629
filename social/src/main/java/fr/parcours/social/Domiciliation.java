package fr.parcours.social;

import fr.parcours.core.dossier.Enrolment;
import fr.parcours.core.dossier.Step;
import fr.parcours.core.message.Written;
import fr.parcours.core.parameter.Parameter;
import fr.parcours.core.plugin.Dispositif;
import fr.parcours.core.plugin.Setting;
import fr.parcours.core.rule.Articles;
import fr.parcours.core.rule.Explained;
import fr.parcours.core.rule.Inquiry;
import fr.parcours.core.rule.Rule;
import fr.parcours.core.rule.Rules;
import fr.parcours.core.rule.Verdict;
import fr.parcours.core.time.Delay;
import fr.parcours.core.vocabulary.Attributes;
import fr.parcours.core.vocabulary.DispositifId;
import fr.parcours.core.vocabulary.StepKind;
import fr.parcours.core.workflow.Due;
import fr.parcours.core.workflow.Dues;
import fr.parcours.core.workflow.Limit;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The administrative address that a young person without a stable home has at the structure, which asks for it and whom the
 * structure accompanies, up to 30: until the day before the 31st birthday, when it ends.
 *
 * <p>The counsellor draws up a deed: a {@code signature} that names the domiciliation. It holds until the day it says, else for
 * a year, and an {@code extension} renews it. The holder comes for the mail: each {@code visite} that names the
 * domiciliation, or {@code contact} when it is by phone, is logged. The year and the three months between two visits
 * (L264-2, L264-5 and D264-1 of the code de l'action sociale et des familles, not read again) carry the "unverified" mark.
 */
final class Domiciliation {
    static final DispositifId DOMICILIATION = DispositifId.of("domiciliation", "Domiciliation administrative");
    /** A word of the reception's. */
    static final StepKind VISITE = StepKind.named("visite");

    static final Parameter<Integer> AGE_MINIMUM = Parameter.whole("domiciliation.age-minimum");
    static final Parameter<Integer> AGE_MAXIMUM = Parameter.whole("domiciliation.age-maximum");
    static final Parameter<List<String>> ADMITTED =
            Parameter.someOf("domiciliation.logements-admis", Attributes.HOUSING);
    static final Parameter<List<String>> APPRAISED =
            Parameter.someOf("domiciliation.logements-apprecies", Attributes.HOUSING);
    static final Parameter<Integer> LENGTH = Parameter.whole("domiciliation.duree");
    static final Parameter<Integer> BETWEEN_VISITS = Parameter.whole("domiciliation.delai-passage");

    private static final Set<StepKind> SIGNS_OF_LIFE = Set.of(VISITE, StepKind.CONTACT);

    private Domiciliation() {}

    static Dispositif of(Setting setting) {
        Limit deed = Domiciliation::written;
        return Dispositif.of(DOMICILIATION, eligibility(setting))
                .following(setting.workflow(DOMICILIATION)
                        .usualExits()
                        .term(deed.or(Limit.months(LENGTH, "domiciliation.fin.duree")))
                        .limit(Limit.age(AGE_MAXIMUM, "domiciliation.fin.age"))
                        .obligation(Domiciliation::deed)
                        .obligation(Domiciliation::visits)
                        .build());
    }

    private static Rule eligibility(Setting setting) {
        Rules rules = setting.rules();
        return rules.given(
                rules.inForce("domiciliation.existence", LENGTH),
                rules.all(
                        "domiciliation.public",
                        Registration.rule(setting, "domiciliation.inscription"),
                        rules.age("domiciliation.age", AGE_MINIMUM, AGE_MAXIMUM),
                        rules.rule("domiciliation.logement", Domiciliation::housing)));
    }

    /** Who has no stable home may ask; whether a host or a hostel gives one is appraised. */
    private static Verdict housing(Inquiry inquiry) {
        List<String> admitted = inquiry.at(ADMITTED);
        List<String> appraised = inquiry.at(APPRAISED);
        String code = inquiry.need(Attributes.HOUSING);
        Written label = inquiry.label(Attributes.HOUSING, code);
        if (!admitted.contains(code) && appraised.contains(code)) {
            return inquiry.saying("domiciliation.logement.apprecie", label)
                    .appraised(
                            inquiry.sentence("domiciliation.appreciation.logement"),
                            inquiry.sentence("domiciliation.decide.logement"));
        }
        return inquiry.answer(admitted.contains(code), label);
    }

    /** Finds the latest day that a deed of the enrolment says. */
    private static Explained<LocalDate> written(Inquiry inquiry, Enrolment enrolment) {
        return inquiry.max(
                        Step.class,
                        inquiry.isOf(enrolment, StepKind.SIGNATURE)
                                .and(deed -> deed.until()
                                        .filter(day -> !day.isBefore(enrolment.start()))
                                        .isPresent()),
                        Comparator.comparing(deed -> deed.until().orElseThrow()))
                .map(deed -> inquiry.saying("domiciliation.fin.acte", deed.on())
                        .gives(deed.until().orElseThrow()))
                .orElseGet(inquiry::nothing);
    }

    private static void deed(Dues dues) {
        LocalDate entry = dues.enrolment().start();
        dues.require("domiciliation.acte", due -> {
            due.saying("domiciliation.acte", entry);
            return Due.when(
                    entry,
                    due.first(Step.class, due.isOf(dues.enrolment(), StepKind.SIGNATURE))
                            .map(Step::on));
        });
    }

    /** A visit within a delay of the one before, of the entry for the first, as long as the domiciliation lasts. */
    private static void visits(Dues dues) {
        Enrolment enrolment = dues.enrolment();
        LocalDate from = enrolment.start();
        for (Step step : dues.inquiry().facts(Step.class, Domiciliation::isVisit)) {
            LocalDate visit = step.on();
            if (visit.isAfter(from) && enrolment.contains(visit)) {
                visit(dues, from, Optional.of(visit));
                from = visit;
            }
        }
        visit(dues, from, Optional.empty());
    }

    /** The visit that is to come is not required where its last day is beyond that of the domiciliation. */
    private static void visit(Dues dues, LocalDate from, Optional<LocalDate> metOn) {
        dues.requireIf("domiciliation.passage", Articles.NONE, due -> {
            int months = due.at(BETWEEN_VISITS, from);
            LocalDate by = Delay.ofMonths(months).lastDayAfter(from);
            if (metOn.isEmpty() && dues.lastDay().filter(by::isAfter).isPresent()) {
                return Optional.empty();
            }
            due.facts(
                    Step.class,
                    step -> isVisit(step) && (step.on().equals(from) || metOn.equals(Optional.of(step.on()))));
            due.saying("domiciliation.passage", months, from);
            return Optional.of(Due.when(by, metOn));
        });
    }

    private static boolean isVisit(Step step) {
        return SIGNS_OF_LIFE.contains(step.kind()) && step.dispositifs().contains(DOMICILIATION);
    }
}
