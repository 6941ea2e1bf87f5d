package org.leydig.cli.terminal;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;

/**
 * Tells a person how far a long run has come: a bar with the time left on a terminal, an occasional line elsewhere.
 * Nothing at all for what is done in a moment.
 */
public final class Bar implements AutoCloseable {
    private static final Duration MOMENT = Duration.ofMillis(1200);
    private static final Duration BLINK = Duration.ofMillis(120);
    private static final Duration LINE = Duration.ofSeconds(15);
    private static final int CELLS = 24;

    private final Console console;
    private final String what;
    private final boolean silent;
    private final InstantSource clock;
    private final long began;
    private long told;
    private boolean drawn;

    /**
     * @param what is under way, such as {@code simulating}
     * @param silent whether to tell nothing
     */
    public Bar(Console console, String what, boolean silent, InstantSource clock) {
        this.console = console;
        this.what = what;
        this.silent = silent;
        this.clock = clock;
        this.began = clock.millis();
        this.told = began;
    }

    /** So much is done of so much. */
    public synchronized void at(long done, long total) {
        long now = clock.millis();
        Duration since = console.live() ? BLINK : LINE;
        if (silent || total <= 0 || now - began < MOMENT.toMillis() || now - told < since.toMillis()) return;
        told = now;
        double share = Math.min(1, done / (double) total);
        String line = what + " " + (console.live() ? cells(share) + " " : "")
                + String.format(Locale.ROOT, "%3.0f %%", 100 * share)
                + left(now, share);
        if (console.live()) {
            console.err().print("\r\u001b[K" + line);
            console.err().flush();
            drawn = true;
        } else {
            console.say(line);
        }
    }

    /** Takes the bar away so that a line can be said. */
    public synchronized void aside(String line) {
        close();
        if (!silent) console.say(line);
    }

    private String left(long now, double share) {
        if (share < 0.02 || share >= 1) return "";
        return ", " + words(Duration.ofMillis(Math.round((now - began) * (1 - share) / share))) + " left";
    }

    /** A length of time as people say it. */
    static String words(Duration time) {
        long seconds = Math.max(1, Math.round(time.toMillis() / 1000.0));
        if (seconds < 60) return seconds + " s";
        if (seconds < 3600) return seconds / 60 + " min " + seconds % 60 + " s";
        return seconds / 3600 + " h " + seconds % 3600 / 60 + " min";
    }

    private static String cells(double share) {
        int full = (int) Math.round(share * CELLS);
        return "█".repeat(full) + "░".repeat(CELLS - full);
    }

    /** Takes the bar away. */
    @Override
    public synchronized void close() {
        if (!drawn) return;
        console.err().print("\r\u001b[K");
        console.err().flush();
        drawn = false;
    }
}
