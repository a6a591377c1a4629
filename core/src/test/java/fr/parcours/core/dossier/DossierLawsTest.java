package fr.parcours.core.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parcours.core.vocabulary.Attributes;
import fr.parcours.core.vocabulary.DispositifId;
import fr.parcours.core.vocabulary.ExitReason;
import fr.parcours.core.vocabulary.Keyword;
import fr.parcours.core.vocabulary.PhaseId;
import fr.parcours.core.vocabulary.StepKind;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tuple;

/** Laws that hold for every dossier. The facts fall on few days, so that ties abound. */
class DossierLawsTest {
    private static final Subject SOMEONE = Subject.participant("J-1");
    private static final LocalDate FIRST = LocalDate.of(2021, 1, 1);
    private static final List<DispositifId> DISPOSITIFS =
            List.of(DispositifId.of("pacea", "PACEA"), DispositifId.of("cej", "CEJ"));

    @Provide
    Arbitrary<List<Fact>> facts() {
        return fact().list()
                .ofMaxSize(10)
                .withSizeDistribution(RandomDistribution.uniform())
                .map(DossierLawsTest::identified);
    }

    @Provide
    Arbitrary<LocalDate> day() {
        return Arbitraries.integers().between(-1, 6).map(FIRST::plusDays);
    }

    private static Arbitrary<LocalDate> factDay() {
        return Arbitraries.integers().between(0, 3).map(FIRST::plusDays);
    }

    private Arbitrary<Fact> fact() {
        Arbitrary<DispositifId> dispositif = Arbitraries.of(DISPOSITIFS);
        Arbitrary<Fact> bare = Arbitraries.oneOf(
                Combinators.combine(factDay(), dispositif).as(Entry::of),
                Combinators.combine(factDay(), dispositif).as((on, id) -> Exit.of(on, id, ExitReason.TERME)),
                Combinators.combine(factDay(), dispositif).as((on, id) -> Phase.of(on, id, PhaseId.SUIVI)),
                Combinators.combine(factDay(), Arbitraries.of("59599", "59508"))
                        .as((on, code) -> Declaration.of(on, Attributes.COMMUNE, code)),
                Combinators.combine(
                                factDay(), Arbitraries.of(Set.of("rsa"), Set.of("aah", "rsa"), Set.of("ass", "rsa")))
                        .as((on, codes) ->
                                Declaration.of(on, Attributes.BENEFITS, codes).forMonth(YearMonth.of(2021, 1))),
                Combinators.combine(factDay(), Arbitraries.of("lost", "confirmed"), Arbitraries.of("1", "2"))
                        .as((on, state, extra) -> Step.builder(on, StepKind.CONFIRMATION)
                                .value(Attributes.STATE, state)
                                .extras(Extras.of(Map.of("x-n", extra)))
                                .keyword(Keyword.of(Keyword.Topic.MODE, "distance", "À distance"))
                                .keyword(Keyword.of(Keyword.Topic.THEME, "cps", "CPS"))
                                .build()));
        Arbitrary<Optional<OffsetDateTime>> recorded = factDay()
                .map(on -> on.plusDays(1).atTime(12, 0).atOffset(ZoneOffset.UTC))
                .optional(0.3);
        Arbitrary<Boolean> withdrawn =
                Arbitraries.frequencyOf(Tuple.of(4, Arbitraries.just(false)), Tuple.of(1, Arbitraries.just(true)));
        return Combinators.combine(bare, recorded, withdrawn).as((fact, at, isWithdrawn) -> {
            Provenance provenance = at.map(Provenance.NONE::recordedAt).orElse(Provenance.NONE);
            return fact.recorded(
                    isWithdrawn
                            ? provenance.withdrawn(Withdrawal.of(
                                    at.orElse(fact.on().atStartOfDay().atOffset(ZoneOffset.UTC))
                                            .plusDays(2),
                                    "agent-7",
                                    "erreur"))
                            : provenance);
        });
    }

    /** Gives a reference to one fact in three, and makes some recorded ones replace an earlier one. */
    private static List<Fact> identified(List<Fact> facts) {
        List<Fact> all = new ArrayList<>();
        for (int index = 0; index < facts.size(); index++) {
            Fact fact = facts.get(index);
            Provenance provenance = fact.provenance();
            if (index % 3 == 0) {
                provenance = new Provenance(
                        Optional.of("f" + index),
                        provenance.recordedAt(),
                        provenance.recordedBy(),
                        provenance.withdrawn(),
                        index > 0 && provenance.recordedAt().isPresent()
                                ? Optional.of("f" + (index - 3))
                                : Optional.empty());
            }
            all.add(fact.recorded(provenance));
        }
        return all;
    }

