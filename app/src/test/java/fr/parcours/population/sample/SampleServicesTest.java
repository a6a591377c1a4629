package fr.parcours.population.sample;

import static fr.parcours.population.sample.SampleDossiers.AS_PUBLISHED;
import static fr.parcours.population.sample.SampleDossiers.PEOPLE;
import static org.assertj.core.api.Assertions.assertThat;

import fr.parcours.core.dossier.Aid;
import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.dossier.Enrolment;
import fr.parcours.core.dossier.Outcome;
import fr.parcours.core.dossier.Phase;
import fr.parcours.core.dossier.Step;
import fr.parcours.core.time.Age;
import fr.parcours.core.time.Days;
import fr.parcours.core.vocabulary.Attribute;
import fr.parcours.core.vocabulary.Attributes;
import fr.parcours.core.vocabulary.DispositifId;
import fr.parcours.core.vocabulary.Keyword;
import fr.parcours.core.vocabulary.OutcomeKind;
import fr.parcours.core.vocabulary.PhaseId;
import fr.parcours.core.vocabulary.Siret;
import fr.parcours.core.vocabulary.StepKind;
import fr.parcours.core.vocabulary.SubjectKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the services added to the sample agrees: sessions and attendances, results and what they follow, hours and contracts. */
class SampleServicesTest {
    private static final Days YEAR = Days.ofYear(2021);
    private static final Attribute<String> KIND = Installed.attribute("fajem.kind");
    private static final Attribute<String> DECISION = Installed.attribute("fajem.decision");
    private static final Attribute<Integer> STAFF = Installed.attribute("staff");
    private static final Attribute<BigDecimal> DUE_HOURS = Installed.attribute("dueHours");
    private static final Attribute<String> HOLDER = Installed.attribute("holder");
    private static final BigDecimal FULL_TIME = new BigDecimal("151.67");

    private record Session(String action, StepKind kind, LocalDate on, Map<Keyword.Topic, Keyword> keywords) {}

    @Test
    void everyAttendanceIsAtASessionHeldThatDayOnTheSameThemeForTheSamePeople() {
        Set<Session> held = new HashSet<>();
        Set<String> actions = new HashSet<>();
        of(SubjectKind.ACTION).forEach(action -> {
            actions.add(action.subject().id());
            action.facts(Step.class)
                    .forEach(step ->
                            held.add(new Session(action.subject().id(), step.kind(), step.on(), step.keywords())));
        });
        List<Session> attended = new ArrayList<>();
        PEOPLE.forEach(dossier -> dossier.facts(Step.class)
                .filter(step -> step.party().filter(actions::contains).isPresent())
                .forEach(step -> attended.add(
                        new Session(step.party().orElseThrow(), step.kind(), step.on(), step.keywords()))));

        assertThat(attended).hasSizeGreaterThan(5000);
        assertThat(held).containsAll(attended);
        assertThat(attended.stream().map(Session::action).distinct()).hasSizeGreaterThan(25);
    }

    @Test
    void whatIsCreditedToASessionFollowsAnAttendance() {
        Map<String, StepKind> sessions = Map.of(
                "aprem", Installed.APREM,
                "unis-vers-emploi", Installed.UNIS_VERS_EMPLOI,
                "preparation-recrutement", Installed.PREPARATION,
                "transfrontalier", Installed.RECRUITMENT);
        Map<String, Integer> credits = new HashMap<>();
        PEOPLE.forEach(dossier -> dossier.facts(Outcome.class)
                .forEach(outcome -> outcome.via().stream()
                        .filter(sessions::containsKey)
                        .forEach(via -> {
                            credits.merge(via, YEAR.contains(outcome.on()) ? 1 : 0, Integer::sum);
                            assertThat(dossier.facts(Step.class))
                                    .anyMatch(step -> step.kind().equals(sessions.get(via))
                                            && step.on().isBefore(outcome.on()));
                        })));

        assertThat(credits)
                .isEqualTo(Map.of(
                        "aprem", 42, // 39 contracts and 3 missions
                        "unis-vers-emploi", 253, // of 768 people: 33 %
                        "preparation-recrutement", 78, // of 128 people: 61 %
                        "transfrontalier", 124));
    }

