package org.leydig.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Validation: the shell script that starts Leydig finds a Java, builds when it must, and hands words over whole. */
class LauncherTest {
    @Test
    void findsAJavaBuildsAndStarts() throws Exception {
        var script = Path.of(getClass().getResource("/launcher.sh").toURI());
        var launcher = Path.of("..", "leydig").toRealPath();
        var run = new ProcessBuilder(List.of("sh", script.toString(), launcher.toString())).redirectErrorStream(true)
                .start();
        String said = new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(run.waitFor()).as(said).isZero();
        assertThat(said).contains("ok   two at once").doesNotContain("FAIL");
    }
}
