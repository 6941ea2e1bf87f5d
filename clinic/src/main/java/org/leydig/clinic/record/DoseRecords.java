package org.leydig.clinic.record;

import java.util.List;
import org.leydig.clinic.library.Library;
import org.leydig.clinic.regimen.Protocol;
import org.leydig.language.diagnostic.Diagnostic;
import org.leydig.language.diagnostic.InputException;
import org.leydig.language.source.Source;

/**
 * Dose records as pharmacometricians keep them: NONMEM's columns in a CSV file, compartments by name.
 *
 * @param subjects in the order of the file
 * @param notices what was read but does not matter to a simulation: observations, further columns
 */
public record DoseRecords(List<Subject> subjects, List<Diagnostic> notices) {
    /** One person's records. */
    public record Subject(String id, Protocol protocol, List<Observation> observations) {
        public Subject {
            observations = List.copyOf(observations);
        }
    }

    /**
     * A measured value (EVID 0).
     *
     * @param hour when
     * @param value DV; NaN where it is missing
     */
    public record Observation(double hour, double value) {}

    public DoseRecords {
        subjects = List.copyOf(subjects);
        notices = List.copyOf(notices);
    }

    /**
     * Reads {@code ID,TIME,AMT,RATE,EVID,CMT,II,ADDL,SS,MDV,DV} and {@code DRUG,ROUTE,UNIT}, in any order and case;
     * {@code .} or nothing is missing. TIME and II are hours, TIME from 08:00 of day 0. {@code CMT} names a drug
     * ({@code hcg}), a drug and route ({@code hcg:sc}), or a state of the body.
     *
     * @throws InputException with a reason for each cell that is refused
     */
    public static DoseRecords read(Source source, Library library) {
        return new RecordReader(source, library.drugs(), library::model).read();
    }

    /**
     * The protocol of a file that holds one person.
     *
     * @throws InputException when it holds several
     */
    public Protocol only() {
        if (subjects.size() == 1) return subjects.getFirst().protocol();
        throw new InputException(Diagnostic.nowhere("LEY1209", "SEVERAL PEOPLE", "This file holds dose records of "
                + subjects.size() + " people (" + subjects.getFirst().id() + ", " + subjects.get(1).id()
                + ", …); one man takes one person's doses.", "Keep the rows of one ID."));
    }
}
