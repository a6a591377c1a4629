package fr.parcours.dispositif.plie;

import fr.parcours.core.dossier.Enrolment;
import fr.parcours.core.dossier.Exit;
import fr.parcours.core.rule.Inquiry;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One person in one operation of the European social fund: all the enrolments that begin in a protocol. The data of the entry are
 * those of the first, the exit and its results those of the last: a second entry makes no second participant.
 *
 * @param operation the protocol
 * @param enrolments at least one, oldest first
 */
record Participation(Protocol.Operation operation, List<Enrolment> enrolments) {
    Participation {
        enrolments = List.copyOf(enrolments);
    }

    /** Finds the participations of a person, oldest first. An enrolment that begins outside every protocol is in no operation. */
    static List<Participation> of(Inquiry inquiry) {
        Map<Protocol.Operation, List<Enrolment>> byOperation = new LinkedHashMap<>();
        for (Enrolment enrolment : inquiry.enrolments(Plie.PLIE)) {
            Protocol.operation(inquiry, enrolment.start())
                    .ifPresent(operation -> byOperation
                            .computeIfAbsent(operation, key -> new ArrayList<>())
                            .add(enrolment));
        }
        return byOperation.entrySet().stream()
                .map(each -> new Participation(each.getKey(), each.getValue()))
                .toList();
    }

    /** Gets the day of the first entry. */
    LocalDate entry() {
        return enrolments.get(0).start();
    }

    /** Gets the latest enrolment. */
    Enrolment latest() {
        return enrolments.get(enrolments.size() - 1);
    }

    /** Gets the last exit, empty while the person is in. */
    Optional<Exit> exit() {
        return latest().exit();
    }

    /** Checks if the days of the enrolments, each counted once, are more than a number; an open enrolment has no end to count. */
    boolean isLongerThan(int days) {
        long total = 0;
        Optional<LocalDate> counted = Optional.empty();
        for (Enrolment enrolment : enrolments) {
            if (enrolment.exit().isEmpty()) {
                return true;
            }
            total += enrolment.days().count() - (counted.equals(Optional.of(enrolment.start())) ? 1 : 0);
            counted = enrolment.lastDay();
        }
        return total > days;
    }
}
