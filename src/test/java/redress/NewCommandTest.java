package redress;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever begins a pack begins with one that passes. */
class NewCommandTest {

    @TempDir
    private Path folder;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        return Main.run(arguments, new PrintWriter(out), new PrintWriter(err));
    }

    private int begin(String name) {
        return run("new", name, "--in", folder.resolve("dialogs").toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"northgate-college", "b", "x123456789-123456789-123456789-123456789"})
    void aNewPackPassesEveryCheckAndEveryTest(String name) {
        assertThat(begin(name)).as(err::toString).isZero();
        var pack = folder.resolve("dialogs").resolve(name).toString();
        assertThat(run("check", pack, "--reading")).as(out::toString).isZero();
        assertThat(out.toString()).contains("No faults.");
        assertThat(run("test", pack, "--prove")).as(out::toString).isZero();
        assertThat(out.toString()).contains(name + ": 5 of 5 clauses, 4 scenarios: 4 passed, 0 failed, 0 awaiting",
                " 0 unnoticed");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void whatIsToBeReplacedCanBeSeen() throws IOException {
        begin("northgate-college");
        assertThat(folder.resolve("dialogs/northgate-college/pack.json")).content().contains("\"Northgate College\"",
                ".example", "Example Street").doesNotContain("@id@", "@name@", "@today@");
        try (var files = Files.walk(folder.resolve("dialogs/northgate-college"))) {
            assertThat(files.filter(file -> file.toString().endsWith(".json"))).hasSize(4).allSatisfy(file ->
                    assertThat(file).content().contains("\"$schema\": \"../"));
        }
        assertThat(folder.resolve("dialogs/dialog.schema.json")).exists();
    }

    @Test
    void aFolderThatIsThereIsLeftAsItIs() throws IOException {
        var there = Files.createDirectories(folder.resolve("dialogs/here"));
        assertThat(begin("here")).isEqualTo(2);
        assertThat(err.toString().lines()).singleElement().asString().contains("is there already");
        assertThat(there).isEmptyDirectory();
    }

    @ParameterizedTest
    @CsvSource({"Northgate College, northgate-college", "../aim, aim", "common, northgate-college", "'', northgate-college",
        "9lives, lives", "a/b, a-b", "École, cole"})
    void anotherNameGetsAHint(String name, String hint) {
        assertThat(begin(name)).isEqualTo(2);
        assertThat(err.toString().lines()).singleElement().asString().contains("cannot be the name")
                .endsWith("redress new " + hint);
        assertThat(folder).isEmptyDirectory();
    }
}
