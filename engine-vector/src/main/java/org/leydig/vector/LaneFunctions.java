package org.leydig.vector;

import static org.leydig.engine.arithmetic.Elementary.EXP_RANGE;
import static org.leydig.engine.arithmetic.Elementary.FRACTION_BITS;
import static org.leydig.engine.arithmetic.Elementary.INFINITE;
import static org.leydig.engine.arithmetic.Elementary.LARGEST_EXPONENT;
import static org.leydig.engine.arithmetic.Elementary.LN2_HIGH;
import static org.leydig.engine.arithmetic.Elementary.LN2_LOW;
import static org.leydig.engine.arithmetic.Elementary.LOWEST;
import static org.leydig.engine.arithmetic.Elementary.PARTS;
import static org.leydig.engine.arithmetic.Elementary.PARTS_PER_E;
import static org.leydig.engine.arithmetic.Elementary.PART_BITS;
import static org.leydig.engine.arithmetic.Elementary.PART_HIGH;
import static org.leydig.engine.arithmetic.Elementary.PART_LOW;
import static org.leydig.engine.arithmetic.Elementary.ROUNDER;
import static org.leydig.engine.arithmetic.Elementary.SMALLEST_NORMAL;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;
import org.leydig.engine.arithmetic.Elementary;
import org.leydig.engine.evaluate.Arithmetic;
import org.leydig.language.model.Operator;

/**
 * Exponential, logarithm and power of a row of lanes: operation by operation those of {@link Elementary}, so that each
 * lane has its bits. Where a lane has a special or extreme argument, all are left to Elementary itself.
 *
 * <p>Each works in short passes over the whole row, through the rows from {@code spare} on, {@link #SPARE} of them:
 * within one pass no lane waits for another, and no vector is handed from method to method, which would put it on the
 * heap. Table entries are looked up lane by lane.
 */
public final class LaneFunctions {
    /** Rows that a function needs to itself. */
    static final int SPARE = 4;

    private static final VectorSpecies<Double> DOUBLES = DoubleVector.SPECIES_PREFERRED;
    private static final int LANES = DOUBLES.length();
    private static final double[] POWERS = Elementary.tableOfPowers();
    private static final double[] LOGARITHMS = Elementary.tableOfLogarithms();
    private static final long ROUNDER_BITS = Double.doubleToRawLongBits(ROUNDER);

    private LaneFunctions() {
    }

    /** e to the power of each lane. */
    public static void exp(double[] a, int x, int same, int spare, int width) {
        if (!within(a, x, width, EXP_RANGE)) {
            for (int i = x; i < x + width; i++) a[i] = Elementary.exp(a[i]);
            return;
        }
        for (int i = 0; i < width; i++) a[spare + i] = a[x + i];
        for (int i = 0; i < width; i++) a[spare + width + i] = 0;
        raise(a, spare, width, a, x);
    }

    /** The natural logarithm of each lane. */
    public static void ln(double[] a, int x, int same, int spare, int width) {
        if (!ordinary(a, x, width)) {
            for (int i = x; i < x + width; i++) a[i] = Elementary.ln(a[i]);
            return;
        }
        logarithm(a, x, width, a, spare);
        for (int i = 0; i < width; i++) a[x + i] = a[spare + i];
    }

    /** {@link Arithmetic#power} of each lane. */
    public static void power(double[] a, int x, int exponent, int spare, int width) {
        if (anyProduct(a, exponent, width)) {
            for (int i = 0; i < width; i++) a[x + i] = Arithmetic.power(a[x + i], a[exponent + i]);
        } else {
            pow(a, x, a, exponent, a, x, width, a, spare);
        }
    }

    /** The cosine of each lane. */
    public static void cos(double[] a, int x, int same, int spare, int width) {
        wave(a, x, 1, width);
    }

    /** The sine of each lane. */
    public static void sin(double[] a, int x, int same, int spare, int width) {
        wave(a, x, 0, width);
    }

