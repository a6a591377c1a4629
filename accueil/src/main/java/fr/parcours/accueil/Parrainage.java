package fr.parcours.accueil;

import fr.parcours.core.parameter.Parameter;
import fr.parcours.core.plugin.Dispositif;
import fr.parcours.core.plugin.Setting;
import fr.parcours.core.rule.Articles;
import fr.parcours.core.rule.Combination;
import fr.parcours.core.rule.Inquiry;
import fr.parcours.core.rule.Rule;
import fr.parcours.core.rule.Rules;
import fr.parcours.core.rule.Verdict;
import fr.parcours.core.vocabulary.Attributes;
import fr.parcours.core.vocabulary.Condition;
import fr.parcours.core.vocabulary.DispositifId;
import fr.parcours.core.vocabulary.Keyword;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * The parrainage: a volunteer prepares a young person for work (circulars of 1996-11-08, 2002-05-03 and 2003-08-04).
 *
 * <p>The circulars ask for one sign at least of a disadvantage before employers. Two of them are in the dossier, a low
 * qualification and an address in a quartier prioritaire; the others have no criterion and are presumed, when neither of the
 * two holds. They name the adults too: the ages are the structure's. It lasts as long as it is needed: no text gives a term,
 * and an average number of interviews is no obligation.
 */
final class Parrainage {
    static final DispositifId PARRAINAGE = DispositifId.of("parrainage", "Parrainage");
    /** The preparation for one employer that recruits all year. */
    static final Keyword WEBHELP = Keyword.of(Keyword.Topic.THEME, "webhelp", "Webhelp");

    static final Parameter<Integer> CRITERIA = Parameter.whole("parrainage.criteres-minimum");
    static final Parameter<Integer> AGE_MINIMUM = Parameter.whole("parrainage.age-minimum");
    static final Parameter<Integer> AGE_MAXIMUM = Parameter.whole("parrainage.age-maximum");
    static final Parameter<Integer> LEVEL = Parameter.whole("parrainage.niveau-maximum");
    static final Parameter<Integer> INTERVIEWS = Parameter.whole("parrainage.entretiens-moyenne");
    static final Parameter<Integer> LEAST = Parameter.whole("parrainage.atelier-minimum");
    static final Parameter<Integer> MOST = Parameter.whole("parrainage.atelier-maximum");

    private static final Articles CIRCULARS = Articles.from(LocalDate.of(1996, 11, 8), "circulaire du 1996-11-08")
            .then(LocalDate.of(2002, 5, 3), "circulaire 2002-26 du 2002-05-03")
            .then(LocalDate.of(2003, 8, 4), "circulaire 2003-20 du 2003-08-04");

    private static final Condition IN_DISTRICT = Attributes.QPV.is(true);

    private Parrainage() {}

    static Dispositif of(Setting setting) {
        Rules rules = setting.rules();
        return Dispositif.of(
                        PARRAINAGE,
                        rules.given(
                                rules.inForce("parrainage.existence", CRITERIA),
                                rules.all(
                                        "parrainage.public",
                                        rules.age("parrainage.age", AGE_MINIMUM, AGE_MAXIMUM),
                                        rules.rule("parrainage.recherche", CIRCULARS, Parrainage::readyToSearch),
                                        disadvantaged(rules))))
                .following(setting.workflow(PARRAINAGE).usualExits().build());
    }

    /** Says what the person commits to, so that the adviser who presumes it knows. */
    private static Verdict readyToSearch(Inquiry inquiry) {
        inquiry.presume("parrainage.recherche");
        return inquiry.satisfied(inquiry.at(INTERVIEWS), inquiry.at(LEAST), inquiry.at(MOST));
    }

    /** Nothing is presumed where what is known is enough. */
    private static Rule disadvantaged(Rules rules) {
        List<Rule> known = List.of(
                rules.rule("parrainage.qualification", CIRCULARS, Parrainage::lowQualification),
                rules.condition("parrainage.quartier", IN_DISTRICT, CIRCULARS));
        List<Rule> presumed = List.of(
                rules.presumed("parrainage.milieu", CIRCULARS),
                rules.presumed("parrainage.discrimination", CIRCULARS),
                rules.presumed("parrainage.reseau", CIRCULARS));
        List<Rule> all = Stream.of(known, presumed).flatMap(List::stream).toList();
        return rules.combining("parrainage.critere", Articles.NONE, inquiry -> {
            int least = inquiry.at(CRITERIA);
            inquiry.saying("parrainage.critere", least);
            long holding = Stream.of(Attributes.EDUCATION.under(inquiry.at(LEVEL) + 1L), IN_DISTRICT)
                    .filter(criterion -> inquiry.holds(criterion).orElse(false))
                    .count();
            long reached = holding + presumed.size();
            if (reached >= least || reached + inquiry.lacking().size() < least) {
                inquiry.regardless(Attributes.EDUCATION, Attributes.QPV); // the answer is the same, whatever they are
            }
            return new Combination(least, holding < least ? all : known);
        });
    }

    private static Verdict lowQualification(Inquiry inquiry) {
        int highest = inquiry.at(LEVEL);
        int level = Integer.parseInt(inquiry.need(Attributes.EDUCATION, highest));
        return inquiry.answer(level <= highest, level, highest);
    }
}
