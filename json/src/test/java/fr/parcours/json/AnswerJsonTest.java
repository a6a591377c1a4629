package fr.parcours.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import fr.parcours.core.Golden;
import fr.parcours.core.allowance.Allowance;
import fr.parcours.core.allowance.MonthlyScale;
import fr.parcours.core.dossier.Aid;
import fr.parcours.core.dossier.Declaration;
import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.dossier.Enrolment;
import fr.parcours.core.dossier.Entry;
import fr.parcours.core.dossier.Provenance;
import fr.parcours.core.dossier.Step;
import fr.parcours.core.dossier.Subject;
import fr.parcours.core.message.Messages;
import fr.parcours.core.parameter.Confidence;
import fr.parcours.core.parameter.Parameter;
import fr.parcours.core.parameter.Stated;
import fr.parcours.core.plugin.Dispositif;
import fr.parcours.core.plugin.PluginDescriptor;
import fr.parcours.core.problem.Location;
import fr.parcours.core.problem.Problem;
import fr.parcours.core.rule.Articles;
import fr.parcours.core.rule.Diagnosis;
import fr.parcours.core.rule.Rules;
import fr.parcours.core.time.Delay;
import fr.parcours.core.vocabulary.AidScheme;
import fr.parcours.core.vocabulary.Attributes;
import fr.parcours.core.vocabulary.DispositifId;
import fr.parcours.core.vocabulary.StepKind;
import fr.parcours.core.vocabulary.SubjectKind;
import fr.parcours.core.workflow.AgendaItem;
import fr.parcours.core.workflow.Due;
import fr.parcours.core.workflow.Limit;
import fr.parcours.core.workflow.PathwayStatus;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class AnswerJsonTest {
    private static final DispositifId ESSAI = DispositifId.of("essai", "Essai");
    private static final AidScheme SCHEME = AidScheme.of("allocation-essai", "Allocation d’essai");
    private static final LocalDate ON = LocalDate.of(2022, 3, 15);
    private static final LocalDate ENTRY = LocalDate.of(2022, 1, 10);
    private static final Parameter<Integer> MONTHS = Parameter.whole("essai.mois");
    private static final Parameter<BigDecimal> AMOUNT = Parameter.amount("essai.montant");
    private static final Rules RULES = Rules.of(
            Messages.of(AnswerJsonTest.class, "essai"),
            Stated.nothing()
                    .value("essai.mois", "2020-01-01", Confidence.S1, "L1-1", "12")
                    .value("essai.montant", "2020-01-01", Confidence.K, "usage", "300.00")
                    .value("essai.montant", "2023-01-01", Confidence.S1, "D1-2", "320.00")
                    .parameters());
    private static final Dispositif DISPOSITIF = Dispositif.of(
                    ESSAI,
                    RULES.all(
                            "essai.public",
                            RULES.condition(
                                    "essai.qpv", Attributes.QPV.is(true), Articles.from(LocalDate.EPOCH, "L1-2")),
                            RULES.presumed("essai.difficulte", Articles.NONE),
                            RULES.rule(
                                    "essai.motivation",
                                    inquiry -> inquiry.appraised(
                                            inquiry.sentence("essai.quoi"), inquiry.sentence("essai.qui")))))
            .following(fr.parcours.core.workflow.Workflow.builder(ESSAI, RULES)
                    .term(Limit.months(MONTHS, "essai.fin"))
                    .obligation(dues -> dues.require(
                            "essai.bilan",
                            Articles.from(LocalDate.EPOCH, "L1-3"),
                            due -> Due.when(
                                    Delay.ofMonths(1)
                                            .lastDayAfter(dues.enrolment().start()),
                                    due.saying("essai.bilan")
                                            .first(Step.class, step -> true)
                                            .map(Step::on))))
                    .build())
            .paying(MonthlyScale.of(
                            "essai.allocation",
                            (inquiry, month) ->
                                    inquiry.ask(Attributes.QPV).map(yes -> yes ? inquiry.at(AMOUNT) : BigDecimal.ZERO))
                    .paidUnder(SCHEME));
    private static final Dossier KNOWN = Dossier.of(
            Subject.participant("J-1"),
            Declaration.of(ENTRY, Attributes.QPV, true).recorded(Provenance.id("f-1")),
            Entry.of(ENTRY, ESSAI).recorded(Provenance.id("f-2")),
            Step.of(LocalDate.of(2022, 2, 1), StepKind.ENTRETIEN),
            Aid.of(ON, SCHEME, new BigDecimal("100.00")).by(ESSAI));
    private static final Dossier UNKNOWN = Dossier.of(Subject.participant("J-2"));

    private final AnswerJson json = AnswerJson.in(Locale.FRENCH);

    @Test
    void aDiagnosis() {
        check("diagnosis", json.withQuestions(diagnosis(UNKNOWN)));
        conforms("diagnosis", json.of(diagnosis(KNOWN)));
    }

    @Test
    void whereSomeoneStands() {
        PathwayStatus status = DISPOSITIF.workflow().orElseThrow().status(KNOWN, ON);

        check("statuses", json.of(ON, List.of(status)));
        conforms(
                "statuses",
                json.of(ON, List.of(DISPOSITIF.workflow().orElseThrow().status(UNKNOWN, ON))));
    }

    @Test
    void whatAMonthGives() {
        check("allowance", json.of(allowance(KNOWN, YearMonth.of(2022, 3))));
        Enrolment enrolment = KNOWN.enrolments(ESSAI).get(0);
        Allowance irregular = allowance(KNOWN, YearMonth.of(2022, 3))
                .restingOn(List.of(new Allowance.IrregularEntry(
                        enrolment, DISPOSITIF.entry().judge(KNOWN, enrolment.start()))));
        assertThat(json.of(irregular)).contains("\"irregularEntries\":[{\"entry\":\"" + enrolment.start() + "\"");
        conforms("allowance", json.of(irregular));
        conforms("allowance", json.of(allowance(UNKNOWN, YearMonth.of(2022, 3))));
        conforms("allowance", json.of(allowance(KNOWN, YearMonth.of(2019, 3))));
    }

    @Test
    void whatAPluginThatFailsSays() {
        Problem problem = Problem.error("PLUGIN-119", Location.UNKNOWN, "The dispositif 'essai' failed.")
                .toFix("mend it.");
        String failed = json.of(Allowance.failed(ESSAI, YearMonth.of(2022, 3), problem));

        conforms("allowance", failed);
        assertThat(failed).contains("\"problems\":[" + json.of(problem) + "]");
    }

    @Test
    void whatAYearGivesWithItsMonths() {
        String year = json.of(Allowance.of(ESSAI, DISPOSITIF.allowance().orElseThrow(), RULES, KNOWN, Year.of(2022)));

        conforms("allowance", year);
        assertThat(JsonMapper.shared().readTree(year).get("months")).hasSize(12);
    }

    @Test
    void whatIsDue() {
        PathwayStatus status = DISPOSITIF.workflow().orElseThrow().status(KNOWN, ON);
        List<AgendaItem> items = status.obligations().stream()
                .map(due -> AgendaItem.of("J-1", ESSAI, due, ON))
                .toList();

        check("agenda", json.of(items));
    }

    @Test
    void whatIsWrong() {
        Problem problem = Problem.error(
                        "DOSSIER-104", Location.of("a.ndjson", 3).at("facts[2].kind"), "There is no kind.")
                .didYouMeanOneOf("entretien", List.of("entretiens", "atelier"))
                .toFix("correct it.");

        check("problem", json.of(problem));
    }

    @Test
    void aDispositif() {
        check("dispositif", json.of(DISPOSITIF, PluginDescriptor.of("essai", "Essai"), "class path"));
    }

    @Test
    void theTextOfAnUnverifiedValueSaysSoAsTheParameterDoes() {
        String allowance = json.of(allowance(KNOWN, YearMonth.of(2022, 3)));

        assertThat(allowance).contains("valeur non vérifiée", "\"unverified\":true");
        assertThat(json.of(allowance(KNOWN, YearMonth.of(2023, 3))))
                .doesNotContain("valeur non vérifiée", "\"unverified\":true");
    }

    private static Diagnosis diagnosis(Dossier dossier) {
        return Diagnosis.of(
                ON,
                SubjectKind.PARTICIPANT,
                List.of(Diagnosis.Eligibility.of(ESSAI, DISPOSITIF.entry(), dossier, ON)),
                Map.of());
    }

    private static Allowance allowance(Dossier dossier, YearMonth month) {
        return Allowance.of(ESSAI, DISPOSITIF.allowance().orElseThrow(), RULES, dossier, month);
    }

    /** Checks that an answer is the one kept, and of the form published. */
    private static void check(String form, String answer) {
        conforms(form, answer);
        Golden.assertText(
                "answers/" + form,
                JsonMapper.shared()
                        .writerWithDefaultPrettyPrinter()
                        .writeValueAsString(JsonMapper.shared().readTree(answer)));
    }

    private static void conforms(String form, String answer) {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(AnswerJson.schema()
                        .replaceFirst(
                                "(?s)\"anyOf\": \\[.*?\\],\\s+\"\\$defs\"",
                                "\"\\$ref\": \"#/\\$defs/" + form + "\", \"\\$defs\""));

        assertThat(schema.validate(answer, InputFormat.JSON)).isEmpty();
        assertThat(Optional.of(answer)).isPresent();
    }
}
