package org.leydig.language.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Validation: comma-separated values as RFC 4180 has them, each cell at its place. */
class TableTest {
    private static List<List<String>> cells(String text) {
        return Table.of(new Source("t.csv", text)).rows().stream()
                .map(row -> row.cells().stream().map(Table.Cell::text).toList())
                .toList();
    }

    @Test
    void cellsAreCutAtCommasAndLineEnds() {
        assertThat(cells("a,b\r\n1, 2 \n")).isEqualTo(List.of(List.of("a", "b"), List.of("1", "2")));
        assertThat(cells("a,,\n\nb")).isEqualTo(List.of(List.of("a", "", ""), List.of("b")));
        assertThat(cells("")).isEmpty();
    }

    @Test
    void quotesKeepCommasLineEndsAndQuotes() {
        assertThat(cells("\"a, b\",\"say \"\"c\"\"\"\n\"two\nlines\",d"))
                .isEqualTo(List.of(List.of("a, b", "say \"c\""), List.of("two\nlines", "d")));
    }

    @Test
    void aQuoteWithoutEndReachesToTheEnd() {
        assertThat(cells("a,\"b\nc,d")).hasSize(1);
    }

    @Test
    void everyCellKnowsItsPlace() {
        Table table = Table.of(new Source("t.csv", "a,b\n1, \"2\"\n"));
        assertThat(table.rows().get(1).cells().get(1).region().place()).isEqualTo("t.csv:2:4");
        assertThat(table.rows().get(1).cells().get(1).region().text()).isEqualTo("\"2\"");
    }
}
