package fr.parcours.entreprises.clauses;

import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.dossier.Enrolment;
import fr.parcours.core.parameter.ParameterValue;
import fr.parcours.core.plugin.Listing;
import fr.parcours.core.plugin.Listing.Column;
import fr.parcours.core.plugin.Setting;
import fr.parcours.core.rule.Explained;
import fr.parcours.core.rule.Finding;
import fr.parcours.core.rule.Inquiry;
import fr.parcours.core.time.Days;
import fr.parcours.core.vocabulary.SubjectKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The markets followed in a period, one row each: the hours its contract says are due, beside those its amount, its share of
 * labour, its rate and the hourly cost would have reserved.
 *
 * <p>What is done is not here, except the hours of people without a dossier: the others are in the participants' own, and
 * are the rows of {@link HoursListing}, by market. Attributes are read on the last day of the enrolment in the period.
 */
final class MarketListing {
    private final Setting setting;

    private MarketListing(Setting setting) {
        this.setting = setting;
    }

    static Listing of(Setting setting) {
        MarketListing listing = new MarketListing(setting);
        return Listing.of(
                "clauses-sociales.marches",
                "Marchés suivis au titre des clauses sociales",
                List.of(
                        Column.required("marche", "Marché"),
                        Column.required("maitre-ouvrage", "Maître d’ouvrage"),
                        Column.required("operation", "Opération"),
                        Column.required("titulaire", "Titulaire"),
                        Column.optional("fin", "Fin d’exécution"),
                        Column.optional("montant", "Montant hors taxes"),
                        Column.optional("part-main-oeuvre", "Part de la main-d’œuvre (%)"),
                        Column.optional("taux-insertion", "Taux d’insertion (%)"),
                        Column.optional("cout-horaire", "Coût horaire retenu"),
                        Column.optional("heures-calculees", "Heures à réserver d’après le montant"),
                        Column.optional("non-verifie", "Valeurs usuelles employées et non vérifiées"),
                        Column.required("heures-dues", "Heures dues d’après le marché"),
                        Column.required("heures-sans-dossier", "Heures faites par des personnes sans dossier")),
                listing::rows);
    }

    private List<List<Optional<String>>> rows(Dossier dossier, Days period) {
        if (dossier.subject().kind() != SubjectKind.MARKET) {
            return List.of();
        }
        return dossier.enrolments(ClausesSociales.CLAUSES_SOCIALES).stream()
                .filter(enrolment -> enrolment.days().overlaps(period))
                .reduce((first, second) -> second)
                .map(enrolment -> row(dossier, period, enrolment))
                .stream()
                .toList();
    }

    private List<Optional<String>> row(Dossier dossier, Days period, Enrolment enrolment) {
        LocalDate on =
                enrolment.lastDay().filter(day -> day.isBefore(period.last())).orElse(period.last());
        Inquiry inquiry = setting.rules().inquiry(dossier, on);
        Explained<Market.Reserve> explained =
                inquiry.explain("clauses-sociales.heures-dues.calcul", line -> line.gives(Market.reserve(line)));
        Optional<Market.Reserve> reserve = explained.value();
        return List.of(
                Optional.of(dossier.subject().id()),
                inquiry.ask(Market.CONTRACTING_AUTHORITY),
                inquiry.ask(Market.OPERATION),
                inquiry.ask(Market.HOLDER),
                inquiry.ask(Market.ENDS_ON).map(LocalDate::toString),
                inquiry.ask(Market.AMOUNT).map(HoursListing::plain),
                reserve.map(Market.Reserve::labourShare).map(HoursListing::plain),
                reserve.map(Market.Reserve::insertionRate).map(HoursListing::plain),
                reserve.map(Market.Reserve::hourlyCost).map(HoursListing::plain),
                reserve.map(Market.Reserve::hours).map(HoursListing::plain),
                reserve.map(found -> unverified(explained.explanation())).filter(names -> !names.isEmpty()),
                inquiry.ask(Market.DUE_HOURS).map(HoursListing::plain),
                Optional.of(HoursListing.plain(Clause.hours(dossier)
                        .filter(step -> period.contains(step.on()))
                        .flatMap(step -> step.hours().stream())
                        .reduce(BigDecimal.ZERO, BigDecimal::add))));
    }

    private static String unverified(Finding reserve) {
        return reserve.unverified().stream().map(ParameterValue::parameter).collect(Collectors.joining(" "));
    }
}
