package org.leydig.engine.scheme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** Validation: what the factors give back, multiplied by the matrix, is the right side. */
class FactorisationTest {
    @Test
    void solvesWhatItFactored() {
        Random random = new Random(11);
        for (int n : new int[]{1, 2, 7, 31}) {
            Factorisation system = new Factorisation(n);
            double[] matrix = random.doubles((long) n * n, -1, 1).toArray();
            double[] solution = random.doubles(n, -1, 1).toArray();
            double[] right = new double[n];
            for (int i = 0; i < n; i++) for (int j = 0; j < n; j++) right[i] += matrix[i * n + j] * solution[j];
            System.arraycopy(matrix, 0, system.matrix(), 0, matrix.length);
            assertThat(system.factor()).isTrue();
            system.solve(right);
            assertThat(right).containsExactly(solution, within(1e-10));
        }
    }

    @Test
    void needsPivotsAndKnowsSingularMatrices() {
        Factorisation system = new Factorisation(2);
        System.arraycopy(new double[]{0, 1, 2, 0}, 0, system.matrix(), 0, 4);
        assertThat(system.factor()).isTrue();
        double[] right = {3, 8};
        system.solve(right);
        assertThat(right).containsExactly(4, 3);
        System.arraycopy(new double[]{1, 2, 2, 4}, 0, system.matrix(), 0, 4);
        assertThat(system.factor()).isFalse();
        System.arraycopy(new double[]{Double.NaN, 0, 0, 1}, 0, system.matrix(), 0, 4);
        assertThat(system.factor()).isFalse();
    }
}
