package redress;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Follows the README's page "Write your own policy" as its reader would: begins a pack, puts every example where the page says,
 * and checks and tests the pack. A fence names its file, and for a part of a file the group into which it goes.
 */
class WriteYourOwnPolicyTest {

    private static final String NAME = "northgate-college";
    private static final Pattern PAGE = Pattern.compile("(?ms)^## Write your own policy\n(.*?)^## ");
    private static final Pattern EXAMPLE = Pattern.compile("(?ms)^```(?:json|text) (\\S+)(?: (\\S+))?\n(.*?)^```$");

    @TempDir
    private Path dialogs;
    private final StringWriter out = new StringWriter();

    /** A piece of the page: all of a file, or members of a group in it. */
    private record Example(String file, String group, String text) {
    }

    private static List<String> sections() throws IOException {
        var page = PAGE.matcher(Files.readString(Path.of("README.md")));
        assertThat(page.find()).isTrue();
        return List.of(page.group(1).split("(?m)^### "));
    }

    private static List<Example> examples(String section) {
        return EXAMPLE.matcher(section).results().map(found -> new Example(found.group(1),
                found.group(2) == null ? "" : found.group(2), found.group(3))).toList();
    }

    private int run(String... arguments) {
        out.getBuffer().setLength(0);
        return Main.run(arguments, new PrintWriter(out), new PrintWriter(out));
    }

    private void put(Example example) throws IOException {
        var file = dialogs.resolve("dialogs").resolve(NAME).resolve(example.file());
        if (example.group().isEmpty()) {
            Files.writeString(file, example.text());
        } else {
            var path = example.group().equals(".") ? List.<String>of() : List.of(example.group().split("\\."));
            var whole = read(Files.readString(file));
            Files.writeString(file, merged(whole, path, read("{" + example.text() + "}")).toString());
        }
    }

    private static JsonObject read(String text) {
        try (var reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }

    private static JsonObject merged(JsonObject into, List<String> path, JsonObject members) {
        var merged = Json.createObjectBuilder(into);
        if (path.isEmpty()) {
            members.forEach(merged::add);
        } else {
            assertThat(into).as("the group of an example").containsKey(path.get(0));
            merged.add(path.get(0), merged(into.getJsonObject(path.get(0)), path.subList(1, path.size()), members));
        }
        return merged.build();
    }

    @Test
    void whatThePageShowsWorks() throws IOException {
        assertThat(run("new", NAME, "--in", dialogs.resolve("dialogs").toString())).as(out::toString).isZero();
        var pack = dialogs.resolve("dialogs").resolve(NAME).toString();
        int examples = 0;
        for (var section : sections()) {
            for (var example : examples(section)) {
                put(example);
                examples++;
            }
        }
        assertThat(examples).isGreaterThan(15);
        assertThat(run("check", pack, "--reading")).as(out::toString).isZero();
        assertThat(out.toString().lines().filter(line -> line.contains("warning: ") && !line.contains("has no translation")))
                .isEmpty();
        assertThat(run("test", pack, "--prove")).as(out::toString).isZero();
        assertThat(out.toString()).contains("9 of 9 clauses, 8 scenarios: 8 passed", " 0 unnoticed");
    }

    /** A page that is shown hides what stands behind the fence, so a line above it has to say it. */
    @Test
    void aboveEachExampleStandsWhereItGoes() throws IOException {
        var page = String.join("\n", sections());
        for (var example : examples(page)) {
            var group = example.group().isEmpty() || example.group().equals(".") ? "" : ", in `" + example.group() + "`";
            assertThat(page).contains("\n`" + example.file() + "`" + group + ":\n\n```" + fence(example));
        }
    }

    private static String fence(Example example) {
        return (example.file().endsWith(".chat") ? "text " : "json ") + example.file()
                + (example.group().isEmpty() ? "" : " " + example.group()) + "\n" + example.text();
    }

    @Test
    void everyCommandOfThePageIsOne() throws IOException {
        var page = String.join("\n", sections());
        var commands = Pattern.compile("(?m)^\\| `([a-z]+) [A-Z]").matcher(page).results().map(found -> found.group(1))
                .collect(Collectors.toSet());
        assertThat(commands).contains("check", "test", "describe", "new");
        for (var command : commands) {
            assertThat(run(command, "--help")).isZero();
        }
        for (var option : Pattern.compile("`([a-z]+) PACK…? (--[a-z]+)").matcher(page).results().toList()) {
            run(option.group(1), "--help");
            assertThat(out.toString()).contains(option.group(2));
        }
    }
}
