package org.leydig.clinic.library;

import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.stream.Stream;

/** The list of texts in a folder of the class path, whether it lies in a folder or in an archive. */
final class Texts {
    private static final List<String> KINDS = List.of(".ant", ".csv", ".yaml");

    private Texts() {
    }

    /**
     * Relative paths of all texts below a marker's folder, sorted.
     *
     * @param marker a resource that stands in the folder itself
     */
    static Set<String> below(URL marker) throws IOException {
        Set<String> found = new TreeSet<>();
        if (marker.openConnection() instanceof JarURLConnection jar) {
            String folder = jar.getEntryName().substring(0, jar.getEntryName().lastIndexOf('/') + 1);
            jar.getJarFile().stream().map(JarEntry::getName)
                    .filter(name -> name.startsWith(folder) && isText(name))
                    .forEach(name -> found.add(name.substring(folder.length())));
            return found;
        }
        return in(path(marker).getParent().toRealPath());
    }

    /** Relative paths of all texts in a folder, sorted; tests and what a build left are no part of it. */
    static Set<String> in(Path folder) throws IOException {
        Set<String> found = new TreeSet<>();
        try (Stream<Path> all = Files.walk(folder)) {
            all.filter(Files::isRegularFile).map(f -> folder.relativize(f).toString().replace('\\', '/'))
                    .filter(name -> !name.startsWith("target/") && !name.startsWith("src/")).filter(Texts::isText)
                    .forEach(found::add);
        }
        return found;
    }

    private static Path path(URL url) throws IOException {
        try {
            return Path.of(new URI(url.toString()));
        } catch (URISyntaxException e) {
            throw new IOException(url.toString(), e);
        }
    }

    private static boolean isText(String name) {
        return KINDS.stream().anyMatch(name.toLowerCase(Locale.ROOT)::endsWith);
    }
}
