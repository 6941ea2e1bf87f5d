package org.leydig.clinic.regimen;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.leydig.clinic.drug.Drug;
import org.leydig.clinic.form.Complaints;
import org.leydig.clinic.form.NearNames;
import org.leydig.clinic.form.Node;
import org.leydig.language.source.Region;

/**
 * Reads the shorthand of prescriptions: {@code testosterone-enanthate 200 mg im q7d x12 then 100 mg im q7d}.
 *
 * <pre>
 *   protocol := none | regimen ((';' | '+' | new line) regimen)*
 *   regimen  := drug phase ('then' phase)*
 *   phase    := 'pause' time | [load] dose [route] rhythm limit*          in any order
 *   dose     := number unit                                              200 mg
 *   rhythm   := 'once' | 'daily' | 'bid' | … | 'q' time | 'every' time   q7d
 *   limit    := 'x' n | 'for' time | 'until' time | 'start' time | 'at' clock | 'over' time
 * </pre>
 */
final class RegimenReader {
    private static final int LONGEST = 20_000;
    private final Map<String, Drug> drugs;
    private final Collection<String> protocols;
    private final Complaints complaints;

    /** @param protocols names that a whole text may be, to suggest where it is none */
    RegimenReader(Map<String, Drug> drugs, Collection<String> protocols, Complaints complaints) {
        this.drugs = drugs;
        this.protocols = protocols;
        this.complaints = complaints;
    }

    /** All regimens of a text; what is wrong goes to the complaints. */
    List<Regimen> read(Node.Words words) {
        List<Regimen> regimens = new ArrayList<>();
        if (words.value().length() > LONGEST) {
            complaints.add(words.part(0, 1), "LEY1115", "TOO LONG", "A protocol of " + words.value().length()
                    + " characters is too long to be one. Dose records belong in a CSV file.");
            return regimens;
        }
        List<List<Token>> all = Token.split(words);
        if (all.isEmpty())
            complaints.add(words.region(), "LEY1101", "NO PROTOCOL",
                    "Nothing is prescribed here. No treatment is written `none`.");
        boolean none = all.size() == 1 && all.getFirst().size() == 1 && all.getFirst().getFirst().text().equals("none");
        if (!none) all.forEach(tokens -> regimen(tokens).ifPresent(regimens::add));
        return regimens;
    }

    private Optional<Regimen> regimen(List<Token> tokens) {
        Token name = tokens.getFirst();
        Drug drug = drugs.get(name.text());
        if (drug == null) {
            unknown(name, tokens);
            return Optional.empty();
        }
        List<PhaseReader.Written> written = new ArrayList<>();
        int from = 1;
        Region last = name.region();
        for (int i = 1; i <= tokens.size(); i++) {
            if (i < tokens.size() && !tokens.get(i).text().equals("then")) continue;
            written.add(new PhaseReader(drug, tokens.subList(from, i), last, complaints).read());
            if (i < tokens.size()) last = tokens.get(i).region();
            from = i + 1;
        }
        List<Phase> phases = new Calendar(drug, complaints).arrange(written);
        return phases.isEmpty() ? Optional.empty() : Optional.of(new Regimen(drug, phases));
    }

    private void unknown(Token name, List<Token> tokens) {
        if (name.text().equals("none")) {
            complaints.add(name.region(), "LEY1101", "NONE AND MORE",
                    "`none` means no treatment and stands alone.");
            return;
        }
        List<String> suggestions = new ArrayList<>();
        Set<String> names = new TreeSet<>(drugs.keySet());
        boolean alone = tokens.size() == 1 && !protocols.isEmpty();
        if (alone) names.addAll(protocols);
        String joined = tokens.size() > 1 ? name.text() + "-" + tokens.get(1).text() : "";
        if (drugs.containsKey(joined)) suggestions.add("Did you mean `" + joined + "`?");
        else
            suggestions.addAll(NearNames.asked(name.text(), names));
        suggestions.add("`leydig list drugs` shows all " + drugs.size()
                + (alone ? ", `leydig list protocols` what is usually given." : "."));
        boolean dose = name.text().matches("[-+.0-9].*");
        String cause = dose
                ? "A regimen begins with the drug's name; this is `" + name.text() + "`."
                : "I know no drug " + (alone ? "and no protocol " : "") + "called `" + name.text() + "`.";
        complaints.add(name.region(), "LEY1104", "NO SUCH DRUG", cause, suggestions);
    }
}
