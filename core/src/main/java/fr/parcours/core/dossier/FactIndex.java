package fr.parcours.core.dossier;

import fr.parcours.core.vocabulary.Attribute;
import fr.parcours.core.vocabulary.DispositifId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The declarations of each attribute and the pathway in each dispositif, among facts in order. */
final class FactIndex {
    private static final Pathway NO_PATHWAY = new Pathway();

    private final Map<Attribute<?>, List<Declaration>> declarations = new HashMap<>();
    private final Map<DispositifId, Pathway> pathways = new HashMap<>();

    private FactIndex() {}

    static FactIndex of(List<Fact> facts) {
        FactIndex index = new FactIndex();
        facts.forEach(index::add);
        index.pathways.values().forEach(Pathway::pair);
        return index;
    }

    List<Declaration> declarations(Attribute<?> attribute) {
        return declarations.getOrDefault(attribute, List.of());
    }

    Pathway pathway(DispositifId dispositif) {
        return pathways.getOrDefault(dispositif, NO_PATHWAY);
    }

    Collection<Pathway> pathways() {
        return pathways.values();
    }

    /** Gets the dispositifs entered or left, in order of code. */
    Set<DispositifId> dispositifs() {
        Set<DispositifId> moved = new TreeSet<>();
        pathways.forEach((dispositif, pathway) -> {
            if (pathway.isMoved()) {
                moved.add(dispositif);
            }
        });
        return Collections.unmodifiableSet(moved);
    }

    private void add(Fact fact) {
        switch (fact.type()) {
            case DECLARATION -> add((Declaration) fact);
            case ENTRY -> pathwayOf(((Entry) fact).dispositif()).add((Entry) fact);
            case PHASE -> pathwayOf(((Phase) fact).dispositif()).add((Phase) fact);
            case EXIT -> pathwayOf(((Exit) fact).dispositif()).add((Exit) fact);
            case STEP, OUTCOME, AID, SUSPENSION, EXTENSION -> {
                // these are only gone through
            }
        }
    }

    private Pathway pathwayOf(DispositifId dispositif) {
        return pathways.computeIfAbsent(dispositif, key -> new Pathway());
    }

    private void add(Declaration declaration) {
        for (Attribute<?> attribute : declaration.values().attributes()) {
            declarations.computeIfAbsent(attribute, key -> new ArrayList<>(2)).add(declaration);
        }
    }
}
