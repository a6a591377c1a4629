package fr.parcours.dispositif.cej;

import static fr.parcours.dispositif.cej.Cej.CEJ;
import static fr.parcours.dispositif.cej.Suite.PARCOURS;
import static fr.parcours.testkit.Literals.euros;
import static fr.parcours.testkit.Participants.aParticipant;
import static org.assertj.core.api.Assertions.assertThat;

import fr.parcours.core.allowance.Allowance;
import fr.parcours.core.dossier.Declaration;
import fr.parcours.core.rule.Finding;
import fr.parcours.core.vocabulary.Attribute;
import fr.parcours.core.vocabulary.Attributes;
import fr.parcours.testkit.Participant;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class CejAllowanceLawsTest {
    /** More resources never give more, and nobody is given more than the flat amount or less than nothing. */
    @Property
    void resourcesNeverGiveMore(
            @ForAll @IntRange(max = 200_000) int pay,
            @ForAll @IntRange(max = 200_000) int more,
            @ForAll @IntRange(max = 60_000) int replacement) {
        BigDecimal less = amount(pay, replacement);
        assertThat(amount(pay + more, replacement)).isLessThanOrEqualTo(less);
        assertThat(amount(pay, replacement + more)).isLessThanOrEqualTo(less);
        assertThat(less).isBetween(BigDecimal.ZERO, new BigDecimal("500.00"));
        assertThat(less.scale()).isEqualTo(2);
    }

    private static BigDecimal amount(int payCents, int replacementCents) {
        return PARCOURS.allowance(
                        aParticipant()
                                .born("2001-05-17")
                                .from("2022-03-01")
                                .declaring(Attributes.TAX_HOUSEHOLD, "not-taxable")
                                .declaring(Attributes.RESOURCES_ACTIVITY, BigDecimal.valueOf(payCents, 2))
                                .declaring(Attributes.RESOURCES_REPLACEMENT, BigDecimal.valueOf(replacementCents, 2))
                                .entered(CEJ, "2022-03-01")
                                .dossier(),
                        "cej",
                        YearMonth.of(2022, 3))
                .amount()
                .orElseThrow();
    }

    /** When one attribute more, or another value of it, moves the amount, the explanation before or after names it. */
    @Property
    void whateverMovesTheAmountIsNamed(
            @ForAll boolean minor, @ForAll("declared") List<Declared<?>> before, @ForAll("change") Declared<?> change) {
        List<Declared<?>> after = new ArrayList<>(before);
        after.add(change);
        Allowance old = allowance(minor, before);
        Allowance changed = allowance(minor, after);
        if (!old.amount().equals(changed.amount())) {
            Set<String> named = named(old);
            named.addAll(named(changed));
            assertThat(named).contains(change.attribute().code());
        }
    }

    /** Names what an explanation presumes, what it lacks, and what was declared that it cites. */
    private static Set<String> named(Allowance allowance) {
        Set<String> named = new TreeSet<>(allowance.presumed());
        allowance.missing().forEach(attribute -> named.add(attribute.code()));
        allowance.explanation().stream()
                .map(Finding::facts)
                .flatMap(List::stream)
                .filter(Declaration.class::isInstance)
                .map(Declaration.class::cast)
                .forEach(cited -> cited.values().attributes().forEach(attribute -> named.add(attribute.code())));
        return named;
    }

    private static Allowance allowance(boolean minor, List<Declared<?>> said) {
        Map<Attribute<?>, Declared<?>> last = new LinkedHashMap<>();
        said.forEach(each -> last.put(each.attribute(), each));
        Participant participant = aParticipant()
                .born(minor ? "2005-05-17" : "2001-05-17")
                .from("2022-03-01")
                .entered(CEJ, "2022-03-01");
        for (Declared<?> each : last.values()) {
            participant = each.by(participant);
        }
        return PARCOURS.allowance(participant.dossier(), "cej", YearMonth.of(2022, 3));
    }

    /** Something declared. */
    record Declared<T>(Attribute<T> attribute, T value) {
        Participant by(Participant participant) {
            return participant.declaring(attribute, value);
        }
    }

    @Provide
    Arbitrary<List<Declared<?>>> declared() {
        return change().list().ofMaxSize(12);
    }

    @Provide
    Arbitrary<Declared<?>> change() {
        return Arbitraries.of(List.<Declared<?>>of(
                new Declared<>(Attributes.TAX_HOUSEHOLD, "not-taxable"),
                new Declared<>(Attributes.TAX_HOUSEHOLD, "first-bracket"),
                new Declared<>(Attributes.TAX_HOUSEHOLD, "above"),
                new Declared<>(Attributes.HOUSING, "own"),
                new Declared<>(Attributes.HOUSING, "parents"),
                new Declared<>(Attributes.PARENTAL_SUPPORT, "limited"),
                new Declared<>(Attributes.PARENTAL_SUPPORT, "full"),
                new Declared<>(Attributes.EMANCIPATED, true),
                new Declared<>(Attributes.EMANCIPATED, false),
                new Declared<>(Attributes.BENEFITS, Set.of("aah")),
                new Declared<>(Attributes.BENEFITS, Set.of("rsa")),
                new Declared<>(Attributes.ACTIVITY, "job-seeking"),
                new Declared<>(Attributes.ACTIVITY, "civic-service"),
                new Declared<>(Attributes.RESOURCES_ACTIVITY, euros("600")),
                new Declared<>(Attributes.RESOURCES_REPLACEMENT, euros("200")),
                new Declared<>(Attributes.COMMUNE, "97608"),
                new Declared<>(Attributes.RESOURCES_GRANTS, euros("500")),
                new Declared<>(Attributes.RESOURCES_INTERNSHIP, euros("500")),
                new Declared<>(Attributes.RESOURCES_OTHER, euros("5000"))));
    }
}
