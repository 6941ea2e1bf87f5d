package org.leydig.engine.random;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Validation: the known answers that come with Random123 for philox4x64-10. */
class PhiloxTest {
    private static long[] words(String hex) {
        return java.util.Arrays.stream(hex.split(" ")).mapToLong(w -> Long.parseUnsignedLong(w, 16)).toArray();
    }

    private static void answers(String counter, String key, String answer) {
        long[] block = words(counter);
        long[] k = words(key);
        Philox.scramble(block, k[0], k[1]);
        assertThat(block).isEqualTo(words(answer));
    }

    @Test
    void zeros() {
        answers("0 0 0 0", "0 0", "16554d9eca36314c db20fe9d672d0fdc d7e772cee186176b 7e68b68aec7ba23b");
    }

    @Test
    void ones() {
        answers("ffffffffffffffff ffffffffffffffff ffffffffffffffff ffffffffffffffff",
                "ffffffffffffffff ffffffffffffffff",
                "87b092c3013fe90b 438c3c67be8d0224 9cc7d7c69cd777b6 a09caebf594f0ba0");
    }

    @Test
    void digitsOfPi() {
        answers("243f6a8885a308d3 13198a2e03707344 a4093822299f31d0 082efa98ec4e6c89",
                "452821e638d01377 be5466cf34e90c6c",
                "a528f45403e61d95 38c72dbd566e9788 a5a1610e72fd18b5 57bd43b5e52b7fe6");
    }
}
