package org.leydig.clinic.assay;

import org.leydig.clinic.form.Complaints;
import org.leydig.clinic.form.Form;
import org.leydig.clinic.form.FormReader;
import org.leydig.language.source.Source;
import org.leydig.units.duration.Durations;
import org.leydig.units.measure.UnitException;

import java.util.Set;

/**
 * How a laboratory tells a pulse from noise in a sampled series: by a threshold that a rise must pass.
 *
 * @param rise least rise from nadir to peak, as a share of the nadir
 * @param least least rise in the series' unit
 * @param apart least time between peaks, in hours
 * @param coarsest longest sampling interval at which pulses are counted, in hours
 */
public record PulseRule(double rise, double least, double apart, double coarsest) {
    private static final Set<String> FIELDS = Set.of("says", "rise", "least", "apart", "coarsest", "origins");

    /** Reads {@code assays/lh-pulses.yaml}. */
    public static PulseRule read(Source source) {
        Complaints complaints = new Complaints();
        Form form = new Form(FormReader.read(source), "A pulse rule", FIELDS, complaints);
        form.needed("says");
        PulseRule rule = new PulseRule(form.number("rise").orElse(0.0), form.number("least").orElse(0.0),
                hours(form, "apart"), hours(form, "coarsest"));
        complaints.raise();
        return rule;
    }

    private static double hours(Form form, String name) {
        var words = form.needed(name);
        try {
            return Durations.hours(words.value());
        } catch (UnitException e) {
            form.complaints().add(words.region(), "LEY1158", "NOT A LENGTH OF TIME", e.reason(), e.suggestions());
            return 1;
        }
    }
}
