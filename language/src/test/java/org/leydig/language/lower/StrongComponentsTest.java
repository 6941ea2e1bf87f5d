package org.leydig.language.lower;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Validation: the order of dependency on graphs whose components are known. */
class StrongComponentsTest {
    @Test
    void dependenciesComeFirstAndTheTextOrderDecidesTheRest() {
        Map<String, Set<String>> uses = Map.of("a", Set.of("c"), "b", Set.of(), "c", Set.of(), "d", Set.of("a", "b"));
        assertThat(StrongComponents.of(List.of("b", "a", "c", "d"), uses::get))
                .containsExactly(List.of("b"), List.of("c"), List.of("a"), List.of("d"));
    }

    @Test
    void aCycleIsOneComponent() {
        Map<String, List<String>> uses = Map.of("a", List.of("b"), "b", List.of("c"), "c", List.of("a", "x"), "x",
                List.of());
        List<List<String>> found = StrongComponents.of(List.of("a", "b", "c", "x"), uses::get);
        assertThat(found).containsExactly(List.of("x"), List.of("a", "b", "c"));
    }

    @Test
    void twoCyclesJoinedOneWayStayTwo() {
        Map<String, List<String>> uses = Map.of("a", List.of("b"), "b", List.of("a", "c"), "c", List.of("d"), "d",
                List.of("c"));
        assertThat(StrongComponents.of(List.of("a", "b", "c", "d"), uses::get)).extracting(HashSet::new)
                .containsExactly(new HashSet<>(List.of("c", "d")), new HashSet<>(List.of("a", "b")));
    }

    @Test
    void aChainOfAHundredThousandDoesNoHarm() {
        int n = 100_000;
        List<String> names = new ArrayList<>(IntStream.range(0, n).mapToObj(i -> "x" + i).toList());
        List<List<String>> found = StrongComponents.of(names, name -> {
            int i = Integer.parseInt(name.substring(1));
            return i + 1 < n ? List.of("x" + (i + 1)) : List.of();
        });
        assertThat(found).hasSize(n);
        assertThat(found.getFirst()).containsExactly("x" + (n - 1));
    }
}
