package org.leydig.trial.spark;

import java.io.File;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.spark.SparkConf;
import org.apache.spark.SparkContext;
import org.apache.spark.api.java.JavaSparkContext;
import org.leydig.trial.conduct.Site;

/**
 * Opens Spark for a trial. Whatever {@code spark.*} properties this Java machine has are Spark's, so that a cluster's own
 * wishes (memory, authentication) can be given.
 */
public final class SparkOpener implements Site.Opener {
    private static final long REGISTER_SECONDS = 20;
    /** Jars of the program that no worker needs. */
    private static final Pattern AT_HOME = Pattern.compile("(leydig-cli|picocli|duckdb_jdbc)-.*");

    @Override
    public String kind() {
        return "spark";
    }

    @Override
    public void check(String place) {
        Address.of(place);
    }

    @Override
    public Site open(String place, byte[] dossier) throws InterruptedException {
        Address address = Address.of(place);
        SparkConf conf = new SparkConf().setAppName("leydig trial").setMaster(address.url())
                .set("spark.ui.enabled", "false").set("spark.ui.showConsoleProgress", "false")
                .setIfMissing("spark.locality.wait", "0s");
        String own = "127.0.0.1";
        if (!address.here()) {
            own = written(address.reach());
            conf.setIfMissing("spark.jars", jars());
        }
        conf.setIfMissing("spark.driver.host", own).setIfMissing("spark.driver.bindAddress", own);
        SparkSite site = new SparkSite(address, context(address, conf), dossier);
        try {
            site.awaitWorker();
        } catch (RuntimeException | InterruptedException e) {
            site.close();
            throw e;
        }
        return site;
    }

    /** As Spark wants addresses: those of IPv6 in brackets, without the name of a network card. */
    private static String written(InetAddress address) {
        String text = address.getHostAddress();
        return address instanceof Inet6Address ? "[" + text.split("%")[0] + "]" : text;
    }

    /** Spark itself waits minutes for a master; nobody should. */
    private static JavaSparkContext context(Address address, SparkConf conf) throws InterruptedException {
        FutureTask<SparkContext> opening = new FutureTask<>(() -> new SparkContext(conf));
        Thread.ofPlatform().daemon(true).name("spark-opening").start(opening);
        try {
            return new JavaSparkContext(
                    address.here() ? opening.get() : opening.get(REGISTER_SECONDS, TimeUnit.SECONDS));
        } catch (TimeoutException e) {
            throw Refusal.unwilling(address.url(), REGISTER_SECONDS);
        } catch (ExecutionException e) {
            throw address.here() ? Refusal.failed(e.getCause()) : Refusal.unwilling(address.url(), REGISTER_SECONDS);
        }
    }

    /** The program itself, which the workers fetch from here: all jars but Spark's own. */
    private static String jars() {
        Optional<Path> spark = Optional.ofNullable(SparkContext.class.getProtectionDomain().getCodeSource())
                .map(source -> Path.of(source.getLocation().getPath()).getParent());
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator)).map(Path::of)
                .filter(jar -> jar.toString().endsWith(".jar") && Files.isRegularFile(jar))
                .filter(jar -> spark.isEmpty() || !Files.exists(spark.get().resolve(jar.getFileName())))
                .filter(jar -> !AT_HOME.matcher(jar.getFileName().toString()).matches())
                .map(jar -> jar.toAbsolutePath().toUri().toString()).collect(Collectors.joining(","));
    }
}
