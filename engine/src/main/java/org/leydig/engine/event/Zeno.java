package org.leydig.engine.event;

/**
 * Watches that events do not crowd together. A ball that bounces ever lower would, after some thirty bounces, bounce
 * less high than numbers can tell, and fall through the ground unseen; so gaps between events that do nothing but shrink
 * are stopped long before, and so are many events within a stretch of time that is nothing against the run.
 */
public final class Zeno {
    private static final int MANY = 1_000;
    private static final double SHARE = 1e-6;
    private static final int SUCCESSIVE = 12;
    private static final double SHRUNK = 1e-3;

    /** Instants since the last gap that was no crowding, in a ring. */
    private final double[] recent = new double[MANY];
    private final double stretch;
    private int place;
    private boolean round;
    private double last = Double.NEGATIVE_INFINITY;
    private double gap = Double.POSITIVE_INFINITY;
    private double widest;
    private int shrinking;

    /** @param span how long the run is */
    public Zeno(double span) {
        stretch = SHARE * span;
    }

    /** Notes an instant at which events were carried out, the last of them {@code event}. */
    public void saw(double time, int event) {
        double now = time - last;
        last = time;
        if (now >= stretch) {
            place = 0;
            round = false;
        }
        if (round && time - recent[place] < stretch) throw new Unsettled(Unsettled.Why.ZENO, time, event, MANY);
        recent[place++] = time;
        if (place == MANY) {
            place = 0;
            round = true;
        }

        if (now < gap) {
            shrinking++;
            if (shrinking >= SUCCESSIVE && now < SHRUNK * widest) {
                throw new Unsettled(Unsettled.Why.ZENO, time, event, shrinking);
            }
        } else {
            shrinking = 0;
            widest = now;
        }
        if (gap == Double.POSITIVE_INFINITY) widest = now;
        gap = now;
    }
}
