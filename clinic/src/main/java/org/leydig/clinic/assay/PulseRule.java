package org.leydig.clinic.assay;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.leydig.clinic.form.Complaints;
import org.leydig.clinic.form.Form;
import org.leydig.clinic.form.FormReader;
import org.leydig.clinic.form.Node;
import org.leydig.engine.course.Series;
import org.leydig.language.source.Source;
import org.leydig.units.duration.Durations;
import org.leydig.units.measure.UnitException;

/** How a laboratory tells a pulse from noise in a sampled series. */
public sealed interface PulseRule permits Threshold, Cluster {
    /** Longest sampling interval at which pulses are counted, in hours. */
    double coarsest();

    /**
     * The pulses of a series, in order.
     *
     * @param assay how well the series was measured
     * @param hours sample times, ascending
     * @param values the series at them, as the assay reads
     */
    List<Pulse> pulses(Performance assay, Series hours, Series values);

    /** Reads {@code assays/pulses/<id>.yaml}. */
    static PulseRule read(Source source) {
        Complaints complaints = new Complaints();
        Node.Fields fields = FormReader.read(source);
        Node.Field kind = fields.byName().get("kind");
        boolean cluster = kind != null && kind.value() instanceof Node.Words words && words.value().equals("cluster");
        PulseRule rule = cluster ? Cluster.read(fields, complaints) : Threshold.read(fields, complaints);
        complaints.raise();
        return rule;
    }

    /** A form of a rule, which may have these fields besides those of all rules. */
    static Form form(Node.Fields fields, Set<String> own, Complaints complaints) {
        Set<String> all = new TreeSet<>(own);
        all.addAll(Set.of("says", "kind", "coarsest", "origins"));
        Form form = new Form(fields, "A pulse rule", all, complaints);
        form.needed("says");
        Node.Words kind = form.needed("kind");
        if (!kind.value().isEmpty() && !Set.of("threshold", "cluster").contains(kind.value())) {
            complaints.add(kind.region(), "LEY1160", "NO SUCH KIND", "`" + kind.value() + "` is no kind of pulse rule.",
                    List.of("It may be: cluster, threshold."));
        }
        return form;
    }

    /** A length of time that must be there, in hours. */
    static double hours(Form form, String name) {
        Node.Words words = form.needed(name);
        try {
            return Durations.hours(words.value());
        } catch (UnitException e) {
            form.complaints().add(words.region(), "LEY1158", "NOT A LENGTH OF TIME", e.reason(), e.suggestions());
            return 1;
        }
    }
}