    @Test
    void nobodyAttendsWhileAtWorkOrInTraining() {
        PEOPLE.forEach(dossier -> dossier.facts(Step.class)
                .filter(step -> step.kind().equals(Installed.MATINALE)
                        && dossier.isEnrolled(DispositifId.MISSION_LOCALE, step.on()))
                .forEach(step -> assertThat(dossier.facts(Outcome.class))
                        .noneMatch(outcome -> !outcome.kind().equals(OutcomeKind.BENEVOLAT)
                                && Days.between(outcome.on(), outcome.lastDay()).contains(step.on()))));
    }

    @Test
    void theVolunteersOfTheParrainageInterviewOnlyThoseTheyHave() {
        Set<String> volunteers = new HashSet<>();
        int[] interviews = new int[1];
        PEOPLE.forEach(dossier -> dossier.facts(Step.class)
                .filter(step -> step.kind().equals(StepKind.ENTRETIEN)
                        && step.dispositifs().contains(Installed.PARRAINAGE))
                .forEach(step -> {
                    interviews[0] += YEAR.contains(step.on()) ? 1 : 0;
                    volunteers.add(step.party().orElseThrow());
                    assertThat(dossier.isEnrolled(Installed.PARRAINAGE, step.on()))
                            .isTrue();
                }));

        assertThat(interviews[0]).isEqualTo(316);
        assertThat(volunteers).hasSize(5);
    }

    @Test
    void theFundHelpsThoseUnderTwentyFiveWhoAskedAndWereAnswered() {
        List<Aid> aids = new ArrayList<>();
        for (Dossier dossier : PEOPLE) {
            LocalDate birth = dossier.subject().birthDate().orElseThrow();
            for (Aid aid : dossier.facts(Aid.class)
                    .filter(each -> each.scheme().code().startsWith("fajem-"))
                    .toList()) {
                aids.add(aid);
                Enrolment file = dossier.enrolment(Installed.FAJEM, aid.on()).orElseThrow();
                assertThat(Age.on(file.start(), birth)).isBetween(16, 24);
                assertThat(answers(dossier, aid, file)).containsExactly("accordee");
            }
        }

        assertThat(aids.stream().filter(aid -> YEAR.contains(aid.on()))).hasSize(344);
        assertThat(PEOPLE)
                .as("refused too")
                .anyMatch(dossier -> dossier.facts(Step.class)
                        .anyMatch(step -> step.values()
                                .get(DECISION)
                                .value()
                                .filter("refusee"::equals)
                                .isPresent()));
    }

    /** Gets the answers to requests of the kind of an aid, in its file. */
    private static Stream<String> answers(Dossier dossier, Aid aid, Enrolment file) {
        String kind = aid.scheme().code().substring("fajem-".length());
        return dossier.facts(Step.class)
                .filter(step -> step.kind().equals(StepKind.DECISION)
                        && Days.between(file.start(), aid.on()).contains(step.on()))
                .filter(step ->
                        step.values().get(KIND).value().filter(kind::equals).isPresent())
                .map(step -> step.values().get(DECISION).value().orElseThrow());
    }

    @Test
    void clauseHoursAreWorkedUnderAContractOfTheirMarketAndNeverBeyondFullTime() {
        for (Dossier dossier : PEOPLE) {
            Map<YearMonth, BigDecimal> months = new HashMap<>();
            hours(dossier).forEach(step -> {
                months.merge(step.forMonth().orElseThrow(), step.hours().orElseThrow(), BigDecimal::add);
                assertThat(dossier.facts(Outcome.class))
                        .anyMatch(outcome -> outcome.market().equals(step.market())
                                && Days.between(outcome.on(), outcome.lastDay()).contains(step.on()));
            });
            assertThat(months.values()).allMatch(worked -> worked.compareTo(FULL_TIME) <= 0);
        }
    }

    @Test
    void noMarketGivesMoreHoursThanItOwesAndEveryHolderIsFollowed() {
        Map<String, BigDecimal> done = new HashMap<>();
        PEOPLE.forEach(dossier -> hours(dossier)
                .forEach(step ->
                        done.merge(step.market().orElseThrow(), step.hours().orElseThrow(), BigDecimal::add)));
        Set<String> followed = new HashSet<>();
        of(SubjectKind.COMPANY)
                .filter(company -> company.isEnrolled(Installed.CLAUSES, YEAR))
                .forEach(company -> followed.add(company.subject().id()));
        List<Dossier> markets = of(SubjectKind.MARKET).toList();

        assertThat(markets).extracting(market -> market.subject().id()).containsAll(done.keySet());
        assertThat(markets)
                .allSatisfy(market -> assertThat(
                                market.answer(DUE_HOURS, LocalDate.MAX).value().orElseThrow())
                        .isGreaterThanOrEqualTo(
                                done.getOrDefault(market.subject().id(), BigDecimal.ZERO)))
                .allSatisfy(market -> assertThat(followed)
                        .contains(market.answer(HOLDER, LocalDate.MAX).value().orElseThrow()));
        assertThat(followed).hasSize(60);
    }

