package fr.parcours.population;

import fr.parcours.core.dossier.Aid;
import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.dossier.Enrolment;
import fr.parcours.core.vocabulary.AidScheme;
import fr.parcours.core.vocabulary.DispositifId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Draws money: one aid, some months of one, and allowances within what their pathways give. */
final class RandomAids {
    private static final int MOST_A_MONTH = 500_00;

    private final Repertoire repertoire;
    private final RandomHistory history;

    RandomAids(Repertoire repertoire, RandomHistory history) {
        this.repertoire = repertoire;
        this.history = history;
    }

    Aid one(LocalDate day) {
        return Aid.of(day, history.dice().pick(repertoire.aids()), cents(30_00, 400_00));
    }

    /** Draws a few months of one aid, and at times the recovery of one. */
    void months(AidScheme scheme, DispositifId dispositif, LocalDate entry, LocalDate end) {
        Set<YearMonth> paid = new HashSet<>();
        history.repeat(4, 60, () -> {
            LocalDate day = history.between(entry, end);
            YearMonth month = YearMonth.from(day);
            if (paid.add(month)) {
                history.addCorrectable(() -> Aid.of(day, scheme, cents(50_00, MOST_A_MONTH))
                        .forMonth(month)
                        .by(dispositif));
            }
        });
        if (!paid.isEmpty()) {
            recovery(scheme, dispositif, entry, end);
        }
    }

    /** Draws allowances, once all that their scales read is there. */
    void allowances(Dossier dossier) {
        Map<AidScheme, Map<YearMonth, BigDecimal>> granted = new HashMap<>();
        for (Pathway pathway : repertoire.pathways()) {
            pathway.schemes().forEach(scheme -> {
                for (Enrolment enrolment : dossier.enrolments(pathway.id())) {
                    if (history.chance(50)) {
                        allowance(dossier, scheme, enrolment, granted.computeIfAbsent(scheme, key -> new HashMap<>()));
                    }
                }
            });
        }
    }

    /** Draws a few months of one allowance, each within what every scale of its scheme gives, the most that each may be kept. */
    private void allowance(Dossier dossier, AidScheme scheme, Enrolment enrolment, Map<YearMonth, BigDecimal> granted) {
        LocalDate end = enrolment.lastDay().orElse(history.last());
        history.repeat(4, 60, () -> {
            LocalDate day = history.between(enrolment.start(), end);
            YearMonth month = YearMonth.from(day);
            BigDecimal most = granted.containsKey(month) ? BigDecimal.ZERO : most(dossier, scheme, month, granted);
            if (most.signum() > 0) {
                int cents = most.movePointRight(2)
                        .min(BigDecimal.valueOf(MOST_A_MONTH))
                        .intValue();
                granted.put(month, BigDecimal.valueOf(cents, 2));
                history.addCorrectable(() -> Aid.of(day, scheme, cents(Math.min(50_00, cents), cents))
                        .forMonth(month)
                        .by(enrolment.dispositif()));
            }
        });
        if (!granted.isEmpty()) {
            recovery(scheme, enrolment.dispositif(), enrolment.start(), end);
        }
    }

    private BigDecimal most(Dossier dossier, AidScheme scheme, YearMonth month, Map<YearMonth, BigDecimal> granted) {
        BigDecimal inTheYear = granted.entrySet().stream()
                .filter(entry -> entry.getKey().getYear() == month.getYear())
                .map(Map.Entry::getValue)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return repertoire.bounding(scheme).stream()
                .map(pathway -> pathway.most(dossier, month, inTheYear))
                .min(BigDecimal::compareTo)
                .orElse(BigDecimal.ZERO);
    }

    /** Adds the recovery of a few euros, at times. */
    private void recovery(AidScheme scheme, DispositifId dispositif, LocalDate start, LocalDate end) {
        if (history.chance(4)) {
            LocalDate day = history.between(start, end);
            history.add(Aid.of(day, scheme, cents(5_00, 50_00).negate())
                    .forMonth(YearMonth.from(day))
                    .by(dispositif));
        }
    }

    private BigDecimal cents(int least, int most) {
        return BigDecimal.valueOf(history.dice().between(least, most), 2);
    }
}
