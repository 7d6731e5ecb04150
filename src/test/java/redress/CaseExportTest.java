package redress;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import redress.casework.Body;
import redress.casework.EventType;
import redress.casework.Header;
import redress.casework.Line;
import redress.casework.Party;
import redress.casework.Reference;
import redress.casework.Role;
import redress.evidence.EvidenceFolder;
import redress.evidence.Kept;
import redress.message.FileKind;
import redress.message.FileTicket;
import redress.message.Keeping;
import redress.pack.PackFiles;
import redress.pack.PackReader;
import redress.store.Store;

/** What an operator can see of a case and its files, and what the case then knows of it. */
class CaseExportTest {

    private static final byte[] SENT = "The rota of May, with names.".getBytes(StandardCharsets.UTF_8);
    private static final byte[] CLEAN = "The rota of May.".getBytes(StandardCharsets.UTF_8);
    private static final Instant MONDAY = Instant.parse("2026-11-02T00:00:00Z");

    @TempDir
    private Path folder;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Path data;
    private Path copy;
    private String hidden;
    private String plain;
    private Kept original;
    private Kept cleaned;

    @BeforeEach
    void fill() throws IOException {
        data = folder.resolve("data");
        copy = folder.resolve("copy");
        hidden = Reference.draw("AIM", new Random(1));
        plain = Reference.draw("AIM", new Random(2));
        var digest = PackReader.read(PackFiles.fromFolder(Path.of("dialogs/aim"))).digest();
        var evidence = new EvidenceFolder(data);
        try (var store = Store.open(data, "aim")) {
            original = evidence.keep(new ByteArrayInputStream(SENT), 1000);
            cleaned = evidence.keep(new ByteArrayInputStream(CLEAN), 1000);
            var keeping = new Keeping(Keeping.State.KEPT, original.ticket(), cleaned.ticket(), original.sha256(), "text", "", "");
            var file = new FileTicket("", FileKind.DOCUMENT, "rota <May>.txt", SENT.length, "see line 2", keeping);
            store.transact(() -> {
                store.cases().open(hidden, opened(Header.CONFIDENTIAL), new Body(Party.unnamed("Amber Heron"),
                        List.of(new Line("what", "What happened", "They <b>changed</b> the rota.")), List.of()), digest);
                store.cases().append(hidden, Header.of(2, EventType.EVIDENCE_KEPT, MONDAY, Role.PROGRAM, Map.of()),
                        new Body(Party.PROGRAM, List.of(), List.of(file)));
                store.cases().open(plain, opened(Header.LANGUAGE), Body.by(new Party(7, "Ann", "", "en")), digest);
                List.of(original, cleaned).forEach(kept -> store.evidence().keep(EvidenceFolder.name(kept.ticket()),
                        store.cases().find(hidden).orElseThrow().key()));
            });
        }
    }

