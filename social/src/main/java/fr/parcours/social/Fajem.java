package fr.parcours.social;

import fr.parcours.core.dossier.Declaration;
import fr.parcours.core.plugin.Dispositif;
import fr.parcours.core.plugin.Setting;
import fr.parcours.core.rule.Articles;
import fr.parcours.core.rule.Inquiry;
import fr.parcours.core.rule.Rule;
import fr.parcours.core.rule.Rules;
import fr.parcours.core.rule.Verdict;
import fr.parcours.core.time.Days;
import fr.parcours.core.vocabulary.AidScheme;
import fr.parcours.core.vocabulary.Attribute;
import fr.parcours.core.vocabulary.DispositifId;
import fr.parcours.core.vocabulary.Keyword;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The metropolitan youth aid fund, which the métropole carries in place of the département (L263-3 of the code de l'action
 * sociale et des familles, in its text of 2015-03-22): who may ask.
 *
 * <p>Its own rules take minors from 16 and stop on the day before the 25th birthday, on the day the request is deposited. The
 * difficulty has no criterion: presumed. The aid comes after or beside those of common law: appraised, unless the request
 * or the dossier says they were asked first. Neither the length of residence (II) nor what the family owes (III) matters: nothing is asked
 * of either.
 *
 * <p>A request is a {@code demande} step that names the fund, a decision a {@code decision} step; neither needs an enrolment. A
 * structure that wants to know what is due opens a file with the fund by an entry and closes it by an exit: the file
 * holds any number of requests. While it is open, {@code diagnose} answers that nobody enters twice; further requests go
 * into it.
 */
final class Fajem {
    static final DispositifId FAJEM = DispositifId.of("fajem", "Fonds d’aide aux jeunes (FAJEM)");

    static final AidScheme URGENCE = AidScheme.of("fajem-urgence", "FAJEM, aide d’urgence");
    static final AidScheme THEMATIQUE = AidScheme.of("fajem-thematique", "FAJEM, aide thématique");
    static final AidScheme RENFORCE = AidScheme.of("fajem-renforce", "FAJEM, aide renforcée");
    static final AidScheme COLLECTIF = AidScheme.of("fajem-collectif", "FAJEM, aide collective");
    /** Aids granted to one person; a collective one goes to an action. */
    static final List<AidScheme> INDIVIDUAL = List.of(URGENCE, THEMATIQUE, RENFORCE);

    /** What is asked for: the code of a scheme less {@code fajem-}. A value of the steps that name the fund. */
    static final Attribute<String> KIND = Attribute.oneOf(
            "fajem.kind", "Nature de l’aide demandée", "urgence", "thematique", "renforce", "collectif");
    /** Whether the aids of common law were asked for first; a value of the steps of a request, or declared. */
    static final Attribute<Boolean> COMMON_LAW =
            Attribute.yesNo("fajem.commonLaw", "Aides de droit commun sollicitées d’abord");
    /** Papers that the request, or those given since, still lack; none declared is a complete file. */
    static final Attribute<Set<String>> MISSING_PAPERS = Attribute.setOf(
            "fajem.missingPapers", "Pièces manquantes", "identite", "domicile", "ressources", "rib", "projet", "devis");
    /** What was decided; a value of the decision. */
    static final Attribute<String> ANSWER =
            Attribute.oneOf("fajem.decision", "Décision du fonds", "accordee", "refusee", "ajournee");

    static final Keyword INSERTION_SOCIALE = Keyword.of(Keyword.Topic.THEME, "insertion-sociale", "Insertion sociale");
    static final Keyword INSERTION_PROFESSIONNELLE =
            Keyword.of(Keyword.Topic.THEME, "insertion-professionnelle", "Insertion professionnelle");
    static final Keyword MOBILITE = Keyword.of(Keyword.Topic.THEME, "mobilite", "Mobilité et transport");
    static final Keyword LOGEMENT = Keyword.of(Keyword.Topic.THEME, "logement", "Logement et hébergement");
    /** Since July 2021. */
    static final Keyword EXCLUSION_NUMERIQUE =
            Keyword.of(Keyword.Topic.THEME, "exclusion-numerique", "Lutte contre l’exclusion numérique");
    /** Since July 2021. */
    static final Keyword MOBILITE_DOUCE = Keyword.of(Keyword.Topic.THEME, "mobilite-douce", "Mobilité douce");

    private static final Articles FUND = Articles.from(LocalDate.of(2015, 3, 22), "L263-3 du CASF");

    private Fajem() {}

    static Dispositif of(Setting setting) {
        return Dispositif.of(FAJEM, eligibility(setting.rules()))
                .following(FajemWorkflow.of(setting))
                .paying(FajemAllowance.of(setting.rules()));
    }

    private static Rule eligibility(Rules rules) {
        return rules.given(
                rules.inForce("fajem.existence", FajemAge.MINIMUM),
                rules.all(
                        "fajem.public",
                        FajemAge.rule(rules, Days::of),
                        rules.presumed("fajem.difficulte", FUND),
                        rules.rule("fajem.droit-commun", Fajem::afterCommonLaw)));
    }

    /**
     * Holds when a request that awaits its decision says so, or when it is declared on the day and no such request denies it
     * since. A no refuses nothing: the aid may come beside those of common law.
     */
    private static Verdict afterCommonLaw(Inquiry inquiry) {
        List<FajemRequest> pending = FajemFile.of(inquiry).pending(inquiry.on()).toList();
        Optional<FajemRequest> saying =
                pending.stream().filter(FajemRequest::isAfterCommonLaw).findFirst();
        if (saying.isPresent()) {
            return inquiry.satisfied(saying.get().depositedOn());
        }
        Optional<LocalDate> declaredOn = inquiry.declaration(COMMON_LAW, inquiry.on())
                .filter(declaration -> inquiry.ask(COMMON_LAW).orElse(false))
                .map(Declaration::on)
                .filter(day -> pending.stream()
                        .flatMap(request -> request.ofCommonLaw().stream())
                        .noneMatch(denial -> denial.on().isAfter(day)));
        return declaredOn.isPresent()
                ? inquiry.saying("fajem.droit-commun.declare", declaredOn.get()).satisfied()
                : inquiry.appraised(
                        inquiry.sentence("fajem.appreciation.droit-commun"),
                        inquiry.sentence("fajem.decide.droit-commun"));
    }
}
