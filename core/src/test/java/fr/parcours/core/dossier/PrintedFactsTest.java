package fr.parcours.core.dossier;

import fr.parcours.core.Golden;
import fr.parcours.core.vocabulary.AidScheme;
import fr.parcours.core.vocabulary.Attributes;
import fr.parcours.core.vocabulary.DispositifId;
import fr.parcours.core.vocabulary.ExitReason;
import fr.parcours.core.vocabulary.Keyword;
import fr.parcours.core.vocabulary.OutcomeKind;
import fr.parcours.core.vocabulary.PhaseId;
import fr.parcours.core.vocabulary.StepKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * How facts print. The text settles the order of facts that differ in nothing else, so that the order of what is printed never
 * changes: a field more is printed after the others, before the values.
 */
class PrintedFactsTest {
    private static final LocalDate ON = LocalDate.of(2021, 3, 5);
    private static final DispositifId PACEA = DispositifId.of("pacea", "PACEA");
    private static final DispositifId PLIE = DispositifId.of("plie", "PLIE");
    private static final AidScheme SCHEME = AidScheme.of("allocation-pacea", "Allocation PACEA");
    private static final Extras EXTRAS = Extras.of(Map.of("x-note", "1"));
    private static final Keyword PLACE = Keyword.of(Keyword.Topic.PLACE, "territoire", "Territoire");
    private static final Values VALUES = Values.of(Attributes.QPV, true).with(Attributes.COMMUNE, "59599");
    private static final Provenance PROVENANCE = Provenance.id("f2")
            .recordedAt(OffsetDateTime.parse("2021-03-06T09:30:00+01:00"))
            .recordedBy("agent-7")
            .withdrawn(Withdrawal.of(OffsetDateTime.parse("2021-04-01T00:00:00Z"), "agent-8", "doublon")
                    .extras(EXTRAS))
            .replaces("f1");

    @Test
    void printTheirFieldsInAFixedOrder() {
        List<Fact> facts = List.of(
                whole(Declaration.of(ON, VALUES).forMonth(YearMonth.of(2021, 3))),
                Declaration.of(ON, Attributes.QPV, true),
                whole(Entry.of(ON, PACEA).prescriber("plie")),
                Entry.of(ON, PACEA),
                whole(Phase.of(ON, PACEA, PhaseId.SUIVI).until(ON.plusDays(9))),
                Phase.of(ON, PACEA, PhaseId.SUIVI),
                whole(step()),
                Step.of(ON, StepKind.ENTRETIEN),
                whole(outcome()),
                Outcome.of(ON, OutcomeKind.CDI),
                whole(Aid.of(ON, SCHEME, new BigDecimal("250"))
                        .forMonth(YearMonth.of(2021, 2))
                        .by(PLIE)
                        .by(PACEA)
                        .via(DispositifId.of("fajem", "FAJEM"))
                        .party("C-2")),
                Aid.of(ON, SCHEME, new BigDecimal("-10.5")),
                whole(Suspension.of(ON, PLIE).until(ON.plusDays(30)).reason("sante")),
                Suspension.of(ON, PLIE),
                whole(Extension.of(ON, PLIE, ON.plusDays(30)).reason("projet")),
                Extension.of(ON, PLIE, ON.plusDays(30)),
                whole(Exit.of(ON, PLIE, ExitReason.TERME)),
                Exit.of(ON, PLIE));

        Golden.assertText("facts/printed", facts.stream().map(Fact::toString).collect(Collectors.joining("\n")));
    }

    private static Fact whole(Fact fact) {
        return fact.recorded(PROVENANCE).extras(EXTRAS);
    }

    private static Step step() {
        return Step.builder(ON, StepKind.ATELIER)
                .count(3)
                .hours(new BigDecimal("7.50"))
                .by(PLIE)
                .by(PACEA)
                .via("pacea")
                .via("atelier")
                .party("A-1")
                .market("M-1")
                .until(ON.plusDays(1))
                .forMonth(YearMonth.of(2021, 3))
                .prescriber("plie")
                .keyword(Keyword.DISTANCE)
                .keyword(Keyword.of(Keyword.Topic.THEME, "cps", "CPS"))
                .keyword(Keyword.JEUNES)
                .keyword(PLACE)
                .satisfied(true)
                .values(VALUES)
                .build();
    }

    private static Outcome outcome() {
        return Outcome.builder(ON, OutcomeKind.CDD)
                .count(2)
                .hours(new BigDecimal("35"))
                .by(PACEA)
                .via("entretien")
                .party("C-1")
                .market("M-1")
                .until(ON.plusMonths(6))
                .endedOn(ON.plusMonths(5))
                .trialEndsOn(ON.plusMonths(1))
                .signedOn(ON.minusDays(3))
                .qualifying(false)
                .keyword(Keyword.of(Keyword.Topic.PROGRAMME, "prf", "PRF"))
                .keyword(PLACE)
                .values(VALUES)
                .build();
    }
}
