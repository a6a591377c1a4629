package fr.parcours.entreprises;

import static fr.parcours.entreprises.ConseilRh.CONSEIL_RH;
import static fr.parcours.entreprises.Suite.PARCOURS;
import static fr.parcours.entreprises.Suite.company;
import static fr.parcours.entreprises.Suite.companyOf;
import static fr.parcours.entreprises.Suite.forStructure;
import static fr.parcours.testkit.Literals.day;
import static fr.parcours.testkit.Participants.aParticipant;
import static org.assertj.core.api.Assertions.assertThat;

import fr.parcours.core.rule.Finding;
import fr.parcours.core.rule.Verdict;
import fr.parcours.runtime.Parcours;
import fr.parcours.testkit.ExplanationText;
import fr.parcours.testkit.SubjectStory;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConseilRhTest {
    @ParameterizedTest
    @CsvSource({"0, SATISFIED", "1, SATISFIED", "49, SATISFIED", "50, REFUSED", "51, REFUSED", "99, REFUSED"})
    void fewerThanFiftyEmployees(int staff, Verdict expected) {
        assertThat(judge(companyOf(staff), "2021-03-15").verdict()).isEqualTo(expected);
    }

    @Property(tries = 200)
    void theStaffAloneDecidesWhereNothingElseIsSaid(@ForAll @IntRange(max = 5000) int staff) {
        assertThat(judge(companyOf(staff), "2021-03-15").verdict() == Verdict.SATISFIED)
                .isEqualTo(staff < 50);
    }

    @ParameterizedTest
    @CsvSource({"2021-05-31, SATISFIED", "2021-06-01, REFUSED", "2021-06-02, REFUSED"})
    void theStaffIsThatOfTheDay(String on, Verdict expected) {
        SubjectStory growing = companyOf(49).from("2021-06-01").declaring(Company.STAFF, 50);
        assertThat(judge(growing, on).verdict()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"2016-12-31, REFUSED", "2017-01-01, SATISFIED", "2017-01-02, SATISFIED"})
    void theServiceBeginsWithItsFirstLimit(String on, Verdict expected) {
        SubjectStory old = company().from("2010-01-01").declaring(Company.STAFF, 5);
        assertThat(judge(old, on).verdict()).isEqualTo(expected);
    }

    @Test
    void aStructureSetsItsOwnLimit() {
        Parcours own = forStructure("parameters:\n  conseil-rh.effectif-limite: { values: ["
                + " { from: 2017-01-01, value: 250, source: convention, confidence: LOCAL } ] }\n");
        assertThat(judge(own, companyOf(249), "2021-03-15").verdict()).isEqualTo(Verdict.SATISFIED);
        assertThat(judge(own, companyOf(250), "2021-03-15").verdict()).isEqualTo(Verdict.REFUSED);
    }

    @Test
    void anUnknownStaffIsAskedFor() {
        Finding finding = judge(company(), "2021-03-15");
        assertThat(finding.verdict()).isEqualTo(Verdict.UNDETERMINED);
        assertThat(finding.missing()).containsExactly(Company.STAFF);
        SubjectStory refusing = company().from("2021-01-01").refusing(Company.STAFF);
        assertThat(judge(refusing, "2021-03-15").missing()).containsExactly(Company.STAFF);
    }

    @Test
    void aRedundancyPlanExcludesAndIsPresumedAbsent() {
        assertThat(judge(companyOf(30), "2021-03-15").presumed()).containsExactly("conseil-rh.difficulte", "pse");
        SubjectStory denied = companyOf(30).from("2021-01-01").declaring(Company.PSE, false);
        assertThat(judge(denied, "2021-03-15").presumed()).containsExactly("conseil-rh.difficulte");
        SubjectStory planned = companyOf(30).from("2021-01-01").declaring(Company.PSE, true);
        assertThat(judge(planned, "2021-03-15").verdict()).isEqualTo(Verdict.REFUSED);
    }

    @Test
    void everyRefusalIsReported() {
        SubjectStory company =
                companyOf(60).from("2021-01-01").declaring(Company.PSE, true).entered(CONSEIL_RH, "2021-02-01");
        assertThat(judge(company, "2021-03-15").reasons())
                .extracting(Finding::rule)
                .containsExactly("conseil-rh.effectif", "conseil-rh.pse", "diagnosis.not-enrolled");
    }

    /** Ten companies of 50 to 99 employees were in contact: a contact asks nothing of them. */
    @Test
    void aContactPrecedesEligibility() {
        SubjectStory contacted = companyOf(75).did(Company.CONTACT, CONSEIL_RH, "2021-02-01");
        assertThat(judge(contacted, "2021-03-15").verdict()).isEqualTo(Verdict.REFUSED);
        assertThat(PARCOURS.coherence().check(contacted.dossier()))
                .extracting(problem -> problem.id())
                .doesNotContain("COHERENCE-112");
    }

    @Test
    void onlyCompaniesAreJudged() {
        assertThat(PARCOURS.diagnose(company().dossier(), day("2021-03-15")).eligibilities())
                .extracting(eligibility -> eligibility.dispositif().code())
                .containsExactly("conseil-rh");
        assertThat(PARCOURS.diagnose(aParticipant().dossier(), day("2021-03-15"))
                        .eligibilities())
                .extracting(eligibility -> eligibility.dispositif().code())
                .containsExactly("mediation-emploi", "transfrontalier");
    }

    @Test
    void explanations() {
        ExplanationText.matches(getClass(), "conseil-rh-49", judge(companyOf(49), "2021-03-15"));
        ExplanationText.matches(getClass(), "conseil-rh-50", judge(companyOf(50), "2021-03-15"));
        ExplanationText.matches(getClass(), "conseil-rh-staff-unknown", judge(company(), "2021-03-15"));
        ExplanationText.matches(
                getClass(),
                "conseil-rh-redundancy-plan",
                judge(companyOf(1).from("2021-01-01").declaring(Company.PSE, true), "2021-03-15"));
    }

    private static Finding judge(SubjectStory company, String on) {
        return judge(PARCOURS, company, on);
    }

    private static Finding judge(Parcours parcours, SubjectStory company, String on) {
        return parcours.diagnose(company.dossier(), day(on)).of("conseil-rh").explanation();
    }
}