    @Test
    void theClauseHoursOfTheTerritoryAreThoseOfItsResidentsAndOfOthers() {
        BigDecimal residents = BigDecimal.ZERO;
        BigDecimal others = BigDecimal.ZERO;
        for (Dossier dossier : PEOPLE) {
            for (Step step : hours(dossier)
                    .filter(each -> YEAR.contains(each.on()) && each.keywords().containsValue(Installed.LOCAL))
                    .toList()) {
                String commune =
                        dossier.answer(Attributes.COMMUNE, step.on()).value().orElseThrow();
                boolean resident =
                        Installed.STRUCTURE.territory().communes("territoire").contains(commune);
                residents = resident ? residents.add(step.hours().orElseThrow()) : residents;
                others = resident ? others : others.add(step.hours().orElseThrow());
            }
        }

        assertThat(residents).isEqualByComparingTo("18556");
        assertThat(others).isEqualByComparingTo("10269"); // 28 825 in all
    }

    private static Stream<Step> hours(Dossier dossier) {
        return dossier.facts(Step.class).filter(step -> step.kind().equals(Installed.CLAUSE_HOURS));
    }

    @Test
    void theCompaniesHaveASiretThatChecksAndThatNoCompanyCanHave() {
        assertThat(of(SubjectKind.COMPANY)
                        .map(company -> company.subject().siret().orElseThrow()))
                .hasSize(625)
                .doesNotHaveDuplicates()
                .allMatch(siret -> Siret.isValid(siret) && siret.startsWith("000"));
    }

    @Test
    void theConseilRhSupportsSmallCompaniesOnceItHasInterviewedThem() {
        List<Dossier> supported = of(SubjectKind.COMPANY)
                .filter(company -> company.isEnrolled(Installed.CONSEIL_RH, YEAR))
                .toList();

        assertThat(supported).hasSize(82).allSatisfy(company -> {
            LocalDate entry = company.enrolments(Installed.CONSEIL_RH).get(0).start();
            assertThat(company.answer(STAFF, entry).value().orElseThrow()).isLessThan(50);
            assertThat(company.facts(Step.class))
                    .anyMatch(step -> step.kind().equals(Installed.COMPANY_INTERVIEW)
                            && step.on().equals(entry));
        });
    }

    @Test
    void theCreatorsAreUnderThirtyOneAndAreGrantedAThousandEurosAtMostOnceAccompanied() {
        List<Dossier> granted = PEOPLE.stream()
                .filter(dossier -> grants(dossier).findAny().isPresent())
                .toList();

        assertThat(granted).hasSize(41).allSatisfy(dossier -> {
            Aid grant = grants(dossier).findFirst().orElseThrow();
            Enrolment project =
                    dossier.enrolment(Installed.CREATION, grant.on()).orElseThrow();
            Optional<LocalDate> accompanied = dossier.facts(Phase.class)
                    .filter(phase -> phase.dispositif().equals(Installed.CREATION)
                            && phase.phase().equals(PhaseId.ACCOMPAGNEMENT))
                    .map(Phase::on)
                    .findFirst();
            assertThat(Age.on(project.start(), dossier.subject().birthDate().orElseThrow()))
                    .isBetween(16, 30);
            assertThat(grant.amount()).isBetween(new BigDecimal("200"), new BigDecimal("1000"));
            assertThat(accompanied).hasValueSatisfying(day -> assertThat(day).isBefore(grant.on()));
        });
        assertThat(granted.stream().filter(dossier -> dossier.isEnrolled(DispositifId.MISSION_LOCALE, YEAR)))
                .as("of the mission locale, and not only")
                .hasSizeBetween(15, 40);
    }

    private static Stream<Aid> grants(Dossier dossier) {
        return dossier.facts(Aid.class).filter(aid -> aid.scheme().equals(Installed.GRANT) && YEAR.contains(aid.on()));
    }

    private static Stream<Dossier> of(SubjectKind kind) {
        return AS_PUBLISHED.stream().filter(dossier -> dossier.subject().kind() == kind);
    }
}
