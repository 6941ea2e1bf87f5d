package org.leydig.engine.random;

/**
 * The counter-based generator Philox4x64-10: a block of random bits is a pure function of a key and a counter.
 *
 * <p>Source: J. K. Salmon, M. A. Moraes, R. O. Dror, D. E. Shaw. Parallel random numbers: as easy as 1, 2, 3. SC'11,
 * section 4.3 and table 2. Passes all of TestU01's BigCrush there.
 */
final class Philox {
    private static final int ROUNDS = 10;
    private static final long MULTIPLIER_0 = 0xD2E7470EE14C6C93L;
    private static final long MULTIPLIER_1 = 0xCA5A826395121157L;
    /** The golden ratio and the square root of 3 less 1, as fractions of 2^64. */
    private static final long WEYL_0 = 0x9E3779B97F4A7C15L;
    private static final long WEYL_1 = 0xBB67AE8584CAA73BL;

    private Philox() {
    }

    /**
     * Turns a counter into random bits, in place.
     *
     * @param counter four words
     */
    static void scramble(long[] counter, long key0, long key1) {
        long c0 = counter[0];
        long c1 = counter[1];
        long c2 = counter[2];
        long c3 = counter[3];
        long k0 = key0;
        long k1 = key1;
        for (int round = 0; round < ROUNDS; round++) {
            long high0 = Math.unsignedMultiplyHigh(MULTIPLIER_0, c0);
            long high1 = Math.unsignedMultiplyHigh(MULTIPLIER_1, c2);
            long low0 = MULTIPLIER_0 * c0;
            c0 = high1 ^ c1 ^ k0;
            c1 = MULTIPLIER_1 * c2;
            c2 = high0 ^ c3 ^ k1;
            c3 = low0;
            k0 += WEYL_0;
            k1 += WEYL_1;
        }
        counter[0] = c0;
        counter[1] = c1;
        counter[2] = c2;
        counter[3] = c3;
    }
}
