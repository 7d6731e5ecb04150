package redress.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackFilesTest {

    @TempDir
    private Path folder;

    @Test
    void thePacksOwnFilesAndTheCommonOnesAreReadWithoutScenarios() {
        var files = PackFiles.fromFolder(PackOnDisk.minimal(folder).write("tiny/.hidden.json", "").folder());

        assertThat(files.paths()).containsExactly("common/acknowledge.json", "common/phrases.json", "common/risk.json",
                "tiny/contact.json", "tiny/pack.json", "tiny/start.json");
        assertThat(files.faults()).isEmpty();
        assertThat(files.folder()).isEqualTo("tiny");
    }

    @Test
    void theBytesGiveTheSameFilesAgain() {
        var files = PackFiles.fromFolder(PackOnDisk.minimal(folder).folder());

        var again = PackFiles.of(files.toBytes());

        assertThat(again).isEqualTo(files).hasSameHashCodeAs(files);
        assertThat(again.digest()).isEqualTo(files.digest());
        assertThat(again.bytes("tiny/pack.json")).isEqualTo(files.bytes("tiny/pack.json"));
    }

    @Test
    void anyChangeChangesTheDigest() {
        var pack = PackOnDisk.minimal(folder);
        var before = PackFiles.fromFolder(pack.folder());

        var after = PackFiles.fromFolder(pack.replace("tiny/contact.json", "Name", "name").folder());

        assertThat(after.digest()).isNotEqualTo(before.digest());
        assertThat(after).isNotEqualTo(before);
    }

    @Test
    void nobodyCanChangeTheFilesFromOutside() {
        var files = PackFiles.fromFolder(PackOnDisk.minimal(folder).folder());
        var before = files.digest();

        Arrays.fill(files.bytes("tiny/pack.json"), (byte) 0);
        files.paths().clear();

        assertThat(files.digest()).isEqualTo(before);
    }

    @Test
    void bytesThatAreNoPackAreRefused() {
        var bytes = PackFiles.fromFolder(PackOnDisk.minimal(folder).folder()).toBytes();

        assertThatIllegalArgumentException().isThrownBy(() -> PackFiles.of(new byte[] {1, 2, 3, 4, 5}));
        assertThatIllegalArgumentException().isThrownBy(() -> PackFiles.of(new byte[0]));
        assertThatIllegalArgumentException().isThrownBy(() -> PackFiles.of(Arrays.copyOf(bytes, bytes.length - 1)));
        assertThatIllegalArgumentException().isThrownBy(() -> PackFiles.of(Arrays.copyOf(bytes, bytes.length + 1)));
    }

    @Test
    void aHugeFileIsAFaultAndTheOthersAreStillRead() {
        var pack = PackOnDisk.minimal(folder).write("tiny/contact.json", " ".repeat(1_000_001))
                .replace("tiny/start.json", "\"hello\",", "\"helo\",");

        assertThat(pack.faults()).extracting(Fault::toString).containsExactly(
                "tiny/contact.json:1:1: This file is larger than 1 MB. Split the dialog into several.",
                "tiny/start.json:4:12: There is no state \"helo\". Did you mean \"hello\"?");
    }

    @Test
    void aLinkOutOfTheFolderOfAllDialogsIsAFault() throws IOException {
        var outside = Files.writeString(Files.createDirectory(folder.resolve("outside")).resolve("secret.json"), "{}");
        var pack = PackOnDisk.minimal(Files.createDirectory(folder.resolve("dialogs")));
        Files.createSymbolicLink(pack.path("tiny/linked.json"), outside);

        assertThat(pack.faults()).singleElement().hasToString("tiny/linked.json:1:1: This is a link that leads out of"
                + " the folder of all dialogs. Put the file itself here in place of the link.");
    }

    @Test
    void aLinkWithinTheFolderIsRead() throws IOException {
        var pack = PackOnDisk.minimal(folder);
        Files.createSymbolicLink(pack.path("tiny/danger.json"), pack.path("common/risk.json"));

        assertThat(pack.read().script().dialogs()).containsKey("danger");
    }

    @Test
    void aFolderThatLooksLikeAFileIsAFault() throws IOException {
        var pack = PackOnDisk.minimal(folder);
        Files.createDirectory(pack.path("tiny/odd.json"));

        assertThat(pack.faults()).singleElement().extracting(Fault::what).isEqualTo("This is not a file.");
    }

    @Test
    void aFolderThatIsNotThereIsAFault() {
        assertThatExceptionOfType(PackFaults.class)
                .isThrownBy(() -> PackReader.read(PackFiles.fromFolder(folder.resolve("nowhere"))))
                .withMessage("nowhere:1:1: There is no such folder."
                        + " Write the path of a pack's folder, or its name if it lies in the folder \"dialogs\".");
    }

    @Test
    void aPackWithoutWhatPacksShareIsOneFault() throws IOException {
        Files.createDirectory(folder.resolve("alone"));

        assertThatExceptionOfType(PackFaults.class)
                .isThrownBy(() -> PackReader.read(PackFiles.fromFolder(folder.resolve("alone"))))
                .withMessage("common:1:1: There is no such folder."
                        + " A pack lies in a folder, with a folder \"common\" beside it.");
    }

    @Test
    void theCommonFolderIsNoPack() {
        assertThat(PackFiles.fromFolder(PackOnDisk.minimal(folder).path("common")).faults()).singleElement()
                .extracting(Fault::remedy).isEqualTo("Name the folder of an organisation.");
    }
}
