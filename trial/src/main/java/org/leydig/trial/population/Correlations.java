package org.leydig.trial.population;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Map;
import java.util.HashMap;

/**
 * Correlations between the logarithms of what differs between men: a Gaussian copula, turned into dependent normal draws by
 * the Cholesky factor of its matrix. Names keep the order in which the text tells them first, so that a later row leaves
 * the draws of earlier names as they were; what no row names is drawn by itself.
 */
final class Correlations {
    private final List<String> names;
    private final Map<String, Integer> places = new HashMap<>();
    private final List<double[]> factor = new ArrayList<>();
    private Optional<String> impossible = Optional.empty();

    /** One correlation. */
    record Pair(String a, String b, double r) {}

    /**
     * @param first names that come before all others, whether or not a pair has them
     */
    Correlations(List<String> first, List<Pair> pairs) {
        this.names = new ArrayList<>(first);
        for (Pair pair : pairs) for (String name : List.of(pair.a, pair.b)) if (!names.contains(name)) names.add(name);
        for (int i = 0; i < names.size(); i++) places.put(names.get(i), i);
        double[][] matrix = new double[names.size()][names.size()];
        for (int i = 0; i < matrix.length; i++) matrix[i][i] = 1;
        for (Pair pair : pairs) {
            matrix[places.get(pair.a)][places.get(pair.b)] = pair.r;
            matrix[places.get(pair.b)][places.get(pair.a)] = pair.r;
        }
        for (int i = 0; i < matrix.length && impossible.isEmpty(); i++) factor.add(row(matrix, i));
    }

    /** The next row of the factor. G. H. Golub, C. F. Van Loan. Matrix Computations, 4th ed., algorithm 4.2.1. */
    private double[] row(double[][] matrix, int i) {
        double[] row = new double[i + 1];
        for (int j = 0; j <= i; j++) {
            double rest = matrix[i][j];
            for (int k = 0; k < j; k++) rest -= row[k] * (j == i ? row[k] : factor.get(j)[k]);
            if (j < i) row[j] = rest / factor.get(j)[j];
            else if (rest > 0) row[j] = Math.sqrt(rest);
            else
                impossible = Optional.of(names.get(i));
        }
        return row;
    }

    /** The first name whose correlations contradict those before it: no men could have them all. */
    Optional<String> impossible() {
        return impossible;
    }

    /** All names, in order. */
    List<String> names() {
        return List.copyOf(names);
    }

    /**
     * A standard normal draw that depends on those of the names before.
     *
     * @param own independent standard normal draws by name, at least of this name and those before it
     */
    double dependent(String name, Map<String, Double> own) {
        Integer place = places.get(name);
        if (place == null) return own.get(name);
        double[] row = factor.get(place);
        double sum = 0;
        for (int k = 0; k <= place; k++) if (row[k] != 0) sum += row[k] * own.get(names.get(k));
        return sum;
    }
}
