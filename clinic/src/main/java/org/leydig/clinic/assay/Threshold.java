package org.leydig.clinic.assay;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.leydig.clinic.form.Complaints;
import org.leydig.clinic.form.Form;
import org.leydig.clinic.form.Node;
import org.leydig.engine.course.Series;

/**
 * A threshold that a rise must pass (Santen and Bardin 1973): a peak counts when the series rose to it by the threshold
 * from the lowest value since the last peak, and fell from it by half of that rise before the next.
 *
 * @param rise least rise from nadir to peak, as a share of the nadir
 * @param least least rise in the series' unit
 * @param apart least time between peaks, in hours
 * @param coarsest longest sampling interval at which pulses are counted, in hours
 */
public record Threshold(double rise, double least, double apart, double coarsest) implements PulseRule {
    static Threshold read(Node.Fields fields, Complaints complaints) {
        Form form = PulseRule.form(fields, Set.of("rise", "least", "apart"), complaints);
        return new Threshold(form.number("rise").orElse(0.0), form.number("least").orElse(0.0),
                PulseRule.hours(form, "apart"), PulseRule.hours(form, "coarsest"));
    }

    @Override
    public List<Pulse> pulses(Performance assay, Series hours, Series values) {
        List<Pulse> found = new ArrayList<>();
        int nadir = 0;
        int top = -1;
        for (int i = 0; i < values.size(); i++) {
            double v = values.at(i);
            if (top < 0) {
                if (v < values.at(nadir)) nadir = i;
                else if (rises(values.at(nadir), v)) top = i;
            } else if (values.at(top) - v >= 0.5 * (values.at(top) - values.at(nadir)) || newRise(values, top, i)) {
                if (found.isEmpty() || hours.at(top) - hours.at(found.getLast().peak()) >= apart) {
                    found.add(new Pulse(nadir, top, values.at(top) - values.at(nadir)));
                }
                nadir = lowest(values, top, i);
                top = rises(values.at(nadir), v) ? i : -1;
            } else if (v > values.at(top)) {
                top = i;
            }
        }
        return found;
    }

    private boolean rises(double nadir, double value) {
        return value - nadir >= Math.max(least, rise * nadir) && value > nadir;
    }

    private boolean newRise(Series values, int top, int now) {
        int low = lowest(values, top, now);
        return low > top && low < now && rises(values.at(low), values.at(now));
    }

    private static int lowest(Series values, int from, int to) {
        int low = from;
        for (int i = from; i <= to; i++) if (values.at(i) <= values.at(low)) low = i;
        return low;
    }
}
