package org.leydig.trial.conduct;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.leydig.engine.course.Series;

/**
 * Men who were screened and treated together, as the ledger keeps them: every bit of every number.
 *
 * @param replicate of which replicate
 * @param men in the order of their numbers
 */
record Batch(int replicate, List<Entry> men) {
    Batch {
        men = List.copyOf(men);
    }

    /**
     * One man with his weekly values.
     *
     * @param weekly observable by observable, then week; empty when he was not randomised or no courses are kept
     */
    record Entry(Candidate man, List<Float> weekly) {}

    byte[] bytes() {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeInt(replicate);
            out.writeInt(men.size());
            for (Entry each : men) {
                Candidate man = each.man;
                out.writeLong(man.number());
                out.writeInt(man.kind());
                out.writeDouble(man.age());
                out.writeDouble(man.BMI());
                write(out, man.screened());
                out.writeInt(man.excluded());
                out.writeInt(man.stratum());
                out.writeInt(man.arm());
                out.writeDouble(man.left());
                out.writeInt(man.rules().size());
                for (int n : man.rules()) out.writeInt(n);
                write(out, man.values());
                for (boolean reached : man.reached()) out.writeBoolean(reached);
                out.writeInt(each.weekly.size());
                for (float value : each.weekly) out.writeFloat(value);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void write(DataOutputStream out, Series values) throws IOException {
        out.writeInt(values.size());
        for (int i = 0; i < values.size(); i++) out.writeDouble(values.at(i));
    }

    static Batch of(byte[] bytes) {
        try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            int replicate = in.readInt();
            int size = in.readInt();
            List<Entry> men = new ArrayList<>();
            for (int m = 0; m < size; m++) {
                long number = in.readLong();
                int kind = in.readInt();
                double age = in.readDouble();
                double index = in.readDouble();
                Series screened = series(in);
                int excluded = in.readInt();
                int stratum = in.readInt();
                int arm = in.readInt();
                double left = in.readDouble();
                List<Integer> rules = new ArrayList<>();
                for (int r = in.readInt(); r > 0; r--) rules.add(in.readInt());
                Series values = series(in);
                List<Boolean> reached = new ArrayList<>();
                for (int v = 0; v < values.size(); v++) reached.add(in.readBoolean());
                List<Float> weekly = new ArrayList<>();
                for (int w = in.readInt(); w > 0; w--) weekly.add(in.readFloat());
                men.add(new Entry(new Candidate(number, kind, age, index, screened, excluded, stratum, arm, left, rules,
                        values, reached), weekly));
            }
            return new Batch(replicate, men);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Series series(DataInputStream in) throws IOException {
        double[] values = new double[in.readInt()];
        for (int i = 0; i < values.length; i++) values[i] = in.readDouble();
        return Series.of(values);
    }
}
