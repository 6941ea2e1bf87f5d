package org.leydig.trial.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Validation: dealing men to arms has exact laws. */
class AllocationTest {
    @Test
    void everyBlockIsBalanced() {
        Allocation allocation = new Allocation("blocks of 6", List.of(2, 1), 6, Optional.empty());
        Set<String> orders = new HashSet<>();
        for (int seed = 0; seed < 20; seed++) {
            for (int stratum = 0; stratum < 2; stratum++) {
                for (int block = 0; block < 20; block++) {
                    StringBuilder order = new StringBuilder();
                    for (int i = 0; i < 6; i++) order.append(allocation.arm(seed, 77 + i, stratum, 6 * block + i));
                    assertThat(order.chars().filter(c -> c == '1').count()).isEqualTo(2);
                    orders.add(order.toString());
                }
            }
        }
        assertThat(orders).as("all 15 orders come").hasSize(15);
    }

    @Test
    void simpleMenAreDrawnEachByHimself() {
        Allocation allocation = new Allocation("simple", List.of(3, 1), 0, Optional.empty());
        int second = 0;
        for (int man = 1; man <= 20_000; man++) {
            int arm = allocation.arm(4, man, 0, man);
            assertThat(arm).isEqualTo(allocation.arm(4, man, 1, 0));
            second += arm;
        }
        assertThat(second / 20_000.0).isCloseTo(0.25, within(4 * Math.sqrt(0.25 * 0.75 / 20_000)));
    }
}
