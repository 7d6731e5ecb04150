package redress.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import redress.pack.Pack;
import redress.pack.PackFiles;
import redress.pack.PackReader;

/** AIM's pack with actions and dialogs added to it, such as a policy has that asks its staff something. */
public final class AskingPack {

    /** What staff are asked about an outcome. */
    static final String OUTCOME = """
            {"title": "Tell our finding", "first": "found", "states": {
              "found": {"ask": "What did you find?", "label": "Finding", "answer": {"type": "choice",
                "options": {"upheld": "Upheld", "not-upheld": "Not upheld", "later": "Not yet"}},
                "next": [{"when": {"found": {"is": "later"}}, "go": "wait"},
                         {"when": {"case.told/complaint/topic": {"is": "service"}}, "go": "service_why"}, {"go": "why"}]},
              "service_why": {"ask": "What went wrong with the service, due {due.outcome}?", "label": "Why",
                "answer": {"type": "text", "shortest": 5}, "next": "proof"},
              "why": {"ask": "Why, in your own words?", "label": "Why", "answer": {"type": "text"}, "next": "proof"},
              "proof": {"ask": "Is there a letter?", "label": "Letter", "answer": {"type": "files"}, "next": "check"},
              "check": {"review": "Is this right for {case.reference}?", "submit": "Tell them", "next": "tell"},
              "tell": {"record": "outcome", "say": "{reference}: they are being told.", "tell": "We looked at {reference}."},
              "wait": {"end": "It stays as it is."}
            }}
            """;
    private static final Path DIALOGS = Path.of("dialogs");

    private final Path dialogs;

    private AskingPack(Path dialogs) {
        this.dialogs = dialogs;
    }

    /** The pack, copied to a folder. */
    public static AskingPack in(Path folder) {
        try (var files = Files.walk(DIALOGS)) {
            for (var file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                var copy = folder.resolve(DIALOGS.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new AskingPack(folder);
    }

    /** The pack in which staff are asked about the outcome of a complaint. */
    public static Pack outcome(Path folder) {
        return in(folder).action("tell-finding", "{\"label\": \"Tell our finding\", \"dialog\": \"tell-finding\","
                + " \"kinds\": [\"complaint\"], \"until\": \"outcome\"}").dialog("tell-finding", OUTCOME).read();
    }

    /** The pack in which complainants can appeal within 20 working days of the outcome, and take their complaint back. */
    public static Pack appeal(Path folder) {
        return in(folder)
                .entry("events", "asked-again", "{\"name\": \"Asked again\"}")
                .change("pack.json", "\"met_by\": \"outcome\", \"within\": \"10 working days\"}", "\"met_by\": \"outcome\","
                        + " \"within\": \"10 working days\"}, \"asking\": {\"name\": \"Asking again\", \"starts\": \"reached\","
                        + " \"met_by\": \"asked-again\", \"within\": \"20 working days\", \"for\": \"complainant\"}")
                .action("take-back", "{\"label\": \"Take mine back\", \"dialog\": \"take-back\", \"kinds\": [\"complaint\"],"
                        + " \"by\": \"complainant\", \"until\": \"withdrawn\"}")
                .action("ask-again", "{\"label\": \"Ask again\", \"dialog\": \"ask-again\", \"kinds\": [\"complaint\"], \"by\":"
                        + " \"complainant\", \"after\": \"outcome\", \"until\": \"asked-again\", \"window\": \"asking\","
                        + " \"late\": \"ask-too-late\"}")
                .action("tell-finding", "{\"label\": \"Tell our finding\", \"dialog\": \"tell-finding\","
                        + " \"kinds\": [\"complaint\"], \"until\": \"outcome\"}")
                .dialog("tell-finding", "{\"title\": \"Outcome\", \"first\": \"tell\", \"states\": {\"tell\": {\"record\":"
                        + " \"outcome\", \"say\": \"They are told.\", \"tell\": \"Here is what we found on {reference}.\"}}}")
                .dialog("take-back", "{\"title\": \"Take it back\", \"first\": \"back\", \"states\": {\"back\": {\"record\":"
                        + " \"withdrawn\", \"say\": \"{reference} is taken back.\"}}}")
                .dialog("ask-too-late", "{\"title\": \"Too late\", \"first\": \"late\", \"states\": {\"late\": {\"end\":"
                        + " \"The time for an appeal on {case.reference} is over.\"}}}")
                .dialog("ask-again", """
                        {"title": "Appeal", "first": "why", "states": {
                          "why": {"ask": "Why do you disagree with us about {case.reference}, {case.stage}?", "label": "Why",
                            "answer": {"type": "text"}, "next": "sent"},
                          "sent": {"record": "asked-again", "say": "Your appeal on {reference} is with us."}
                        }}
                        """).read();
    }

    /** The pack in which a complaint asks for somebody else's consent by a link. */
    public static Pack consent(Path folder) {
        return in(folder)
                .change("complaint.json", "\"open\": \"complaint\",", "\"open\": \"complaint\", \"held\": true, \"invite\":"
                        + " {\"dialog\": \"consent\", \"shows\": [\"topic\"]},")
                .change("complaint.json", "Thank you. We have it.", "Thank you. We have it. Send them this: {invitation}")
                .dialog("consent", """
                        {"title": "Consent", "first": "agree", "states": {
                          "agree": {"ask": "Somebody speaks for you in {case.reference} about {invited.topic}. Do you agree?",
                            "label": "Consent", "answer": {"type": "choice", "options": {"yes": "Yes, I agree", "no": "No"}},
                            "next": [{"when": {"agree": {"is": "no"}}, "go": "refused"}, {"go": "given"}]},
                          "given": {"record": "released", "say": "Thank you. {reference} goes on.", "tell": "They agreed."},
                          "refused": {"end": "Then nothing is sent."}
                        }}
                        """).read();
    }

    /** The pack with a link on a poster. */
    public static Pack poster(Path folder) {
        return in(folder).entry("links", "leeds-poster", "{\"answers\": {\"menu\": \"complaint\", \"complaint/whose\": \"me\","
                + " \"complaint/topic\": \"service\"}}").read();
    }

    /** An action more, before all others. */
    public AskingPack action(String id, String json) {
        return entry("actions", id, json);
    }

    /** An entry more in a group of {@code pack.json}, which may not be there yet. */
    private AskingPack entry(String group, String id, String json) {
        var entry = "\"" + id + "\": " + json;
        return text("pack.json").contains("\n  \"" + group + "\": {")
                ? change("pack.json", "\n  \"" + group + "\": {", "\n  \"" + group + "\": {" + entry + ",")
                : change("pack.json", "\n  \"actions\": {", "\n  \"" + group + "\": {" + entry + "},\n  \"actions\": {");
    }

    /** A dialog more. */
    public AskingPack dialog(String id, String json) {
        return write("aim/" + id + ".json", json);
    }

    /** Other words in a file of the pack. */
    public AskingPack change(String file, String old, String now) {
        var text = text(file);
        if (!text.contains(old)) {
            throw new IllegalArgumentException(file + " has no " + old);
        }
        return write("aim/" + file, text.replace(old, now));
    }

    private String text(String file) {
        try {
            return Files.readString(dialogs.resolve("aim").resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The pack as it is now. */
    public Pack read() {
        return PackReader.read(PackFiles.fromFolder(dialogs.resolve("aim")));
    }

    private AskingPack write(String file, String text) {
        try {
            Files.writeString(dialogs.resolve(file), text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
