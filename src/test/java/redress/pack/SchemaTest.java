package redress.pack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.harrel.jsonschema.ValidatorFactory;
import dev.harrel.jsonschema.providers.JakartaJsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds the schemas, which editors use, to what the reader takes and refuses. */
class SchemaTest {

    private static final Path SCHEMAS = Path.of("dialogs");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"tiny/pack.json", "tiny/start.json", "tiny/contact.json", "common/risk.json",
        "common/acknowledge.json", "common/phrases.json"})
    void aSoundPackIsValid(String file) throws IOException {
        assertThat(isValid(PackOnDisk.minimal(folder), file)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            tiny/pack.json  | "short": "Tiny",               |
            tiny/pack.json  | "wales"                        | "cymru"
            tiny/pack.json  | "2026-12-24"                   | "24/12/2026"
            tiny/pack.json  | "2 working days"               | "two days"
            tiny/pack.json  | "starts": "opened"             | "starts": "Opened"
            tiny/pack.json  | "restricted": true             | "restricted": "yes"
            tiny/pack.json  | "restricted": true             | "restricted": true, "hours": {"from": "9:00", "to": "17:00"}
            tiny/pack.json  | "restricted": true             | "restricted": true, "hours": {"from": "09:00"}
            tiny/pack.json  | "restricted": true             | "restricted": true, "next": "No Team"
            tiny/pack.json  | "starts": "opened"             | "remind": ["halfway"], "starts": "opened"
            tiny/pack.json  | "starts": "opened"             | "remind": ["half-way", "half-way"], "starts": "opened"
            tiny/pack.json  | "retention"                    | "reminders": ["on-the-dot"], "retention"
            tiny/pack.json  | "retention"                    | "retain"
            tiny/pack.json  | "To look into your complaint." | ""
            tiny/pack.json  | {"phone": "01632 960002", "checked": "2026-11-21"} | {}
            tiny/pack.json  | "id": "tiny"                   | "id": "Tiny"
            tiny/pack.json  | "signposts":                   | "links": {"a poster": {"answers": {"whose": "me"}}}, "signposts":
            tiny/pack.json  | "signposts":                   | "links": {"invitation": {"answers": {"whose": "me"}}}, "signposts":
            tiny/pack.json  | "signposts":                   | "links": {"poster": {"answer": {"whose": "me"}}}, "signposts":
            tiny/pack.json  | "retention"                    | "anonymous": {"forget": "a day"}, "retention"
            tiny/pack.json  | "retention"                    | "anonymous": {"forgets": "1 day"}, "retention"
            tiny/pack.json  | "retention"                    | "evidence": {"largest": "20 megabytes"}, "retention"
            tiny/pack.json  | "retention"                    | "evidence": {"kinds": ["pdf", "zip"]}, "retention"
            tiny/pack.json  | "retention"                    | "evidence": {"kinds": ["pdf", "pdf"]}, "retention"
            tiny/start.json | "counted": true                | "anonymous": "yes", "counted": true
            tiny/start.json | "counted": true                | "countd": true
            tiny/start.json | "counted": true                | "counted": 1
            tiny/start.json | "label": "About",              |
            tiny/start.json | "review"                       | "revue"
            tiny/start.json | "type": "date"                 | "type": "dat"
            tiny/start.json | "years": 10                    | "yars": 10
            tiny/start.json | "not-an-option"                | "not-an-optoin"
            tiny/start.json | {"is": "other"}                | {"was": "other"}
            tiny/start.json | {"is": "other"}                | {}
            tiny/start.json | "6 months ago"                 | "6 moons ago"
            tiny/start.json | "me": "Me"                     | "Me": "Me"
            common/acknowledge.json | "record": "acknowledged" | "record": "opened"
            tiny/start.json | "most": 50                     | "most": "50"
            """)
    void aFaultOfShapeIsRefusedByTheSchemaAndByTheReader(String file, String old, String now) throws IOException {
        var pack = PackOnDisk.minimal(folder).replace(file, old, now == null ? "" : now);

        assertThat(isValid(pack, file)).isFalse();
        assertThat(pack.faults()).isNotEmpty();
    }

    @Test
    void unknownCommandsAndRefusalsAreNoPhrases() throws IOException {
        var pack = PackOnDisk.minimal(folder).replace("common/phrases.json", "\"patterns\": {\"back\"",
                "\"patterns\": {\"bak\"");

        assertThat(isValid(pack, "common/phrases.json")).isFalse();
        assertThat(pack.faults()).hasSize(1);
    }

    @Test
    void everyPackThatIsThereFitsItsSchema() throws IOException {
        try (Stream<Path> files = Files.walk(SCHEMAS, 2)) {
            for (var file : (Iterable<Path>) files.filter(each -> each.toString().endsWith(".json"))
                    .filter(each -> !each.getParent().equals(SCHEMAS))::iterator) {
                assertThat(isValid(file)).as(file.toString()).isTrue();
            }
        }
    }

    @Test
    void everySchemaIsASchema() throws IOException {
        for (var name : new String[] {"pack", "dialog", "phrases", "translation"}) {
            var schema = Files.readString(SCHEMAS.resolve(name + ".schema.json"));
            assertThat(schema).contains("https://json-schema.org/draft/2020-12/schema").contains("\"description\"");
        }
    }

    private static boolean isValid(PackOnDisk pack, String file) throws IOException {
        return isValid(pack.path(file));
    }

    private static boolean isValid(Path file) throws IOException {
        var name = file.getFileName().toString();
        var schema = name.equals("pack.json") ? "pack" : name.equals("phrases.json") ? "phrases"
                : name.matches("[a-z]{2}\\.json") ? "translation" : "dialog";
        return new ValidatorFactory().withJsonNodeFactory(new JakartaJsonNode.Factory())
                .validate(Files.readString(SCHEMAS.resolve(schema + ".schema.json")), Files.readString(file)).isValid();
    }
}
