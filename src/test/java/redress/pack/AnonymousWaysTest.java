package redress.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Nobody who is not recorded is asked who they are, or hands in without a way back. */
class AnonymousWaysTest {

    private static final String OPEN = """
            "open": {"open": "complaint", "say": "Thank you."}""";

    @TempDir
    private Path folder;
    private PackOnDisk pack;

    @BeforeEach
    void aPackWithAWayOnWhichNobodyIsRecorded() {
        pack = PackOnDisk.minimal(folder).replace("tiny/pack.json", "start:sent", "start:open")
                .replace("tiny/pack.json", "start:elsewhere", "start:how").write("tiny/start.json", """
                {
                  "title": "Tell us",
                  "first": "how",
                  "states": {
                    "how": {
                      "ask": "How?",
                      "label": "How",
                      "answer": {"type": "choice", "options": {"named": "With my name", "secret": "In secret"}},
                      "next": [{"when": {"how": {"is": "secret"}}, "go": "quiet"}, {"go": "name"}]
                    },
                    "name": {"ask": "Your name?", "label": "Name", "answer": {"type": "name"}, "next": "check"},
                    "quiet": {"do": "quiet", "next": "check"},
                    "check": {
                      "review": "Right?",
                      "submit": "Yes",
                      "next": [{"when": {"how": {"is": "secret"}}, "go": "code"}, {"go": "open"}]
                    },
                    "code": {"ask": "Keep {receipt.code}.", "label": false, "answer": {"type": "receipt"}, "skip": "I have it", "next": "open"},
                    OPEN
                  }
                }
                """.replace("OPEN", OPEN)).write("tiny/quiet.json", """
                {
                  "title": "In secret",
                  "anonymous": true,
                  "first": "what",
                  "states": {
                    "what": {"ask": "What happened?", "label": "What happened", "answer": {"type": "text"}}
                  }
                }
                """).write("common/mailbox.json", """
                {
                  "title": "Your mailbox",
                  "anonymous": true,
                  "first": "code",
                  "states": {
                    "code": {"ask": "Your code?", "label": false, "answer": {"type": "code"}, "next": "open"},
                    "open": {"visit": "mailbox", "say": "One moment."}
                  }
                }
                """).write("common/mailbox-inside.json", """
                {
                  "title": "In there",
                  "anonymous": true,
                  "first": "what",
                  "states": {
                    "what": {"ask": "What?", "label": "What", "answer": {"type": "text"}, "next": "again"},
                    "again": {"visit": "messages", "say": "Here they are."}
                  }
                }
                """);
    }

    private java.util.stream.Stream<String> wrong() {
        return PackCheck.examine(PackFiles.fromFolder(pack.folder()), java.time.Clock.fixed(LocalDate.of(2026, 11, 22)
                .atStartOfDay(java.time.ZoneOffset.UTC).toInstant(), java.time.ZoneOffset.UTC)).faults().stream()
                .filter(Fault::isError).map(fault -> fault.file() + " " + fault.what());
    }

    @Test
    void aSoundOnePasses() {
        // Its signpost and its privacy notice are shown nowhere; nothing else is wrong.
        assertThat(wrong().filter(fault -> !fault.contains("signpost") && !fault.contains("privacy notice"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            tiny/start.json | "do": "quiet", "next": "check" | "do": "quiet", "next": "open" | tiny/start.json Somebody who is not recorded can come here without a receipt code, and could never come back.
            tiny/quiet.json | {"type": "text"} | {"type": "phone"} | tiny/quiet.json Somebody who is not recorded can come here, and is asked who they are.
            tiny/start.json | [{"when": {"how": {"is": "secret"}}, "go": "code"}, {"go": "open"}] | "code" | tiny/start.json Somebody who is recorded can come here, and gets a code that opens nothing.
            tiny/start.json | "code": {"ask": "Keep {receipt.code}.", "label": false | "code": {"ask": "Keep {receipt.code}.", "label": "Code" | tiny/start.json A receipt code goes on nobody's record.
            tiny/start.json | Keep {receipt.code}. | Keep it. | tiny/start.json Nobody can see the code that they are to keep.
            tiny/start.json | Your name? | Your name, {receipt.code}? | tiny/start.json Nothing fills the place {receipt.code}.
            common/mailbox.json | "first": "code" | "first": "open" | common/mailbox.json No way leads to the state "code".
            common/mailbox.json | "say": "One moment." | "say": "Welcome, {code}." | common/mailbox.json This answer is a receipt code, which nobody may read again.
            common/mailbox.json | "anonymous": true | "anonymous": false | common/mailbox.json Somebody who is recorded can come here, and types a code of somebody who is not.
            common/mailbox.json | "visit": "mailbox" | "visit": "messages" | common/mailbox.json People come here who are in no mailbox.
            common/mailbox-inside.json | "visit": "messages" | "visit": "mailbox" | common/mailbox-inside.json Somebody can come here who has given no receipt code.
            common/mailbox.json | "visit": "mailbox" | "visit": "post" | common/mailbox.json There is no place to visit "post".
            """)
    void whatWouldGiveSomebodyAwayIsRefused(String file, String old, String now, String expected) {
        pack.replace(file, old, now);

        assertThat(wrong()).contains(expected);
    }

    @Test
    void aPackWithSuchAWayNeedsTheMailbox() throws java.io.IOException {
        java.nio.file.Files.delete(pack.path("common/mailbox.json"));

        assertThat(wrong()).contains("common/mailbox.json This file is missing.");
    }
}
