package org.leydig.clinic.library;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.leydig.clinic.assay.Assay;
import org.leydig.clinic.assay.AssayReader;
import org.leydig.clinic.assay.PulseRule;
import org.leydig.clinic.drug.Drug;
import org.leydig.clinic.drug.DrugReader;
import org.leydig.clinic.form.Complaints;
import org.leydig.clinic.observable.Counted;
import org.leydig.clinic.observable.Observable;
import org.leydig.clinic.observable.ObservablesReader;
import org.leydig.language.Antimony;
import org.leydig.language.diagnostic.InputException;
import org.leydig.language.model.Model;
import org.leydig.language.resolve.FlatModel;
import org.leydig.language.shelf.ClasspathShelf;
import org.leydig.language.shelf.FolderShelf;
import org.leydig.language.source.Shelf;
import org.leydig.language.source.Source;

/**
 * What is claimed about the body, drugs and men, as text: opened once, each part read when it is first asked for. Safe to
 * share between threads.
 */
public final class Library {
    /** The model file of the whole man, all drugs included; pruning leaves what a question needs. */
    public static final String BODY = "man.ant";
    private static final String FOLDER = "leydig/library";
    private static final String OBSERVABLES = "observables.yaml";
    private static final String ASSAY_NUMBERS = "assays/assays.origin.csv";
    private static final String PULSES = "threshold";
    private final Shelf shelf;
    private final Set<String> paths;
    private final Map<String, String> own;
    private final Supplier<FlatModel> flat = Once.of(this::readFlat);
    private final Supplier<Model> model = Once.of(this::lower);
    private final Supplier<Map<String, Drug>> drugs = Once.of(this::readDrugs);
    private final Supplier<Map<String, Observable>> observables = Once.of(this::readObservables);
    private final Supplier<Map<String, Assay>> assays = Once.of(this::readAssays);
    private final Supplier<Map<String, PulseRule>> pulseRules = Once.of(this::readPulseRules);
    private final Supplier<Map<String, Evidence>> evidence = Once.of(this::readEvidence);
    private final Supplier<String> hash = Once.of(this::computeHash);

    /**
     * @param shelf where the texts are
     * @param paths all of their paths
     */
    public Library(Shelf shelf, Set<String> paths) {
        this(shelf, paths, Map.of());
    }

    private Library(Shelf shelf, Set<String> paths, Map<String, String> own) {
        this.shelf = shelf;
        this.own = Map.copyOf(own);
        this.paths = Collections.unmodifiableSet(new TreeSet<>(paths));
    }

    /** The library that comes with the program. */
    public static Library open() {
        return open(FOLDER);
    }

    /** The library that lies in a folder, such as that of a checkout. */
    public static Library in(Path folder) {
        try {
            return new Library(new FolderShelf(folder), Texts.in(folder));
        } catch (IOException e) {
            throw new UncheckedIOException("the library in " + folder + " cannot be listed", e);
        }
    }

    /** A library packed under another folder of the class path. */
    public static Library open(String folder) {
        ClassLoader loader = Library.class.getClassLoader();
        URL marker = loader.getResource(folder + "/" + OBSERVABLES);
        if (marker == null) throw new IllegalStateException("the program comes without its library in " + folder);
        try {
            return new Library(new ClasspathShelf(loader, folder), Texts.below(marker));
        } catch (IOException e) {
            throw new UncheckedIOException("the program's library cannot be listed", e);
        }
    }

    /** The same with other texts in place of some, by their paths. */
    public Library with(Map<String, String> texts) {
        return new Library(path -> Optional.ofNullable(texts.get(path)).map(t -> new Source(path, t))
                .or(() -> shelf.find(path)), paths, own);
    }

    /**
     * The same where files of the user's own are known already, by the names that he gives them: on a machine that has
     * no such files.
     */
    public Library knowing(Map<String, String> files) {
        return new Library(shelf, paths, files);
    }

    /** A file of the user's own that is known already; others are read where they lie. */
    public Optional<Source> own(String name) {
        return Optional.ofNullable(own.get(name)).map(text -> new Source(name, text));
    }

    /** Where all texts are found by their paths. */
    public Shelf shelf() {
        return shelf;
    }

    /** The paths of all texts, sorted. */
    public Set<String> paths() {
        return paths;
    }

    /** The whole man as an unfolded model, all drugs included. */
    public FlatModel flat() {
        return flat.get();
    }

    /** The whole man as a lowered model, all drugs included. Its unit of time is the hour. */
    public Model model() {
        return model.get();
    }

    /** All drugs by id, sorted. */
    public Map<String, Drug> drugs() {
        return drugs.get();
    }

    /** All observables by name: first the body's, in the order of the text, then every drug's concentration. */
    public Map<String, Observable> observables() {
        return observables.get();
    }

    /** Observables that are counted in a sampled series, not read from a state: LH pulses. By name. */
    public Map<String, Counted> counted() {
        return ObservablesReader.counted(text(OBSERVABLES));
    }

    /** All assays by id, sorted. */
    public Map<String, Assay> assays() {
        return assays.get();
    }

    /** The assay that measures an observable where nobody says how; empty where none does. */
    public Optional<Assay> assayOf(String observable) {
        return assays().values().stream().filter(a -> a.usual().contains(observable)).findFirst();
    }

