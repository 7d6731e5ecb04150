package redress.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static redress.desk.OpenDesk.AMINA;
import static redress.desk.OpenDesk.BEN;
import static redress.desk.OpenDesk.COMPLAINTS;
import static redress.desk.OpenDesk.SAM;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import redress.message.Address;
import redress.message.Rights;
import redress.pack.PackFiles;
import redress.pack.PackReader;

/** Cases that go from one team to another, each of which sits in a group with topics. */
class HandOverTest {

    private static final Address DIRECTOR = new Address(-1003);
    private static final Rights TOPICS = new Rights(true, true, true, true);

    @TempDir
    private Path folder;
    private OpenDesk desk;
    private String reference;

    @BeforeEach
    void aCaseWithTheComplaintsTeam() throws IOException {
        copy(Path.of("dialogs", "common"), folder.resolve("common"));
        copy(Path.of("src", "test", "resources", "packs", "ladder"), folder.resolve("ladder"));
        desk = new OpenDesk(folder.resolve("data"), PackReader.read(PackFiles.fromFolder(folder.resolve("ladder"))));
        desk.store().transact(() -> desk.store().teamChats().bind("director", DIRECTOR));
        desk.allow(COMPLAINTS, TOPICS);
        desk.allow(DIRECTOR, TOPICS);
        desk.walk(SAM, List.of("/start", "Mine", "Nobody", "It was loud."));
        reference = desk.store().cases().newest().orElseThrow().reference();
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void theTeamBeforeKeepsACardWithoutButtonsInAClosedTopic() {
        handOver();
        long card = desk.chats().message(COMPLAINTS, "It has gone on to: Director.");
        assertThat(desk.chats().text(COMPLAINTS, card)).contains("Handed over (Amina)");
        assertThat(desk.chats().button(COMPLAINTS, "Acknowledge")).isEmpty();
        assertThat(desk.chats().topics().values()).contains("Gone on · " + reference + " · Complaint (closed)",
                "New · " + reference + " · Complaint");
    }

    @Test
    void theNextTeamReadsAllThatWasToldAndWrittenAndNothingMoreGoesToTheOneBefore() {
        desk.happen(desk.does(COMPLAINTS, AMINA, "Note"), desk.does(COMPLAINTS, AMINA, "The room is next to the road."));
        handOver();
        int before = desk.chats().said(COMPLAINTS).size();
        assertThat(desk.chats().count(DIRECTOR, "It was loud.")).isEqualTo(1);
        assertThat(desk.chats().count(DIRECTOR, "The room is next to the road.")).isEqualTo(1);
        desk.happen(desk.does(DIRECTOR, BEN, "Acknowledge"), desk.blocks(SAM));
        assertThat(desk.chats().said(COMPLAINTS)).hasSize(before);
    }

    @Test
    void aCaseThatComesBackComesIntoItsOldTopic() {
        handOver();
        desk.happen(desk.does(DIRECTOR, BEN, "Hand over"));
        desk.happen(desk.does(DIRECTOR, BEN, "The complaints team"));
        assertThat(desk.chats().topics().values()).containsExactlyInAnyOrder("New · " + reference + " · Complaint",
                "Gone on · " + reference + " · Complaint (closed)");
        desk.happen(desk.does(COMPLAINTS, AMINA, "Acknowledge"));
        assertThat(desk.chats().topics().values()).contains("Acknowledged · " + reference + " · Complaint");
        assertThat(desk.chats().button(DIRECTOR, "Hand over")).isEmpty();
    }

    @Test
    void whatTheMainTeamServesForATeamWithoutAGroupComesAlongWhenItMoves() {
        desk.store().transact(() -> desk.store().teamChats().unbind("director"));
        handOver();
        assertThat(desk.store().cases().find(reference).orElseThrow().file().team()).isEqualTo("director");
        var codes = new CompletableFuture<Map<String, String>>();
        desk.handle(new Happening.Ordered(new Order.Register(List.of("complaints"), codes)));
        desk.happen(desk.does(OpenDesk.STRANGERS, AMINA, "/register " + codes.join().get("complaints")));
        assertThat(desk.chats().count(OpenDesk.STRANGERS, "It was loud.")).isEqualTo(1);
        assertThat(desk.chats().button(OpenDesk.STRANGERS, "Acknowledge")).isPresent();
    }

    private void handOver() {
        desk.happen(desk.does(COMPLAINTS, AMINA, "Hand over"));
        desk.happen(desk.does(COMPLAINTS, AMINA, "The director"));
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> files = Files.list(from)) {
            for (var file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
    }
}
