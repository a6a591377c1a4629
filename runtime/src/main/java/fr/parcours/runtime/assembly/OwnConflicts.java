package fr.parcours.runtime.assembly;

import fr.parcours.core.problem.ParcoursException;
import fr.parcours.core.problem.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What plug-ins contribute twice themselves, and nothing else is wrong: the cause of the exception, with the plug-ins to set aside. */
final class OwnConflicts extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Map<InstalledPlugin, List<Problem>> byPlugin;

    private OwnConflicts(Map<InstalledPlugin, List<Problem>> byPlugin) {
        super("contributed twice by one plug-in", null, false, false);
        this.byPlugin = new LinkedHashMap<>(byPlugin);
    }

    static ParcoursException of(Map<InstalledPlugin, List<Problem>> byPlugin) {
        List<Problem> all = new ArrayList<>();
        byPlugin.values().forEach(all::addAll);
        ParcoursException exception = new ParcoursException(all);
        exception.initCause(new OwnConflicts(byPlugin));
        return exception;
    }

    /** Gets the conflicts of each plug-in that an exception is about; none when it is about anything else. */
    static Map<InstalledPlugin, List<Problem>> in(Throwable exception) {
        return exception != null && exception.getCause() instanceof OwnConflicts conflicts
                ? conflicts.byPlugin
                : Map.of();
    }
}
