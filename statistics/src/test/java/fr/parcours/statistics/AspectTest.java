package fr.parcours.statistics;

import static fr.parcours.core.indicator.Expression.amount;
import static fr.parcours.core.indicator.Expression.count;
import static fr.parcours.core.indicator.Expression.declared;
import static fr.parcours.core.indicator.Expression.figure;
import static fr.parcours.core.indicator.Expression.share;
import static fr.parcours.core.indicator.Rows.aids;
import static fr.parcours.core.indicator.Rows.outcomes;
import static fr.parcours.core.indicator.Rows.steps;
import static org.assertj.core.api.Assertions.assertThat;

import fr.parcours.core.indicator.Indicator;
import fr.parcours.core.indicator.People;
import fr.parcours.core.plugin.Chapter;
import fr.parcours.core.vocabulary.Attributes;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Figures stand under a title: the chapter's own, else that of what they are about. */
class AspectTest {
    private final People received = People.having(steps());
    private final Indicator people = Indicator.of("recus", "Reçus", count(received));
    private final Indicator women =
            Indicator.of("recus.femmes", "Femmes", share(received, Attributes.SEX.is("female")));
    private final Indicator acts = Indicator.of("actes", "Actes", count(steps()));
    private final Indicator each =
            Indicator.of("actes.par-personne", "Chacun", figure("actes").over(figure("recus")));
    private final Indicator contracts = Indicator.of("contrats", "Contrats", count(outcomes()));
    private final Indicator money = Indicator.of("aides", "Aides", amount(aids()));
    private final Indicator visitors = Indicator.of("visiteurs", "Visiteurs", declared());

    private static List<String> titles(Chapter chapter) {
        return Report.of(Example.parcours(chapter), Example.YEAR).over(List.of()).chapters().get(0).groups().stream()
                .map(group -> group.title() + " "
                        + group.cells().stream().map(Cell::id).toList())
                .toList();
    }

    @Test
    void figuresAreGroupedByWhatTheyAreAbout() {
        assertThat(titles(Chapter.of("c", "C").indicators(contracts, people, money, acts, women, each, visitors)))
                .containsExactly(
                        "Public [recus, recus.femmes]",
                        "Activité [actes, actes.par-personne]",
                        "Résultats [contrats]",
                        "Moyens [aides]");
    }

    @Test
    void figuresThatAreAllOfAKindNeedNoTitle() {
        assertThat(titles(Chapter.of("c", "C").indicators(people, women))).isEmpty();
    }

    @Test
    void theHeadingsOfAChapterWin() {
        assertThat(titles(Chapter.of("c", "C")
                        .indicators(people, acts, contracts)
                        .heading("Contrats et actes", contracts, acts)))
                .containsExactly("Contrats et actes [contrats, actes]");
    }
}
