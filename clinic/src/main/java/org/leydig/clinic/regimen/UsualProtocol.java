package org.leydig.clinic.regimen;

import java.util.List;
import java.util.Set;
import org.leydig.clinic.form.Complaints;
import org.leydig.clinic.form.Form;
import org.leydig.clinic.form.FormReader;
import org.leydig.clinic.form.Node;
import org.leydig.clinic.library.Library;

/**
 * A protocol of the library, whose name may stand wherever regimens are asked for.
 *
 * @param says what it is for
 * @param give its regimens
 * @param evidence who treats so
 */
public record UsualProtocol(String id, String says, List<Node.Words> give, List<String> evidence) {
    private static final Set<String> FIELDS = Set.of("says", "give", "evidence");

    public UsualProtocol {
        give = List.copyOf(give);
        evidence = List.copyOf(evidence);
    }

    /** All of the library, sorted by name. */
    public static List<UsualProtocol> all(Library library) {
        return library.protocols().stream().map(id -> read(id, library)).toList();
    }

    /**
     * Reads one.
     *
     * @throws org.leydig.language.diagnostic.InputException when its form is wrong
     */
    public static UsualProtocol read(String id, Library library) {
        Complaints complaints = new Complaints();
        Form form = new Form(FormReader.read(library.protocol(id).orElseThrow()), "A protocol", FIELDS, complaints);
        String says = form.needed("says").value();
        List<Node.Words> give = form.list("give");
        if (give.isEmpty()) form.missing("give");
        List<String> evidence = form.list("evidence").stream().map(Node.Words::value).toList();
        complaints.raise();
        return new UsualProtocol(id, says, give, evidence);
    }

    /** Its regimens in one line, as {@code --protocol} takes them. */
    public String words() {
        return String.join("; ", give.stream().map(Node.Words::value).toList());
    }
}
