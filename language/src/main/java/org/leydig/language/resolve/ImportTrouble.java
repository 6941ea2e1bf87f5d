package org.leydig.language.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.leydig.language.diagnostic.Diagnostic;
import org.leydig.language.source.Region;

/** What is said about imports that cannot be followed. */
final class ImportTrouble {
    private ImportTrouble() {
    }

    static Diagnostic missing(Region at, String written, String path) {
        String where = written.equals(path) ? "" : " (that is `" + path + "`)";
        return Diagnostic.at(at, "LEY0211", "NO SUCH FILE", "I find no file `" + written + "`" + where + ".",
                "Paths count from the folder of the file that imports.");
    }

    static Diagnostic circle(Region at, List<String> open, String path) {
        List<String> way = new ArrayList<>(open.subList(open.indexOf(path), open.size()));
        way.add(path);
        return Diagnostic.at(at, "LEY0212", "IMPORTS GO IN A CIRCLE",
                "This file imports itself by way of others: " + String.join(" -> ", way) + ".",
                "Move what both need into a file of its own.");
    }

    static Diagnostic leadsOutside(Region at, String written) {
        return Diagnostic.at(at, "LEY0213", "OUTSIDE THE FOLDER",
                "`" + written + "` leads out of the folder of the models, or is no plain relative path.",
                "Write a path such as `\"testis/leydig.ant\"` or `\"../units.ant\"`, with `/` between its parts.");
    }

    static Diagnostic tooMany(Region at, int deepest, int most) {
        return Diagnostic.at(at, "LEY0214", "TOO MANY IMPORTS",
                "Imports may be " + deepest + " files deep and " + most + " files wide, and here are more.");
    }

    static Diagnostic inImport(Region at, Diagnostic trouble) {
        if (trouble.region().isPresent()) return trouble;
        return new Diagnostic(trouble.code(), trouble.title(), Optional.of(at), trouble.notes(), trouble.cause(),
                trouble.suggestions());
    }
}
