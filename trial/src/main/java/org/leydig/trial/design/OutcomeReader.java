package org.leydig.trial.design;

import java.util.List;
import java.util.Optional;
import org.leydig.clinic.form.Complaints;
import org.leydig.clinic.form.Node;
import org.leydig.trial.endpoint.EndPoint;
import org.leydig.trial.endpoint.EndPointReader;

/**
 * Reads what a trial is judged by: an end point, which also says how arms are compared. Means are compared by their
 * difference, or with {@code as ratio} by the ratio of geometric means; shares by their difference; times by the hazard ratio.
 */
final class OutcomeReader {
    private static final String RATIO = " as ratio";
    private final EndPointReader points;
    private final Complaints complaints;

    OutcomeReader(EndPointReader points, Complaints complaints) {
        this.points = points;
        this.complaints = complaints;
    }

    Optional<Outcome> read(Node.Words text) {
        String said = text.value().strip();
        boolean ratio = said.endsWith(RATIO);
        String plain = ratio ? said.substring(0, said.length() - RATIO.length()).strip() : said;
        int at = text.value().indexOf(plain);
        Optional<EndPoint> point = points.read(new Node.Words(plain, text.part(at, at + plain.length())));
        if (point.isEmpty()) return Optional.empty();
        Measure measure = switch (point.get()) {
            case EndPoint.TimeTo time -> Measure.HAZARD_RATIO;
            case EndPoint.ShareWith share -> Measure.DIFFERENCE_OF_SHARES;
            case EndPoint.Extreme extreme -> ratio ? Measure.RATIO_OF_MEANS : Measure.DIFFERENCE_OF_MEANS;
            case EndPoint.Pregnancy pregnancy -> ratio ? Measure.RATIO_OF_MEANS : Measure.DIFFERENCE_OF_MEANS;
            case EndPoint.Injections injections -> ratio ? Measure.RATIO_OF_MEANS : Measure.DIFFERENCE_OF_MEANS;
            case EndPoint.Mean mean -> ratio ? Measure.RATIO_OF_MEANS : Measure.DIFFERENCE_OF_MEANS;
            case EndPoint.Change change -> Measure.DIFFERENCE_OF_MEANS;
        };
        if (ratio && measure != Measure.RATIO_OF_MEANS) {
            complaints.add(text.part(at + plain.length(), text.value().length()), "LEY1373", "NO RATIO OF THESE",
                    switch (measure) {
                        case HAZARD_RATIO -> "Times are compared by the hazard ratio as it is.";
                        case DIFFERENCE_OF_SHARES -> "Shares are compared by their difference.";
                        case DIFFERENCE_OF_MEANS, RATIO_OF_MEANS -> "Changes are compared by their difference.";
                    },
                    List.of("Take `as ratio` away."));
            return Optional.empty();
        }
        return Optional.of(new Outcome(said, point.get(), measure));
    }
}
