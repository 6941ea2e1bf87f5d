package org.leydig.trial.run;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.leydig.clinic.patient.Bodies;
import org.leydig.clinic.patient.Body;
import org.leydig.clinic.patient.DayZero;
import org.leydig.clinic.patient.Man;
import org.leydig.engine.course.Course;
import org.leydig.engine.course.Method;
import org.leydig.engine.course.Request;
import org.leydig.engine.grain.MeanField;

/** The level of detail of a run. */
public enum Grain {
    /** Every pulse. */
    PULSATILE,
    /** The pulse cycle averaged: means of whole days ({@link MeanField}). */
    MEAN_FIELD;

    /** Its public name. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The grain of that public name, however it is written. */
    public static Optional<Grain> named(String word) {
        return Arrays.stream(values()).filter(grain -> grain.word().equals(word.toLowerCase(Locale.ROOT))).findFirst();
    }

    /** The method that it needs. */
    public Method method() {
        return this == PULSATILE ? Body.METHOD : MeanField.METHOD;
    }

    /** What runs men through the body in which these states may receive doses. */
    Function<Request, Course> of(Bodies bodies, Set<String> dosed) {
        return switch (this) {
            case PULSATILE -> bodies.dosed(dosed)::run;
            case MEAN_FIELD -> bodies.averaged(dosed)::run;
        };
    }

    /** The same for what a laboratory finds, or would find, at an instant. */
    public Function<Request, Course> moments(Bodies bodies, Set<String> dosed) {
        return switch (this) {
            case PULSATILE -> bodies.dosed(dosed)::run;
            case MEAN_FIELD -> bodies.averaged(dosed)::moments;
        };
    }

    /** A man at 08:00 of day 0. */
    DayZero dayZero(Man man, Map<String, Double> values, Bodies bodies, Method method, long seed, long number) {
        return dayZero(0, man, values, bodies, method, seed, number);
    }

    /** A man whose history ends at an hour; see {@link DayZero#at}. */
    public DayZero dayZero(double end, Man man, Map<String, Double> values, Bodies bodies, Method method, long seed,
            long number) {
        return switch (this) {
            case PULSATILE -> DayZero.at(end, man, values, bodies, method, seed, number);
            case MEAN_FIELD -> DayZero.averaged(end, man, values, bodies, method, seed, number);
        };
    }
}
