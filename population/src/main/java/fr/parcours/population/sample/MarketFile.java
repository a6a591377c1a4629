package fr.parcours.population.sample;

import static fr.parcours.population.sample.ServiceWords.CLAUSES;
import static fr.parcours.population.sample.ServiceWords.CONTRACTING_AUTHORITY;
import static fr.parcours.population.sample.ServiceWords.DUE_HOURS;
import static fr.parcours.population.sample.ServiceWords.HOLDER;
import static fr.parcours.population.sample.ServiceWords.OPERATION;

import fr.parcours.core.dossier.Declaration;
import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.dossier.Entry;
import fr.parcours.core.dossier.Fact;
import fr.parcours.core.dossier.Subject;
import fr.parcours.core.dossier.Values;
import fr.parcours.core.vocabulary.SubjectKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A market with a social clause, while being made. */
final class MarketFile {
    private static final int ROUND = 50;

    private final String id;
    private final LocalDate begins;
    private final String holder;
    private final Values values;
    private final List<Fact> facts = new ArrayList<>();
    private BigDecimal done = BigDecimal.ZERO;

    MarketFile(String id, LocalDate begins, String authority, String operation, String holder) {
        this.id = id;
        this.begins = begins;
        this.holder = holder;
        this.values = Values.NONE
                .with(CONTRACTING_AUTHORITY, authority)
                .with(OPERATION, operation)
                .with(HOLDER, holder);
    }

    String id() {
        return id;
    }

    String holder() {
        return holder;
    }

    boolean hasBegun(LocalDate day) {
        return !begins.isAfter(day);
    }

    /** Makes this a market the structure follows, until somebody says it is over. */
    void follow() {
        facts.add(Entry.of(begins, CLAUSES).prescriber("maitre-ouvrage"));
    }

    void work(BigDecimal hours) {
        done = done.add(hours);
    }

    /** Makes the dossier; a market reserves no fewer hours than were done. */
    Dossier dossier(Dice dice) {
        long due = (done.longValue() / ROUND + dice.between(2, 12)) * ROUND;
        List<Fact> all = new ArrayList<>(facts);
        all.add(Declaration.of(begins, values.with(DUE_HOURS, BigDecimal.valueOf(due))));
        return Dossier.of(Subject.of(SubjectKind.MARKET, id), all);
    }
}
