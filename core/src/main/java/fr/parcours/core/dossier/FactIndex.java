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
import org.jspecify.annotations.Nullable;

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

    /** Adds facts, each where it is looked up; most are only gone through. */
    private final class Adding implements FactVisitor<@Nullable Void> {
        @Override
        public @Nullable Void declaration(Declaration declaration) {
            for (Attribute<?> attribute : declaration.values().attributes()) {
                declarations
                        .computeIfAbsent(attribute, key -> new ArrayList<>(2))
                        .add(declaration);
            }
            return null;
        }

        @Override
        public @Nullable Void entry(Entry entry) {
            made(entry.dispositif()).add(entry);
            return null;
        }

        @Override
        public @Nullable Void phase(Phase phase) {
            made(phase.dispositif()).add(phase);
            return null;
        }

        @Override
        public @Nullable Void step(Step step) {
            return null;
        }

        @Override
        public @Nullable Void outcome(Outcome outcome) {
            return null;
        }

        @Override
        public @Nullable Void aid(Aid aid) {
            return null;
        }

        @Override
        public @Nullable Void suspension(Suspension suspension) {
            return null;
        }

        @Override
        public @Nullable Void extension(Extension extension) {
            return null;
        }

        @Override
        public @Nullable Void exit(Exit exit) {
            made(exit.dispositif()).add(exit);
            return null;
        }

        private Pathway made(DispositifId dispositif) {
            return pathways.computeIfAbsent(dispositif, key -> new Pathway());
        }
    }
}
