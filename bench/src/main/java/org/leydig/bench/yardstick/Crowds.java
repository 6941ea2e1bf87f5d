package org.leydig.bench.yardstick;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.leydig.engine.course.Block;
import org.leydig.engine.course.Course;
import org.leydig.engine.course.Method;
import org.leydig.engine.course.Request;
import org.leydig.engine.course.RunException;
import org.leydig.engine.course.Series;
import org.leydig.engine.course.Simulator;
import org.leydig.engine.evaluate.Lanes;

/** Many men of one kind, run side by side in a block or one after the other. */
public final class Crowds {
    private Crowds() {
    }

    /**
     * Men of the yardstick problem whose drives spread evenly from 0.8 to 1.25.
     *
     * @param hours how long
     * @param step hours between samples of T, LH and FSH
     */
    public static List<Request> pulse25(int men, double hours, double step, Method method) {
        return IntStream.range(0, men)
                .mapToObj(man -> new Request(Optional.empty(), 0, hours, Series.every(step, 0, hours),
                        List.of("T", "LH", "FSH"), Map.of("drive", 0.8 + 0.45 * man / Math.max(1, men - 1)), List.of(),
                        List.of(), method, 0, man))
                .toList();
    }

    /** Men of a library man's kind: the same values, each with his own chance. */
    public static List<Request> of(LibraryMan kind, int men, double hours, double step, Method method) {
        Request one = kind.life(hours, step, method);
        return IntStream
                .range(0, men).mapToObj(man -> new Request(one.from(), 0, hours, one.samples(), one.report(), one.set(),
                        one.doses(), one.compartments(), method, one.seed(), man + 1L))
                .toList();
    }

    /** Runs them one after the other. */
    public static Map<Long, Course> alone(Simulator simulator, List<Request> requests) {
        Map<Long, Course> courses = new TreeMap<>();
        for (Request request : requests) courses.put(request.man(), simulator.run(request));
        return courses;
    }

    /** Runs them in a block. */
    public static Map<Long, Course> together(Block block, List<Request> requests) {
        Map<Long, Course> courses = new TreeMap<>();
        Iterator<Request> next = requests.iterator();
        block.run(() -> next.hasNext() ? next.next() : null, new Block.Receiver() {
            @Override
            public void course(Request request, Course course) {
                courses.put(request.man(), course);
            }

            @Override
            public void failed(Request request, RunException failure) {
                throw failure;
            }
        });
        return courses;
    }

    /** A block for these men, of about that many. */
    public static Block block(Simulator simulator, Method method, Lanes.Maker maker, int width) {
        return simulator.block(method, maker, Math.max(1, width / maker.step()) * maker.step());
    }

    /** Mean of a quantity's samples in the last hours. */
    public static double lateMean(Course course, String name, double hours) {
        Series times = course.times();
        Series values = course.column(name);
        double from = times.at(times.size() - 1) - hours;
        return IntStream.range(0, times.size()).filter(i -> times.at(i) > from).mapToDouble(values::at).average()
                .orElseThrow();
    }

    /** The largest relative error that a man's {@link #lateMean} has beside the same man of another run. */
    public static double lateError(Map<Long, Course> men, Map<Long, Course> truth, String name, double hours) {
        return men.keySet().stream().mapToDouble(
                man -> Math.abs(lateMean(men.get(man), name, hours) / lateMean(truth.get(man), name, hours) - 1)).max()
                .orElseThrow();
    }
}
