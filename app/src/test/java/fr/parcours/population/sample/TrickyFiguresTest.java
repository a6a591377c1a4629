package fr.parcours.population.sample;

import static fr.parcours.population.sample.SampleDossiers.AS_PUBLISHED;
import static org.assertj.core.api.Assertions.assertThat;

import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.dossier.Fact;
import fr.parcours.core.dossier.Outcome;
import fr.parcours.core.dossier.Step;
import fr.parcours.core.time.Age;
import fr.parcours.core.time.Days;
import fr.parcours.core.time.Term;
import fr.parcours.core.vocabulary.Attributes;
import fr.parcours.core.vocabulary.DispositifId;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Figures that depend on several chapters, counted with plain loops: the sample is right across chapters too. */
class TrickyFiguresTest {
    private static final Days YEAR = Days.ofYear(2021);
    private static final LocalDate LAST = YEAR.last();
    private static final Set<String> RECEIVED = Set.of("entretien", "atelier", "information-collective");
    private static final Set<String> ALTERNANCE = Set.of("apprentissage", "professionnalisation");
    private static final Set<String> CONTRACTS =
            Set.of("interim", "cdd", "cdi", "pec", "cie", "contrat-insertion", "apprentissage", "professionnalisation");

    @Test
    void everybodyAccompaniedIsYoungOrInPlieAndNobodyIsBoth() {
        Predicate<Dossier> young = dossier -> has(
                dossier,
                Step.class,
                DispositifId.MISSION_LOCALE,
                step -> RECEIVED.contains(step.kind().code()));
        Predicate<Dossier> adult = dossier -> dossier.isEnrolled(Installed.PLIE, YEAR);

        assertThat(count(young)).isEqualTo(4292);
        assertThat(count(adult)).isEqualTo(811);
        assertThat(count(young.or(adult))).isEqualTo(5103);
    }

    @Test
    void everybodyInTheGarantieJeunesIsInPaceaTheSameYearThoughNotEveryDay() {
        assertThat(count(dossier -> dossier.isEnrolled(Installed.GARANTIE_JEUNES, YEAR)
                        && dossier.isEnrolled(Installed.PACEA, YEAR)))
                .isEqualTo(1685);
        assertThat(outcomes(Installed.GARANTIE_JEUNES, ALTERNANCE::contains)).isEqualTo(249);
        assertThat(outcomes(Installed.PACEA, ALTERNANCE::contains)).isEqualTo(213);
        assertThat(outcomes(DispositifId.MISSION_LOCALE, ALTERNANCE::contains)).isEqualTo(292);
    }

    @Test
    void theContractsOfTheMissionLocaleHaveSoManySigners() {
        assertThat(outcomes(DispositifId.MISSION_LOCALE, CONTRACTS::contains)).isEqualTo(3080);
        assertThat(signers(CONTRACTS::contains)).isEqualTo(1440);
        assertThat(signers(ALTERNANCE::contains)).isEqualTo(284);
        assertThat(signers("formation"::equals)).isEqualTo(723);
        assertThat(signers("pec"::equals)).isEqualTo(54);
        assertThat(signers("cie"::equals)).isEqualTo(48);
    }

    /** 39 contracts in the obligation de formation, and 12 % of 284 people are minors: some sign two. */
    @Test
    void minorsAreSoManyAmongThoseInAlternance() {
        long minors = AS_PUBLISHED.stream()
                .filter(dossier -> facts(dossier, Outcome.class, DispositifId.MISSION_LOCALE)
                        .filter(outcome -> ALTERNANCE.contains(outcome.kind().code()))
                        .max(Comparator.comparing(Outcome::on))
                        .filter(last ->
                                Age.on(last.on(), dossier.subject().birthDate().orElseThrow()) < 18)
                        .isPresent())
                .count();

        assertThat(outcomes(Installed.OBLIGATION_FORMATION, ALTERNANCE::contains))
                .isEqualTo(39);
        assertThat(Math.round(100.0 * minors / 284)).isEqualTo(12);
    }

    @Test
    void internshipsAreSituationsInTheObligationDeFormation() {
        Predicate<Dossier> outcome = dossier -> has(
                dossier,
                Outcome.class,
                Installed.OBLIGATION_FORMATION,
                fact -> !fact.kind().code().equals("benevolat"));
        Predicate<Dossier> internship = dossier -> has(
                dossier,
                Step.class,
                Installed.OBLIGATION_FORMATION,
                step -> step.kind().code().equals("stage"));

        assertThat(count(outcome.or(internship))).isEqualTo(170);
        assertThat(count(outcome)).isLessThan(135);
    }

