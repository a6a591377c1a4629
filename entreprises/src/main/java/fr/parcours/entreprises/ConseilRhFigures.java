package fr.parcours.entreprises;

import static fr.parcours.core.indicator.Expression.count;
import static fr.parcours.core.indicator.Rows.enrolments;
import static fr.parcours.core.indicator.Rows.steps;
import static fr.parcours.entreprises.ConseilRh.CONSEIL_RH;

import fr.parcours.core.indicator.Breakdown;
import fr.parcours.core.indicator.Expression;
import fr.parcours.core.indicator.Indicator;
import fr.parcours.core.indicator.People;
import fr.parcours.core.indicator.Rows;
import fr.parcours.core.plugin.Chapter;
import fr.parcours.core.plugin.Setting;
import fr.parcours.core.vocabulary.StepKind;
import fr.parcours.core.vocabulary.SubjectKind;

/**
 * The chapter of the conseil RH: companies in contact, by size, and companies supported. The sizes split those in contact,
 * larger ones than may be supported included; a company as large as the last band's end is in none, and so is one whose
 * staff nobody declared.
 */
final class ConseilRhFigures {
    private ConseilRhFigures() {}

    static Chapter chapter(Setting setting) {
        StaffBands bands = StaffBands.of(setting.parameters());
        People contacted = People.having(steps(Company.CONTACT, Company.INTERVIEW)
                .of(SubjectKind.COMPANY)
                .by(CONSEIL_RH));
        People supported = People.having(enrolments(CONSEIL_RH).of(SubjectKind.COMPANY));
        Indicator inContact = figureOf("contactees", "Entreprises en contact", count(contacted));
        Indicator accompanied = figureOf("accompagnees", "Entreprises accompagnées", count(supported));
        Indicator interviews = figureOf("entretiens", "Entretiens approfondis", count(done(Company.INTERVIEW)));
        Indicator[] sizes = bands.bands().stream()
                .map(band -> Indicator.of(
                        inContact.id() + "." + band.id(), band.label(), count(contacted.where(band.condition()))))
                .toArray(Indicator[]::new);
        return Chapter.of("conseil-rh", "Le conseil RH")
                .indicators(accompanied, inContact)
                .indicators(sizes)
                .indicators(
                        interviews,
                        figureOf("prises-contact", "Prises de contact complémentaires", count(done(Company.CONTACT))))
                .headlines(inContact, accompanied, interviews)
                .parts(inContact, sizes)
                .breakdowns(
                        new Breakdown(
                                inContact.id() + ".par-effectif",
                                "En contact, selon l’effectif",
                                contacted,
                                bands.classes()),
                        new Breakdown(
                                accompanied.id() + ".par-effectif",
                                "Accompagnées, selon l’effectif",
                                supported,
                                bands.classes()));
    }

    private static Rows done(StepKind kind) {
        return steps(kind).of(SubjectKind.COMPANY).by(CONSEIL_RH);
    }

    private static Indicator figureOf(String id, String label, Expression expression) {
        return Indicator.of("conseil-rh." + id, label, expression);
    }
}
