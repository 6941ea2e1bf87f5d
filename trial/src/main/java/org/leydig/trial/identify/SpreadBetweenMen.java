package org.leydig.trial.identify;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.leydig.trial.run.Progress;

/**
 * Experiments whose typical man is read for what many men would show: each figure is multiplied by what the spread between
 * men makes of it, found once. The mean of many men differs from their typical man wherever the body is not linear; a fit
 * that takes one for the other is biased (Sheiner LB, Beal SL. J Pharmacokinet Biopharm 1980;8:553-571).
 */
final class SpreadBetweenMen implements Experiments {
    /** Beyond a factor of two the typical man does not tell about men. */
    private static final double MOST = 2;
    private final Experiments experiments;
    private final double[] factors;

    /**
     * @param factors for each row, the figure of many men over that of the typical man; a difference to be added where a
     *     row may have any sign
     */
    SpreadBetweenMen(Experiments experiments, double[] factors) {
        this.experiments = experiments;
        this.factors = factors.clone();
    }

    /**
     * Found anew, or kept from a run before that asked the same.
     *
     * @param set parameters by full name at which it is found
     * @param number of the stage, by which it is kept
     */
    static SpreadBetweenMen at(Map<String, Double> set, int men, Question question, Experiments typical,
            Keeping keeping, int number, Progress progress) throws InterruptedException {
        String head = "leydig calibration " + Fitting.hash(question.body(), typical.fingerprint(),
                typical.rows().toString(), new TreeMap<>(set).toString(), Integer.toString(men)) + "\n";
        String page = String.format("state/%02d-men.csv", number);
        var kept = keeping.read(page).filter(text -> text.startsWith(head));
        if (kept.isPresent()) return new SpreadBetweenMen(typical, Journal.split(kept.get().substring(head.length())));
        // men of another seed than those of a validation, whose chance is not to be fitted
        double[] ofMany = typical.simulate(set, men, question.plan().seed() + 1, progress);
        double[] factors = factors(typical.rows(), typical.simulate(set), ofMany);
        keeping.write(page, head + Journal.join(factors));
        return new SpreadBetweenMen(typical, factors);
    }

    /** What the spread between men makes of each figure; nothing where either figure is missing. */
    static double[] factors(List<Row> rows, double[] typical, double[] ofMany) {
        double[] factors = new double[rows.size()];
        for (int i = 0; i < factors.length; i++)
            factors[i] = rows.get(i).logarithmic() ? ratio(ofMany[i], typical[i]) : difference(ofMany[i], typical[i]);
        return factors;
    }

    private static double ratio(double ofMany, double typical) {
        double ratio = ofMany / typical;
        return Double.isFinite(ratio) && ratio > 0 ? Math.clamp(ratio, 1 / MOST, MOST) : 1;
    }

    private static double difference(double ofMany, double typical) {
        double difference = ofMany - typical;
        return Double.isFinite(difference) ? difference : 0;
    }

    @Override
    public List<Row> rows() {
        return experiments.rows();
    }

    @Override
    public String fingerprint() {
        return experiments.fingerprint() + Arrays.toString(factors);
    }

    @Override
    public double[] simulate(Map<String, Double> set) throws InterruptedException {
        List<Row> rows = rows();
        double[] figures = experiments.simulate(set);
        for (int i = 0; i < figures.length; i++)
            figures[i] = rows.get(i).logarithmic() ? figures[i] * factors[i] : figures[i] + factors[i];
        return figures;
    }

    @Override
    public double[] simulate(Map<String, Double> set, int men, long seed, Progress progress)
            throws InterruptedException {
        return experiments.simulate(set, men, seed, progress);
    }
}
