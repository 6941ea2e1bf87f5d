package org.leydig.trial.spark;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which Spark: one inside this program, or a standalone cluster by its master's URL.
 *
 * @param url as Spark wants it
 * @param masters where a cluster's masters listen; empty inside this program
 */
record Address(String url, List<Master> masters) {
    private static final int REACH_MILLIS = 5_000;
    private static final Pattern LOCAL = Pattern.compile("local(\\[([1-9][0-9]{0,3}|\\*)])?");
    private static final Pattern CLUSTER = Pattern.compile("spark://(.+)");
    private static final Pattern MASTER = Pattern.compile("([A-Za-z0-9._-]+|\\[[0-9A-Fa-f:]+]):([0-9]{1,5})");

    /** A master of a cluster. */
    record Master(String host, int port) {}

    Address {
        masters = List.copyOf(masters);
    }

    /**
     * Reads a place; nothing is this machine with all its cores.
     *
     * @throws org.leydig.language.diagnostic.InputException when it is none
     */
    static Address of(String place) {
        if (place.isEmpty()) return new Address("local[*]", List.of());
        if (LOCAL.matcher(place).matches()) return new Address(place, List.of());
        Matcher cluster = CLUSTER.matcher(place);
        if (!cluster.matches()) throw Refusal.noPlace(place);
        List<Master> masters = new ArrayList<>();
        for (String each : cluster.group(1).split(",", -1)) {
            Matcher m = MASTER.matcher(each);
            if (!m.matches() || Integer.parseInt(m.group(2)) > 65_535) throw Refusal.noPlace(place);
            masters.add(new Master(m.group(1), Integer.parseInt(m.group(2))));
        }
        return new Address(place, masters);
    }

    /** Whether Spark runs inside this program. */
    boolean here() {
        return masters.isEmpty();
    }

    /**
     * The address of this machine as a master sees it, by which workers find their way back.
     *
     * @throws org.leydig.engine.course.RunException when no master can be reached within a few seconds
     */
    InetAddress reach() {
        Optional<String> why = Optional.empty();
        for (Master master : masters) {
            try (Socket socket = new Socket()) {
                socket.connect(new InetSocketAddress(InetAddress.getByName(master.host), master.port), REACH_MILLIS);
                return socket.getLocalAddress();
            } catch (UnknownHostException e) {
                why = Optional.of("there is no machine called " + master.host);
            } catch (IOException e) {
                why = Optional.of(String.valueOf(e.getMessage()));
            }
        }
        throw Refusal.unreachable(url, why.orElse("it names no master"));
    }
}
