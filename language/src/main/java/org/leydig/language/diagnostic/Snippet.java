package org.leydig.language.diagnostic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.leydig.language.diagnostic.Diagnostic.Note;
import org.leydig.language.source.Region;

/**
 * The lines of text that a diagnostic shows. Notes on the line of the diagnostic become labels in brackets under their
 * terms; notes on other lines follow with their own.
 */
final class Snippet {
    private static final int LONGEST_LINE = 140;

    /** A line: what stands left of the bar, and right of it; whether it marks the line above. */
    record Line(String gutter, String text, boolean marks) {}

    /** A marked stretch of one shown line, from column to column counted from 0. */
    private record Mark(int from, int to, String says) {}

    private final List<Line> lines = new ArrayList<>();
    private final int gutter;

    Snippet(Diagnostic diagnostic) {
        List<Note> notes = diagnostic.notes();
        Optional<Region> region = diagnostic.region().filter(at -> !at.source().text().isBlank());
        int last = notes.stream().mapToInt(note -> note.region().line()).max().orElse(0);
        gutter = Math.max(2, Integer.toString(Math.max(last, region.map(Region::line).orElse(0))).length());
        region.ifPresent(at -> {
            List<Note> beside = notes.stream().filter(note -> sameLine(note.region(), at)).toList();
            show(at, beside);
        });
        notes.stream()
                .filter(note -> region.filter(at -> sameLine(note.region(), at)).isEmpty())
                .forEach(note -> showNote(note, region));
    }

    List<Line> lines() {
        return lines;
    }

    private static boolean sameLine(Region one, Region other) {
        return one.source().name().equals(other.source().name()) && one.line() == other.line();
    }

    private void show(Region at, List<Note> beside) {
        Window window = window(at);
        line(at.line(), window.text);
        List<Mark> labels = new ArrayList<>(beside.stream()
                .map(note -> mark(note.region(), window, "[" + note.says() + "]"))
                .sorted(Comparator.comparingInt(Mark::from))
                .toList());
        Mark own = mark(at, window, "");
        boolean labelled = labels.stream().anyMatch(label -> own.from <= label.from && label.to <= own.to);
        boolean exact = labels.size() == 1 && labels.getFirst().from == own.from && labels.getFirst().to == own.to;
        if (exact) {
            marks(carets(own) + " " + labels.getFirst().says);
            return;
        }
        if (!labelled) marks(carets(own));
        labels(labels);
    }

    private static String carets(Mark mark) {
        return " ".repeat(mark.from) + "^".repeat(Math.max(1, mark.to - mark.from));
    }

    /** Labels that would touch each other go on lines of their own. */
    private void labels(List<Mark> labels) {
        List<Mark> waiting = labels;
        while (!waiting.isEmpty()) {
            List<Mark> next = new ArrayList<>();
            var row = new StringBuilder();
            for (Mark label : waiting) {
                if (!row.isEmpty() && label.from <= row.length()) {
                    next.add(label);
                } else {
                    row.append(" ".repeat(label.from - row.length())).append(label.says);
                }
            }
            marks(row.toString());
            waiting = next;
        }
    }

    private void showNote(Note note, Optional<Region> main) {
        Region at = note.region();
        boolean elsewhere = main.filter(m -> m.source().name().equals(at.source().name())).isEmpty();
        Window window = window(at);
        line(at.line(), window.text);
        marks(carets(mark(at, window, "")) + " " + note.says() + (elsewhere ? ", in " + at.source().name() : ""));
    }

    private void line(int number, String text) {
        lines.add(new Line(" ".repeat(gutter - Integer.toString(number).length()) + number + " |",
                text.isEmpty() ? "" : " " + text, false));
    }

    private void marks(String text) {
        lines.add(new Line(" ".repeat(gutter) + " |", " " + text, true));
    }

    /** The part of a line that is shown, and the column where it begins. */
    private record Window(String text, int begin, int shift) {}

    private static Window window(Region at) {
        String text = at.source().text();
        int start = text.lastIndexOf('\n', at.start() - 1) + 1;
        int end = text.indexOf('\n', at.start());
        if (end < 0) end = text.length();
        int begin = start;
        if (at.start() - start > LONGEST_LINE / 2) begin = at.start() - LONGEST_LINE / 4;
        boolean cut = begin > start;
        int stop = Math.min(end, begin + LONGEST_LINE);
        String shown = text.substring(begin, stop).replace('\t', ' ').replace("\r", "");
        shown = shown.codePoints()
                .map(c -> Character.isISOControl(c) ? '?' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return new Window((cut ? "…" : "") + shown + (stop < end ? "…" : ""), begin, cut ? 1 : 0);
    }

    private static Mark mark(Region at, Window window, String says) {
        int width = window.text.length();
        int from = Math.clamp((long) at.start() - window.begin + window.shift, 0, width);
        String text = at.source().text();
        int lineEnd = text.indexOf('\n', at.start());
        int end = lineEnd < 0 ? at.end() : Math.min(at.end(), lineEnd);
        int to = Math.clamp((long) end - window.begin + window.shift, from, Math.max(from, width));
        return new Mark(from, to, says);
    }
}
