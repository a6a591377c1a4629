package fr.parcours.dispositif.of;

import static fr.parcours.dispositif.of.ObligationFormation.OBLIGATION_FORMATION;

import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.dossier.Enrolment;
import fr.parcours.core.dossier.Step;
import fr.parcours.core.message.Messages;
import fr.parcours.core.message.Sentence;
import fr.parcours.core.parameter.Parameter;
import fr.parcours.core.parameter.ParameterValue;
import fr.parcours.core.parameter.Parameters;
import fr.parcours.core.plugin.Setting;
import fr.parcours.core.rule.Articles;
import fr.parcours.core.time.Delay;
import fr.parcours.core.vocabulary.Attribute;
import fr.parcours.core.vocabulary.Attributes;
import fr.parcours.core.vocabulary.StepKind;
import fr.parcours.core.workflow.Due;
import fr.parcours.core.workflow.Obligation;
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
final class Procedure implements Obligation {
    static final StepKind TRANSMISSION =
            StepKind.of("transmission", "Transmission au président du conseil départemental");
    /** Of a summons: whether the legal representative was summoned too, which it means unless it says otherwise. */
    static final Attribute<Boolean> REPRESENTATIVE =
            Attribute.yesNo("representativeSummoned", "Représentant légal convoqué");

    private static final Parameter<Integer> SUMMONS = Parameter.whole("obligation-formation.delai-convocation");
    private static final Parameter<Integer> TRANSMIT = Parameter.whole("obligation-formation.delai-transmission");
    private static final Articles SUMMONED =
            Articles.from(ObligationFormation.FIRST_DAY, "R114-7 du code de l’éducation");

    private final Parameters parameters;
    private final Messages messages;
    private final Fulfilment fulfilment;
    private final Grounds grounds;

    Procedure(Setting setting, Fulfilment fulfilment) {
        this.parameters = setting.parameters();
        this.messages = setting.messages();
        this.fulfilment = fulfilment;
        this.grounds = new Grounds(setting, fulfilment);
    }

    @Override
    public List<Due> of(Dossier dossier, Enrolment enrolment) {
        return new Examination(dossier, enrolment).dues();
    }

    /** Checks if a step is a summons under the obligation: it names its dispositif, or none. */
    static boolean isSummons(Step step) {
        return step.kind().equals(StepKind.CONVOCATION)
                && (step.dispositifs().isEmpty() || step.dispositifs().contains(OBLIGATION_FORMATION));
    }

    /**
     * One procedure; a ground or a summons, or both.
     *
     * @param ground what called for it
     * @param summons the first summons
     */
    private record Case(Optional<Grounds.Ground> ground, Optional<LocalDate> summons) {
        LocalDate opened() {
            return ground.map(Grounds.Ground::on).or(() -> summons).orElseThrow();
        }
    }

    /** One enrolment being looked at. */
    private final class Examination {
        private final Dossier dossier;
        private final List<Grounds.Ground> found;
        private final List<Step> summonses;
        private final Compliance compliance;

        Examination(Dossier dossier, Enrolment enrolment) {
            this.dossier = dossier;
            this.found = grounds.of(dossier, enrolment);
            this.compliance = new Compliance(dossier, enrolment, found, fulfilment);
            this.summonses = dossier.facts(Step.class)
                    .filter(step -> isSummons(step) && enrolment.contains(step.on()))
                    .toList();
        }

        List<Due> dues() {
            List<Due> dues = new ArrayList<>();
            for (Case each : cases()) {
                each.ground().ifPresent(ground -> dues.add(summons(each, ground)));
                each.summons().ifPresent(day -> {
                    representative(each, day).ifPresent(dues::add);
                    dues.add(transmission(each, day));
                });
            }
            return dues;
        }

        /** A case takes the grounds and the summonses that come before it is over; on one day the ground comes first. */
        private List<Case> cases() {
            List<Case> cases = new ArrayList<>();
            List<LocalDate> days = Stream.concat(
                            found.stream().map(Grounds.Ground::on),
                            summonses.stream().map(Step::on))
                    .distinct()
                    .sorted()
                    .toList();
            for (LocalDate day : days) {
                Optional<Grounds.Ground> ground =
                        found.stream().filter(each -> each.on().equals(day)).findFirst();
                Optional<LocalDate> summons = Optional.of(day)
                        .filter(on ->
                                summonses.stream().anyMatch(step -> step.on().equals(on)));
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
            LocalDate by = last.summons().map(this::transmittedBy).orElseGet(() -> summonedBy(last.opened()));
            Optional<LocalDate> settled = last.summons()
                    .flatMap(this::transmittedOn)
                    .or(() -> compliance.on(last.opened(), last.summons().orElse(last.opened()), by));
            return (last.summons().isPresent() && day.isAfter(by))
                    || settled.filter(end -> !end.isAfter(day)).isPresent();
        }

        private Due summons(Case each, Grounds.Ground ground) {
            LocalDate by = summonedBy(ground.on());
            return new Due(
                    "obligation-formation.convocation",
                    messages.sentence("obligation-formation.convocation", ground.what()),
                    by,
                    each.summons().or(() -> compliance.on(ground.on(), ground.on(), by)),
                    summonsSources(ground.on()));
        }

        /** Due when the first summons was for the youth alone, who has a legal representative. */
        private Optional<Due> representative(Case each, LocalDate summoned) {
            boolean together = summonses.stream()
                    .filter(step -> step.on().equals(summoned))
                    .anyMatch(this::summonsBoth);
            boolean emancipated =
                    dossier.answer(Attributes.EMANCIPATED, summoned).value().orElse(false);
            return together || emancipated
                    ? Optional.empty()
                    : Optional.of(new Due(
                            "obligation-formation.convocation-representant",
                            messages.sentence("obligation-formation.convocation-representant", summoned),
                            summonedBy(summoned),
                            summonses.stream()
                                    .filter(step -> step.on().isAfter(summoned) && summonsBoth(step))
                                    .map(Step::on)
                                    .findFirst()
                                    .or(() -> compliance.on(each.opened(), summoned, summonedBy(summoned))),
                            summonsSources(summoned)));
        }

        private boolean summonsBoth(Step step) {
            return step.values().get(REPRESENTATIVE).value().orElse(true);
        }

        private Due transmission(Case each, LocalDate summoned) {
            LocalDate by = transmittedBy(summoned);
            ParameterValue<Integer> delay = parameters.at(TRANSMIT, summoned);
            Sentence what = messages.sentence("obligation-formation.transmission", delay.value(), summoned);
            return new Due(
                    "obligation-formation.transmission",
                    what,
                    by,
                    transmittedOn(summoned).or(() -> compliance.on(each.opened(), summoned, by)),
                    List.of(delay.source()));
        }

        private LocalDate summonedBy(LocalDate day) {
            return Delay.ofDays(parameters.at(SUMMONS, day).value()).lastDayAfter(day);
        }

        private List<String> summonsSources(LocalDate day) {
            return Stream.concat(
                            SUMMONED.at(day).stream(),
                            Stream.of(parameters.at(SUMMONS, day).source()))
                    .toList();
        }

        private LocalDate transmittedBy(LocalDate summoned) {
            return Delay.ofMonths(parameters.at(TRANSMIT, summoned).value()).lastDayAfter(summoned);
        }

        private Optional<LocalDate> transmittedOn(LocalDate summoned) {
            return dossier.facts(Step.class)
                    .filter(step ->
                            step.kind().equals(TRANSMISSION) && !step.on().isBefore(summoned))
                    .map(Step::on)
                    .findFirst();
        }
    }
}
