package fr.parcours.social;

import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.dossier.Enrolment;
import fr.parcours.core.dossier.Fact;
import fr.parcours.core.plugin.Setting;
import fr.parcours.core.rule.Finding;
import fr.parcours.core.rule.Rule;
import fr.parcours.core.rule.Rules;
import fr.parcours.core.rule.Verdict;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * The condition of being registered with the structure, young or adult: an enrolment, that day, in any dispositif that is not one of
 * these services.
 */
final class Registration {
    private static final Set<String> SERVICES = Set.of("fajem", "sante", "logement", "domiciliation");

    private Registration() {}

    /** Obtains the rule; wording values: the dispositif entered first, the day of entry. */
    static Rule rule(Setting setting, String id) {
        Rules rules = setting.rules();
        return rules.rule(id, (dossier, on) -> judge(rules, id, dossier, on));
    }

    private static Finding judge(Rules rules, String id, Dossier dossier, LocalDate on) {
        return dossier.dispositifs().stream()
                .filter(dispositif -> !SERVICES.contains(dispositif.code()))
                .flatMap(dispositif -> dossier.enrolment(dispositif, on).stream())
                .min(Comparator.comparing(Enrolment::start).thenComparing(Enrolment::dispositif))
                .map(enrolment -> rules.finding(id, Verdict.SATISFIED, enrolment.dispositif(), enrolment.start())
                        .using(List.<Fact>of(enrolment.entry())))
                .orElseGet(() -> rules.finding(id, Verdict.REFUSED));
    }
}
