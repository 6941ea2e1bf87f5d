package org.leydig.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.leydig.language.model.Quantity;
import org.leydig.language.resolve.FlatModel;
import org.leydig.language.shelf.FolderShelf;
import org.leydig.language.source.Shelf;

/** Validation: the yardstick model of the benchmarks, written for other programs, reads as it stands. */
class AntimonyTest {
    private static FlatModel pulse25() {
        Shelf shelf = new FolderShelf(Path.of("../bench/peers"));
        return Antimony.read(shelf.find("pulse25.ant").orElseThrow(), shelf);
    }

    @Test
    void readsTheYardstickUnchanged() {
        FlatModel flat = pulse25();
        assertThat(flat.name()).isEqualTo("pulse25");
        assertThat(flat.variables().stream().filter(v -> v.rate().isPresent())).hasSize(25);
        assertThat(flat.events()).hasSize(1);
        assertThat(flat.events().getFirst().assignments()).extracting(a -> a.quantity())
                .isEqualTo(List.of("theta", "G"));
    }

    @Test
    void lowersTheYardstick() {
        assertThat(Antimony.lower(pulse25()).of(Quantity.Kind.STATE)).hasSize(25);
    }
}
