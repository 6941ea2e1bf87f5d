package org.leydig.clinic.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leydig.language.diagnostic.InputException;

/** Regression: what is said of files that cannot be read. */
class FilesTest {
    @TempDir
    Path folder;

    @Test
    void aMisspeltFileIsAskedAfterByTheFolderThatTheUserNamed() throws IOException {
        java.nio.file.Files.writeString(folder.resolve("after-testosterone.yaml"), "");

        assertThat(suggestions("after-testosteron.yaml")).first()
                .isEqualTo("Did you mean `cases/after-testosterone.yaml`?");
    }

    @Test
    void nothingIsAskedWhereNoNameIsNearOrNoFolderIs() throws IOException {
        java.nio.file.Files.writeString(folder.resolve("after-testosterone.yaml"), "");

        assertThat(suggestions("chh.yaml")).hasSize(1);
        assertThat(suggestions("nowhere/after-testosterone.yaml")).hasSize(1);
    }

    private List<String> suggestions(String file) {
        InputException refused = catchThrowableOfType(InputException.class,
                () -> Files.read(folder.resolve(file), "cases/" + file, Optional.empty()));
        return refused.diagnostics().getFirst().suggestions();
    }
}
