package fr.parcours.accueil;

import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.parameter.Parameter;
import fr.parcours.core.parameter.ParameterValue;
import fr.parcours.core.parameter.Parameters;
import fr.parcours.core.plugin.Dispositif;
import fr.parcours.core.plugin.Setting;
import fr.parcours.core.rule.Articles;
import fr.parcours.core.rule.Finding;
import fr.parcours.core.rule.Rule;
import fr.parcours.core.rule.Rules;
import fr.parcours.core.rule.Verdict;
import fr.parcours.core.vocabulary.Attributes;
import fr.parcours.core.vocabulary.DispositifId;
import fr.parcours.core.vocabulary.Keyword;
import fr.parcours.core.workflow.Workflow;
import java.time.LocalDate;
import java.util.List;

/**
 * The parrainage: a volunteer prepares a young person for work (circulars of 1996-11-08, 2002-05-03 and 2003-08-04).
 *
 * <p>The circulars ask for one sign at least of a disadvantage before employers. Two of them are told by the dossier, a low
 * qualification and an address in a quartier prioritaire; the others have no criterion and are presumed, when neither of the
 * two holds. They name the adults too: the ages are the structure's. It lasts as long as it is needed: no text gives a term,
 * and an average number of interviews is no obligation.
 */
final class Parrainage {
    static final DispositifId PARRAINAGE = DispositifId.of("parrainage", "Parrainage");
    /** The preparation for one employer that recruits all year. */
    static final Keyword WEBHELP = Keyword.of(Keyword.Topic.THEME, "webhelp", "Webhelp");

    private static final Parameter<Integer> CRITERIA = Parameter.whole("parrainage.criteres-minimum");
    private static final Parameter<Integer> AGE_MINIMUM = Parameter.whole("parrainage.age-minimum");
    private static final Parameter<Integer> AGE_MAXIMUM = Parameter.whole("parrainage.age-maximum");
    private static final Parameter<Integer> LEVEL = Parameter.whole("parrainage.niveau-maximum");
    private static final Parameter<Integer> INTERVIEWS = Parameter.whole("parrainage.entretiens-moyenne");
    private static final Parameter<Integer> LEAST = Parameter.whole("parrainage.atelier-minimum");
    private static final Parameter<Integer> MOST = Parameter.whole("parrainage.atelier-maximum");

    private static final Articles CIRCULARS = Articles.from(LocalDate.of(1996, 11, 8), "circulaire du 1996-11-08")
            .then(LocalDate.of(2002, 5, 3), "circulaire 2002-26 du 2002-05-03")
            .then(LocalDate.of(2003, 8, 4), "circulaire 2003-20 du 2003-08-04");

    private final Parameters parameters;
    private final Rules rules;

    private Parrainage(Setting setting) {
        this.parameters = setting.parameters();
        this.rules = setting.rules();
    }

    static Dispositif of(Setting setting) {
        return Dispositif.of(PARRAINAGE, new Parrainage(setting).eligibility())
                .following(Workflow.of(PARRAINAGE).usualExits().build());
    }

    private Rule eligibility() {
        return rules.given(
                rules.inForce("parrainage.existence", CRITERIA),
                rules.all(
                        "parrainage.public",
                        rules.age("parrainage.age", AGE_MINIMUM, AGE_MAXIMUM),
                        rules.rule("parrainage.recherche", this::readyToSearch),
                        rules.rule("parrainage.critere", this::disadvantaged)));
    }

    /** Tells what the person commits to, so that the adviser who presumes it knows. */
    private Finding readyToSearch(Dossier dossier, LocalDate on) {
        ParameterValue<Integer> interviews = parameters.at(INTERVIEWS, on);
        ParameterValue<Integer> least = parameters.at(LEAST, on);
        ParameterValue<Integer> most = parameters.at(MOST, on);
        String id = "parrainage.recherche";
        return rules.finding(id, Verdict.SATISFIED, interviews.value(), least.value(), most.value())
                .citing(CIRCULARS.at(on).stream().toList())
                .using(interviews, least, most)
                .presuming(List.of(id));
    }

    /** Nothing is presumed where what is known is enough. */
    private Finding disadvantaged(Dossier dossier, LocalDate on) {
        ParameterValue<Integer> least = parameters.at(CRITERIA, on);
        Rule qualification = rules.rule("parrainage.qualification", this::lowQualification);
        Rule district = rules.condition("parrainage.quartier", Attributes.QPV.is(true), CIRCULARS);
        String id = "parrainage.critere";
        Finding known =
                rules.atLeast(least.value(), id, qualification, district).judge(dossier, on);
        Finding finding = known.verdict() == Verdict.SATISFIED
                ? known
                : rules.atLeast(
                                least.value(),
                                id,
                                qualification,
                                district,
                                rules.presumed("parrainage.milieu", CIRCULARS),
                                rules.presumed("parrainage.discrimination", CIRCULARS),
                                rules.presumed("parrainage.reseau", CIRCULARS))
                        .judge(dossier, on);
        return finding.using(least);
    }

    private Finding lowQualification(Dossier dossier, LocalDate on) {
        ParameterValue<Integer> highest = parameters.at(LEVEL, on);
        String id = "parrainage.qualification";
        return dossier.answer(Attributes.EDUCATION, on)
                .value()
                .map(Integer::valueOf)
                .map(level -> rules.finding(
                        id, level <= highest.value() ? Verdict.SATISFIED : Verdict.REFUSED, level, highest.value()))
                .orElseGet(() ->
                        rules.finding(id, Verdict.UNDETERMINED, highest.value()).missing(List.of(Attributes.EDUCATION)))
                .citing(CIRCULARS.at(on).stream().toList())
                .using(highest)
                .using(Rules.declared(dossier, Attributes.EDUCATION, on));
    }
}
