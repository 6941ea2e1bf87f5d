package org.leydig.trial.spark;

import java.util.Optional;
import org.leydig.engine.course.RunException;
import org.leydig.language.diagnostic.Diagnostic;
import org.leydig.language.diagnostic.InputException;

/** Why Spark cannot do it, in words. */
final class Refusal {
    private static final String LOG = "`LEYDIG_OPTS=-Dleydig.spark.log=info` shows what Spark says of it.";

    private Refusal() {
    }

    static InputException noPlace(String place) {
        return new InputException(Diagnostic.nowhere("LEY3120", "NOT A PLACE FOR SPARK", "`" + place
                + "` is no Spark that I can go to.", "This machine, all cores: `--on spark`.",
                "This machine, two cores: `--on spark=local[2]`.",
                "A standalone cluster: `--on spark=spark://HOST:7077`."));
    }

    static RunException unreachable(String url, String why) {
        return new RunException(Diagnostic.nowhere("LEY3121", "NO SPARK MASTER THERE",
                "Nobody answers at `" + url + "`: "
                        + why + ".",
                "Look at the master's page, or its log: the URL stands there.",
                "Without a cluster: `--on spark`, or no `--on` at all."));
    }

    static RunException unwilling(String url, long seconds) {
        return new RunException(Diagnostic.nowhere("LEY3122", "THE SPARK MASTER TAKES NOBODY IN",
                "Something answers at `"
                        + url + "`, but took no application within " + seconds + " s.",
                "It must be the port of a standalone master (usually 7077, not that of its page), of Spark "
                        + org.apache.spark.package$.MODULE$.SPARK_VERSION() + ".",
                LOG));
    }

    static RunException nobody(String url, long seconds) {
        return new RunException(Diagnostic.nowhere("LEY3123", "NO WORKER",
                "`" + url + "` had no worker for this trial for "
                        + seconds + " s. Men who are done are kept: the same line goes on from there.",
                "Start a worker, or wait until others have finished; the same line then goes on with the men who are not done.",
                "A worker needs the cores and the memory that an executor asks for: "
                        + "`LEYDIG_OPTS=-Dspark.executor.memory=1g` sets it."));
    }

    /** A task failed wherever it was tried; the cause is that of the last. */
    static RunException failed(Throwable why) {
        String said = Optional.ofNullable(why.getMessage()).orElse(why.toString());
        if (said.contains("UnsupportedClassVersionError"))
            return new RunException(Diagnostic.nowhere("LEY3124", "THE WORKERS' JAVA IS TOO OLD",
                    "The workers run a Java that cannot read this program.",
                    "Start them with `JAVA_HOME` at a JDK " + Runtime.version().feature() + " or newer."));
        String first = said.lines().limit(2).reduce((a, b) -> a + " " + b.strip()).orElse(said);
        return new RunException(Diagnostic.nowhere("LEY3125", "SPARK GAVE UP", "A task failed wherever it was tried: "
                + first + ".", LOG));
    }
}
