package fr.exemple.emploifranc;

import static fr.parcours.core.indicator.Expression.count;
import static fr.parcours.core.indicator.Expression.share;

import fr.parcours.core.indicator.Indicator;
import fr.parcours.core.indicator.People;
import fr.parcours.core.indicator.Rows;
import fr.parcours.core.plugin.Chapter;
import fr.parcours.core.plugin.Contributions;
import fr.parcours.core.plugin.Dispositif;
import fr.parcours.core.plugin.Plugin;
import fr.parcours.core.plugin.PluginDescriptor;
import fr.parcours.core.plugin.Setting;
import fr.parcours.core.rule.Articles;
import fr.parcours.core.rule.Rules;
import fr.parcours.core.vocabulary.Attributes;
import fr.parcours.core.vocabulary.DispositifId;
import fr.parcours.core.vocabulary.OutcomeKind;
import java.time.LocalDate;

/** The plug-in of the README. */
public final class EmploiFrancPlugin implements Plugin {
    private static final DispositifId EMPLOI_FRANC = DispositifId.of("emploi-franc", "Emploi franc");
    private static final OutcomeKind CONTRACT =
            OutcomeKind.of("emploi-franc", "Contrat en emploi franc", OutcomeKind.Family.EMPLOYMENT);
    private static final Articles DECREE = Articles.from(LocalDate.of(2020, 1, 1), "décret 2019-1471");

    @Override
    public PluginDescriptor descriptor() {
        return PluginDescriptor.of("emploi-franc", "Emploi franc");
    }

    @Override
    public void contribute(Contributions to) {
        to.words(EMPLOI_FRANC, CONTRACT);
        to.dispositif(EmploiFrancPlugin::dispositif);
        People hired = People.having(Rows.outcomes(CONTRACT));
        to.chapter(Chapter.of("emploi-franc", "Emplois francs")
                .indicators(
                        Indicator.of("emploi-franc.contrats", "Contrats signés", count(Rows.outcomes(CONTRACT))),
                        Indicator.of("emploi-franc.femmes", "Femmes", share(hired, Attributes.SEX.is("female")))));
    }

    private static Dispositif dispositif(Setting setting) {
        Rules rules = setting.rules();
        return Dispositif.of(
                EMPLOI_FRANC,
                rules.all(
                        "emploi-franc.public",
                        rules.condition("emploi-franc.qpv", Attributes.QPV.is(true), DECREE),
                        rules.condition("emploi-franc.recherche", Attributes.ACTIVITY.is("job-seeking"), DECREE)));
    }
}
