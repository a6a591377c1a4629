package fr.parcours.json;

import fr.parcours.core.dossier.Aid;
import fr.parcours.core.dossier.Declaration;
import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.dossier.Entry;
import fr.parcours.core.dossier.Exit;
import fr.parcours.core.dossier.Extension;
import fr.parcours.core.dossier.Extras;
import fr.parcours.core.dossier.Fact;
import fr.parcours.core.dossier.Outcome;
import fr.parcours.core.dossier.Phase;
import fr.parcours.core.dossier.Provenance;
import fr.parcours.core.dossier.Step;
import fr.parcours.core.dossier.Subject;
import fr.parcours.core.dossier.Suspension;
import fr.parcours.core.dossier.Values;
import fr.parcours.core.dossier.Withdrawal;
import fr.parcours.core.vocabulary.Attributes;
import fr.parcours.core.vocabulary.ExitReason;
import fr.parcours.core.vocabulary.Keyword;
import fr.parcours.core.vocabulary.OutcomeKind;
import fr.parcours.core.vocabulary.StepKind;
import fr.parcours.core.vocabulary.SubjectKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Arbitrary dossiers: few days and few codes, so that ties and repetitions are common. */
final class AnyDossier {
    private final Random random;

    private final boolean withExtras;

    private AnyDossier(Random random, boolean withExtras) {
        this.random = random;
        this.withExtras = withExtras;
    }

    static Arbitrary<Dossier> dossiers() {
        return Arbitraries.randomValue(random -> new AnyDossier(random, true).dossier());
    }

    static Arbitrary<Dossier> dossiersWithoutExtras() {
        return Arbitraries.randomValue(random -> new AnyDossier(random, false).dossier());
    }

    static Arbitrary<Fact> facts() {
        return Arbitraries.randomValue(random -> new AnyDossier(random, true).fact());
    }

    private Fact fact() {
        Fact fact = fact(SubjectKind.PARTICIPANT);
        return fact.recorded(provenance(fact, List.of()));
    }

    private Dossier dossier() {
        SubjectKind kind = one(SubjectKind.PARTICIPANT, SubjectKind.PARTICIPANT, SubjectKind.COMPANY);
        Subject subject = subject(kind);
        List<Fact> facts = new ArrayList<>();
        for (int i = random.nextInt(9); i > 0; i--) {
            Fact fact = fact(kind);
            facts.add(fact.recorded(provenance(fact, facts)));
        }
        return Dossier.of(subject, facts, extras());
    }

    private Subject subject(SubjectKind kind) {
        Subject subject = Subject.of(kind, reference()).extras(extras());
        if (kind == SubjectKind.COMPANY) {
            return with(subject, maybe(() -> "49306038800045"), Subject::siret);
        }
        subject = with(subject, maybe(this::day), Subject::born);
        return with(subject, maybe(() -> one("female", "male", "other")), Subject::sex);
    }

    private Provenance provenance(Fact fact, List<Fact> before) {
        if (random.nextInt(3) == 0) {
            return Provenance.NONE;
        }
        Provenance provenance =
                maybe(() -> "f-" + before.size()).map(id -> Provenance.id(id)).orElse(Provenance.NONE);
        provenance = with(provenance, maybe(this::instant), Provenance::recordedAt);
        provenance = with(provenance, maybe(this::reference), Provenance::recordedBy);
        if (random.nextInt(4) == 0) {
            provenance = provenance.withdrawn(
                    Withdrawal.of(instant(), reference(), reference()).extras(extras()));
        }
        if (provenance.recordedAt().isPresent() && random.nextBoolean()) {
            provenance = with(
                    provenance,
                    before.stream()
                            .filter(other -> other.type() == fact.type())
                            .flatMap(other -> other.provenance().id().stream())
                            .findFirst(),
                    Provenance::replaces);
        }
        return provenance;
    }

    private Fact fact(SubjectKind kind) {
        LocalDate on = day();
        LocalDate later = on.plusDays(random.nextInt(40));
        Fact fact = switch (random.nextInt(9)) {
            case 0 ->
                with(
                        Declaration.of(on, kind == SubjectKind.PARTICIPANT ? values() : companyValues()),
                        maybe(() -> YearMonth.of(2021, 1 + random.nextInt(12))),
                        Declaration::forMonth);
            case 1 -> with(Entry.of(on, one(Words.PACEA, Words.PLIE)), maybe(this::reference), Entry::prescriber);
            case 2 ->
                with(
                        Phase.of(on, one(Words.PACEA, Words.PLIE), one(Words.PHASE_1, Words.PHASE_2)),
                        maybe(() -> later),
                        Phase::until);
            case 3 -> step(on, later);
            case 4 -> outcome(on, later);
            case 5 -> aid(on);
            case 6 ->
                with(
                        with(Suspension.of(on, Words.PLIE), maybe(() -> later), Suspension::until),
                        maybe(this::reference),
                        Suspension::reason);
            case 7 -> with(Extension.of(on, Words.PLIE, later), maybe(this::reference), Extension::reason);
            default ->
                random.nextInt(3) == 0
                        ? Exit.of(on, Words.PACEA, one(ExitReason.EMPLOI, ExitReason.TERME))
                        : Exit.of(on, Words.PACEA);
        };
        return fact.extras(extras());
    }

    private Aid aid(LocalDate on) {
        Aid aid = Aid.of(on, Words.ALLOCATION, BigDecimal.valueOf(random.nextInt(20_000) - 5_000, random.nextInt(3)))
                .via(StepKind.ENTRETIEN);
        aid = with(aid, maybe(() -> YearMonth.from(on)), Aid::forMonth);
        aid = random.nextBoolean() ? aid.by(Words.PACEA).by(Words.PLIE) : aid;
        return with(aid, maybe(this::reference), Aid::party);
    }

