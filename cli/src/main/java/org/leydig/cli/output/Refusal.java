package org.leydig.cli.output;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.util.Locale;
import org.leydig.engine.course.RunException;
import org.leydig.language.diagnostic.Diagnostic;

/** Why something could not be written, in words. */
final class Refusal {
    private Refusal() {
    }

    /** What an error of the file system means for that target. */
    static RunException of(Path target, Exception why) {
        String reason = why instanceof FileSystemException file && file.getReason() != null
                ? file.getReason()
                : String.valueOf(why.getMessage());
        if (full(reason) && why instanceof Parquet.Unmade unmade) {
            return because("LEY3102", "THE DISK IS FULL",
                    "There is no space left for `" + unmade.folder() + "`, from which `" + target
                            + "` is made; nothing of it was kept.",
                    "Free some space there, or name another folder for it: `LEYDIG_OPTS=-Djava.io.tmpdir=DIR`.");
        }
        if (full(reason)) {
            return because("LEY3102", "THE DISK IS FULL",
                    "There is no space left for `" + target + "`; nothing of it was kept.",
                    "Free some space, or choose another place with `--out`.");
        }
        return switch (why) {
            case AccessDeniedException _,ReadOnlyFileSystemException _ -> because("LEY3101", "MAY NOT WRITE THERE",
                    "I may not write `" + target + "`.", "Choose a place of your own with `--out`.");
            case NoSuchFileException missing -> because("LEY3103", "NO SUCH FOLDER",
                    "`" + missing.getFile() + "` is in a folder that does not exist.",
                    "Make the folder first, or choose another place with `--out`.");
            case IOException _ ->
                because("LEY3104", "CANNOT WRITE", "`" + target + "` cannot be written: " + reason + ".");
            case Exception _ -> because("LEY3104", "CANNOT WRITE", "`" + target + "` cannot be written: " + why + ".");
        };
    }

    /** The same, for a file that keeps what was written before. */
    static RunException soFar(Path target, IOException why) {
        if (!full(String.valueOf(why.getMessage()))) return of(target, why);
        return because("LEY3102", "THE DISK IS FULL",
                "There is no space left for `" + target + "`; what was kept before is still there.",
                "Free some space and run the same line again: it goes on from there.");
    }

    private static boolean full(String reason) {
        String said = reason.toLowerCase(Locale.ROOT);
        return said.contains("no space left") || said.contains("quota");
    }

    /** A refusal in our own words. */
    static RunException because(String code, String title, String cause, String... suggestions) {
        return new RunException(Diagnostic.nowhere(code, title, cause, suggestions));
    }
}
