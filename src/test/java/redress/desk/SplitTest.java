package redress.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static redress.desk.OpenDesk.AMINA;
import static redress.desk.OpenDesk.COMPLAINTS;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import redress.message.Address;

/** A part that is split off a case, and whose it is. */
class SplitTest {

    /** Amina's own private chat with the bot. */
    private static final Address AMINAS = new Address(AMINA.id());

    @TempDir
    private Path folder;
    private OpenDesk desk;

    @BeforeEach
    void open() {
        desk = new OpenDesk(folder);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void whoeverWroteAComplaintDownIsNotTakenForThePersonWhoMadeIt() {
        desk.happen(desk.does(AMINAS, AMINA, "/start"));
        record();
        split();
        desk.happen(desk.does(AMINAS, AMINA, "/status"));
        assertThat(desk.chats().said(AMINAS)).noneMatch(text -> text.contains("AIM-"));
        assertThat(desk.store().conversations().find(AMINAS).orElseThrow().references()).isEmpty();
    }

    private void record() {
        List.of("/record", "No", "Sam Carter", "By phone", "today", "07700 900123", "They gave none", "1 High Street, Derby DE1 1AA",
                "The assessor came two hours late.", "AIM's service or staff", "Apprentice registered with AIM", "Yes, they have",
                "yesterday", "They did not say", "Ms Grey", "I have no files", "No, nothing", "No", "Send it to AIM")
                .forEach(line -> desk.happen(desk.does(COMPLAINTS, AMINA, line)));
    }

    private void split() {
        List.of("Split off a part", "Another complaint", "The room was cold.")
                .forEach(line -> desk.happen(desk.does(COMPLAINTS, AMINA, line)));
    }
}
