package fr.parcours.entreprises.creation;

import fr.parcours.core.allowance.Allowance;
import fr.parcours.core.allowance.AllowanceScale;
import fr.parcours.core.dossier.Aid;
import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.dossier.Enrolment;
import fr.parcours.core.message.Messages;
import fr.parcours.core.parameter.Parameter;
import fr.parcours.core.parameter.ParameterValue;
import fr.parcours.core.parameter.Parameters;
import fr.parcours.core.plugin.Setting;
import fr.parcours.core.rule.Finding;
import fr.parcours.core.rule.Rules;
import fr.parcours.core.rule.Verdict;
import fr.parcours.core.time.Days;
import fr.parcours.core.vocabulary.AidScheme;
import fr.parcours.core.vocabulary.PhaseId;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The investment grant: the most that may still be granted to the projects of a month or a year. One ceiling a project, that
 * of the day it was received, less what was granted to it whenever it was; once the accompaniment has begun. The other
 * conditions of the structure are presumed.
 */
final class Grant implements AllowanceScale {
    /** The grant. */
    static final AidScheme BOURSE_CREATION = AidScheme.of("bourse-creation", "Bourse à la création d’entreprise");

    static final Parameter<BigDecimal> CEILING = Parameter.amount("creation-entreprise.bourse-plafond");
    private static final String ID = "creation-entreprise.bourse";

    private final Parameters parameters;
    private final Messages messages;
    private final Rules rules;

    Grant(Setting setting) {
        this.parameters = setting.parameters();
        this.messages = setting.messages();
        this.rules = setting.rules();
    }

    @Override
    public Allowance month(Dossier dossier, YearMonth month) {
        return allowance(dossier, month, Days.between(month.atDay(1), month.atEndOfMonth()));
    }

    /** {@inheritDoc} A project has one ceiling, whatever the number of months. */
    @Override
    public Allowance year(Dossier dossier, Year year) {
        return allowance(dossier, year, Days.ofYear(year.getValue()));
    }

    @Override
    public Optional<AidScheme> scheme() {
        return Optional.of(BOURSE_CREATION);
    }

    private Allowance allowance(Dossier dossier, TemporalAccessor period, Days days) {
        List<Finding> findings = new ArrayList<>();
        BigDecimal total = BigDecimal.ZERO.setScale(2);
        for (Enrolment project : dossier.enrolments(CreationEntreprise.CREATION_ENTREPRISE)) {
            if (project.days().overlaps(days)) {
                Finding accompanied = accompanied(dossier, project, days.last());
                findings.add(accompanied);
                if (accompanied.verdict() == Verdict.SATISFIED) {
                    Left left = left(dossier, project);
                    findings.add(left.finding());
                    total = total.add(left.amount());
                }
            }
        }
        if (findings.isEmpty()) {
            findings.add(Finding.of(ID + ".projet", Verdict.REFUSED, messages.sentence(ID + ".aucun-projet")));
        }
        Verdict verdict = total.signum() > 0 ? Verdict.SATISFIED : Verdict.REFUSED;
        return new Allowance(
                CreationEntreprise.CREATION_ENTREPRISE,
                period,
                Optional.of(total),
                rules.finding(ID, verdict, total, period)
                        .presuming(verdict == Verdict.SATISFIED ? List.of(ID + ".conditions") : List.of())
                        .because(findings));
    }

    private Finding accompanied(Dossier dossier, Enrolment project, LocalDate until) {
        Optional<LocalDate> since = Projects.phases(dossier, project, PhaseId.ACCOMPAGNEMENT)
                .filter(day -> !day.isAfter(until))
                .findFirst();
        String id = ID + ".accompagnement";
        return since.map(day -> rules.finding(id, Verdict.SATISFIED, project.start(), day))
                .orElseGet(() -> rules.finding(id, Verdict.REFUSED, project.start()))
                .using(List.of(project.entry()));
    }

    /** Gets what was granted to a project, whenever it was. */
    static List<Aid> granted(Dossier dossier, Enrolment project) {
        return dossier.facts(Aid.class)
                .filter(aid -> aid.scheme().equals(BOURSE_CREATION)
                        && Projects.on(dossier, aid.on())
                                .filter(project::equals)
                                .isPresent())
                .toList();
    }

    private Left left(Dossier dossier, Enrolment project) {
        ParameterValue<BigDecimal> ceiling = parameters.at(CEILING, project.start());
        List<Aid> granted = granted(dossier, project);
        BigDecimal already = granted.stream().map(Aid::amount).reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
        BigDecimal amount = ceiling.value()
                .subtract(already.max(BigDecimal.ZERO)) // a recovery raises no ceiling
                .max(BigDecimal.ZERO)
                .setScale(2, RoundingMode.HALF_UP);
        return new Left(
                amount,
                rules.finding(
                                ID + ".plafond",
                                amount.signum() > 0 ? Verdict.SATISFIED : Verdict.REFUSED,
                                ceiling.value(),
                                already,
                                amount)
                        .using(ceiling)
                        .using(granted));
    }

    /** What is left under the ceiling of a project. */
    private record Left(BigDecimal amount, Finding finding) {}
}