    @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
    void theOrderOfFactsNeverMatters(@ForAll("facts") List<Fact> facts, @ForAll("day") LocalDate on, @ForAll int seed) {
        List<Fact> shuffled = new ArrayList<>(facts);
        Collections.shuffle(shuffled, new Random(seed));

        Dossier dossier = Dossier.of(SOMEONE, facts);
        Dossier other = Dossier.of(SOMEONE, shuffled);

        assertThat(other).isEqualTo(dossier).hasSameHashCodeAs(dossier);
        assertThat(other.history()).isEqualTo(dossier.history());
        assertThat(other.asKnownOn(on)).isEqualTo(dossier.asKnownOn(on));
        assertThat(other.upTo(on)).isEqualTo(dossier.upTo(on));
        assertThat(other.unmatched()).isEqualTo(dossier.unmatched());
        for (DispositifId dispositif : DISPOSITIFS) {
            assertThat(other.enrolments(dispositif)).isEqualTo(dossier.enrolments(dispositif));
        }
        assertThat(other.answer(Attributes.COMMUNE, on)).isEqualTo(dossier.answer(Attributes.COMMUNE, on));
        assertThat(other.answer(Attributes.BENEFITS, on)).isEqualTo(dossier.answer(Attributes.BENEFITS, on));
    }

    @Property(tries = 80, edgeCases = EdgeCasesMode.NONE)
    void withdrawingAnAddedFactUndoesIt(@ForAll("facts") List<Fact> facts, @ForAll("facts") List<Fact> more) {
        OffsetDateTime at = OffsetDateTime.parse("2021-06-01T00:00:00Z");
        Dossier dossier = Dossier.of(SOMEONE, facts);
        Dossier undone = dossier;
        for (int index = 0; index < more.size(); index++) {
            Fact added = more.get(index);
            undone = undone.with(added.recorded(Provenance.id("added" + index)
                    .recordedAt(at)
                    .replaces("f0")
                    .withdrawn(Withdrawal.of(at, "agent-7", "erreur"))));
        }

        assertThat(undone.facts()).isEqualTo(dossier.facts());
        assertThat(undone.unmatched()).isEqualTo(dossier.unmatched());
        for (DispositifId dispositif : DISPOSITIFS) {
            assertThat(undone.enrolments(dispositif)).isEqualTo(dossier.enrolments(dispositif));
        }
    }

    @Property(tries = 80, edgeCases = EdgeCasesMode.NONE)
    void whatIsKnownIsForgottenOnlyByWithdrawalOrReplacement(
            @ForAll("facts") List<Fact> facts, @ForAll("day") LocalDate one, @ForAll("day") LocalDate other) {
        LocalDate earlier = one.isBefore(other) ? one : other;
        LocalDate later = one.isBefore(other) ? other : one;
        Dossier dossier = Dossier.of(SOMEONE, facts);

        Set<Fact> forgotten = known(dossier.asKnownOn(earlier));
        forgotten.removeAll(known(dossier.asKnownOn(later)));

        Set<String> replaced = new HashSet<>();
        facts.forEach(fact -> fact.provenance().replaces().ifPresent(replaced::add));
        assertThat(forgotten)
                .allMatch(fact -> fact.provenance().withdrawn().isPresent()
                        || fact.provenance().id().filter(replaced::contains).isPresent());
    }

    @Property(tries = 80, edgeCases = EdgeCasesMode.NONE)
    void aFactNotKnownYetIsSeenNowhere(@ForAll("facts") List<Fact> facts, @ForAll("day") LocalDate on) {
        Dossier known = Dossier.of(SOMEONE, facts).asKnownOn(on);

        assertThat(known(known))
                .allMatch(fact -> fact.provenance()
                        .recordedAt()
                        .map(at -> !at.toInstant().isAfter(Dossier.endOf(on)))
                        .orElse(!fact.on().isAfter(on)));
        assertThat(known.facts()).allMatch(fact -> !fact.on().isAfter(on));
        assertThat(known.planned()).allMatch(fact -> fact.on().isAfter(on));
    }

    @Property(tries = 80, edgeCases = EdgeCasesMode.NONE)
    void everyEntryAndExitIsInAnEnrolmentOrUnmatched(@ForAll("facts") List<Fact> facts) {
        Dossier dossier = Dossier.of(SOMEONE, facts);
        List<Fact> placed = new ArrayList<>(dossier.unmatched());
        for (DispositifId dispositif : DISPOSITIFS) {
            dossier.enrolments(dispositif).forEach(enrolment -> {
                placed.add(enrolment.entry());
                enrolment.exit().ifPresent(placed::add);
            });
        }

        assertThat(placed)
                .containsExactlyInAnyOrderElementsOf(dossier.facts().stream()
                        .filter(fact -> fact instanceof Entry || fact instanceof Exit)
                        .toList());
    }

    @Property(tries = 80, edgeCases = EdgeCasesMode.NONE)
    void enrolmentsOfADispositifFollowEachOther(@ForAll("facts") List<Fact> facts) {
        Dossier dossier = Dossier.of(SOMEONE, facts);
        for (DispositifId dispositif : DISPOSITIFS) {
            List<Enrolment> enrolments = dossier.enrolments(dispositif);
            for (int index = 1; index < enrolments.size(); index++) {
                LocalDate end = enrolments.get(index - 1).lastDay().orElseThrow();
                assertThat(enrolments.get(index).start()).isAfterOrEqualTo(end);
            }
        }
    }

    private static Set<Fact> known(Dossier dossier) {
        Set<Fact> known = new HashSet<>(dossier.facts());
        known.addAll(dossier.planned());
        return known;
    }
}
