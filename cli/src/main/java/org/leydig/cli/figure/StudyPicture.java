package org.leydig.cli.figure;

import static org.leydig.cli.figure.Markup.n;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The picture of a study: a panel for each observable that was followed over time, and all rows as a forest.
 *
 * @param title what was asked
 * @param desc what the picture shows, for those who do not see it
 * @param places the place of each arm in the palette
 * @param courses what was followed over time
 * @param rows all rows
 */
public record StudyPicture(String title, String desc, Map<String, Integer> places, List<Course> courses,
        List<Forest.Row> rows) {
    private static final double MARGIN = 20;
    private static final double WIDTH = 3 * CoursePanel.WIDTH / 1.25 + 2 * MARGIN;
    private static final double SCALE = 0.8;

    public StudyPicture {
        places = Collections.unmodifiableMap(new LinkedHashMap<>(places));
        courses = List.copyOf(courses);
        rows = List.copyOf(rows);
    }

    /** One panel for a page, which gives the colours. */
    public static String panel(Course course, Map<String, Integer> places, String says) {
        var svg = new Markup();
        svg.open("svg", "viewBox", "0 0 " + n(CoursePanel.WIDTH) + " " + n(CoursePanel.HEIGHT), "role", "img", "class",
                "picture", "aria-label", says);
        new CoursePanel(course, places, svg).draw();
        svg.close("svg");
        return svg.text();
    }

    /** The whole picture as a file of its own, dark on white. */
    public String svg() {
        var svg = new Markup();
        var forest = new Forest(rows, WIDTH - 2 * MARGIN, svg);
        double legend = courses.isEmpty() ? 0 : 24;
        double panels = courses.isEmpty() ? 0 : CoursePanel.HEIGHT * SCALE + 24;
        double height = 52 + legend + panels + forest.height() + 34;
        svg.open("svg", "xmlns", "http://www.w3.org/2000/svg", "viewBox", "0 0 " + n(WIDTH) + " " + n(height), "width",
                n(WIDTH), "height", n(height), "role", "img", "font-family", "Helvetica, Arial, sans-serif",
                "font-size", "12");
        svg.element("title", title);
        svg.element("desc", desc);
        svg.element("style", style());
        svg.empty("rect", "width", n(WIDTH), "height", n(height), "fill", "#ffffff");
        svg.element("text", Markup.cut(title, 110), "x", n(MARGIN), "y", "28", "class", "ink strong", "font-size",
                "15");
        if (!courses.isEmpty()) legend(svg);
        for (int i = 0; i < courses.size(); i++) {
            svg.open("g", "transform", "translate(" + n(MARGIN + i * CoursePanel.WIDTH * SCALE) + " " + n(52 + legend)
                    + ") scale(" + SCALE + ")");
            new CoursePanel(courses.get(i), places, svg).draw();
            svg.close("g");
        }
        svg.open("g", "transform", "translate(" + n(MARGIN) + " " + n(52 + legend + panels) + ")");
        forest.draw();
        svg.close("g");
        svg.element("text",
                "Shade: accepted. Grey line: published interval. Dot and line: simulated. A model for research and teaching.",
                "x", n(MARGIN), "y", n(height - 12), "class", "soft small");
        svg.close("svg");
        return svg.text();
    }

    private void legend(Markup svg) {
        double x = MARGIN;
        for (var arm : places.entrySet()) {
            svg.empty("line", "x1", n(x), "x2", n(x + 18), "y1", "52", "y2", "52", "class", "line-" + arm.getValue());
            svg.element("text", Markup.cut(arm.getKey(), 30), "x", n(x + 24), "y", "56", "class", "ink");
            x += 44 + 6.4 * Math.min(30, arm.getKey().length());
        }
    }

    private static String style() {
        return ".ink{fill:#1b2027}.soft{fill:#59616d}.strong{font-weight:bold}.small{font-size:10.5px}"
                + ".grid{stroke:#eceef1}.axis{stroke:#b9bfc8}.start{stroke:#b9bfc8;stroke-dasharray:2 3}"
                + ".accepted{fill:#00775a;fill-opacity:.1}.whisker{stroke:#8a929e;stroke-width:1.5}"
                + ".inside{stroke:#00775a;fill:#00775a;stroke-width:2}.outside{stroke:#c04a00;fill:#c04a00;stroke-width:2}"
                + IntStream.range(0, Palette.LIGHT.size()).mapToObj(i -> arm(i, Palette.LIGHT.get(i), "#ffffff"))
                        .collect(Collectors.joining());
    }

    /** How the arm at a place of the palette is drawn, on a page of that colour. */
    public static String arm(int place, String colour, String page) {
        return ".line-%1$d{stroke:%2$s;fill:none;stroke-width:1.8;stroke-linejoin:round}.band-%1$d{fill:%2$s;fill-opacity:.14}.span-%1$d{stroke:%2$s;stroke-width:1;stroke-dasharray:2 3}.published-%1$d{stroke:%2$s;fill:%3$s;stroke-width:1.6}"
                .formatted(place, colour, page);
    }
}
