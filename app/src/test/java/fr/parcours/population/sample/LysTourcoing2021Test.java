package fr.parcours.population.sample;

import static fr.parcours.population.sample.SampleDossiers.ALL;
import static fr.parcours.population.sample.SampleDossiers.AS_PUBLISHED;
import static org.assertj.core.api.Assertions.assertThat;

import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.dossier.Fact;
import fr.parcours.core.time.Days;
import fr.parcours.json.DossierFormat;
import fr.parcours.runtime.settings.Structure;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class LysTourcoing2021Test {
    private static final DossierFormat FORMAT = DossierFormat.of(Installed.VOCABULARY);

    @Test
    void knownWhenTheDataStoppedTheDossiersGiveThePublishedFiguresOfPaceaAndOfThePpae() {
        Reconciliation reconciliation = reconciliation(AS_PUBLISHED);

        assertThat(reconciliation.rows()).hasSize(37);
        assertThat(reconciliation.differing()).isEmpty();
    }

    @Test
    void theSharesAreNotOnTheEdgeOfARounding() {
        Map<String, BigDecimal> figures = PlainCount.of(AS_PUBLISHED, 2021);

        assertThat(counted())
                .filteredOn(figure -> figure.unit().code().equals("percent"))
                .hasSize(7)
                .allSatisfy(figure -> assertThat(figures.get(figure.id())
                                .subtract(figure.printed())
                                .abs())
                        .isLessThan(new BigDecimal("0.1")));
    }

    @Test
    void theYearBeforeHasItsPublishedNumberOfPeopleAndFiguresMadeUpInProportion() {
        Map<String, BigDecimal> figures = PlainCount.of(AS_PUBLISHED, 2020);

        assertThat(counted().stream()
                        .filter(figure -> figures.containsKey(figure.id()))
                        .map(figure -> figure.id() + " " + figure.round(figures.get(figure.id()))))
                .containsExactlyElementsOf("""
                        pacea.accompagnes 2746
                        pacea.entretiens 24368
                        pacea.entrees 1392
                        pacea.accompagnes.femmes 47
                        pacea.accompagnes.infra-bac 62
                        pacea.accompagnes.qpv 25
                        pacea.accompagnes.autonomie 57
                        pacea.situations 1283
                        pacea.contrats 1739
                        pacea.contrats.interim 811
                        pacea.contrats.cdd 533
                        pacea.contrats.alternance 179
                        pacea.contrats.cdi 128
                        pacea.contrats.aides 61
                        pacea.contrats.creations 27
                        pacea.stages 307
                        pacea.formations 506
                        pacea.service-civique 88
                        pacea.aides-financieres 511940
                        cotraitance.entrees 366
                        cotraitance.accompagnes.femmes 48
                        cotraitance.accompagnes.qpv 21
                        cotraitance.accompagnes 643
                        cotraitance.entretiens 4517
                        cotraitance.accompagnes.infra-bac 62
                        cotraitance.contrats 512
                        cotraitance.situations 322
                        cotraitance.contrats.interim 243
                        cotraitance.contrats.cdd 174
                        cotraitance.contrats.alternance 45
                        cotraitance.contrats.cdi 26
                        cotraitance.contrats.aides 18
                        cotraitance.contrats.creations 6
                        cotraitance.stages 57
                        cotraitance.formations 130
                        cotraitance.service-civique 11
                        """.lines().toList());
    }

    @Test
    void theYearBeforeIsALikelyOne() {
        Map<String, BigDecimal> before = PlainCount.of(AS_PUBLISHED, 2020);
        Map<String, BigDecimal> published = PlainCount.of(AS_PUBLISHED, 2021);

        assertThat(List.of(
                        "pacea.entrees",
                        "pacea.entretiens",
                        "pacea.situations",
                        "pacea.contrats",
                        "pacea.contrats.cdi",
                        "pacea.stages",
                        "pacea.formations",
                        "pacea.service-civique",
                        "cotraitance.accompagnes",
                        "cotraitance.entretiens"))
                .allSatisfy(id -> assertThat(
                                before.get(id).doubleValue() / published.get(id).doubleValue())
                        .as(id)
                        .isBetween(0.5, 1.0));
    }

    @Test
    void knownWithAllThatWasLearntSinceSomeFiguresMoveALittle() {
        Reconciliation reconciliation = reconciliation(ALL);

        assertThat(reconciliation.differing())
                .extracting(Reconciliation.Row::id)
                .contains(
                        "pacea.accompagnes",
                        "pacea.accompagnes.delta-2020",
                        "pacea.entrees",
                        "pacea.entretiens",
                        "pacea.situations",
                        "pacea.contrats",
                        "pacea.contrats.cdi",
                        "pacea.contrats.cdd",
                        "pacea.aides-financieres")
                .doesNotContain("pacea.accompagnes.femmes", "pacea.stages", "cotraitance.accompagnes");
        assertThat(reconciliation.differing())
                .allSatisfy(row ->
                        assertThat(row.difference().orElseThrow().abs()).isLessThanOrEqualTo(BigDecimal.valueOf(120)));
    }

    @Test
    void theDayBeforeSomeOfItWasNotKnownYet() {
        List<Dossier> earlier = ALL.stream()
                .map(dossier -> dossier.asKnownOn(LysTourcoing2021.YEAR.atDay(365)))
                .toList();

        assertThat(reconciliation(earlier).differing())
                .extracting(Reconciliation.Row::id)
                .contains("pacea.entretiens", "pacea.contrats");
    }

    @Test
    void thePeopleDelegatedByPoleEmploiAreInPaceaAndFewRemainAfterIt() {
        List<Dossier> delegated = AS_PUBLISHED.stream()
                .filter(dossier -> dossier.isEnrolled(PlainCount.PPAE, Days.ofYear(2021)))
                .toList();

        assertThat(delegated)
                .allMatch(dossier -> dossier.isEnrolled(PlainCount.PACEA, Days.ofYear(2021)))
                .anyMatch(dossier -> dossier.enrolments(PlainCount.PPAE).stream()
                        .anyMatch(enrolment -> enrolment
                                .lastDay()
                                .filter(last -> !dossier.isEnrolled(PlainCount.PACEA, last))
                                .isPresent()));
    }

    @Test
    void theDossiersAreAlwaysTheSame() {
        assertThat(LysTourcoing2021.dossiers().toList()).isEqualTo(ALL);
        // Changes whenever a dossier does; then every figure above must have been counted again.
        assertThat(digest(ALL)).isEqualTo("52fd4d8f7be3afe88de0dbec39170de59082de317847ecf0a632218d8fc2f143");
    }

    @Test
    void everyDossierIsWrittenInTheInterchangeFormatAndReadBack() {
        for (Dossier dossier : ALL) {
            assertThat(FORMAT.read(FORMAT.write(dossier))).isEqualTo(dossier);
        }
    }

    @Test
    void theOrderOfTheFactsDoesNotMatter() {
        Random random = new Random(7);
        for (Dossier dossier : ALL) {
            List<Fact> facts = new ArrayList<>(dossier.history());
            Collections.shuffle(facts, random);
            assertThat(Dossier.of(dossier.subject(), facts)).isEqualTo(dossier);
        }
    }

    @Test
    void theReferencesAreOpaqueUniqueAndInOrder() {
        assertThat(ALL)
                .extracting(dossier -> dossier.subject().id())
                .allMatch(id -> id.matches("A-[a-z0-9-]+|E-[0-9]{4}|J-[0-9]{6}|M-[0-9]{3}"))
                .doesNotHaveDuplicates()
                .isSorted();
    }

    @Test
    void theStructureNamesItsElevenCommunes() {
        Structure structure = Installed.STRUCTURE;

        assertThat(structure.name()).isEqualTo("Mission Emploi Lys-Tourcoing");
        Set<String> all = new TreeSet<>(structure.territory().communes("vallee-lys"));
        assertThat(all).hasSize(10);
        all.addAll(structure.territory().communes("tourcoing"));
        assertThat(structure.territory().communes("territoire")).hasSize(11).isEqualTo(all);
    }

    @Test
    void thePublishedFiguresKeepTheirOrderAndTheirUnits() {
        List<PublishedFigure> published = LysTourcoing2021.published();

        assertThat(published).hasSize(317).extracting(PublishedFigure::id).doesNotHaveDuplicates();
        assertThat(published.stream()
                        .map(figure -> figure.id().replaceFirst("\\..*", ""))
                        .distinct())
                .containsExactly(
                        "edito",
                        "accueil",
                        "numerique",
                        "parrainage",
                        "matinales",
                        "mobilisation",
                        "pacea",
                        "cotraitance",
                        "plie",
                        "garantie-jeunes",
                        "obligation-formation",
                        "reperage",
                        "fajem",
                        "sante",
                        "formation",
                        "service-civique",
                        "alternance",
                        "contrats-aides",
                        "clauses-sociales",
                        "creation-entreprise",
                        "transfrontalier",
                        "conseil-rh",
                        "mediation-emploi",
                        "recrutement",
                        "bilan");
        assertThat(published)
                .extracting(figure -> figure.unit().code())
                .containsOnly("count", "percent", "eur", "ratio", "months", "hours", "etp");
    }

    /** The five levels add up to 101.0 %: one of them cannot be what is printed. */
    @Test
    void onePublishedFigureOfTheseChaptersCannotBe() {
        assertThat(LysTourcoing2021.contradictions().keySet()).containsExactly("accueil.accompagnes.niveau-4");
        assertThat(LysTourcoing2021.contradictions().values()).allMatch(reason -> reason.length() > 40);
    }

    /** The published figures that the plain count covers. */
    private static List<PublishedFigure> counted() {
        return LysTourcoing2021.published().stream()
                .filter(figure ->
                        figure.id().startsWith("pacea.") || figure.id().startsWith("cotraitance."))
                .toList();
    }

    private static Reconciliation reconciliation(List<Dossier> known) {
        return Reconciliation.of(counted(), PlainCount.of(known, 2021), LysTourcoing2021.contradictions());
    }

    private static String digest(List<Dossier> dossiers) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Dossier dossier : dossiers) {
                digest.update(FORMAT.write(dossier).getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
