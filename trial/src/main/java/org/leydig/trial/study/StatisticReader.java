package org.leydig.trial.study;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.leydig.units.measure.UnitException;

/** Reads what is reported: {@code mean LH}, {@code pulses LH}, {@code time to sperm_concentration < 1 M/mL}. */
final class StatisticReader {
    private static final String NAME = "([A-Za-z][\\w:-]*)";
    private static final String LIMIT = "\\s*([<>])\\s*([0-9]*\\.?[0-9]+)\\s*([^\\s0-9.]\\S*)";
    private static final Pattern LEVEL = Pattern.compile("(?:(mean|highest|lowest|median)\\s+)?" + NAME);
    private static final Pattern PULSES = Pattern
            .compile("(pulses|pulse interval|pulse amplitude|pulse peak|pulse nadir)\\s+" + NAME);
    private static final Pattern HIGHEST = Pattern.compile("time of highest\\s+" + NAME);
    private static final Pattern TIME_TO = Pattern.compile("(time to|curve of)\\s+" + NAME + LIMIT);
    private static final Pattern SHARE = Pattern.compile("share (with|reaching)\\s+" + NAME + LIMIT);
    private static final Pattern CORRELATION = Pattern.compile("correlation\\s+" + NAME + "\\s+" + NAME);
    private static final Pattern PERCENTILE = Pattern.compile("p([0-9]+(?:\\.[0-9]+)?)");

    private StatisticReader() {
    }

    static Statistic read(String text) {
        String words = text.strip().replaceAll("\\s+", " ");
        Matcher m = PULSES.matcher(words);
        if (m.matches()) return new Statistic.Pulsatility(trait(m.group(1)), m.group(2));
        m = HIGHEST.matcher(words);
        if (m.matches()) return new Statistic.TimeOfHighest(m.group(1));
        m = TIME_TO.matcher(words);
        if (m.matches())
            return new Statistic.TimeTo(Statistic.Passing.of(m.group(1)), m.group(2), limit(m, 3));
        m = SHARE.matcher(words);
        if (m.matches()) return new Statistic.Share(m.group(2), limit(m, 3), m.group(1).equals("reaching"));
        m = CORRELATION.matcher(words);
        if (m.matches()) return new Statistic.Correlation(m.group(1), m.group(2));
        m = LEVEL.matcher(words);
        if (m.matches()) {
            return new Statistic.Level(m.group(1) == null
                    ? Statistic.Summary.VALUE
                    : Statistic.Summary.valueOf(m.group(1).toUpperCase(Locale.ROOT)), m.group(2));
        }
        throw new UnitException("I cannot read `" + text + "` as something that is reported: write `mean LH`, "
                + "`pulses LH`, `time to sperm_concentration < 1 M/mL`, `share with T > 300 ng/dL`.");
    }

    private static Statistic.PulseTrait trait(String words) {
        return switch (words) {
            case "pulses" -> Statistic.PulseTrait.PULSES;
            case "pulse interval" -> Statistic.PulseTrait.INTERVAL;
            case "pulse amplitude" -> Statistic.PulseTrait.AMPLITUDE;
            case "pulse peak" -> Statistic.PulseTrait.PEAK;
            default -> Statistic.PulseTrait.NADIR;
        };
    }

    private static Statistic.Limit limit(Matcher m, int from) {
        String unit = m.group(from + 2);
        return new Statistic.Limit(m.group(from).equals("<"), Double.parseDouble(m.group(from + 1)),
                unit.equals("%") ? Optional.empty() : Optional.of(unit));
    }

    static Over over(String text) {
        Matcher percentile = PERCENTILE.matcher(text.strip());
        if (percentile.matches() && Double.parseDouble(percentile.group(1)) <= 100)
            return new Over(Over.Kind.PERCENTILE, Double.parseDouble(percentile.group(1)));
        return switch (text.strip()) {
            case "mean" -> Over.MEAN;
            case "median" -> Over.MEDIAN;
            case "sd" -> new Over(Over.Kind.SD, Double.NaN);
            case "cv" -> new Over(Over.Kind.CV, Double.NaN);
            default -> throw new UnitException("`of` is mean, median, sd, cv or a percentile such as p5.");
        };
    }
}
