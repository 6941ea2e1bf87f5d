package org.leydig.cli.evidence;

import static org.leydig.cli.report.Figures.figure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.leydig.cli.figure.Course;
import org.leydig.cli.figure.Forest;
import org.leydig.cli.figure.Mark;
import org.leydig.cli.figure.Ratio;
import org.leydig.cli.figure.StudyPicture;
import org.leydig.clinic.library.Library;
import org.leydig.engine.course.Series;
import org.leydig.trial.study.StudyResult;
import org.leydig.trial.study.Track;

/** What of a study is drawn over time: the observables with enough instants, those with published values first. */
public record Panels(StudyResult result, Library library) {
    private static final int MOST = 3;
    private static final int LEAST_INSTANTS = 5;

    /** At most three courses. */
    List<Course> courses() {
        Map<String, List<Track>> byObservable = new LinkedHashMap<>();
        result.tracks().stream().filter(track -> track.hours().size() >= LEAST_INSTANTS)
                .forEach(track -> byObservable.computeIfAbsent(track.observable(), _ -> new ArrayList<>()).add(track));
        var courses = new ArrayList<Course>();
        byObservable.forEach((observable, tracks) -> {
            String unit = tracks.getFirst().unit();
            courses.add(new Course(observable, unit, tracks, Marks.of(result.study(), observable, library)));
        });
        courses.sort((a, b) -> Boolean.compare(a.marks().isEmpty(), b.marks().isEmpty()));
        return courses.subList(0, Math.min(MOST, courses.size()));
    }

    /** The picture as a file. */
    StudyPicture picture() {
        String desc = result.study().cite() + ". Simulated: " + result.men() + " men. "
                + result.rows().stream().map(row -> row.row().words() + ": published "
                        + Words.published(row.row().published()) + ", simulated "
                        + Words.value(row.simulated(), row.simulatedInterval()) + ", " + Words.verdict(row) + ".")
                        .collect(Collectors.joining(" "));
        return new StudyPicture(result.study().asks(), desc, Wording.of(result.study()).places(), courses(),
                result.rows().stream()
                        .map(row -> new Forest.Row(row.row().words(),
                                Words.direction(row.row().published()).orElse(figure(row.row().published().value()))
                                        + " → "
                                        + figure(row.simulated()),
                                Ratio.of(row)))
                        .toList());
    }

    /** A course in words, for those who do not see it. */
    public static String says(Course course) {
        var words = new StringBuilder(course.observable()).append(" in ").append(course.unit()).append(". ");
        for (Track track : course.tracks()) {
            words.append(track.arm()).append(": simulated ").append(range(track.mean())).append(". ");
        }
        for (Mark mark : course.marks()) {
            words.append(mark.arm()).append(": published ").append(Words.value(mark.value(), mark.interval()))
                    .append(". ");
        }
        return words.append("The table gives every number.").toString();
    }

    private static String range(Series values) {
        int n = values.size();
        double low = java.util.Arrays.stream(values.toArray()).filter(Double::isFinite).min().orElse(Double.NaN);
        double high = java.util.Arrays.stream(values.toArray()).filter(Double::isFinite).max().orElse(Double.NaN);
        return figure(values.at(0)) + " at the start, " + figure(values.at(n - 1)) + " at the end, between "
                + figure(low) + " and " + figure(high);
    }
}
