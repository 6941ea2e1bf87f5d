package org.leydig.trial.identify;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * How much higher each assay reads than the library thinks, in closed form for given parameters: the weighted mean of the
 * logarithms of published over simulated, drawn towards none by a prior. So scales are estimated and not fudged, and cost
 * the fit no dimension.
 */
final class AssayScales {
    /** Standard deviation of an assay's scale before the studies, of its logarithm: kits differ by a third. */
    static final double SPREAD = 0.3;

    private AssayScales() {
    }

    /**
     * Offsets of the logarithm by assay.
     *
     * @param rows what was published
     * @param simulated what is simulated of each, on the scale the library gives the assay
     * @param estimated assays whose scale is estimated
     */
    static Map<String, Double> offsets(List<Row> rows, double[] simulated, Set<String> estimated) {
        Map<String, double[]> sums = new TreeMap<>();
        estimated.forEach(assay -> sums.put(assay, new double[]{0, 1 / (SPREAD * SPREAD)}));
        for (int i = 0; i < simulated.length; i++) {
            Row row = rows.get(i);
            double ratio = row.logRatio(simulated[i]);
            double[] sum = row.assay().map(sums::get).orElse(null);
            if (sum == null || Double.isNaN(ratio)) continue;
            double weight = 1 / (row.sigma() * row.sigma());
            sum[0] += weight * ratio;
            sum[1] += weight;
        }
        Map<String, Double> offsets = new TreeMap<>();
        sums.forEach((assay, sum) -> offsets.put(assay, sum[0] / sum[1]));
        return offsets;
    }
}