    private static void wave(double[] a, int x, int quarters, int width) {
        if (!within(a, x, width, Elementary.WAVE_RANGE)) {
            for (int i = x; i < x + width; i++) a[i] = quarters == 0 ? Elementary.sin(a[i]) : Elementary.cos(a[i]);
            return;
        }
        for (int i = x; i < x + width; i += LANES) {
            DoubleVector v = DoubleVector.fromArray(DOUBLES, a, i);
            DoubleVector shifted = v.mul(Elementary.QUARTERS).add(ROUNDER);
            DoubleVector turned = broadcast(ROUNDER).sub(shifted);
            LongVector quadrant = shifted.reinterpretAsLongs().add(quarters);
            DoubleVector near = turned.fma(broadcast(Elementary.QUARTER_HIGH), v);
            DoubleVector r = turned.fma(broadcast(Elementary.QUARTER_LOW), near);
            DoubleVector rest = turned.fma(broadcast(Elementary.QUARTER_LOW), near.sub(r))
                    .add(turned.mul(Elementary.QUARTER_LOWEST));
            DoubleVector z = r.mul(r);
            DoubleVector sines = z.fma(broadcast(Elementary.S6), broadcast(Elementary.S5));
            sines = z.fma(sines, broadcast(Elementary.S4));
            sines = z.fma(sines, broadcast(Elementary.S3));
            sines = z.fma(sines, broadcast(Elementary.S2));
            sines = z.fma(sines, broadcast(Elementary.S1));
            DoubleVector sine = r.add(r.mul(z).fma(sines, rest));
            DoubleVector cosines = z.fma(broadcast(Elementary.C6), broadcast(Elementary.C5));
            cosines = z.fma(cosines, broadcast(Elementary.C4));
            cosines = z.fma(cosines, broadcast(Elementary.C3));
            cosines = z.fma(cosines, broadcast(Elementary.C2));
            cosines = z.fma(cosines, broadcast(Elementary.C1));
            DoubleVector half = z.mul(0.5);
            DoubleVector first = broadcast(1).sub(half);
            DoubleVector cosine = first
                    .add(broadcast(1).sub(first).sub(half).add(z.mul(z).fma(cosines, r.mul(rest).neg())));
            LongVector odd = quadrant.and(1);
            LongVector sign = quadrant.and(2).lanewise(VectorOperators.LSHL, 62);
            DoubleVector value = sine.blend(cosine, odd.compare(VectorOperators.EQ, 1).cast(DOUBLES));
            value.reinterpretAsLongs().lanewise(VectorOperators.XOR, sign).reinterpretAsDoubles().intoArray(a, i);
        }
    }

    /** Any other operator, lane by lane. */
    public static void other(String operator, double[] a, int left, int right, int spare, int width) {
        Operator which = Operator.valueOf(operator);
        for (int i = 0; i < width; i++) a[left + i] = Arithmetic.apply(which, a[left + i], a[right + i]);
    }

    /** {@link Elementary#pow} of a row. */
    static void pow(double[] bases, int x, double[] exponents, int y, double[] to, int at, int width, double[] a,
            int spare) {
        if (ordinary(bases, x, width) && within(exponents, y, width, LARGEST_EXPONENT)) {
            logarithm(bases, x, width, a, spare);
            multiply(exponents, y, width, a, spare);
            if (within(a, spare, width, EXP_RANGE)) {
                raise(a, spare, width, to, at);
                return;
            }
        }
        for (int i = 0; i < width; i++) to[at + i] = Elementary.pow(bases[x + i], exponents[y + i]);
    }

    private static boolean within(double[] a, int x, int width, double range) {
        boolean all = true;
        for (int i = x; i < x + width; i += LANES) {
            all &= DoubleVector.fromArray(DOUBLES, a, i).abs().compare(VectorOperators.LT, range).allTrue();
        }
        return all;
    }

    /** Whether all lanes are positive normal numbers. */
    private static boolean ordinary(double[] a, int x, int width) {
        boolean all = true;
        for (int i = x; i < x + width; i += LANES) {
            LongVector bits = DoubleVector.fromArray(DOUBLES, a, i).reinterpretAsLongs();
            all &= bits.compare(VectorOperators.GE, SMALLEST_NORMAL).and(bits.compare(VectorOperators.LT, INFINITE))
                    .allTrue();
        }
        return all;
    }

    /** Whether any exponent may be one for which {@link Arithmetic#power} takes products. */
    private static boolean anyProduct(double[] a, int exponent, int width) {
        boolean any = false;
        for (int i = exponent; i < exponent + width; i += LANES) {
            DoubleVector y = DoubleVector.fromArray(DOUBLES, a, i);
            DoubleVector doubled = y.add(y);
            any |= doubled.compare(VectorOperators.EQ, doubled.add(ROUNDER).sub(ROUNDER))
                    .and(doubled.abs().compare(VectorOperators.LE, 16)).anyTrue();
        }
        return any;
    }