    /** All rules by which pulses are told from noise, by id, sorted. */
    public Map<String, PulseRule> pulseRules() {
        return pulseRules.get();
    }

    /** How LH pulses are told from noise in what is read from the body itself. */
    public Optional<PulseRule> pulseRule() {
        return Optional.ofNullable(pulseRules().get(PULSES));
    }

    /** Ids of the library's men, sorted. */
    public Set<String> men() {
        return ids("men/([^/]+)\\.yaml");
    }

    /** The text of a man. */
    public Optional<Source> man(String id) {
        return kept("men/" + id + ".yaml");
    }

    /** The origins of a man's own numbers, where he has any. */
    public Optional<Source> originsOfMan(String id) {
        return men().contains(id) ? shelf.find("men/" + id + ".origin.csv") : Optional.empty();
    }

    /** Ids of the library's studies, sorted. */
    public Set<String> studies() {
        return ids("studies/([^/]+)\\.yaml");
    }

    /** The text of a study. */
    public Optional<Source> study(String id) {
        return kept("studies/" + id + ".yaml");
    }

    /** Ids of the library's cases, sorted. */
    public Set<String> cases() {
        return ids("cases/([^/]+)\\.yaml");
    }

    /** The text of a case. */
    public Optional<Source> caseOf(String id) {
        return kept("cases/" + id + ".yaml");
    }

    /** Ids of the library's protocols, sorted. */
    public Set<String> protocols() {
        return ids("protocols/([^/]+)\\.yaml");
    }

    /** The text of a protocol. */
    public Optional<Source> protocol(String id) {
        return kept("protocols/" + id + ".yaml");
    }

    /** The texts of the claims, by the names of their files. */
    public List<Source> claims() {
        return ids("claims/([^/]+)\\.yaml").stream().map(id -> text("claims/" + id + ".yaml")).toList();
    }

    /** All evidence rows by id. */
    public Map<String, Evidence> evidence() {
        return evidence.get();
    }

    /** SHA-256 over the paths and texts of the whole library, in hexadecimal. */
    public String hash() {
        return hash.get();
    }

    private Set<String> ids(String pattern) {
        Set<String> ids = new TreeSet<>();
        var form = java.util.regex.Pattern.compile(pattern);
        for (String path : paths) {
            var match = form.matcher(path);
            if (match.matches()) ids.add(match.group(1));
        }
        return ids;
    }

    private Optional<Source> kept(String path) {
        return paths.contains(path) ? shelf.find(path) : Optional.empty();
    }

    private Source text(String path) {
        return shelf.find(path).orElseThrow(() -> new IllegalStateException("the library lacks " + path));
    }

    private FlatModel readFlat() {
        return Antimony.read(text(BODY), shelf);
    }

    private Model lower() {
        return Antimony.lower(flat());
    }

    private Map<String, Drug> readDrugs() {
        Map<String, Drug> all = new TreeMap<>();
        Complaints complaints = new Complaints();
        for (String id : ids("drugs/([^/]+)/\\1\\.yaml")) {
            try {
                all.put(id, DrugReader.read(id, text("drugs/" + id + "/" + id + ".yaml")));
            } catch (InputException refused) {
                complaints.addAll(refused);
            }
        }
        complaints.raise();
        return Collections.unmodifiableMap(all);
    }

    private Map<String, Observable> readObservables() {
        Map<String, Observable> all = new LinkedHashMap<>(ObservablesReader.read(text(OBSERVABLES), model()));
        for (Drug drug : drugs().values()) {
            drug.concentration().ifPresent(c -> {
                Observable o = ObservablesReader.ofDrug(drug.id(), c.from(), c.unit(), drug.molarMass(), c.region(),
                        model());
                all.put(o.name(), o);
            });
        }
        return Collections.unmodifiableMap(all);
    }

    private Map<String, Assay> readAssays() {
        Optional<Source> origins = shelf.find(ASSAY_NUMBERS);
        if (origins.isEmpty()) return Map.of();
        Map<String, Double> numbers = AssayReader.numbers(origins.get());
        Map<String, Assay> all = new TreeMap<>();
        Complaints complaints = new Complaints();
        for (String id : ids("assays/([^/]+)\\.yaml")) {
            try {
                all.put(id, AssayReader.read(id, text("assays/" + id + ".yaml"), numbers));
            } catch (InputException refused) {
                complaints.addAll(refused);
            }
        }
        complaints.raise();
        return Collections.unmodifiableMap(all);
    }

    private Map<String, PulseRule> readPulseRules() {
        Map<String, PulseRule> all = new TreeMap<>();
        for (String id : ids("assays/pulses/([^/]+)\\.yaml")) {
            all.put(id, PulseRule.read(text("assays/pulses/" + id + ".yaml")));
        }
        return Collections.unmodifiableMap(all);
    }

    private Map<String, Evidence> readEvidence() {
        List<Source> tables = paths.stream().filter(p -> p.matches("evidence/[^/]+\\.csv")).map(this::text).toList();
        return EvidenceReader.read(tables);
    }

    private String computeHash() {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            for (String path : paths) {
                sha.update(path.getBytes(StandardCharsets.UTF_8));
                sha.update((byte) 0);
                sha.update(text(path).text().getBytes(StandardCharsets.UTF_8));
                sha.update((byte) 0);
            }
            return HexFormat.of().formatHex(sha.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
