package org.leydig.language.shelf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.leydig.language.diagnostic.InputException;
import org.leydig.language.source.Shelf;
import org.leydig.language.source.Source;

/** Validation: a shelf gives what lies on it and nothing else. */
class ShelfTest {
    @TempDir
    Path folder;

    @Test
    void findsFilesInItsFolders() throws IOException {
        Files.createDirectories(folder.resolve("a/b"));
        Files.writeString(folder.resolve("a/b/c.ant"), "x = 1");
        assertThat(new FolderShelf(folder).find("a/b/c.ant")).contains(new Source("a/b/c.ant", "x = 1"));
        assertThat(new FolderShelf(folder).find("a/b/../b/c.ant")).contains(new Source("a/b/c.ant", "x = 1"));
        assertThat(new FolderShelf(folder).find("a/b")).isEmpty();
        assertThat(new FolderShelf(folder).find("a/b/d.ant")).isEmpty();
    }

    @Test
    void doesNotFollowLinksOutOfItsFolder() throws IOException {
        Path inside = Files.createDirectories(folder.resolve("inside"));
        Path secret = Files.writeString(folder.resolve("secret.ant"), "x = 1");
        Files.createSymbolicLink(inside.resolve("link.ant"), secret);
        assertThatThrownBy(() -> new FolderShelf(inside).find("link.ant")).isInstanceOf(InputException.class)
                .hasMessageContaining("LEY0213");
        assertThat(new FolderShelf(inside).find("../secret.ant")).isEmpty();
    }

    @Test
    void findsTextsPackedWithTheProgram() {
        var shelf = new ClasspathShelf(ShelfTest.class.getClassLoader(), "wrong");
        assertThat(shelf.find("219-import-circle/a.ant").orElseThrow().text()).isEqualTo("import \"b.ant\"\n");
        assertThat(shelf.find("none.ant")).isEmpty();
        assertThat(shelf.find("../wrong/219-import-circle/a.ant")).isEmpty();
    }

    @Test
    void asksAnotherShelfWhereItHasNothing() {
        Shelf one = path -> path.equals("a") ? Optional.of(new Source("a", "1")) : Optional.empty();
        Shelf other = path -> Optional.of(new Source(path, "2"));
        assertThat(one.orElse(other).find("a").orElseThrow().text()).isEqualTo("1");
        assertThat(one.orElse(other).find("b").orElseThrow().text()).isEqualTo("2");
    }

    @ParameterizedTest
    @CsvSource({"a.ant, b.ant, b.ant", "x/a.ant, b.ant, x/b.ant", "x/y/a.ant, ../b.ant, x/b.ant",
            "x/a.ant, ./b.ant, x/b.ant", "x/a.ant, ../y/./b.ant, y/b.ant"})
    void pathsCountFromTheFileThatNamesThem(String from, String path, String leadsTo) {
        assertThat(Route.from(from, path)).contains(leadsTo);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/etc/passwd", "../b.ant", "x/../../b.ant", "C:/b.ant", "..\\b.ant", "~/b.ant", "a//b",
            "a/",
            "a\nb", ".", ".."})
    void tricksLeadNowhere(String path) {
        assertThat(Route.from("a.ant", path)).isEmpty();
    }
}
