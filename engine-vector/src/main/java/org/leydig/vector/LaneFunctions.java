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
 * Exponential, logarithm and power of a vector of lanes: operation by operation those of {@link Elementary}, so that each
 * lane has its bits. Where a lane has a special or extreme argument, all are left to Elementary itself.
 *
 * <p>Works within an array: from the row at {@code x} to the same row. Table entries are looked up lane by lane, through
 * the rows from {@code spare} on, {@link #SPARE} of them of a vector's length each.
 */
public final class LaneFunctions {
    /** Vectors that a function needs to itself. */
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
        for (int at = x; at < x + width; at += LANES) {
            DoubleVector v = DoubleVector.fromArray(DOUBLES, a, at);
            if (v.abs().compare(VectorOperators.LT, EXP_RANGE).allTrue()) {
                raise(v, DoubleVector.zero(DOUBLES), a, at, a, spare);
            } else {
                for (int i = 0; i < LANES; i++) a[at + i] = Elementary.exp(a[at + i]);
            }
        }
    }

    /** The natural logarithm of each lane. */
    public static void ln(double[] a, int x, int same, int spare, int width) {
        for (int at = x; at < x + width; at += LANES) {
            LongVector bits = DoubleVector.fromArray(DOUBLES, a, at).reinterpretAsLongs();
            if (ordinary(bits)) {
                logarithm(bits, a, spare);
                DoubleVector.fromArray(DOUBLES, a, spare).intoArray(a, at);
            } else {
                for (int i = 0; i < LANES; i++) a[at + i] = Elementary.ln(a[at + i]);
            }
        }
    }

    /** {@link Arithmetic#power} of each lane. */
    public static void power(double[] a, int x, int exponent, int spare, int width) {
        for (int at = 0; at < width; at += LANES) {
            DoubleVector y = DoubleVector.fromArray(DOUBLES, a, exponent + at);
            DoubleVector doubled = y.add(y);
            DoubleVector whole = doubled.add(ROUNDER).sub(ROUNDER);
            boolean products = doubled.compare(VectorOperators.EQ, whole)
                    .and(doubled.abs().compare(VectorOperators.LE, 8)).anyTrue();
            if (products) {
                for (int i = at; i < at + LANES; i++) a[x + i] = Arithmetic.power(a[x + i], a[exponent + i]);
            } else {
                pow(a, x + at, y, a, x + at, a, spare);
            }
        }
    }

    /** The cosine of each lane. */
    public static void cos(double[] a, int x, int same, int spare, int width) {
        for (int i = x; i < x + width; i++) a[i] = StrictMath.cos(a[i]);
    }

    /** The sine of each lane. */
    public static void sin(double[] a, int x, int same, int spare, int width) {
        for (int i = x; i < x + width; i++) a[i] = StrictMath.sin(a[i]);
    }

    /** {@link Elementary#pow} of many numbers; {@code count} is a multiple of a vector's length. */
    static void pow(double[] x, double[] exponents, double[] to, int count, double[] scratch) {
        for (int i = 0; i < count; i += LANES) {
            pow(x, i, DoubleVector.fromArray(DOUBLES, exponents, i), to, i, scratch, 0);
        }
    }

    private static void pow(double[] from, int x, DoubleVector y, double[] to, int at, double[] a, int spare) {
        LongVector bits = DoubleVector.fromArray(DOUBLES, from, x).reinterpretAsLongs();
        if (ordinary(bits) && y.abs().compare(VectorOperators.LT, LARGEST_EXPONENT).allTrue()) {
            logarithm(bits, a, spare);
            DoubleVector ln = DoubleVector.fromArray(DOUBLES, a, spare);
            DoubleVector lnLow = DoubleVector.fromArray(DOUBLES, a, spare + LANES);
            DoubleVector exponent = y.mul(ln);
            DoubleVector exponentLow = y.fma(ln, exponent.neg()).add(y.mul(lnLow));
            if (exponent.abs().compare(VectorOperators.LT, EXP_RANGE).allTrue()) {
                raise(exponent, exponentLow, to, at, a, spare);
                return;
            }
        }
        for (int i = 0; i < LANES; i++) to[at + i] = Elementary.pow(from[x + i], y.lane(i));
    }

    private static boolean ordinary(LongVector bits) {
        return bits.compare(VectorOperators.GE, SMALLEST_NORMAL).and(bits.compare(VectorOperators.LT, INFINITE))
                .allTrue();
    }

    /** See {@link Elementary}: leaves the logarithm and its low part in the first two spare rows. */
    private static void logarithm(LongVector bits, double[] a, int spare) {
        LongVector above = bits.sub(LOWEST);
        above.lanewise(VectorOperators.ASHR, FRACTION_BITS - PART_BITS).and(PARTS - 1).reinterpretAsDoubles()
                .intoArray(a, spare);
        for (int i = 0; i < LANES; i++) {
            int part = 4 * (int) Double.doubleToRawLongBits(a[spare + i]);
            a[spare + LANES + i] = LOGARITHMS[part];
            a[spare + 2 * LANES + i] = LOGARITHMS[part + 1];
            a[spare + 3 * LANES + i] = LOGARITHMS[part + 2];
        }
        DoubleVector octaves = above.lanewise(VectorOperators.ASHR, FRACTION_BITS).add(ROUNDER_BITS)
                .reinterpretAsDoubles().sub(ROUNDER);
        DoubleVector mantissa = bits.sub(above.and(-1L << FRACTION_BITS)).reinterpretAsDoubles();
        DoubleVector reciprocal = DoubleVector.fromArray(DOUBLES, a, spare + LANES);
        DoubleVector high = DoubleVector.fromArray(DOUBLES, a, spare + 2 * LANES);
        DoubleVector lowest = DoubleVector.fromArray(DOUBLES, a, spare + 3 * LANES);

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
        ln.intoArray(a, spare);
        second.sub(ln).add(low).intoArray(a, spare + LANES);
    }

    /** See {@link Elementary}: e to the power of a sum of a number of moderate size and a tiny one. */
    private static void raise(DoubleVector x, DoubleVector tiny, double[] to, int at, double[] a, int spare) {
        DoubleVector shifted = x.mul(PARTS_PER_E).add(ROUNDER);
        DoubleVector parts = shifted.sub(ROUNDER);
        LongVector whole = shifted.reinterpretAsLongs();
        LongVector part = whole.and(PARTS - 1);
        part.reinterpretAsDoubles().intoArray(a, spare);
        for (int i = 0; i < LANES; i++) {
            int p = 2 * (int) Double.doubleToRawLongBits(a[spare + i]);
            a[spare + LANES + i] = POWERS[p];
            a[spare + 2 * LANES + i] = POWERS[p + 1];
        }
        DoubleVector minus = parts.neg();
        DoubleVector r = minus.fma(broadcast(PART_LOW), minus.fma(broadcast(PART_HIGH), x)).add(tiny);
        DoubleVector square = r.mul(r);
        DoubleVector inner = square.fma(r.mul(1 / 6.0).add(0.5), r);
        DoubleVector outer = square.mul(square).fma(r.mul(1 / 120.0).add(1 / 24.0), inner);
        LongVector octaves = whole.sub(part).lanewise(VectorOperators.LSHL, FRACTION_BITS - PART_BITS);
        DoubleVector tail = DoubleVector.fromArray(DOUBLES, a, spare + 2 * LANES).add(outer);
        DoubleVector scale = DoubleVector.fromArray(DOUBLES, a, spare + LANES).reinterpretAsLongs().add(octaves)
                .reinterpretAsDoubles();
        scale.fma(tail, scale).intoArray(to, at);
    }

    private static DoubleVector broadcast(double value) {
        return DoubleVector.broadcast(DOUBLES, value);
    }

    /** Any other operator, lane by lane. */
    public static void other(String operator, double[] a, int left, int right, int spare, int width) {
        Operator which = Operator.valueOf(operator);
        for (int i = 0; i < width; i++) a[left + i] = Arithmetic.apply(which, a[left + i], a[right + i]);
    }
}
