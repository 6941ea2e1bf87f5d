package org.leydig.trial.conduct;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
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
    record Entry(Candidate man, List<Float> weekly) {
        Entry {
            weekly = List.copyOf(weekly);
        }

        void write(DataOutput out) throws IOException {
            out.writeLong(man.number());
            out.writeInt(man.kind());
            out.writeDouble(man.age());
            out.writeDouble(man.BMI());
            Batch.write(out, man.screened());
            out.writeInt(man.excluded());
            out.writeInt(man.stratum());
            out.writeInt(man.arm());
            out.writeDouble(man.left());
            out.writeInt(man.rules().size());
            for (int n : man.rules()) out.writeInt(n);
            Batch.write(out, man.values());
            for (boolean reached : man.reached()) out.writeBoolean(reached);
            out.writeInt(weekly.size());
            for (float value : weekly) out.writeFloat(value);
        }

        static Entry read(DataInput in) throws IOException {
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
            return new Entry(new Candidate(number, kind, age, index, screened, excluded, stratum, arm, left, rules,
                    values, reached), weekly);
        }
    }

    byte[] bytes() {
        return Parcel.pack(out -> {
            out.writeInt(replicate);
            out.writeInt(men.size());
            for (Entry each : men) each.write(out);
        });
    }

    static Batch of(byte[] bytes) {
        return Parcel.unpack(bytes, in -> new Batch(in.readInt(), Parcel.list(in, Entry::read)));
    }

    static void write(DataOutput out, Series values) throws IOException {
        out.writeInt(values.size());
        for (int i = 0; i < values.size(); i++) out.writeDouble(values.at(i));
    }

    static Series series(DataInput in) throws IOException {
        double[] values = new double[in.readInt()];
        for (int i = 0; i < values.length; i++) values[i] = in.readDouble();
        return Series.of(values);
    }
}
