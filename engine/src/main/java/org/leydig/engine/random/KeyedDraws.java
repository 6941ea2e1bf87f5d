package org.leydig.engine.random;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.Map;
import org.leydig.language.model.Distribution;

/**
 * The draws of one man. The n-th draw of a stream is a pure function of (seed, man, stream, n): the seed and the man are
 * the key of {@link Philox}; n and the stream's name (its SHA-256, cut to 128 bits) its counter.
 *
 * <p>Every draw is one uniform number, turned into the distribution by its quantile, with nothing but operations that
 * the Java language fixes to the bit. Arguments that describe no distribution (a negative standard deviation, an upper
 * bound below the lower, NaN) give NaN.
 *
 * <p>Belongs to one run of one man; not for sharing between threads.
 */
public final class KeyedDraws implements Draws {
    /** As many parts as there are pulses in a day; their orders are fewer than 2^63. */
    private static final int STRATA = 12;
    private final long seed;
    private final long man;
    private final int strata;
    private final Map<String, Stream> streams = new HashMap<>();

    /** A stream: its name as two words, and how many draws it has given. */
    private static final class Stream {
        final long high;
        final long low;
        long drawn;

        Stream(String name, long drawn) {
            ByteBuffer digest = ByteBuffer.wrap(sha256(name));
            this.high = digest.getLong();
            this.low = digest.getLong();
            this.drawn = drawn;
        }
    }

    /** All streams at their beginning. */
    public KeyedDraws(long seed, long man) {
        this(seed, man, Map.of());
    }

    /**
     * Goes on where {@link #drawn()} was taken.
     *
     * @param drawn draws taken so far by stream; streams that are not there stand at their beginning
     */
    public KeyedDraws(long seed, long man, Map<String, Long> drawn) {
        this(seed, man, 1, drawn);
    }

    private KeyedDraws(long seed, long man, int strata, Map<String, Long> drawn) {
        this.seed = seed;
        this.man = man;
        this.strata = strata;
        drawn.forEach((name, n) -> {
            if (n < 0) throw new IllegalArgumentException("stream " + name + " cannot have given " + n + " draws");
            streams.put(name, new Stream(name, n));
        });
    }

    /**
     * Draws that lie evenly: of every {@value #STRATA} in a row of one stream, one comes from each of as many parts of its
     * distribution that are equally likely, in an order dealt at random (McKay, Beckman and Conover, Technometrics
     * 1979;21:239-245). What a few draws do on average is then nearly what many do.
     *
     * @param drawn draws taken so far by stream
     */
    public static KeyedDraws even(long seed, long man, Map<String, Long> drawn) {
        return new KeyedDraws(seed, man, STRATA, drawn);
    }

    /** How many draws each stream has given so far; a copy. */
    public Map<String, Long> drawn() {
        Map<String, Long> drawn = new HashMap<>();
        streams.forEach((name, stream) -> drawn.put(name, stream.drawn));
        return Map.copyOf(drawn);
    }

    @Override
    public double draw(String stream, Distribution distribution, double first, double second) {
        double u = uniform(stream);
        return switch (distribution) {
            case NORMAL -> second >= 0 ? first + second * NormalQuantile.of(u) : Double.NaN;
            case LOGNORMAL -> second >= 0 ? StrictMath.exp(first + second * NormalQuantile.of(u)) : Double.NaN;
            case UNIFORM -> first <= second ? first + u * (second - first) : Double.NaN;
        };
    }

    /** The next number of a stream, strictly between 0 and 1: the middle of one of 2^52 equal intervals. */
    private double uniform(String name) {
        Stream stream = streams.computeIfAbsent(name, n -> new Stream(n, 0));
        long n = stream.drawn++;
        double u = ((word(stream, n, 0) >>> 12) + 0.5) * 0x1p-52;
        return strata == 1 ? u : (part(stream, n) + u) / strata;
    }

    /** Which part of its distribution the n-th draw of a stream comes from: every so many draws all parts are dealt anew. */
    private int part(Stream stream, long n) {
        long lot = word(stream, n / strata, 1) >>> 1;
        int[] dealt = new int[strata];
        for (int i = 0; i < strata; i++) {
            int place = (int) (lot % (i + 1));
            lot /= i + 1;
            dealt[i] = dealt[place];
            dealt[place] = i;
        }
        return dealt[(int) (n % strata)];
    }

    /** Random bits that depend on nothing but the key, the stream, a number and what they are for. */
    private long word(Stream stream, long number, long use) {
        long[] block = {number, stream.high, stream.low, use};
        Philox.scramble(block, seed, man);
        return block[0];
    }

    private static byte[] sha256(String name) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java platform must have SHA-256", missing);
        }
    }
}
