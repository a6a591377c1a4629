package fr.parcours.dispositif.plie;

import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.dossier.Enrolment;
import fr.parcours.core.dossier.Exit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One person in one operation of the European social fund: all the stays that begin in a protocol. The data of the entry are
 * those of the first, the exit and its results those of the last: a second entry makes no second participant.
 *
 * @param operation the protocol
 * @param stays at least one, oldest first
 */
record Participation(Protocol.Operation operation, List<Enrolment> stays) {
    Participation {
        stays = List.copyOf(stays);
    }

    /** Finds the participations of a person, oldest first. A stay that begins outside every protocol is in no operation. */
    static List<Participation> of(Dossier dossier, Protocol protocol) {
        Map<Protocol.Operation, List<Enrolment>> byOperation = new LinkedHashMap<>();
        for (Enrolment stay : dossier.enrolments(Plie.PLIE)) {
            protocol.operation(stay.start())
                    .ifPresent(operation -> byOperation
                            .computeIfAbsent(operation, key -> new ArrayList<>())
                            .add(stay));
        }
        return byOperation.entrySet().stream()
                .map(each -> new Participation(each.getKey(), each.getValue()))
                .toList();
    }

    /** Gets the day of the first entry. */
    LocalDate entry() {
        return stays.get(0).start();
    }

    /** Gets the latest stay. */
    Enrolment latest() {
        return stays.get(stays.size() - 1);
    }

    /** Gets the last exit, empty while the person is in. */
    Optional<Exit> exit() {
        return latest().exit();
    }

    /** Checks if the days of the stays, each counted once, are more than a number; an open stay has no end to count. */
    boolean isLongerThan(int days) {
        long total = 0;
        Optional<LocalDate> counted = Optional.empty();
        for (Enrolment stay : stays) {
            if (stay.exit().isEmpty()) {
                return true;
            }
            total += stay.days().count() - (counted.equals(Optional.of(stay.start())) ? 1 : 0);
            counted = stay.lastDay();
        }
        return total > days;
    }
}
