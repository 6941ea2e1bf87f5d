package org.leydig.engine.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.leydig.engine.dose.Arrival;
import org.leydig.engine.dose.Infusion;
import org.leydig.engine.event.Delayed;

/** Validation: a man who was written and read is the same man, whatever is under way in him. */
class SnapshotBytesTest {
    private static Snapshot again(Snapshot man) throws IOException {
        var bytes = new ByteArrayOutputStream();
        SnapshotBytes.write(man, new DataOutputStream(bytes));
        var in = new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()));
        Snapshot read = SnapshotBytes.read(in);
        assertThat(in.available()).as("nothing left over").isZero();
        return read;
    }

    @Test
    void everyBitIsKept() throws IOException {
        Map<String, Double> values = Map.of("T", Math.PI, "none", -0.0, "least", Double.MIN_VALUE, "µ", Double.NaN,
                "most", Double.POSITIVE_INFINITY);
        Stride stride = new Stride("key", 1.5, 0.1, Double.NaN, 0.25, 7, "dose", values, Map.of("burst", true),
                Map.of("dose", 1e-3), Optional.of(
                        new Stride.Slow(1.25, 3, Map.of("bone", 2.0), Map.of("bone", -1e-3), Map.of("T", Math.E),
                                Map.of("bone", 1.9))));
        Snapshot busy = new Snapshot(-336, values, Map.of("pulse", 1L << 40), Map.of("burst", false, "dawn", true),
                List.of(new Delayed("burst", 2.25, List.of(0.1, 0.2)), new Delayed("later", 3, List.of())),
                List.of(new Arrival(8, "depot", 200, 0)), List.of(new Infusion("plasma", 1 / 3.0, 24)),
                Map.of("T", 7.0), Optional.of(stride));
        assertThat(again(busy)).isEqualTo(busy);
        Snapshot resting = new Snapshot(0, values, Map.of());
        assertThat(again(resting)).isEqualTo(resting);
    }
}
