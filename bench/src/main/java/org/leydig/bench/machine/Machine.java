package org.leydig.bench.machine;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;

/** What a measurement was made on; stands at the head of every result. */
public final class Machine {
    private Machine() {
    }

    /** Prints {@link #described}, the head of a result sheet. */
    public static void main(String[] words) {
        System.out.print(described());
    }

    /** Processor, cores, memory, system, Java and load, one line each. */
    public static String described() {
        Runtime runtime = Runtime.getRuntime();
        return String.format(Locale.ROOT, """
                - date: %s
                - processor: %s, %d cores given, load %.2f when it began
                - memory: %s; heap at most %d MiB
                - system: %s %s, %s
                - Java: %s %s
                """, LocalDate.now(ZoneOffset.UTC), line("/proc/cpuinfo", "model name"), runtime.availableProcessors(),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(), line("/proc/meminfo", "MemTotal"),
                runtime.maxMemory() >> 20, System.getProperty("os.name"), System.getProperty("os.version"),
                System.getProperty("os.arch"), System.getProperty("java.vm.name"), Runtime.version());
    }

    private static String line(String file, String key) {
        try {
            return Files.readAllLines(Path.of(file), StandardCharsets.UTF_8).stream().filter(l -> l.startsWith(key))
                    .map(l -> l.substring(l.indexOf(':') + 1).strip()).findFirst().orElse("unknown");
        } catch (IOException e) {
            return "unknown";
        }
    }

    /**
     * What a program prints.
     *
     * @throws IOException if it cannot be started or fails
     */
    public static String run(Path folder, List<String> command) throws IOException {
        Process process = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            int code = process.waitFor();
            if (code != 0) throw new IOException(String.join(" ", command) + " ended with " + code + ": " + said);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
        return said;
    }
}
