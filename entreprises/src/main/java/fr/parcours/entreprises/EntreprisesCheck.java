package fr.parcours.entreprises;

import static fr.parcours.entreprises.Transfrontalier.TRANSFRONTALIER;

import fr.parcours.core.dossier.Declaration;
import fr.parcours.core.dossier.Outcome;
import fr.parcours.core.dossier.Step;
import fr.parcours.core.plugin.Check;
import fr.parcours.core.plugin.Setting;
import fr.parcours.core.problem.Location;
import fr.parcours.core.problem.Problem;
import fr.parcours.core.problem.Text;
import fr.parcours.core.problem.Texts;
import fr.parcours.core.vocabulary.Siret;
import fr.parcours.core.vocabulary.StepKind;
import fr.parcours.core.vocabulary.SubjectKind;
import fr.parcours.core.vocabulary.Word;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * What the facts of companies and of recruitment must agree on.
 *
 * <table>
 * <caption>Problems</caption>
 * <tr><th>id</th><th>severity</th><th>what is wrong</th></tr>
 * <tr><td>{@code ENTREPRISES-102}</td><td>warning</td><td>a company without SIRET</td></tr>
 * <tr><td>{@code ENTREPRISES-103}</td><td>warning</td><td>an outcome or a preselection credited to a recruitment that the
 *     person had not attended by then</td></tr>
 * <tr><td>{@code ENTREPRISES-104}</td><td>warning</td><td>a contact or an interview of companies in a dossier that is not a
 *     company's: no figure counts it</td></tr>
 * <tr><td>{@code ENTREPRISES-106}</td><td>warning</td><td>a code of activity of a nomenclature replaced since</td></tr>
 * <tr><td>{@code ENTREPRISES-107}</td><td>error</td><td>two companies of the same SIRET: they count twice</td></tr>
 * </table>
 */
final class EntreprisesCheck implements Check {
    private static final Texts TEXTS = Texts.of(EntreprisesCheck.class, "entreprises");

    /** Kinds of step that are attendances, by the code of the service they make present at. */
    private static final Map<String, Set<StepKind>> ATTENDANCES = Map.of(
            Recruitment.UNIS_VERS_EMPLOI.code(), Set.of(Recruitment.UNIS_VERS_EMPLOI),
            Recruitment.RDV_EMPLOI.code(), Set.of(Recruitment.RDV_EMPLOI),
            Recruitment.CONNECTER_TALENTS.code(), Set.of(Recruitment.CONNECTER_TALENTS),
            TRANSFRONTALIER.code(), Set.of(Recruitment.SESSION, StepKind.ATELIER));

    private final Setting setting;
    /** First dossier of each SIRET. */
    private final Map<String, Location> companies = new HashMap<>();

    private final List<Problem> sameSiret = new ArrayList<>();

    EntreprisesCheck(Setting setting) {
        this.setting = setting;
    }

    @Override
    public void look(Seen seen, Consumer<Problem> problems) {
        SubjectKind kind = seen.dossier().subject().kind();
        if (kind == SubjectKind.COMPANY) {
            siret(seen, problems);
            activityCode(seen, problems);
        } else {
            contacts(seen, problems);
        }
        if (kind == SubjectKind.PARTICIPANT) {
            credits(seen, problems);
        }
    }

    @Override
    public void conclude(Consumer<Problem> problems) {
        sameSiret.forEach(problems);
    }

    private void siret(Seen seen, Consumer<Problem> problems) {
        Optional<String> siret = seen.dossier().subject().siret();
        if (siret.isEmpty()) {
            problems.accept(
                    Problem.warning("ENTREPRISES-102", seen.line().at("subject"), TEXTS.of("ENTREPRISES-102.no-siret"))
                            .toFix(TEXTS.of("ENTREPRISES-102.fix")));
        }
        siret.filter(Siret::isValid).ifPresent(number -> {
            Location first = companies.putIfAbsent(number, seen.line());
            if (first != null) {
                sameSiret.add(Problem.error(
                                "ENTREPRISES-107",
                                seen.line().at("subject.siret"),
                                first.equals(Location.UNKNOWN)
                                        ? TEXTS.of("ENTREPRISES-107.same")
                                        : TEXTS.of("ENTREPRISES-107.same-as", first))
                        .toFix(TEXTS.of("ENTREPRISES-107.fix")));
            }
        });
    }

    private void activityCode(Seen seen, Consumer<Problem> problems) {
        seen.dossier()
                .facts(Declaration.class)
                .filter(declaration -> declaration.values().get(Company.NAF).isKnown())
                .forEach(declaration -> declaration
                        .values()
                        .get(Company.NAF_VERSION)
                        .value()
                        .flatMap(version ->
                                Nomenclature.replacing(version, setting.asking(seen.dossier(), declaration.on())))
                        .ifPresent(inForce -> problems.accept(Problem.warning(
                                        "ENTREPRISES-106",
                                        seen.at(declaration),
                                        TEXTS.of(
                                                "ENTREPRISES-106.replaced",
                                                Company.NAF,
                                                declaration.on(),
                                                inForce.value(),
                                                inForce.from(),
                                                inForce.source()))
                                .toFix(TEXTS.of("ENTREPRISES-106.fix")))));
    }

    private static void contacts(Seen seen, Consumer<Problem> problems) {
        seen.dossier()
                .facts(Step.class)
                .filter(step ->
                        step.kind().equals(Company.CONTACT) || step.kind().equals(Company.INTERVIEW))
                .forEach(step -> problems.accept(Problem.warning(
                                "ENTREPRISES-104",
                                seen.at(step),
                                TEXTS.of("ENTREPRISES-104.elsewhere", step.kind(), step.on()))
                        .toFix(TEXTS.of("ENTREPRISES-104.fix"))));
    }

    private static void credits(Seen seen, Consumer<Problem> problems) {
        seen.dossier()
                .facts(Outcome.class)
                .forEach(outcome -> outcome.via().stream()
                        .filter(service -> !attended(seen, service, outcome.on()))
                        .forEach(service -> problems.accept(notAttended(
                                seen.at(outcome), TEXTS.of("ENTREPRISES-103.outcome", outcome.on(), service)))));
        seen.dossier()
                .facts(Step.class)
                .filter(step -> step.kind().equals(Recruitment.PRESELECTION))
                .forEach(step -> services(step).stream()
                        .filter(service -> !attended(seen, service, step.on()))
                        .forEach(service -> problems.accept(notAttended(
                                seen.at(step), TEXTS.of("ENTREPRISES-103.preselection", step.on(), service)))));
    }

    /** Gets the services of a preselection: those it credits, and those it names. */
    private static List<String> services(Step step) {
        List<String> services = new ArrayList<>(step.via());
        step.dispositifs().stream()
                .map(Word::code)
                .filter(code -> !services.contains(code))
                .forEach(services::add);
        return services;
    }

    /** Checks if the person attended a service up to a day; a service without attendances here is no matter of this check. */
    private static boolean attended(Seen seen, String service, LocalDate day) {
        Set<StepKind> kinds = ATTENDANCES.get(service);
        return kinds == null
                || seen.dossier()
                        .facts(Step.class)
                        .anyMatch(step -> kinds.contains(step.kind())
                                && !step.on().isAfter(day)
                                && (!service.equals(TRANSFRONTALIER.code())
                                        || step.dispositifs().contains(TRANSFRONTALIER)));
    }

    private static Problem notAttended(Location at, Text message) {
        return Problem.warning("ENTREPRISES-103", at, message).toFix(TEXTS.of("ENTREPRISES-103.fix"));
    }
}
