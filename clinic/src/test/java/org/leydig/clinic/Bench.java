package org.leydig.clinic;

import java.util.LinkedHashMap;
import java.util.Map;
import org.leydig.clinic.drug.Drug;
import org.leydig.clinic.drug.DrugReader;
import org.leydig.language.source.Source;

/** Drugs of the tests: what they say never changes with the library. */
public final class Bench {
    /** An oil into a muscle, a tablet, and an injection by two routes. */
    public static final Map<String, Drug> DRUGS = drugs();

    private Bench() {
    }

    private static Map<String, Drug> drugs() {
        Map<String, Drug> drugs = new LinkedHashMap<>();
        drugs.put("testosterone-enanthate", drug("""
                name: testosterone-enanthate
                is: an oil
                molar mass: 400.6
                routes: {im: {into: depot, dose in: mg, bioavailability: F, says: oil}}
                usual: 100 mg im q7d
                """));
        drugs.put("enclomiphene", drug("""
                name: enclomiphene
                is: a tablet
                routes: {po: {into: gut, dose in: mg, says: tablets}}
                usual: 25 mg po daily
                """));
        drugs.put("hcg", drug("""
                name: hcg
                is: an injection
                routes:
                  sc: {into: skin, dose in: IU, says: under the skin}
                  im: {into: muscle, dose in: IU, says: into a muscle}
                  iv: {into: vein, dose in: IU, says: into a vein}
                usual: 1500 IU sc q3d
                """));
        return drugs;
    }

    private static Drug drug(String text) {
        String id = text.substring("name: ".length(), text.indexOf('\n'));
        return DrugReader.read(id, new Source(id + ".yaml", text));
    }
}
