package org.leydig.bench.machine;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.Locale;
import org.leydig.clinic.patient.Body;
import org.leydig.bench.yardstick.LibraryMan;
import org.leydig.clinic.library.Library;
import org.leydig.engine.course.Course;

/**
 * Two years of one man, sampled every hour, in the heap that the Java machine was given: passes when it ends. Prints the
 * most heap that was ever in use and what was live at the end.
 */
public final class TwoYears {
    private TwoYears() {
    }

    /** See the class; no arguments. */
    public static void main(String[] words) {
        LibraryMan man = LibraryMan.of(Library.open(), "healthy-young");
        Course course = man.body().simulator().run(man.life(2 * 8766, 1, Body.METHOD));
        long peak = ManagementFactory.getMemoryPoolMXBeans().stream().filter(p -> p.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage).mapToLong(u -> u.getUsed()).sum();
        System.gc();
        long live = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        System.out.print("# Memory of one man's two years\n\n" + Machine.described());
        System.out.printf(Locale.ROOT, """
                - healthy-young, %s, %d samples of %d quantities, %d events
                - heap in use at most (sum of the pools' peaks): %.0f MiB; live at the end: %.0f MiB
                """, Body.METHOD, course.times().size(), course.names().size(), course.work().events(),
                peak / 1048576.0, live / 1048576.0);
    }
}
