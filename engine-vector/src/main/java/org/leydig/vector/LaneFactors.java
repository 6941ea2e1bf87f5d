package org.leydig.vector;

import static org.leydig.engine.scheme.StepControl.FRACTION_BITS;
import static org.leydig.engine.scheme.StepControl.LEAST_ERROR;
import static org.leydig.engine.scheme.StepControl.LN2;
import static org.leydig.engine.scheme.StepControl.LOWEST;
import static org.leydig.engine.scheme.StepControl.ROUNDER;
import static org.leydig.engine.scheme.StepControl.SAFETY;
import static org.leydig.engine.scheme.StepControl.SHRINK;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;
import org.leydig.engine.scheme.StepControl;
import org.leydig.engine.scheme.StepFactors;

/** Step control of as many men at a time as a vector has lanes: operation by operation that of {@link StepControl}. */
final class LaneFactors extends StepFactors {
    private static final VectorSpecies<Double> DOUBLES = DoubleVector.SPECIES_PREFERRED;
    private static final int LANES = DOUBLES.length();
    private static final long ROUNDER_BITS = Double.doubleToRawLongBits(ROUNDER);

    private final double proportional;

    LaneFactors(StepControl control) {
        super(control);
        proportional = control.proportional();
    }

    @Override
    public void compute(double[] errors, double[] last, double[] weights, double[] most, double[] octaves,
            double[] factors) {
        octaves(errors, octaves);
        powers(last, weights, octaves, factors);
        for (int i = 0; i < factors.length; i++) {
            double factor = SAFETY * factors[i];
            factors[i] = factor > most[i] ? most[i] : factor > SHRINK ? factor : SHRINK;
        }
    }

    /** {@link StepControl#octaves} of errors that count. */
    private static void octaves(double[] errors, double[] to) {
        for (int i = 0; i < to.length; i += LANES) {
            DoubleVector error = DoubleVector.fromArray(DOUBLES, errors, i);
            DoubleVector x = broadcast(LEAST_ERROR).blend(error, error.compare(VectorOperators.GT, LEAST_ERROR));
            LongVector bits = x.reinterpretAsLongs();
            LongVector whole = bits.sub(LOWEST).lanewise(VectorOperators.ASHR, FRACTION_BITS);
            DoubleVector mantissa = bits.sub(whole.lanewise(VectorOperators.LSHL, FRACTION_BITS))
                    .reinterpretAsDoubles();
            DoubleVector t = mantissa.sub(1).div(mantissa.add(1));
            DoubleVector t2 = t.mul(t);
            DoubleVector t4 = t2.mul(t2);
            DoubleVector low = t2.mul(2 / (3 * LN2)).add(2 / LN2);
            DoubleVector high = t2.mul(2 / (7 * LN2)).add(2 / (5 * LN2)).add(t4.mul(2 / (9 * LN2)));
            DoubleVector series = t.mul(low.add(t4.mul(high)));
            whole.add(ROUNDER_BITS).reinterpretAsDoubles().sub(ROUNDER).add(series).intoArray(to, i);
        }
    }

    /** {@link StepControl#power} of what is made of the octaves of the present and the last errors. */
    private void powers(double[] last, double[] weights, double[] octaves, double[] to) {
        for (int i = 0; i < to.length; i += LANES) {
            DoubleVector now = DoubleVector.fromArray(DOUBLES, octaves, i);
            DoubleVector before = DoubleVector.fromArray(DOUBLES, last, i);
            DoubleVector power = before.mul(proportional).sub(now.mul(DoubleVector.fromArray(DOUBLES, weights, i)));
            DoubleVector shifted = power.add(ROUNDER);
            DoubleVector x = power.sub(shifted.sub(ROUNDER)).mul(LN2);
            DoubleVector x2 = x.mul(x);
            DoubleVector low = x.add(1).add(x2.mul(x.mul(1 / 6.0).add(1 / 2.0)));
            DoubleVector high = x.mul(1 / 120.0).add(1 / 24.0).add(x2.mul(x.mul(1 / 5040.0).add(1 / 720.0)));
            LongVector series = low.add(x2.mul(x2).mul(high)).reinterpretAsLongs();
            LongVector whole = shifted.reinterpretAsLongs().lanewise(VectorOperators.LSHL, FRACTION_BITS);
            series.add(whole).reinterpretAsDoubles().intoArray(to, i);
        }
    }

    private static DoubleVector broadcast(double value) {
        return DoubleVector.broadcast(DOUBLES, value);
    }
}
