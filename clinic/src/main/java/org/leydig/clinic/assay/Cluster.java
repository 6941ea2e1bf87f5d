package org.leydig.clinic.assay;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.leydig.clinic.form.Complaints;
import org.leydig.clinic.form.Form;
import org.leydig.clinic.form.Node;
import org.leydig.engine.course.Series;

/**
 * Cluster (Veldhuis and Johnson 1986): a pulse is a significant rise from a cluster of nadir samples to a cluster of peak
 * samples, followed by a significant fall. Two clusters differ when Student's t, with the variance pooled from the
 * assay's error at each sample, passes a bound. Consecutive rises belong to one pulse until a fall; its nadir is the
 * lowest sample since the pulse before it.
 *
 * @param nadir samples in a nadir cluster
 * @param peak samples in a peak cluster
 * @param up least t of a rise
 * @param down least t of a fall
 * @param coarsest longest sampling interval at which pulses are counted, in hours
 */
public record Cluster(int nadir, int peak, double up, double down, double coarsest) implements PulseRule {
    private static final int LARGEST = 20;

    static Cluster read(Node.Fields fields, Complaints complaints) {
        Form form = PulseRule.form(fields, Set.of("nadir", "peak", "up", "down"), complaints);
        return new Cluster(form.whole("nadir", 1, LARGEST).orElse(1L).intValue(),
                form.whole("peak", 1, LARGEST).orElse(1L).intValue(), form.number("up").orElse(0.0),
                form.number("down").orElse(0.0), PulseRule.hours(form, "coarsest"));
    }

    @Override
    public List<Pulse> pulses(Performance assay, Series hours, Series values) {
        List<Pulse> found = new ArrayList<>();
        int low = 0;
        int begun = -1;
        for (int i = 1; i < values.size(); i++) {
            if (begun < 0) {
                if (t(assay, values, i - nadir, i, i + peak) >= up) begun = i;
            } else if (t(assay, values, i - peak, i, i + nadir) <= -down) {
                int top = highest(values, begun, i - 1);
                int before = lowest(values, low, top);
                found.add(new Pulse(before, top, values.at(top) - values.at(before)));
                low = top;
                begun = -1;
            }
        }
        return found;
    }

    /** Student's t of samples {@code middle} to {@code to} over samples {@code from} to {@code middle}, ends excluded. */
    private static double t(Performance assay, Series values, int from, int middle, int to) {
        if (from < 0 || to > values.size()) return 0;
        double before = mean(values, from, middle);
        double after = mean(values, middle, to);
        double pooled = 0;
        for (int i = from; i < to; i++) {
            double sd = assay.sd(values.at(i));
            pooled += sd * sd / (to - from);
        }
        double error = Math.sqrt(pooled * (1.0 / (middle - from) + 1.0 / (to - middle)));
        if (after == before) return 0;
        return error == 0 ? Math.copySign(Double.POSITIVE_INFINITY, after - before) : (after - before) / error;
    }

    private static double mean(Series values, int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) sum += values.at(i);
        return sum / (to - from);
    }

    private static int highest(Series values, int from, int to) {
        int top = from;
        for (int i = from; i <= to; i++) if (values.at(i) > values.at(top)) top = i;
        return top;
    }

    private static int lowest(Series values, int from, int to) {
        int low = from;
        for (int i = from; i <= to; i++) if (values.at(i) <= values.at(low)) low = i;
        return low;
    }
}
