package org.leydig.clinic.assay;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.leydig.clinic.form.Complaints;
import org.leydig.clinic.form.Form;
import org.leydig.clinic.form.Node;
import org.leydig.engine.course.Series;

/**
 * After Cluster (Veldhuis and Johnson 1986): a pulse is a significant rise from a cluster of nadir samples to a cluster of
 * peak samples, followed by a significant fall. Two clusters differ when Student's t, with the variance pooled from the
 * assay's error at each sample, passes a bound. The rise is told between neighbouring clusters, the fall from the highest
 * cluster since the rise: LH leaves the blood so slowly that neighbours hardly differ on the way down.
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
        int top = -1;
        int last = 0;
        for (int i = 1; i < values.size(); i++) {
            if (top < 0) {
                if (i >= nadir && t(assay, values, i - nadir, nadir, i, peak) >= up) top = i;
            } else if (i + peak <= values.size() && mean(values, i, i + peak) > mean(values, top, top + peak)) {
                top = i;
            } else if (t(assay, values, top, peak, i, nadir) <= -down) {
                int highest = highest(values, top, Math.min(top + peak, values.size()) - 1);
                int before = lowest(values, last, highest);
                found.add(new Pulse(before, highest, values.at(highest) - values.at(before)));
                last = highest;
                top = -1;
            }
        }
        return found;
    }

    /** Student's t of one cluster over another that comes before it. */
    private static double t(Performance assay, Series values, int first, int size, int second, int other) {
        if (first + size > second || second + other > values.size()) return 0;
        double before = mean(values, first, first + size);
        double after = mean(values, second, second + other);
        double pooled = (variance(assay, values, first, size) + variance(assay, values, second, other))
                / (size + other);
        double error = Math.sqrt(pooled * (1.0 / size + 1.0 / other));
        if (after == before) return 0;
        return error == 0 ? Math.copySign(Double.POSITIVE_INFINITY, after - before) : (after - before) / error;
    }

    private static double variance(Performance assay, Series values, int from, int size) {
        double sum = 0;
        for (int i = from; i < from + size; i++) sum += Math.pow(assay.sd(values.at(i)), 2);
        return sum;
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
