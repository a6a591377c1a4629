package fr.exemple.passiae;

import fr.parcours.core.parameter.Parameter;
import fr.parcours.core.plugin.Contributions;
import fr.parcours.core.plugin.Dispositif;
import fr.parcours.core.plugin.Setting;
import fr.parcours.core.rule.Articles;
import fr.parcours.core.rule.Inquiry;
import fr.parcours.core.rule.Rules;
import fr.parcours.core.rule.Verdict;
import fr.parcours.core.time.Term;
import fr.parcours.core.vocabulary.Attribute;
import fr.parcours.core.vocabulary.Attributes;
import fr.parcours.core.vocabulary.DispositifId;
import fr.parcours.core.workflow.Workflow;
import java.time.LocalDate;

/**
 * The PASS IAE: the prescription of a pathway of insertion through economic activity, by which a structure of insertion hires
 * (L5132-3, R5132-1 to R5132-1-8 of the labour code, since 2021-09-01). Its words, and who may enter it.
 *
 * <p>An enrolment is the PASS, from the day of the first contract; contracts within it are outcomes, and the end of one is no
 * exit.
 */
final class PassIae {
    static final DispositifId PASS_IAE = DispositifId.of("pass-iae", "PASS IAE");

    /** Kind of the structure of insertion that hires, or is to hire. */
    static final Attribute<String> EMPLOYER = Attribute.oneOf(
            "passIae.employer", "Structure d’insertion qui embauche", "aci", "ai", "ei", "eiti", "etti");

    static final Attribute<Boolean> FORMER_WARD =
            Attribute.yesNo("passIae.formerWard", "Sortie de l’aide sociale à l’enfance");
    static final Attribute<Boolean> REFUGEE = Attribute.yesNo("passIae.refugee", "Réfugié ou demandeur d’asile");
    static final Attribute<Boolean> ZRR = Attribute.yesNo("passIae.zrr", "Zone de revitalisation rurale (ZRR)");
    static final Attribute<Boolean> JUSTICE =
            Attribute.yesNo("passIae.justice", "Sortie de détention ou placement sous main de justice");
    static final Attribute<Boolean> FRENCH_BELOW_A1 =
            Attribute.yesNo("passIae.frenchBelowA1", "Maîtrise du français inférieure au niveau A1");
    static final Attribute<Boolean> MOBILITY = Attribute.yesNo("passIae.mobility", "Problème de mobilité");

    static final Parameter<Term> LENGTH = Months.parameter("pass-iae.duree");

    private static final Articles RIGHT_TO_WORK = Articles.from(LocalDate.of(2021, 9, 1), "L5221-2");

    private PassIae() {}

    static void contribute(Contributions to) {
        to.words(PASS_IAE, EMPLOYER, FORMER_WARD, REFUGEE, ZRR, JUSTICE, FRENCH_BELOW_A1, MOBILITY);
        to.words(Pathway.AFTER_SUSPENSION);
        to.parameters(LENGTH);
        WaitingPeriod.contribute(to);
        Diagnostic.contribute(to);
        Criteria.contribute(to);
        Pathway.contribute(to);
        to.dispositif(PassIae::dispositif);
    }

    private static Dispositif dispositif(Setting setting) {
        Rules rules = setting.rules();
        Workflow pathway = Pathway.of(setting);
        return Dispositif.of(
                        PASS_IAE,
                        rules.given(
                                rules.inForce("pass-iae.existence", LENGTH),
                                rules.all(
                                        "pass-iae.public",
                                        WaitingPeriod.rule(rules, pathway),
                                        rules.rule("pass-iae.droit-au-travail", RIGHT_TO_WORK, PassIae::mayWork),
                                        rules.any(
                                                "pass-iae.eligibilite",
                                                Diagnostic.ofPrescriber(rules),
                                                Diagnostic.ofEmployer(rules, Criteria.rule(rules))))))
                .following(pathway);
    }

    private static Verdict mayWork(Inquiry inquiry) {
        boolean known = inquiry.ask(Attributes.RIGHT_TO_WORK).isPresent();
        boolean may = inquiry.presume(Attributes.RIGHT_TO_WORK, true);
        return known
                ? inquiry.answer(may)
                : inquiry.saying("pass-iae.droit-au-travail.presume").satisfied();
    }
}