    /** Leaves the logarithm and its low part in the first two spare rows. */
    private static void logarithm(double[] from, int x, int width, double[] a, int spare) {
        for (int i = 0; i < width; i++) {
            long above = Double.doubleToRawLongBits(from[x + i]) - LOWEST;
            int part = 4 * ((int) (above >> (FRACTION_BITS - PART_BITS)) & (PARTS - 1));
            a[spare + i] = LOGARITHMS[part];
            a[spare + width + i] = LOGARITHMS[part + 1];
            a[spare + 2 * width + i] = LOGARITHMS[part + 2];
        }
        for (int i = 0; i < width; i += LANES) {
            LongVector bits = DoubleVector.fromArray(DOUBLES, from, x + i).reinterpretAsLongs();
            LongVector above = bits.sub(LOWEST);
            DoubleVector octaves = above.lanewise(VectorOperators.ASHR, FRACTION_BITS).add(ROUNDER_BITS)
                    .reinterpretAsDoubles().sub(ROUNDER);
            DoubleVector mantissa = bits.sub(above.and(-1L << FRACTION_BITS)).reinterpretAsDoubles();
            DoubleVector reciprocal = DoubleVector.fromArray(DOUBLES, a, spare + i);
            DoubleVector high = DoubleVector.fromArray(DOUBLES, a, spare + width + i);
            DoubleVector lowest = DoubleVector.fromArray(DOUBLES, a, spare + 2 * width + i);

            DoubleVector product = mantissa.mul(reciprocal);
            DoubleVector error = mantissa.fma(reciprocal, product.neg());
            DoubleVector near = product.sub(1);
            DoubleVector r = near.add(error);
            DoubleVector rest = near.sub(r).add(error);

            DoubleVector start = octaves.fma(broadcast(LN2_HIGH), high);
            DoubleVector first = start.add(r);
            DoubleVector half = r.mul(-0.5);
            DoubleVector square = r.mul(half);
            DoubleVector second = first.add(square);
            DoubleVector r2 = r.mul(r);
            DoubleVector tail = broadcast(1 / 7.0).sub(r.mul(0.125));
            DoubleVector middle = r2.fma(broadcast(0.2).sub(r.mul(1 / 6.0)), broadcast(1 / 3.0).sub(r.mul(0.25)));
            DoubleVector series = r.mul(r2).mul(r2.mul(r2).fma(tail, middle));
            DoubleVector low = octaves.fma(broadcast(LN2_LOW), lowest).add(start.sub(first).add(r))
                    .add(first.sub(second).add(square))
                    .add(r.fma(half, square.neg()).add(rest.neg().fma(r, rest))).add(series);
            DoubleVector ln = second.add(low);
            ln.intoArray(a, spare + i);
            second.sub(ln).add(low).intoArray(a, spare + width + i);
        }
    }

    /** Multiplies the logarithm in the first two spare rows. */
    private static void multiply(double[] exponents, int y, int width, double[] a, int spare) {
        for (int i = 0; i < width; i += LANES) {
            DoubleVector exponent = DoubleVector.fromArray(DOUBLES, exponents, y + i);
            DoubleVector ln = DoubleVector.fromArray(DOUBLES, a, spare + i);
            DoubleVector lnLow = DoubleVector.fromArray(DOUBLES, a, spare + width + i);
            DoubleVector high = exponent.mul(ln);
            high.intoArray(a, spare + i);
            exponent.fma(ln, high.neg()).add(exponent.mul(lnLow)).intoArray(a, spare + width + i);
        }
    }

    /** e to the power of the sum of the first two spare rows, of which the second is tiny. */
    private static void raise(double[] a, int spare, int width, double[] to, int at) {
        for (int i = 0; i < width; i++) {
            double shifted = a[spare + i] * PARTS_PER_E + ROUNDER;
            int part = 2 * ((int) Double.doubleToRawLongBits(shifted) & (PARTS - 1));
            a[spare + 2 * width + i] = POWERS[part];
            a[spare + 3 * width + i] = POWERS[part + 1];
        }
        for (int i = 0; i < width; i += LANES) {
            DoubleVector x = DoubleVector.fromArray(DOUBLES, a, spare + i);
            DoubleVector tiny = DoubleVector.fromArray(DOUBLES, a, spare + width + i);
            DoubleVector shifted = x.mul(PARTS_PER_E).add(ROUNDER);
            LongVector whole = shifted.reinterpretAsLongs();
            LongVector octaves = whole.sub(whole.and(PARTS - 1)).lanewise(VectorOperators.LSHL,
                    FRACTION_BITS - PART_BITS);
            DoubleVector minus = shifted.sub(ROUNDER).neg();
            DoubleVector r = minus.fma(broadcast(PART_LOW), minus.fma(broadcast(PART_HIGH), x)).add(tiny);
            DoubleVector square = r.mul(r);
            DoubleVector inner = square.fma(r.mul(1 / 6.0).add(0.5), r);
            DoubleVector outer = square.mul(square).fma(r.mul(1 / 120.0).add(1 / 24.0), inner);
            DoubleVector tail = DoubleVector.fromArray(DOUBLES, a, spare + 3 * width + i).add(outer);
            DoubleVector scale = DoubleVector.fromArray(DOUBLES, a, spare + 2 * width + i).reinterpretAsLongs()
                    .add(octaves).reinterpretAsDoubles();
            scale.fma(tail, scale).intoArray(to, at + i);
        }
    }

    private static DoubleVector broadcast(double value) {
        return DoubleVector.broadcast(DOUBLES, value);
    }
}
