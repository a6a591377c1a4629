package fr.parcours.runtime.assembly;

import fr.parcours.core.dossier.Enrolment;
import fr.parcours.core.plugin.Dispositif;
import fr.parcours.core.problem.Attempt;
import fr.parcours.core.rule.Endings;
import fr.parcours.core.rule.Inquiry;
import fr.parcours.core.vocabulary.DispositifId;
import fr.parcours.core.workflow.Workflow;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The pathways of the dispositifs of a suite. Rules ask it when they judge; the dispositifs, which are made of such rules, are looked
 * up then. A pathway that fails is named in the answer, and its enrolment goes on until its exit.
 */
final class Pathways implements Endings {
    private final Supplier<? extends Collection<Owned<Dispositif>>> dispositifs;
    /** By dispositif, once asked for; two threads may both make it, and make the same. */
    private volatile @Nullable Map<DispositifId, Owned<Dispositif>> known;

    Pathways(Supplier<? extends Collection<Owned<Dispositif>>> dispositifs) {
        this.dispositifs = dispositifs;
    }

    @Override
    public Optional<LocalDate> passed(Inquiry inquiry, Enrolment enrolment) {
        Owned<Dispositif> owned = known().get(enrolment.dispositif());
        if (owned == null || owned.value().workflow().isEmpty()) {
            return Optional.empty();
        }
        Workflow workflow = owned.value().workflow().get();
        return Attempt.at(() -> workflow.passed(inquiry, enrolment), thrown -> {
            String id = workflow.dispositif().code();
            inquiry.failed(
                    id + ".en-cours", owned.plugin().failed(InstalledPlugin.TEXTS.of("part.dispositif", id), thrown));
            return Optional.empty();
        });
    }

    private Map<DispositifId, Owned<Dispositif>> known() {
        Map<DispositifId, Owned<Dispositif>> found = known;
        if (found == null) {
            found = new HashMap<>();
            for (Owned<Dispositif> owned : dispositifs.get()) {
                found.put(owned.value().id(), owned);
            }
            known = found;
        }
        return found;
    }
}
