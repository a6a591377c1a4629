package fr.parcours.core.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.parcours.core.plugin.Listing.Column;
import java.util.List;
import org.junit.jupiter.api.Test;

class ListingTest {
    private static final Listing.Maker NONE = (dossier, period) -> List.of();
    private static final Column SEX = Column.optional("sexe", "Sexe");

    @Test
    void totalsAreBrokenDownByOneOfItsColumns() {
        Listing listing = Listing.of("essai.liste", "Liste", List.of(SEX), NONE);

        assertThat(listing.by()).isEmpty();
        assertThat(listing.by("sexe").by()).hasValue("sexe");
        assertThatThrownBy(() -> listing.by("age")).hasMessage("the listing 'essai.liste' has no column 'age'");
    }

    @Test
    void columnsHaveDifferentNames() {
        assertThatThrownBy(() -> Listing.of("essai.liste", "Liste", List.of(SEX, SEX), NONE))
                .hasMessage("the listing 'essai.liste' has the column 'sexe' twice");
        assertThatThrownBy(() -> Listing.of("essai.liste", "Liste", List.of(), NONE))
                .hasMessage("the listing 'essai.liste' has no column");
    }
}
