package fr.parcours.dispositif.of;

import static fr.parcours.dispositif.of.ObligationFormation.OBLIGATION_FORMATION;

import fr.parcours.core.dossier.Enrolment;
import fr.parcours.core.dossier.Step;
import fr.parcours.core.parameter.Parameter;
import fr.parcours.core.rule.Articles;
import fr.parcours.core.rule.Inquiry;
import fr.parcours.core.time.Delay;
import fr.parcours.core.vocabulary.Attribute;
import fr.parcours.core.vocabulary.Attributes;
import fr.parcours.core.vocabulary.StepKind;
import fr.parcours.core.workflow.Due;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The procedure of R114-7 of the code de l'éducation, since 2020-09-01: on one of the {@link Grounds} the mission locale
 * summons the youth and the legal representative; within two months after the <em>summons</em>, unless the youth complies by
 * then, it transmits the situation to the président du conseil départemental. The two months are no delay of contact and run
 * neither from the day on which school was left nor from the day on which a list was received.
 *
 * <p>The texts are silent on what follows, decided here. The summons has a delay of the structure's own. One without a ground
 * recorded opens the two months too. A reminder, or a new ground, within them changes nothing. Who complies, even late, has
 * nothing more to be done about: see {@link Compliance}.
 */
final class Procedure {
    static final StepKind TRANSMISSION =
            StepKind.of("transmission", "Transmission au président du conseil départemental");
    /** Of a summons: whether the legal representative was summoned too, which it means unless it says otherwise. */
    static final Attribute<Boolean> REPRESENTATIVE =
            Attribute.yesNo("representativeSummoned", "Représentant légal convoqué");

    static final Parameter<Integer> SUMMONS = Parameter.whole("obligation-formation.delai-convocation");
    static final Parameter<Integer> TRANSMIT = Parameter.whole("obligation-formation.delai-transmission");
    private static final Articles SUMMONED =
            Articles.from(ObligationFormation.FIRST_DAY, "R114-7 du code de l’éducation");

    private final LimitedDues limited;
    private final Inquiry inquiry;
    private final Enrolment enrolment;
    private final List<Grounds.Ground> grounds;
    private final List<Step> summonses;

    private Procedure(LimitedDues limited) {
        this.limited = limited;
        this.inquiry = limited.dues().inquiry();
        this.enrolment = limited.dues().enrolment();
        this.grounds = Grounds.of(inquiry, enrolment);
        this.summonses = inquiry.facts(Step.class, step -> isSummons(step) && enrolment.contains(step.on()));
    }

    /** Requires what the grounds and the summonses of an enrolment call for. */
    static void list(LimitedDues limited) {
        Procedure procedure = new Procedure(limited);
        for (Case each : procedure.cases()) {
            each.ground().ifPresent(ground -> procedure.summons(each, ground));
            each.summons().ifPresent(day -> {
                procedure.representative(each, day);
                procedure.transmission(each, day);
            });
        }
    }

    /** Checks if a step is a summons under the obligation: it names its dispositif, or none. */
    static boolean isSummons(Step step) {
        return step.kind().equals(StepKind.CONVOCATION)
                && (step.dispositifs().isEmpty() || step.dispositifs().contains(OBLIGATION_FORMATION));
    }

    /**
     * One case of the procedure; a ground or a summons, or both.
     *
     * @param ground what called for it
     * @param summons the first summons
     */
    private record Case(Optional<Grounds.Ground> ground, Optional<LocalDate> summons) {
        LocalDate opened() {
            return ground.map(Grounds.Ground::on).or(() -> summons).orElseThrow();
        }
    }

    /** A case takes the grounds and the summonses that come before it is over; on one day the ground comes first. */
    private List<Case> cases() {
        List<Case> cases = new ArrayList<>();
        List<LocalDate> days = Stream.concat(
                        grounds.stream().map(Grounds.Ground::on),
                        summonses.stream().map(Step::on))
                .distinct()
                .sorted()
                .toList();
        for (LocalDate day : days) {
            Optional<Grounds.Ground> ground =
                    grounds.stream().filter(each -> each.on().equals(day)).findFirst();
            Optional<LocalDate> summons =
                    summonses.stream().map(Step::on).filter(day::equals).findFirst();
            int last = cases.size() - 1;
            if (last < 0 || isOver(cases.get(last), day)) {
                cases.add(new Case(ground, summons));
            } else if (cases.get(last).summons().isEmpty()) {
                cases.set(last, new Case(cases.get(last).ground(), summons));
            }
        }
        return cases;
    }

