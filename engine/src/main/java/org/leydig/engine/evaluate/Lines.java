package org.leydig.engine.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.leydig.language.model.Model;
import org.leydig.language.source.Region;
import org.leydig.language.source.Source;

/**
 * The line numbers that generated code carries, and what they stand for.
 *
 * <p>A class file can name one source only. The code of a model of one file has that file's own line numbers. The code
 * of a model of several files has running numbers, which {@link #placed} turns back into file and line.
 */
final class Lines {
    /** The class-file format has 16 bits for a line number. */
    private static final int LARGEST = 65_535;

    private record Place(String source, int line) {}

    private final String name;
    private final boolean single;
    private final Map<Source, int[]> starts = new HashMap<>();
    private final List<Place> places = new ArrayList<>();
    private final Map<Place, Integer> numbers = new HashMap<>();

    Lines(Model model) {
        Set<Source> sources = new HashSet<>();
        model.quantities().forEach(q -> sources.add(q.region().source()));
        model.events().forEach(event -> {
            sources.add(event.region().source());
            event.assignments().forEach(assignment -> sources.add(assignment.region().source()));
        });
        single = sources.size() == 1;
        name = single ? sources.iterator().next().name() : model.name();
    }

    /** What the class file names as its source. */
    String name() {
        return name;
    }

    /** The number for the line where a region starts. */
    int number(Region region) {
        Place place = new Place(region.source().name(), line(region));
        if (single) return Math.min(place.line(), LARGEST);
        return numbers.computeIfAbsent(place, p -> {
            if (places.size() < LARGEST) places.add(p);
            return places.size();
        });
    }

    private int line(Region region) {
        int at = Arrays.binarySearch(starts.computeIfAbsent(region.source(), Lines::lineStarts), region.start());
        return at >= 0 ? at + 1 : -at - 1;
    }

    private static int[] lineStarts(Source source) {
        String text = source.text();
        return IntStream.range(0, text.length() + 1).filter(i -> i == 0 || text.charAt(i - 1) == '\n').toArray();
    }

    /** Lets the stack trace of what was thrown in generated code name files and lines of the model. */
    <T extends Throwable> T placed(T thrown) {
        StackTraceElement[] trace = thrown.getStackTrace();
        for (int i = 0; i < trace.length; i++) {
            if (trace[i].getClassName().equals(Bytecode.NAME)) trace[i] = placed(trace[i]);
        }
        thrown.setStackTrace(trace);
        return thrown;
    }

    private StackTraceElement placed(StackTraceElement element) {
        int number = element.getLineNumber();
        if (single || number < 1 || number > places.size()) return element;
        Place place = places.get(number - 1);
        return new StackTraceElement(element.getClassName(), element.getMethodName(), place.source(), place.line());
    }
}
