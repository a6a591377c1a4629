package fr.parcours.entreprises.creation;

import fr.parcours.core.dossier.Aid;
import fr.parcours.core.dossier.Enrolment;
import fr.parcours.core.plugin.Check;
import fr.parcours.core.plugin.Setting;
import fr.parcours.core.problem.Problem;
import fr.parcours.core.problem.Texts;
import fr.parcours.core.rule.Inquiry;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Consumer;

/**
 * Checks the grants of a project over several years, which core, that looks at each month and each year, cannot.
 *
 * <ul>
 *   <li>{@code CREATION-ENTREPRISE-101}: grants of several years that together go beyond the ceiling of their project
 * </ul>
 */
final class GrantCheck implements Check {
    private static final Texts TEXTS = Texts.of(GrantCheck.class, "entreprises");

    private final Setting setting;

    GrantCheck(Setting setting) {
        this.setting = setting;
    }

    @Override
    public void look(Seen seen, Consumer<Problem> problems) {
        for (Enrolment project : seen.dossier().enrolments(CreationEntreprise.CREATION_ENTREPRISE)) {
            Inquiry inquiry = setting.asking(seen.dossier(), project.start());
            List<Aid> granted = Grant.granted(inquiry, project);
            BigDecimal total = granted.stream().map(Aid::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
            boolean overYears = granted.stream()
                            .map(aid -> aid.month().getYear())
                            .distinct()
                            .count()
                    > 1;
            if (overYears
                    && inquiry.find(Grant.CEILING)
                            .filter(ceiling -> total.compareTo(ceiling.value()) > 0)
                            .isPresent()) {
                problems.accept(Problem.error(
                                "CREATION-ENTREPRISE-101",
                                seen.at(granted.get(granted.size() - 1)),
                                TEXTS.of("CREATION-ENTREPRISE-101.ceiling", project.start()))
                        .toFix(TEXTS.of("CREATION-ENTREPRISE-101.fix")));
            }
        }
    }
}
