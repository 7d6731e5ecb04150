package redress;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import redress.casework.Body;
import redress.evidence.Damaged;
import redress.evidence.EvidenceFolder;
import redress.evidence.clean.FileType;
import redress.message.FileTicket;
import redress.message.PlainText;
import redress.report.CasePage;

/** Writes all that is kept of a case into a folder: a page to read, the same for programs, and the files. */
final class CaseFolder {

    private static final String FILES = "files";

    private final CaseStory story;
    private final EvidenceFolder evidence;
    private final Path folder;
    private final Map<String, String> written = new HashMap<>();
    private final List<String> lost = new ArrayList<>();
    private final JsonArrayBuilder list = Json.createArrayBuilder();
    private int number;

    private CaseFolder(CaseStory story, EvidenceFolder evidence, Path folder) {
        this.story = story;
        this.evidence = evidence;
        this.folder = folder;
    }

    /**
     * Writes it.
     *
     * @param folder is made, readable by its owner alone; it must not be there, or be empty
     * @return a line for each file that is kept and could not be read
     * @throws IOException if the folder cannot be written
     */
    static List<String> write(CaseStory story, EvidenceFolder evidence, Path folder) throws IOException {
        var writing = new CaseFolder(story, evidence, folder);
        writing.write();
        return List.copyOf(writing.lost);
    }

    private void write() throws IOException {
        Files.createDirectories(folder);
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
        var entries = story.entries();
        var events = new ArrayList<CasePage.Event>();
        for (var entry : entries) {
            events.add(event(entry));
        }
        var reference = story.file().reference();
        var notes = Stream.concat(Stream.of("This page holds all that is kept of the case. It is as confidential as the case itself: "
                + "do not send it on, and delete it once it is not needed any more."), lost.stream()).toList();
        Files.writeString(folder.resolve("case.html"), new CasePage("Case " + reference, notes, events).html(), StandardCharsets.UTF_8);
        var json = Json.createObjectBuilder(StoryJson.of(story)).add("evidence", list).add("unreadable", Json.createArrayBuilder(lost));
        Files.writeString(folder.resolve("case.json"), Pretty.print(json.build()) + "\n", StandardCharsets.UTF_8);
    }

    private CasePage.Event event(CaseStory.Entry entry) throws IOException {
        var heading = story.at(entry.header().at()) + "  " + entry.name() + " (" + entry.header().role().id()
                + (entry.who().isEmpty() ? "" : ": " + entry.who()) + ")";
        var lines = entry.body().map(Body::lines).orElse(List.of()).stream()
                .filter(line -> !line.isSilent() && !line.text().isBlank())
                .map(line -> new CasePage.Said(line.label(), line.text())).toList();
        var files = new ArrayList<CasePage.Link>();
        for (var file : entry.body().map(Body::files).orElse(List.of())) {
            files.addAll(links(entry, file));
        }
        return new CasePage.Event(heading, entry.facts(), lines, files);
    }

    private List<CasePage.Link> links(CaseStory.Entry entry, FileTicket file) throws IOException {
        var keeping = file.keeping();
        if (!keeping.isHere()) {
            return List.of(new CasePage.Link(CaseStory.file(file) + " (not kept here)", ""));
        }
        var links = new ArrayList<CasePage.Link>();
        if (!keeping.cleaned().isEmpty()) {
            links.add(link(entry, file, keeping.cleaned(), "cleaned"));
        }
        if (!keeping.original().isEmpty()) {
            links.add(link(entry, file, keeping.original(), "as it came"));
        }
        return links;
    }

    private CasePage.Link link(CaseStory.Entry entry, FileTicket file, String ticket, String how) throws IOException {
        var words = PlainText.safe(file.caption()) + " [" + how + "]";
        var place = written.get(ticket);
        if (place == null) {
            place = copied(entry, file, ticket, how);
            written.put(ticket, place);
        }
        return new CasePage.Link((place.isEmpty() ? "A file that cannot be read " : place + " ") + words, place);
    }

    /** Where it lies now; empty if it cannot be read. */
    private String copied(CaseStory.Entry entry, FileTicket file, String ticket, String how) throws IOException {
        number++;
        var keeping = file.keeping();
        var place = FILES + "/" + FileType.of(keeping.type()).madeName(number);
        Files.createDirectories(folder.resolve(FILES));
        boolean whole = isCopied(ticket, folder.resolve(place));
        list.add(Json.createObjectBuilder().add("event", entry.header().sequence()).add("file", whole ? place : "").add("is", how)
                .add("type", keeping.type()).add("sha256", how.equals("cleaned") && !keeping.original().isEmpty() ? "" : keeping.sha256())
                .add("given_name", PlainText.safe(file.name())).add("remark", keeping.remark()));
        if (!whole) {
            lost.add("A file of event " + entry.header().sequence() + " is missing or damaged. Run `redress verify`.");
        }
        return whole ? place : "";
    }

    private boolean isCopied(String ticket, Path to) throws IOException {
        try (var content = evidence.read(ticket); var out = Files.newOutputStream(to)) {
            content.stream().transferTo(out);
            return true;
        } catch (Damaged | NoSuchFileException unreadable) {
            Files.deleteIfExists(to);
            return false;
        }
    }
}