    private boolean isOver(Case last, LocalDate day) {
        LocalDate by = last.summons()
                .map(summoned -> transmittedBy(inquiry, summoned))
                .orElseGet(() -> summonedBy(inquiry, last.opened()));
        Optional<LocalDate> settled = last.summons()
                .flatMap(summoned -> transmittedOn(inquiry, summoned))
                .or(() -> compliance(inquiry, last.opened(), last.summons().orElse(last.opened()), by));
        return (last.summons().isPresent() && day.isAfter(by))
                || settled.filter(end -> !end.isAfter(day)).isPresent();
    }

    private void summons(Case each, Grounds.Ground ground) {
        LocalDate day = ground.on();
        limited.require("obligation-formation.convocation", SUMMONED, due -> {
            due.about(ground.fact()).saying("obligation-formation.convocation", ground.what());
            LocalDate by = summonedBy(due, day);
            Optional<LocalDate> summoned = due.first(
                            Step.class,
                            step -> isSummons(step) && each.summons().equals(Optional.of(step.on())))
                    .map(Step::on);
            return Optional.of(Due.when(by, summoned.or(() -> compliance(due, day, day, by))));
        });
    }

    /** Required when the first summons was for the youth alone, who has a legal representative. */
    private void representative(Case each, LocalDate summoned) {
        limited.require("obligation-formation.convocation-representant", SUMMONED, due -> {
            boolean together = due
                    .facts(Step.class, step -> isSummons(step) && step.on().equals(summoned))
                    .stream()
                    .anyMatch(Procedure::summonsBoth);
            if (together || due.presume(Attributes.EMANCIPATED, summoned, false)) {
                return Optional.empty();
            }
            due.saying("obligation-formation.convocation-representant", summoned);
            LocalDate by = summonedBy(due, summoned);
            Optional<LocalDate> both = due.first(
                            Step.class,
                            step -> isSummons(step)
                                    && summonsBoth(step)
                                    && step.on().isAfter(summoned)
                                    && enrolment.contains(step.on()))
                    .map(Step::on);
            return Optional.of(Due.when(by, both.or(() -> compliance(due, each.opened(), summoned, by))));
        });
    }

    private static boolean summonsBoth(Step step) {
        return step.values().get(REPRESENTATIVE).value().orElse(true);
    }

    private void transmission(Case each, LocalDate summoned) {
        limited.require("obligation-formation.transmission", Articles.NONE, due -> {
            due.facts(Step.class, step -> isSummons(step) && step.on().equals(summoned));
            due.saying("obligation-formation.transmission", due.at(TRANSMIT, summoned), summoned);
            LocalDate by = transmittedBy(due, summoned);
            return Optional.of(Due.when(
                    by, transmittedOn(due, summoned).or(() -> compliance(due, each.opened(), summoned, by))));
        });
    }

    private static LocalDate summonedBy(Inquiry inquiry, LocalDate day) {
        return Delay.ofDays(inquiry.at(SUMMONS, day)).lastDayAfter(day);
    }

    private static LocalDate transmittedBy(Inquiry inquiry, LocalDate summoned) {
        return Delay.ofMonths(inquiry.at(TRANSMIT, summoned)).lastDayAfter(summoned);
    }

    private static Optional<LocalDate> transmittedOn(Inquiry inquiry, LocalDate summoned) {
        return inquiry.first(
                        Step.class,
                        step -> step.kind().equals(TRANSMISSION) && !step.on().isBefore(summoned))
                .map(Step::on);
    }

    private Optional<LocalDate> compliance(Inquiry due, LocalDate opened, LocalDate from, LocalDate by) {
        return Compliance.on(due, enrolment, opened, from, by);
    }
}
