package org.leydig.engine.course;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.leydig.engine.dose.Arrival;
import org.leydig.engine.dose.Infusion;
import org.leydig.engine.event.Delayed;

/** Snapshots as bytes, so that a man can go on elsewhere: every bit of every number. */
public final class SnapshotBytes {
    private SnapshotBytes() {
    }

    /** Writes a man. */
    public static void write(Snapshot man, DataOutput out) throws IOException {
        out.writeDouble(man.time());
        numbers(man.values(), out);
        out.writeInt(man.drawn().size());
        for (var each : man.drawn().entrySet()) {
            out.writeUTF(each.getKey());
            out.writeLong(each.getValue());
        }
        flags(man.triggers(), out);
        out.writeInt(man.delayed().size());
        for (Delayed event : man.delayed()) {
            out.writeUTF(event.event());
            out.writeDouble(event.due());
            out.writeInt(event.values().size());
            for (double value : event.values()) out.writeDouble(value);
        }
        out.writeInt(man.arrivals().size());
        for (Arrival dose : man.arrivals()) {
            out.writeDouble(dose.time());
            out.writeUTF(dose.into());
            out.writeDouble(dose.amount());
            out.writeDouble(dose.rate());
        }
        out.writeInt(man.infusions().size());
        for (Infusion infusion : man.infusions()) {
            out.writeUTF(infusion.into());
            out.writeDouble(infusion.rate());
            out.writeDouble(infusion.until());
        }
        numbers(man.largest(), out);
        out.writeBoolean(man.stride().isPresent());
        if (man.stride().isPresent()) write(man.stride().get(), out);
    }

    private static void write(Stride stride, DataOutput out) throws IOException {
        out.writeUTF(stride.key());
        out.writeDouble(stride.time());
        out.writeDouble(stride.step());
        out.writeDouble(stride.error());
        out.writeDouble(stride.ceiling());
        out.writeInt(stride.raised());
        out.writeUTF(stride.after());
        numbers(stride.states(), out);
        flags(stride.triggers(), out);
        numbers(stride.learned(), out);
        out.writeBoolean(stride.slow().isPresent());
        if (stride.slow().isEmpty()) return;
        Stride.Slow slow = stride.slow().get();
        out.writeDouble(slow.since());
        out.writeInt(slow.attempts());
        numbers(slow.base(), out);
        numbers(slow.rate(), out);
        numbers(slow.sum(), out);
        numbers(slow.moved(), out);
    }

    private static void numbers(Map<String, Double> numbers, DataOutput out) throws IOException {
        out.writeInt(numbers.size());
        for (var each : numbers.entrySet()) {
            out.writeUTF(each.getKey());
            out.writeDouble(each.getValue());
        }
    }

    private static void flags(Map<String, Boolean> flags, DataOutput out) throws IOException {
        out.writeInt(flags.size());
        for (var each : flags.entrySet()) {
            out.writeUTF(each.getKey());
            out.writeBoolean(each.getValue());
        }
    }

    /** Reads a man who was written. */
    public static Snapshot read(DataInput in) throws IOException {
        double time = in.readDouble();
        Map<String, Double> values = numbers(in);
        Map<String, Long> drawn = new HashMap<>();
        for (int n = in.readInt(); n > 0; n--) drawn.put(in.readUTF(), in.readLong());
        Map<String, Boolean> triggers = flags(in);
        List<Delayed> delayed = new ArrayList<>();
        for (int n = in.readInt(); n > 0; n--) {
            String event = in.readUTF();
            double due = in.readDouble();
            List<Double> assigned = new ArrayList<>();
            for (int v = in.readInt(); v > 0; v--) assigned.add(in.readDouble());
            delayed.add(new Delayed(event, due, assigned));
        }
        List<Arrival> arrivals = new ArrayList<>();
        for (int n = in.readInt(); n > 0; n--)
            arrivals.add(new Arrival(in.readDouble(), in.readUTF(), in.readDouble(), in.readDouble()));
        List<Infusion> infusions = new ArrayList<>();
        for (int n = in.readInt(); n > 0; n--)
            infusions.add(new Infusion(in.readUTF(), in.readDouble(), in.readDouble()));
        Map<String, Double> largest = numbers(in);
        return new Snapshot(time, values, drawn, triggers, delayed, arrivals, infusions, largest,
                in.readBoolean() ? Optional.of(stride(in)) : Optional.empty());
    }

    private static Stride stride(DataInput in) throws IOException {
        return new Stride(in.readUTF(), in.readDouble(), in.readDouble(), in.readDouble(), in.readDouble(),
                in.readInt(), in.readUTF(), numbers(in),
                flags(in), numbers(in), in.readBoolean() ? Optional.of(slow(in)) : Optional.empty());
    }

    private static Stride.Slow slow(DataInput in) throws IOException {
        return new Stride.Slow(in.readDouble(), in.readInt(), numbers(in), numbers(in), numbers(in), numbers(in));
    }

    private static Map<String, Double> numbers(DataInput in) throws IOException {
        Map<String, Double> numbers = new HashMap<>();
        for (int n = in.readInt(); n > 0; n--) numbers.put(in.readUTF(), in.readDouble());
        return numbers;
    }

    private static Map<String, Boolean> flags(DataInput in) throws IOException {
        Map<String, Boolean> flags = new HashMap<>();
        for (int n = in.readInt(); n > 0; n--) flags.put(in.readUTF(), in.readBoolean());
        return flags;
    }
}
