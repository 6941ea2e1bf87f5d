package org.leydig.clinic.patient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leydig.clinic.form.Node;
import org.leydig.clinic.library.Library;
import org.leydig.language.source.Source;

/** Validation: what a form says of age, mass and height is what the body reckons with. */
class ConstitutionTest {
    private static final Library LIBRARY = Library.open();

    private static Man man(Path folder, String form) throws IOException {
        Files.writeString(folder.resolve("mine.yaml"), "name: mine\nsays: a man of my own\n" + form);
        return Man.read(Node.Words.of(new Source("case", "mine.yaml")), folder, LIBRARY);
    }

    @Test
    void factsBecomeParameters(@TempDir Path folder) throws IOException {
        Man mine = man(folder, "starts from: obese\nage: 612 mo\nmass: 98000 g\n");
        assertThat(mine.values().get("constitution.age")).isCloseTo(51, within(1e-9));
        assertThat(mine.values().get("constitution.mass")).isCloseTo(98, within(1e-9));
        assertThat(mine.values()).as("of the man he starts from").containsEntry("constitution.height", 1.8);
    }

    @Test
    void theReferenceManIsTheBodyItself() {
        Man.read("healthy-young", LIBRARY).values().forEach((parameter, value) -> assertThat(value).as(parameter)
                .isEqualTo(LIBRARY.model().find(parameter).orElseThrow().origin().orElseThrow().value()));
    }

    @Test
    void aSettingWins(@TempDir Path folder) throws IOException {
        assertThat(man(folder, "age: 40 a\nset: {constitution.age: 50 a}\n").values())
                .containsEntry("constitution.age", 50.0);
        assertThat(Man.read("obese", LIBRARY).with(List.of("constitution.age=30"), LIBRARY).values())
                .containsEntry("constitution.age", 30.0);
    }

    @Test
    void anotherAgeAndIndexLeaveHisHeight() {
        Man heavy = Man.read("healthy-young", LIBRARY).at(Optional.of(67.0), Optional.of(40.0), LIBRARY);
        assertThat(heavy.values().get("constitution.age")).isCloseTo(67, within(1e-9));
        assertThat(heavy.values().get("constitution.mass")).isCloseTo(129.6, within(1e-9));
    }

    @Test
    void absurdBodiesAreRefused(@TempDir Path folder) {
        assertThatThrownBy(() -> man(folder, "age: 13 a\n")).hasMessageContaining("LEY1128")
                .hasMessageContaining("an age of 13 years").hasMessageContaining("14 to 100");
        assertThatThrownBy(() -> man(folder, "age: 40 kg\n")).hasMessageContaining("LEY1123");
        assertThatThrownBy(() -> man(folder, "starts from: obese\nmass: 123 g\n"))
                .hasMessageContaining("LEY1128").hasMessageContaining("a body mass index of 0.038");
        assertThatThrownBy(() -> man(folder, "starts from: obese\nheight: 1.1 m\n"))
                .hasMessageContaining("a body mass index of 102");
    }
}
