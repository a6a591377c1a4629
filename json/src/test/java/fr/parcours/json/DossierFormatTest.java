package fr.parcours.json;

import static fr.parcours.json.Words.FORMAT;
import static fr.parcours.json.Words.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.parcours.core.dossier.Aid;
import fr.parcours.core.dossier.Declaration;
import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.dossier.Entry;
import fr.parcours.core.dossier.Outcome;
import fr.parcours.core.dossier.Step;
import fr.parcours.core.dossier.Subject;
import fr.parcours.core.problem.ParcoursException;
import fr.parcours.core.vocabulary.Answer;
import fr.parcours.core.vocabulary.Attributes;
import fr.parcours.core.vocabulary.DispositifId;
import fr.parcours.core.vocabulary.ExitReason;
import fr.parcours.core.vocabulary.OutcomeKind;
import fr.parcours.core.vocabulary.StepKind;
import fr.parcours.core.vocabulary.SubjectKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DossierFormatTest {
    private static final LocalDate DAY = LocalDate.of(2021, 2, 10);

    private static final String EXAMPLE = """
            {"subject":{"kind":"participant","id":"J-000123","birthDate":"2001-05-17","sex":"female"},
             "facts":[
              {"type":"declaration","on":"2021-02-01","values":{"commune":"59599","qpv":true,"education":"3","drivingLicence":false}},
              {"type":"entry","on":"2021-02-03","dispositif":"pacea","prescriber":"pole-emploi"},
              {"type":"step","on":"2021-02-10","kind":"entretien","dispositif":"pacea"},
              {"type":"outcome","on":"2021-06-01","kind":"cdi","party":"49306038800045"},
              {"type":"aid","on":"2021-03-05","scheme":"allocation-pacea","amount":"250.00","for":"2021-03"},
              {"type":"exit","on":"2021-11-30","dispositif":"pacea","reason":"autonomie"}]}
            """;

    @Test
    void readsTheExampleOfTheDocumentation() {
        Dossier dossier = FORMAT.read(EXAMPLE);

        assertThat(dossier.subject().id()).isEqualTo("J-000123");
        assertThat(dossier.subject().birthDate()).contains(LocalDate.of(2001, 5, 17));
        assertThat(dossier.facts()).hasSize(6);
        assertThat(dossier.answer(Attributes.COMMUNE, DAY)).isEqualTo(new Answer.Known<>("59599"));
        assertThat(dossier.answer(Attributes.QPV, DAY)).isEqualTo(new Answer.Known<>(true));
        assertThat(dossier.facts(Entry.class))
                .containsExactly(Entry.of(LocalDate.of(2021, 2, 3), Words.PACEA).prescriber("pole-emploi"));
        assertThat(dossier.facts(Aid.class))
                .containsExactly(Aid.of(LocalDate.of(2021, 3, 5), Words.ALLOCATION, new BigDecimal("250"))
                        .forMonth(YearMonth.of(2021, 3)));
        assertThat(dossier.enrolments(Words.PACEA))
                .singleElement()
                .satisfies(enrolment ->
                        assertThat(enrolment.exit().orElseThrow().reason()).contains(ExitReason.AUTONOMIE));
    }

    @Test
    void writesTheExampleBackInOrderOfDays() {
        assertThat(FORMAT.write(FORMAT.read(EXAMPLE))).isEqualTo("""
                        {"subject":{"kind":"participant","id":"J-000123","birthDate":"2001-05-17","sex":"female"},\
                        "facts":[{"type":"declaration","on":"2021-02-01","values":{"commune":"59599","drivingLicence":false,"education":"3","qpv":true}},\
                        {"type":"entry","on":"2021-02-03","dispositif":"pacea","prescriber":"pole-emploi"},\
                        {"type":"step","on":"2021-02-10","kind":"entretien","dispositif":"pacea"},\
                        {"type":"aid","on":"2021-03-05","scheme":"allocation-pacea","amount":"250.00","for":"2021-03"},\
                        {"type":"outcome","on":"2021-06-01","kind":"cdi","party":"49306038800045"},\
                        {"type":"exit","on":"2021-11-30","dispositif":"pacea","reason":"autonomie"}]}""");
    }

    @Test
    void readsEveryFieldOfAStep() {
        Dossier dossier = FORMAT.read(line("""
                {"type":"step","on":"2021-02-10","kind":"atelier","count":3,"hours":"7.50","dispositif":["plie","pacea"],
                 "via":["pacea","entretien"],"party":"A-1","market":"M-1","until":"2021-02-12","for":"2021-02",
                 "prescriber":"plie","theme":"numerique","audience":"jeunes","place":"territoire","mode":"distance",
                 "satisfied":true,"values":{"state":"confirmed"},"id":"f1","recordedAt":"2021-02-11T08:00:00+01:00",
                 "recordedBy":"R-1"}"""));

        assertThat(dossier.facts(Step.class)).singleElement().satisfies(step -> {
            assertThat(step.kind()).isSameAs(StepKind.ATELIER);
            assertThat(step.count()).isEqualTo(3);
            assertThat(step.hours()).contains(new BigDecimal("7.50"));
            assertThat(step.dispositifs()).containsExactly(Words.PACEA, Words.PLIE);
            assertThat(step.via()).containsExactly("entretien", "pacea");
            assertThat(step.party()).contains("A-1");
            assertThat(step.market()).contains("M-1");
            assertThat(step.until()).contains(LocalDate.of(2021, 2, 12));
            assertThat(step.forMonth()).contains(YearMonth.of(2021, 2));
            assertThat(step.prescriber()).contains("plie");
            assertThat(step.keywords()).hasSize(4).containsValue(Words.NUMERIQUE);
            assertThat(step.satisfied()).contains(true);
            assertThat(step.values().get(Attributes.STATE)).isEqualTo(new Answer.Known<>("confirmed"));
            assertThat(step.provenance().recordedAt()).contains(OffsetDateTime.parse("2021-02-11T08:00:00+01:00"));
            assertThat(step.provenance().recordedBy()).contains("R-1");
        });
    }

    @Test
    void readsEveryFieldOfAnOutcome() {
        Dossier dossier = FORMAT.read(line("""
                {"type":"outcome","on":"2021-02-10","kind":"formation","until":"2021-12-31","endedOn":"2021-03-01",
                 "trialEndsOn":"2021-02-28","signedOn":"2021-02-01","qualifying":true,"programme":"prf","hours":35}"""));

        assertThat(dossier.facts(Outcome.class)).singleElement().satisfies(outcome -> {
            assertThat(outcome.kind()).isSameAs(OutcomeKind.FORMATION);
            assertThat(outcome.until()).contains(LocalDate.of(2021, 12, 31));
            assertThat(outcome.endedOn()).contains(LocalDate.of(2021, 3, 1));
            assertThat(outcome.trialEndsOn()).contains(LocalDate.of(2021, 2, 28));
            assertThat(outcome.signedOn()).contains(LocalDate.of(2021, 2, 1));
            assertThat(outcome.qualifying()).contains(true);
            assertThat(outcome.keywords()).containsValue(Words.PRF);
            assertThat(outcome.hours()).contains(new BigDecimal("35"));
        });
    }

    @Test
    void readsAllTypesOfValues() {
        Dossier dossier = FORMAT.read(line("""
                {"type":"declaration","on":"2021-02-01","values":{"weeklyHours":24.5,"jobseekerSince":"2020-01-31",
                 "benefits":["rsa","aah"],"housing":"refused","educationBefore2019":"V bis","resources.other":"12.3",
                 "referent":"R-7","commune":"2A004"}}"""));

        assertThat(dossier.answer(Attributes.WEEKLY_HOURS, DAY).value()).contains(new BigDecimal("24.5"));
        assertThat(dossier.answer(Attributes.JOBSEEKER_SINCE, DAY).value()).contains(LocalDate.of(2020, 1, 31));
        assertThat(dossier.answer(Attributes.BENEFITS, DAY).value()).contains(Set.of("rsa", "aah"));
        assertThat(dossier.answer(Attributes.HOUSING, DAY)).isEqualTo(new Answer.Refused<>());
        assertThat(dossier.answer(Attributes.EDUCATION_BEFORE_2019, DAY).value())
                .contains("V bis");
        assertThat(dossier.answer(Attributes.RESOURCES_OTHER, DAY).value()).contains(new BigDecimal("12.3"));
    }

    @Test
    void readsACompanyWithItsSiret() {
        Dossier dossier = FORMAT.read("""
                {"subject":{"kind":"company","id":"E-1","siret":"49306038800045"},
                 "facts":[{"type":"declaration","on":"2021-01-01","values":{"staff":12}}]}""");

        assertThat(dossier.subject().kind()).isEqualTo(SubjectKind.COMPANY);
        assertThat(dossier.subject().siret()).contains("49306038800045");
        assertThat(dossier.answer(Words.STAFF, DAY).value()).contains(12);
    }

    @Test
    void keepsExtraFieldsAsTheyAreWritten() {
        String line = "{\"subject\":{\"kind\":\"participant\",\"id\":\"J-1\",\"x-a\":1.50},\"facts\":["
                + "{\"type\":\"declaration\",\"on\":\"2021-01-01\",\"values\":{\"x-b\":{\"é\": [1,  null, \"\\u00e9\"]}},"
                + "\"recordedAt\":\"2021-01-01T09:00:00Z\",\"withdrawn\":{\"at\":\"2021-02-01T09:00:00Z\",\"by\":\"R\","
                + "\"reason\":\"erreur\",\"x-c\":\"c\"},\"x-d\":true}],\"x-e\":[ ]}";

        Dossier dossier = FORMAT.read(line);

        assertThat(dossier.extras().json()).isEqualTo(Map.of("x-e", "[ ]"));
        assertThat(dossier.subject().extras().json()).isEqualTo(Map.of("x-a", "1.50"));
        assertThat(FORMAT.write(dossier)).isEqualTo(line);
    }

    @Test
    void writesWithdrawnAndReplacedFactsBack() {
        Dossier dossier = FORMAT.read(line("""
                {"type":"declaration","id":"a","on":"2021-01-01","recordedAt":"2021-01-01T09:00:00Z","values":{"qpv":true}}""", """
                {"type":"declaration","id":"b","on":"2021-01-01","recordedAt":"2021-01-02T09:00:00Z","values":{"qpv":false},
                 "replaces":"a"}"""));

        assertThat(dossier.facts()).hasSize(1);
        assertThat(FORMAT.write(dossier)).contains("\"id\":\"a\"").contains("\"replaces\":\"a\"");
    }

    @Test
    void readsTheFactsOfALineThatGivesThemBeforeTheSubject() {
        Dossier dossier = FORMAT.read(
                "{\"facts\":[{\"on\":\"2021-01-01\",\"values\":{\"qpv\":true},\"type\":\"declaration\"}],\"x-z\":0,"
                        + "\"subject\":{\"id\":\"J-1\",\"kind\":\"participant\"}}");

        assertThat(dossier.facts(Declaration.class)).hasSize(1);
        assertThat(dossier.extras().json()).containsEntry("x-z", "0");
    }

    @Test
    void handsOutTheInstancesOfTheVocabulary() {
        Dossier dossier = FORMAT.read(
                line("{\"type\":\"step\",\"on\":\"2021-02-10\",\"kind\":\"heures-clause\",\"dispositif\":\"plie\"}"));

        Step step = dossier.facts(Step.class).findFirst().orElseThrow();
        assertThat(step.kind()).isSameAs(Words.HEURES_CLAUSE);
        assertThat(step.dispositifs().iterator().next()).isSameAs(Words.PLIE);
    }

    @Test
    void readsFactsThatDifferInTheirValuesOnlyInAnyOrder() {
        String one =
                "{\"type\":\"step\",\"on\":\"2021-02-10\",\"kind\":\"activite\",\"values\":{\"state\":\"declared\"}}";
        String other = one.replace("declared", "validated");
        String extra = one.replace("}}", "},\"x-a\":1}");

        assertThat(FORMAT.read(line(one, other, extra)))
                .isEqualTo(FORMAT.read(line(extra, other, one)))
                .isEqualTo(FORMAT.read(line(other, one, extra)));
    }

    @Test
    void refusesToWriteWhatItCouldNotRead() {
        Dossier foreign = Dossier.of(Subject.participant("J-1"), Entry.of(DAY, DispositifId.of("cej", "CEJ")));
        Dossier broken = Dossier.of(Subject.participant("J-\ud800"));

        assertThatThrownBy(() -> FORMAT.write(foreign))
                .isInstanceOf(ParcoursException.class)
                .hasMessageContaining("facts[0].dispositif: [DOSSIER-121]");
        assertThatThrownBy(() -> FORMAT.write(broken))
                .isInstanceOf(ParcoursException.class)
                .hasMessageContaining("[DOSSIER-117]");
    }
}
