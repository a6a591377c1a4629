package fr.parcours.social;

import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.dossier.Step;
import fr.parcours.core.message.Messages;
import fr.parcours.core.plugin.Listing;
import fr.parcours.core.plugin.Listing.Column;
import fr.parcours.core.plugin.Setting;
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

    private final Messages messages;
    private final FajemCommissions commissions;

    private FajemListing(Setting setting) {
        this.messages = setting.messages();
        this.commissions = new FajemCommissions(setting.parameters());
    }

    static Listing of(Setting setting) {
        FajemListing listing = new FajemListing(setting);
        return Listing.of(
                        "fajem.demandes", "Demandes déposées auprès du fonds d’aide aux jeunes", COLUMNS, listing::rows)
                .by("nature");
    }

    private List<List<Optional<String>>> rows(Dossier dossier, Days period) {
        return FajemFile.of(dossier).requests().stream()
                .filter(request -> period.contains(request.depositedOn()))
                .map(request -> row(dossier, request))
                .toList();
    }

    private List<Optional<String>> row(Dossier dossier, FajemRequest request) {
        return List.of(
                Optional.of(dossier.subject().id()),
                Optional.of(request.depositedOn().toString()),
                request.kind(),
                Optional.ofNullable(request.deposit().keywords().get(Keyword.Topic.THEME))
                        .map(Keyword::code),
                missing(request),
                request.completeOn().map(LocalDate::toString),
                request.decidableFrom()
                        .map(from -> commissions.decides(request, from).day().toString()),
                request.settled().map(Step::on).map(LocalDate::toString),
                request.settled().map(decision -> request.isRefused() ? Listing.NOT_COUNTED : Listing.COUNTED));
    }

    /** Writes the papers a request still lacks, none once it is complete. */
    private Optional<String> missing(FajemRequest request) {
        return request.completeOn().isPresent()
                ? Optional.empty()
                : Optional.of(request.missing().stream()
                        .map(paper -> messages.sentence("fajem.piece." + paper).in(Locale.FRENCH))
                        .collect(Collectors.joining(", ")));
    }
}