    @Test
    void aCaseIsCopiedIntoAFolderWithAPageJsonAndItsFiles() throws IOException {
        assertThat(run("export", hidden.toLowerCase(), "-o", copy.toString(), "--why", "asked for by the ICO")).as(err.toString()).isZero();

        assertThat(copy.resolve("case.html")).content().contains("Case " + hidden, "They &lt;b&gt;changed&lt;/b&gt; the rota.", "see line 2",
                "<a href=\"files/evidence-1.txt\">").doesNotContain("<b>");
        assertThat(copy.resolve("case.json")).content().contains("\"sha256\"", original.sha256(), "files/evidence-2.txt", "rota <May>.txt");
        assertThat(copy.resolve("files/evidence-1.txt")).hasBinaryContent(CLEAN);
        assertThat(copy.resolve("files/evidence-2.txt")).hasBinaryContent(SENT);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(copy))).isEqualTo("rwx------");
        assertThat(newest(hidden)).isEqualTo(EventType.EXPORTED);
        try (var store = Store.read(data)) {
            assertThat(store.cases().body(hidden, 3).lines()).singleElement().extracting(Line::text).isEqualTo("asked for by the ICO");
        }
        assertThat(copy.resolve("case.html")).content().contains("asked for by the ICO");
    }

    @Test
    void nothingIsCopiedWithoutAReasonOrAnEmptyFolder() throws IOException {
        Files.createDirectories(copy);
        Files.writeString(copy.resolve("mine.txt"), "mine");
        assertThat(run("export", hidden, "-o", copy.toString(), "--why", "asked")).isEqualTo(2);
        assertThat(run("export", hidden, "-o", folder.resolve("other").toString())).isEqualTo(2);
        assertThat(run("export", hidden, "--why", "asked")).isEqualTo(2);
        assertThat(run("export", "AIM-0000", "-o", folder.resolve("other").toString(), "--why", "asked")).isEqualTo(2);
        assertThat(run("export")).isEqualTo(2);
        assertThat(run("export", hidden, "--register")).isEqualTo(2);
        assertThat(err.toString().lines()).hasSize(6).allMatch(line -> line.startsWith("redress: "));
        assertThat(newest(hidden)).isEqualTo(EventType.EVIDENCE_KEPT);
        assertThat(copy).isDirectoryContaining("glob:**mine.txt");
    }

    @Test
    void aLookAtACaseWhoseSenderIsSecretIsEnteredBeforeAnythingIsShown() {
        assertThat(run("show", hidden, "--why", "audit")).as(err.toString()).isZero();
        assertThat(newest(hidden)).isEqualTo(EventType.VIEWED);
        assertThat(out.toString()).contains("They <b>changed</b> the rota.", "audit");

        assertThat(run("show", plain)).isZero();
        assertThat(newest(plain)).isEqualTo(EventType.OPENED);
    }

    @Test
    void soundEvidenceIsVerified() {
        run("verify");
        assertThat(out.toString()).doesNotContain("evidence");
    }

    @Test
    void evidenceThatWasChangedIsNamedAndTheRestIsCopied() throws IOException {
        var file = file(original);
        var bytes = Files.readAllBytes(file);
        bytes[10] ^= 1;
        Files.write(file, bytes);
        assertThat(run("verify")).isEqualTo(1);
        assertThat(out.toString()).contains(hidden + ": event 2 has a file, evidence/" + file.getFileName() + ", that was changed or cut off");

        assertThat(run("export", hidden, "-o", copy.toString(), "--why", "asked")).isEqualTo(1);
        assertThat(out.toString()).contains("A file of event 2 is missing or damaged");
        assertThat(copy.resolve("files")).isDirectoryContaining("glob:**evidence-1.txt").isDirectoryNotContaining("glob:**evidence-2.txt");
    }

    @Test
    void evidenceThatWasCutOffOrIsMissingIsNamed() throws IOException {
        Files.write(file(original), Arrays.copyOf(Files.readAllBytes(file(original)), 20));
        Files.delete(file(cleaned));
        assertThat(run("verify")).isEqualTo(1);
        assertThat(out.toString().lines()).anyMatch(line -> line.contains("changed or cut off"))
                .anyMatch(line -> line.contains(file(cleaned).getFileName() + ", that is missing"));
    }

    @Test
    void evidenceThatWasSwappedIsNamed() throws IOException {
        Files.copy(file(cleaned), file(original), StandardCopyOption.REPLACE_EXISTING);
        assertThat(run("verify")).isEqualTo(1);
        assertThat(out.toString()).contains("changed or cut off");
    }

    @Test
    void aFileThatBelongsToNothingIsNoted() throws IOException {
        new EvidenceFolder(data).keep(new ByteArrayInputStream(SENT), 1000);
        run("verify");
        assertThat(out.toString()).contains("1 file of evidence belongs to nothing");
    }

    private Path file(Kept kept) {
        return data.resolve("evidence").resolve(EvidenceFolder.name(kept.ticket()));
    }

    private EventType newest(String reference) {
        try (var store = Store.read(data)) {
            var log = store.cases().log(reference);
            return log.get(log.size() - 1).type();
        }
    }

    private static Header opened(String care) {
        return Header.of(1, EventType.OPENED, MONDAY, Role.COMPLAINANT,
                Map.of("kind", "complaint", "stage", "formal", "team", "complaints", care, care.equals(Header.LANGUAGE) ? "en" : "yes"));
    }

    private int run(String... arguments) {
        var all = Arrays.copyOf(arguments, arguments.length + 2);
        all[arguments.length] = "--data";
        all[arguments.length + 1] = data.toString();
        return Main.run(all, new PrintWriter(out), new PrintWriter(err));
    }
}
