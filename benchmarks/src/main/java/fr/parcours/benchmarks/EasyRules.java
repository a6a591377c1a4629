package fr.parcours.benchmarks;

import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jeasy.rules.api.Facts;
import org.jeasy.rules.api.Rules;
import org.jeasy.rules.api.RulesEngineParameters;
import org.jeasy.rules.core.DefaultRulesEngine;
import org.jeasy.rules.core.RuleBuilder;

/** The same conditions as rules of Easy Rules. */
final class EasyRules {
    private static final Set<String> LEARNING = Set.of("student", "pupil", "training", "apprentice");

    private final DefaultRulesEngine engine = new DefaultRulesEngine(new RulesEngineParameters());
    private final Rules rules = new Rules();

    EasyRules() {
        cej("cej.existence", each -> !each.isCejExists());
        cej("cej.age", each -> each.getAge() != -1 && (each.getAge() < 16 || each.getAge() > 29));
        asked("cej.age.inconnu", each -> each.getAge() == -1);
        cej("cej.age.handicap", each -> isOlder(each) && refused(each.getDisabled()));
        asked("cej.age.handicap.inconnu", each -> isOlder(each) && unknown(each.getDisabled()));
        cej("cej.situation", each -> LEARNING.contains(each.getActivity()));
        asked(
                "cej.situation.appreciee",
                each -> each.getActivity().equals("employed")
                        || each.getActivity().isEmpty());
        cej("cej.droit-au-travail", each -> refused(each.getWork()));
        asked("cej.droit-au-travail.inconnu", each -> unknown(each.getWork()));
        cej("cej.sejour-regulier", each -> refused(each.getStay()));
        asked("cej.sejour-regulier.inconnu", each -> unknown(each.getStay()));
        cej("cej.inscription", each -> each.isRegistrationRequired() && refused(each.getRegisteredForCej()));
        asked("cej.inscription.inconnue", each -> each.isRegistrationRequired() && unknown(each.getRegisteredForCej()));
        asked("cej.contrat-precedent", Candidate::isLeftCejLately);
        cej("cej.incompatible", each -> each.isFollowingPacea() || each.isFollowingGarantieJeunes());
        cej("cej.suivi", Candidate::isFollowingCej);
        pacea("pacea.age", each -> each.getAge() != -1 && (each.getAge() < 16 || each.getAge() > 25));
        add("pacea.age.inconnu", each -> each.getAge() == -1, each -> each.askForPacea("pacea.age"));
        required("pacea.inscription", each -> each.getRegisteredForPacea());
        required("pacea.droit-au-travail", each -> each.getWork());
        required("pacea.sejour-regulier", each -> each.getStay());
        pacea("pacea.incompatible", each -> each.isCejExists() && each.isDayOfCej());
        pacea("pacea.mois-consecutifs", Candidate::isMonthsSpent);
        pacea("pacea.suivi", Candidate::isFollowingPacea);
    }

    private static boolean isOlder(Candidate candidate) {
        return candidate.getAge() > 25 && candidate.getAge() < 30;
    }

    private static boolean refused(String answer) {
        return answer.equals("refused");
    }

    private static boolean unknown(String answer) {
        return answer.equals("undetermined");
    }

    private void cej(String id, Predicate<Candidate> when) {
        add(id, when, each -> each.refuseCej(id));
    }

    private void asked(String id, Predicate<Candidate> when) {
        add(id, when, each -> each.askForCej(id));
    }

    private void pacea(String id, Predicate<Candidate> when) {
        add(id, when, each -> each.refusePacea(id));
    }

    private void required(String id, java.util.function.Function<Candidate, String> answer) {
        pacea(id, each -> each.isRegistrationRequired() && refused(answer.apply(each)));
        add(
                id + ".inconnu",
                each -> each.isRegistrationRequired() && unknown(answer.apply(each)),
                each -> each.askForPacea(id));
    }

    private void add(String id, Predicate<Candidate> when, Consumer<Candidate> then) {
        rules.register(new RuleBuilder()
                .name(id)
                .when(facts -> when.test(facts.get("candidate")))
                .then(facts -> then.accept(facts.get("candidate")))
                .build());
    }

    Candidate judge(Candidate candidate) {
        Facts facts = new Facts();
        facts.put("candidate", candidate);
        engine.fire(rules, facts);
        return candidate;
    }
}
