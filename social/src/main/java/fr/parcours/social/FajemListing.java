package fr.parcours.social;

import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.dossier.Step;
import fr.parcours.core.dossier.Subject;
import fr.parcours.core.plugin.Listing;
import fr.parcours.core.plugin.Listing.Column;
import fr.parcours.core.plugin.Setting;
import fr.parcours.core.rule.Inquiry;
import fr.parcours.core.time.Days;
import fr.parcours.core.vocabulary.Keyword;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The requests deposited with the fund in a period, one a row, for the first examination and for the commission: what each
 * lacks, when it is decided at the latest, what was decided. A file need not be open for a request to be listed.
 */
final class FajemListing {
    private static final List<Column> COLUMNS = List.of(
            Column.required("dossier", "Référence du jeune"),
            Column.required("deposee", "Jour du dépôt"),
            Column.required("nature", "Nature de l’aide demandée"),
            Column.optional("thematique", "Thématique"),
            Column.optional("pieces", "Pièces manquantes"),
            Column.optional("complete", "Jour où le dossier est complet"),
            Column.optional("echeance", "Dernier jour pour décider"),
            Column.optional("decidee", "Jour de la décision"),
            Column.counted("accordee", "Aide accordée"));

    private final Setting setting;

    private FajemListing(Setting setting) {
        this.setting = setting;
    }

    static Listing of(Setting setting) {
        FajemListing listing = new FajemListing(setting);
        return Listing.of(
                        "fajem.demandes", "Demandes déposées auprès du fonds d’aide aux jeunes", COLUMNS, listing::rows)
                .by("nature");
    }

    private List<List<Optional<String>>> rows(Dossier dossier, Days period) {
        Inquiry inquiry = setting.asking(dossier, period.first());
        return FajemFile.of(inquiry).requests().stream()
                .filter(request -> period.contains(request.depositedOn()))
                .map(request -> row(dossier.subject(), request, inquiry))
                .toList();
    }

    private List<Optional<String>> row(Subject subject, FajemRequest request, Inquiry inquiry) {
        return List.of(
                Optional.of(subject.id()),
                Optional.of(request.depositedOn().toString()),
                request.kind(),
                request.theme().map(Keyword::code),
                missing(request),
                request.completeOn().map(LocalDate::toString),
                request.decidableFrom()
                        .flatMap(from -> decided(request, from, inquiry))
                        .map(LocalDate::toString),
                request.settled().map(Step::on).map(LocalDate::toString),
                request.settled().map(decision -> request.isRefused() ? Listing.NOT_COUNTED : Listing.COUNTED));
    }

    /** Finds the last day to decide, empty while the fund's rules are not known. */
    private static Optional<LocalDate> decided(FajemRequest request, LocalDate from, Inquiry inquiry) {
        return inquiry.explain(
                        "fajem.demandes",
                        line -> line.gives(
                                FajemCommissions.decides(line, request, from).day()))
                .value();
    }

    /** Writes the papers a request still lacks, none once it is complete. */
    private Optional<String> missing(FajemRequest request) {
        return request.completeOn().isPresent()
                ? Optional.empty()
                : Optional.of(request.missing().stream()
                        .map(paper -> setting.labels().in(Locale.FRENCH, Fajem.MISSING_PAPERS, paper))
                        .collect(Collectors.joining(", ")));
    }
}