    private static <F, T> F with(F fact, Optional<T> value, BiFunction<F, T, F> wither) {
        return value.map(given -> wither.apply(fact, given)).orElse(fact);
    }

    private Step step(LocalDate on, LocalDate later) {
        Step.Builder step = Step.builder(on, one(StepKind.ENTRETIEN, StepKind.ATELIER, Words.HEURES_CLAUSE))
                .count(1 + random.nextInt(3));
        maybe(this::decimal).ifPresent(step::hours);
        maybe(() -> Words.PACEA).ifPresent(step::by);
        maybe(() -> Words.PLIE).ifPresent(step::by);
        maybe(() -> one("pacea", "atelier")).ifPresent(step::via);
        maybe(() -> "entretien").ifPresent(step::via);
        maybe(this::reference).ifPresent(step::party);
        maybe(this::reference).ifPresent(step::market);
        maybe(() -> later).ifPresent(step::until);
        maybe(() -> YearMonth.from(later)).ifPresent(step::forMonth);
        maybe(this::reference).ifPresent(step::prescriber);
        maybe(() -> Words.NUMERIQUE).ifPresent(step::keyword);
        maybe(() -> Keyword.JEUNES).ifPresent(step::keyword);
        maybe(() -> Words.TERRITOIRE).ifPresent(step::keyword);
        maybe(random::nextBoolean).ifPresent(step::satisfied);
        maybe(this::values).ifPresent(step::values);
        return step.build();
    }

    private Outcome outcome(LocalDate on, LocalDate later) {
        Outcome.Builder outcome =
                Outcome.builder(on, one(OutcomeKind.CDI, OutcomeKind.FORMATION)).count(1 + random.nextInt(3));
        maybe(this::decimal).ifPresent(outcome::hours);
        maybe(() -> Words.PACEA).ifPresent(outcome::by);
        maybe(() -> "entretien").ifPresent(outcome::via);
        maybe(this::reference).ifPresent(outcome::party);
        maybe(this::reference).ifPresent(outcome::market);
        maybe(() -> later).ifPresent(outcome::until);
        maybe(() -> later).ifPresent(outcome::endedOn);
        maybe(() -> later).ifPresent(outcome::trialEndsOn);
        maybe(this::day).ifPresent(outcome::signedOn);
        maybe(random::nextBoolean).ifPresent(outcome::qualifying);
        maybe(() -> Words.TERRITOIRE).ifPresent(outcome::keyword);
        maybe(() -> Words.PRF).ifPresent(outcome::keyword);
        maybe(this::values).ifPresent(outcome::values);
        return outcome.build();
    }

    private Values values() {
        Values values = Values.NONE.extras(extras());
        if (random.nextBoolean()) {
            values = random.nextInt(3) == 0
                    ? values.refused(Attributes.QPV)
                    : values.with(Attributes.QPV, random.nextBoolean());
        }
        if (random.nextBoolean()) {
            values = values.with(Attributes.COMMUNE, one("59599", "2A004"));
        }
        if (random.nextBoolean()) {
            values = values.with(Attributes.BENEFITS, one(Set.of(), Set.of("rsa"), Set.of("rsa", "aah", "ass")));
        }
        if (random.nextBoolean()) {
            values = values.with(Attributes.WEEKLY_HOURS, decimal());
        }
        if (random.nextBoolean()) {
            values = values.with(Attributes.JOBSEEKER_SINCE, day());
        }
        if (random.nextBoolean()) {
            values = values.with(Attributes.HOUSING, one("hosted", "own"));
        }
        return random.nextBoolean() ? values.with(Attributes.REFERENT, reference()) : values;
    }

    private Values companyValues() {
        Values values = Values.NONE.extras(extras());
        return random.nextBoolean() ? values.with(Words.STAFF, random.nextInt(1000)) : values;
    }

    private BigDecimal decimal() {
        return BigDecimal.valueOf(random.nextInt(100_000), random.nextInt(3));
    }

    private LocalDate day() {
        return random.nextInt(20) == 0
                ? one(LocalDate.of(1900, 1, 1), LocalDate.of(2199, 11, 1), LocalDate.of(2020, 2, 29))
                : LocalDate.of(2021, 1, 1 + random.nextInt(4));
    }

    private OffsetDateTime instant() {
        return OffsetDateTime.of(
                day(),
                one(
                        java.time.LocalTime.MIDNIGHT,
                        java.time.LocalTime.of(9, 30, 15),
                        java.time.LocalTime.of(9, 30, 15, 120_000_000)),
                one(ZoneOffset.UTC, ZoneOffset.ofHours(2), ZoneOffset.ofHoursMinutes(-3, -30)));
    }

    private String reference() {
        return one("R-1", "R-2", "é\"\\/\t", "😀", "a b", "null", "49306038800045", "\u0000\u007f\u2028");
    }

    private Extras extras() {
        return switch (withExtras ? random.nextInt(12) : -1) {
            case 0 -> Extras.of(Map.of("x-a", "{\"b\":[1.50,null,\"é\"]}"));
            case 1 -> Extras.of(Map.of("x-", "1e400", "x-é \"", "\"\\\"\""));
            default -> Extras.NONE;
        };
    }

    private <T> Optional<T> maybe(Supplier<T> value) {
        return random.nextInt(3) == 0 ? Optional.of(value.get()) : Optional.empty();
    }

    @SafeVarargs
    @SuppressWarnings("varargs") // read only
    private <T> T one(T... values) {
        return values[random.nextInt(values.length)];
    }
}
