package redress.pack;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** No text that people read promises more than the program can keep: all texts of all packs and all phrases are read. */
class HonestWordsTest {

    /** A name of a button says what it does; the question above it says what remains. */
    private static final int BUTTON = 5;
    private static final Pattern DELETED = words("delet(e|es|ed|ing)|eras(e|es|ed|ing|ure)|wip(e|es|ed|ing)"
            + "|dileu|ddileu|dil(ë|e)\\w*|ddil(ë|e)\\w*|sychu");
    private static final Pattern REMAINS = words("remains?|stays?|still|copies"
            + "|aros|erys|o hyd|copïau|gweddill|ar ôl");
    /** What nobody can promise, unless the text says just that. */
    private static final Pattern TOO_MUCH = words("(nobody|no one|no-one) (can|could|will)( ever)? (know|find out|trace|tell|guess)"
            + "|untraceable|fully anonymous|completely anonymous|100 ?%|(?<!cannot )(?<!can not )guarantees?(?! it)"
            + "|nid oes neb yn gallu gwybod|all neb wybod");
    private static final List<Text> TEXTS = new ArrayList<>();

    private record Text(String file, String path, String words) {
        @Override
        public String toString() {
            return file + " " + path + ": " + words;
        }
    }

    @BeforeAll
    static void readAllTexts() throws IOException {
        TEXTS.clear();
        try (var files = Files.walk(Path.of("dialogs"))) {
            files.filter(file -> file.toString().endsWith(".json") && !file.toString().endsWith(".schema.json")).sorted()
                    .forEach(file -> collect(file.toString(), "", read(file)));
        }
    }

    @Test
    void whoeverSaysDeletedSaysWhatRemains() {
        assertThat(TEXTS).hasSizeGreaterThan(1000);
        assertThat(TEXTS.stream().filter(HonestWordsTest::saysDeleted)).allMatch(text -> REMAINS.matcher(text.words).find());
    }

    @Test
    void theWordIsFoundInBothLanguagesWhereNothingRemains() {
        assertThat(saysDeleted(new Text("", "", "It keeps what you send for 36 months. Then it is deleted."))).isTrue();
        assertThat(saysDeleted(new Text("", "", "Mae eich atebion chi i gyd wedi'u dileu."))).isTrue();
        assertThat(REMAINS.matcher("It keeps what you send for 36 months. Then it is deleted.").find()).isFalse();
        assertThat(TEXTS.stream().filter(HonestWordsTest::saysDeleted).count()).isGreaterThan(8);
    }

    @Test
    void nobodyIsPromisedThatNobodyCanKnow() {
        assertThat(TEXTS.stream().filter(text -> TOO_MUCH.matcher(text.words).find())
                .filter(text -> !text.words.contains("annot promise that n"))).isEmpty();
        assertThat(TOO_MUCH.matcher("Nobody can know who you are.").find()).isTrue();
    }

    private static boolean saysDeleted(Text text) {
        return text.words.split("\\s+").length > BUTTON && DELETED.matcher(text.words).find();
    }

    private static Pattern words(String alternatives) {
        return Pattern.compile("(?<![\\p{L}/])(" + alternatives + ")(?!\\p{L})",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    private static JsonValue read(Path file) {
        try (var reader = Json.createReader(Files.newBufferedReader(file))) {
            return reader.readValue();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** A list of texts is the paragraphs of one; ids of clauses and patterns of commands are not shown to anybody. */
    private static void collect(String file, String path, JsonValue json) {
        switch (json.getValueType()) {
            case OBJECT -> ((JsonObject) json).forEach((key, value) -> {
                if (!key.equals("patterns") && !key.equals("clauses")) {
                    collect(file, path + "/" + key, value);
                }
            });
            case ARRAY -> {
                if (json.asJsonArray().stream().allMatch(each -> each.getValueType() == JsonValue.ValueType.STRING)) {
                    TEXTS.add(new Text(file, path, json.asJsonArray().getValuesAs(JsonString.class).stream()
                            .map(JsonString::getString).collect(Collectors.joining(" "))));
                } else {
                    json.asJsonArray().forEach(each -> collect(file, path, each));
                }
            }
            case STRING -> TEXTS.add(new Text(file, path, ((JsonString) json).getString()));
            default -> { }
        }
    }
}
