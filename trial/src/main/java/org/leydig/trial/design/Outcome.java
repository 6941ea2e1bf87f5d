package org.leydig.trial.design;

import static java.util.Objects.requireNonNull;

import org.leydig.trial.endpoint.EndPoint;

/**
 * What a trial is judged by: an end point, and how arms are compared by it.
 *
 * @param words as written
 */
public record Outcome(String words, EndPoint point, Measure measure) {
    public Outcome {
        requireNonNull(words);
        requireNonNull(point);
        requireNonNull(measure);
    }

    /** The last morning that a man must be seen on to have a value; 0 for times, which are censored when he leaves. */
    public int lastDay() {
        return switch (point) {
            case EndPoint.TimeTo time -> 0;
            case EndPoint.ShareWith share -> share.day();
            case EndPoint.Extreme extreme -> extreme.to();
            case EndPoint.Mean mean -> mean.to();
            case EndPoint.Pregnancy pregnancy -> pregnancy.day();
            case EndPoint.Injections injections -> 0;
            case EndPoint.Change change -> change.day();
        };
    }

    /** The unit in which arms differ; empty for ratios. */
    public String unit() {
        return switch (measure) {
            case DIFFERENCE_OF_MEANS -> point.unit();
            case DIFFERENCE_OF_SHARES -> "%";
            case RATIO_OF_MEANS, HAZARD_RATIO -> "";
        };
    }
}
