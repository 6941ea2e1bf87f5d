package org.leydig.trial.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.leydig.clinic.library.Library;

/** Validation: the library's studies hold what the evidence says, all of it, and lean on nothing else. */
class StudiesTest {
    private static final Library LIBRARY = Library.open();
    private static final Path NOT_STUDIES = Path.of("../library/studies/README.md");
    private static final Pattern NOT_A_STUDY = Pattern.compile("^\\| ([PRNS]-[A-Z]+\\d+) \\| .{8,} \\|$");
    private static List<Study> studies;

    @BeforeAll
    static void allAreRead() {
        studies = Study.all(LIBRARY);
    }

    private static Set<String> evidence(Stream<Study> studies) {
        return studies.flatMap(s -> s.reported().stream()).flatMap(r -> r.evidence().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> notStudies() throws IOException {
        return Files.readAllLines(NOT_STUDIES).stream().map(NOT_A_STUDY::matcher).filter(m -> m.matches())
                .map(m -> m.group(1)).toList();
    }

    @TestFactory
    Stream<DynamicTest> everyStudyReads() {
        return LIBRARY.studies().stream().map(id -> DynamicTest.dynamicTest(id, () -> {
            Study study = Study.read(id, LIBRARY);
            assertThat(study.id()).isEqualTo(id);
            assertThat(study.reported()).isNotEmpty().allSatisfy(r -> assertThat(r.words()).isNotBlank());
            assertThat(study.reported().stream().map(r -> r.words() + r.unit() + r.published().words()))
                    .as("a row twice").doesNotHaveDuplicates();
        }));
    }

    @Test
    void everyEvidenceIdExists() {
        assertThat(LIBRARY.evidence().keySet()).containsAll(evidence(studies.stream()));
    }

    @Test
    void noFitRowLeansOnRecallAlone() {
        List<String> wrong = studies.stream()
                .flatMap(s -> s.reported().stream().filter(r -> r.role() == Role.FIT)
                        .filter(r -> r.evidence().stream()
                                .allMatch(id -> LIBRARY.evidence().get(id).confidence().equals("recalled")))
                        .map(r -> s.id() + ": " + r.words() + " " + r.evidence()))
                .toList();
        assertThat(wrong).isEmpty();
    }

    /** Physiology, therapy and symptoms: P, R and S. Neighbouring axes (N) stand in studies as far as they tell of this one. */
    @Test
    void everyRowOfTheEvidenceIsInAStudyOrSaidNotToBeOne() throws IOException {
        Set<String> told = evidence(studies.stream());
        told.addAll(notStudies());
        Set<String> untold = LIBRARY.evidence().keySet().stream().filter(id -> id.matches("[PRS]-.*"))
                .filter(id -> !told.contains(id)).collect(Collectors.toCollection(TreeSet::new));
        assertThat(untold).isEmpty();
    }

    @Test
    void whatIsSaidNotToBeAStudyIsNone() throws IOException {
        List<String> not = notStudies();
        assertThat(not).hasSizeGreaterThan(100).doesNotHaveDuplicates();
        assertThat(LIBRARY.evidence().keySet()).containsAll(not);
        assertThat(not).doesNotContainAnyElementsOf(evidence(studies.stream()));
    }

    /** A conflict names another study of the library, or says in words with what it is. */
    @Test
    void conflictsThatLookLikeIdsAreStudies() {
        List<String> wrong = studies.stream()
                .flatMap(s -> s.conflicts().stream().map(Conflict::with).filter(w -> w.matches("[a-z0-9-]+"))
                        .filter(w -> !LIBRARY.studies().contains(w)).map(w -> s.id() + ": " + w))
                .toList();
        assertThat(wrong).isEmpty();
    }
}
