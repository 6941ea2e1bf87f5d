package org.leydig.trial.run;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.leydig.clinic.drug.Drug;
import org.leydig.clinic.drug.Harm;
import org.leydig.clinic.library.Evidence;
import org.leydig.clinic.library.Library;
import org.leydig.language.source.Source;

/** What is said of drugs, and how texts are known again. */
public final class Cards {
    private Cards() {
    }

    /** A card for each drug, with the evidence that the library names for it. */
    public static List<Comparison.DrugCard> of(Collection<Drug> drugs, Library library) {
        return drugs.stream().map(drug -> card(drug, library)).toList();
    }

    private static Comparison.DrugCard card(Drug drug, Library library) {
        Set<String> ids = new LinkedHashSet<>(drug.evidence());
        drug.harms().forEach(h -> ids.addAll(h.evidence()));
        List<Comparison.EvidenceRow> rows = new ArrayList<>();
        for (String id : ids) {
            Evidence e = library.evidence().get(id);
            if (e != null)
                rows.add(new Comparison.EvidenceRow(e.id(), e.quantity(), e.value(), e.units(), e.conditions(),
                        e.source(), e.confidence()));
        }
        return new Comparison.DrugCard(drug.id(), drug.is(), String.join(" or ", drug.usual()), drug.notWith(),
                drug.harms().stream().map(Harm::line).toList(), rows);
    }

    /** SHA-256 of a text. */
    public static String sha256(Source text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256")
                    .digest(text.text().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
