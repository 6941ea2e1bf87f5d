package org.leydig.library;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.leydig.language.Antimony;
import org.leydig.language.model.Model;
import org.leydig.language.shelf.ClasspathShelf;
import org.leydig.language.source.Shelf;

/** The library's texts as the program will find them. */
final class Texts {
    private static final Pattern FACT = Pattern.compile("(age|mass|height): ([0-9.]+) (?:a|kg|m)");
    static final Shelf SHELF = new ClasspathShelf(Texts.class.getClassLoader(), "leydig/library");

    private Texts() {
    }

    private static final class Once {
        static final Model MAN = Antimony.lower(Antimony.read(SHELF.find("man.ant").orElseThrow(), SHELF));
    }

    /** The whole man, lowered. */
    static Model man() {
        return Once.MAN;
    }

    /** What differs in a man of the library, by full name: his age and build, and his own numbers. */
    static Map<String, Double> differs(String man) {
        Map<String, Double> all = new HashMap<>();
        SHELF.find("men/" + man + ".yaml").ifPresent(s -> {
            for (String line : s.text().split("\n")) {
                Matcher fact = FACT.matcher(line);
                if (fact.matches()) all.put("constitution." + fact.group(1), Double.valueOf(fact.group(2)));
            }
        });
        SHELF.find("men/" + man + ".origin.csv").ifPresent(s -> {
            for (CSVRecord row : rows(s.text())) all.put(row.get("symbol"), Double.valueOf(row.get("value")));
        });
        return all;
    }

    static List<CSVRecord> rows(String text) {
        try {
            return CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get()
                    .parse(new StringReader(text)).getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ids of all evidence rows. */
    static Set<String> evidence() {
        Set<String> ids = new HashSet<>();
        for (Path file : files("evidence", ".csv")) for (CSVRecord row : rows(text(file))) ids.add(row.get("id"));
        return ids;
    }

    /** All files under a folder of the library whose names end so. */
    static List<Path> files(String folder, String end) {
        try (Stream<Path> walk = Files.walk(root().resolve(folder))) {
            return walk.filter(p -> p.toString().endsWith(end)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path root() {
        try {
            return Path.of(Texts.class.getClassLoader().getResource("leydig/library/man.ant").toURI()).getParent();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