    @Test
    void missionsBegunTheYearBeforeCountWhenTheyLastIntoIt() {
        Predicate<Outcome> mission = outcome -> outcome.kind().code().equals("service-civique");
        Predicate<Dossier> running = dossier -> dossier.facts(Outcome.class)
                .filter(mission)
                .anyMatch(
                        outcome -> Days.between(outcome.on(), outcome.lastDay()).overlaps(YEAR)
                                && dossier.isEnrolled(DispositifId.MISSION_LOCALE, outcome.on()));
        long hosts = AS_PUBLISHED.stream()
                .flatMap(dossier -> dossier.facts(Outcome.class))
                .filter(mission)
                .filter(outcome -> Days.between(outcome.on(), outcome.lastDay()).overlaps(YEAR))
                .flatMap(outcome -> outcome.party().stream())
                .distinct()
                .count();

        assertThat(count(running)).isEqualTo(219);
        assertThat(count(dossier -> has(dossier, Outcome.class, DispositifId.MISSION_LOCALE, mission)))
                .isLessThan(219);
        assertThat(hosts).isEqualTo(52);
    }

    @Test
    void theExitsForecastAreThoseWhoseLastingResultHoldsSixMonthsInTheNextHalfYear() {
        Days half = Days.between(LAST.plusDays(1), LocalDate.of(2022, 6, 30));
        Predicate<Outcome> lasting =
                outcome -> (CONTRACTS.contains(outcome.kind().code())
                                || outcome.kind().code().equals("creation-entreprise"))
                        && outcome.until()
                                .map(until -> until.isAfter(Term.ofMonths(6).lastDayFrom(outcome.on())))
                                .orElse(true)
                        && outcome.endedOn().map(LAST::isBefore).orElse(true)
                        && half.contains(outcome.on().plusMonths(6));

        assertThat(count(dossier -> dossier.isEnrolled(Installed.PLIE, LAST)
                        && dossier.enrolments(Installed.PLIE).stream()
                                .anyMatch(enrolment ->
                                        enrolment.lastDay().map(LAST::isBefore).orElse(true))
                        && dossier.facts(Outcome.class).anyMatch(lasting)))
                .isEqualTo(51);
    }

    @Test
    void thoseInMediationAreAllInPlieAndAllSayWhetherTheyAreMenOrWomen() {
        Predicate<Dossier> mediated = dossier -> dossier.isEnrolled(Installed.MEDIATION, YEAR);

        assertThat(count(mediated)).isEqualTo(145);
        assertThat(count(mediated.and(dossier -> dossier.isEnrolled(Installed.PLIE, YEAR))))
                .isEqualTo(145);
        assertThat(count(mediated.and(isOfSex("female")))).isEqualTo(72);
        assertThat(count(mediated.and(isOfSex("male")))).isEqualTo(73);
    }

    private static Predicate<Dossier> isOfSex(String sex) {
        return dossier ->
                dossier.answer(Attributes.SEX, LAST).value().filter(sex::equals).isPresent();
    }

    private static long count(Predicate<Dossier> which) {
        return AS_PUBLISHED.stream().filter(which).count();
    }

    private static long signers(Predicate<String> kinds) {
        return count(dossier -> has(
                dossier,
                Outcome.class,
                DispositifId.MISSION_LOCALE,
                outcome -> kinds.test(outcome.kind().code())));
    }

    private static long outcomes(DispositifId dispositif, Predicate<String> kinds) {
        return AS_PUBLISHED.stream()
                .flatMap(dossier -> facts(dossier, Outcome.class, dispositif))
                .filter(outcome -> kinds.test(outcome.kind().code()))
                .count();
    }

    private static <F extends Fact> boolean has(
            Dossier dossier, Class<F> type, DispositifId dispositif, Predicate<F> which) {
        return facts(dossier, type, dispositif).anyMatch(which);
    }

    private static <F extends Fact> Stream<F> facts(Dossier dossier, Class<F> type, DispositifId dispositif) {
        return dossier.facts(type)
                .filter(fact -> YEAR.contains(fact.on()) && dossier.isEnrolled(dispositif, fact.on()));
    }
}
