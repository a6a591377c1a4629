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
        Adding adding = index.new Adding();
        for (Fact fact : facts) {
            fact.accept(adding);
        }
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

    /** Adds facts, each where it is looked up, and answers if it is: most are only gone through. */
    private final class Adding implements FactVisitor<Boolean> {
        @Override
        public Boolean declaration(Declaration declaration) {
            for (Attribute<?> attribute : declaration.values().attributes()) {
                declarations
                        .computeIfAbsent(attribute, key -> new ArrayList<>(2))
                        .add(declaration);
            }
            return true;
        }

        @Override
        public Boolean entry(Entry entry) {
            made(entry.dispositif()).add(entry);
            return true;
        }

        @Override
        public Boolean phase(Phase phase) {
            made(phase.dispositif()).add(phase);
            return true;
        }

        @Override
        public Boolean step(Step step) {
            return false;
        }

        @Override
        public Boolean outcome(Outcome outcome) {
            return false;
        }

        @Override
        public Boolean aid(Aid aid) {
            return false;
        }

        @Override
        public Boolean suspension(Suspension suspension) {
            return false;
        }

        @Override
        public Boolean extension(Extension extension) {
            return false;
        }

        @Override
        public Boolean exit(Exit exit) {
            made(exit.dispositif()).add(exit);
            return true;
        }

        private Pathway made(DispositifId dispositif) {
            return pathways.computeIfAbsent(dispositif, key -> new Pathway());
        }
    }
}
