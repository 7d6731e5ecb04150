package redress.evidence.clean;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What in the XML of Office files (ECMA-376, ISO 26300, and Microsoft's extensions of the first) tells of people, their
 * machines and their days, and is not the text. Names stand without their prefixes.
 */
final class OfficeWords {

    /** Parts that hold nothing else: only their root stays. */
    private static final Set<String> EMPTIED_ROOTS = Set.of("coreProperties", "Properties", "document-meta",
            "document-settings",
            "labelList");
    /** Of the data that a program may have put into a Word file, what Word itself shows. */
    private static final Set<String> SHOWN_DATA = Set.of("CoverPageProperties", "Sources");
    private static final Set<String> DROPPED = Set.of("rsids", "rsid", "docId", "presenceInfo", "absPath",
            "attachedTemplate", "printer-settings");
    /** Elements that stay without their words. */
    private static final Set<String> EMPTIED = Set.of("author", "creator", "creator-initials", "lastModifiedBy");
    private static final Set<String> DROPPED_ATTRIBUTES = Set.of("initials", "lastModifiedBy", "userId", "providerId",
            "userName",
            "date", "dateUtc", "dT", "dt", "odcFile", "sourceFile", "created", "modified");
    /** Elements whose name is somebody's. */
    private static final Set<String> PEOPLE = Set.of("cmAuthor", "author", "person", "userInfo");
    private static final Set<String> DROPPED_LINKS = Set.of("thumbnail", "printerSettings", "attachedTemplate", "origin");
    private static final Pattern PATH = Pattern.compile("(?i)(file:|\\\\\\\\|[a-z]:[\\\\/]|/(home|users)/).*");
    private static final Pattern PICTURE_FILE = Pattern.compile("(?i).+\\.(jpe?g|png|gif|heic|bmp|tiff?|webp)");
    private static final String SOMEBODY = "Author";

    private OfficeWords() {
    }

    /** Whether only the root of a part stays. */
    static boolean isEmptied(String part, String root) {
        return EMPTIED_ROOTS.contains(root) || part.matches("customXml/item\\d+\\.xml") && !SHOWN_DATA.contains(root);
    }

    /** Whether an element goes with all that is in it. */
    static boolean isDropped(String element, Map<String, String> attributes) {
        var link = attributes.getOrDefault("Type", "");
        var listed = attributes.getOrDefault("full-path", "");
        return DROPPED.contains(element)
                || element.equals("Relationship") && DROPPED_LINKS.contains(link.substring(link.lastIndexOf('/') + 1))
                || element.equals("file-entry") && isDroppedPart(listed);
    }

    /** Whether a part goes: small pictures of pages, what printers and signatures leave, what programs make again. */
    static boolean isDroppedPart(String part) {
        return part.matches("(?i)(docProps/thumbnail\\..*|Thumbnails/.*|.*/printerSettings/.*|_xmlsignatures/.*"
                + "|META-INF/.*signatures.*|Configurations2/.*|(.*/)?layout-cache|ObjectReplacements/.*)");
    }

    /** Whether the words within an element go; a comment's author in a table, for instance. */
    static boolean isEmptied(String element) {
        return EMPTIED.contains(element);
    }

    /**
     * What an attribute is to say.
     *
     * @param element in which it stands
     * @param id      the attribute
     * @return nothing if it goes
     */
    static Optional<String> attribute(String element, String id, String value) {
        if (id.startsWith("rsid") || DROPPED_ATTRIBUTES.contains(id) || element.equals("pageSetup") && id.equals("id")) {
            return Optional.empty();
        }
        if (id.equals("author") || id.equals("displayName") || id.equals("name") && PEOPLE.contains(element)) {
            return Optional.of(SOMEBODY);
        }
        if (id.equals("Target") && PATH.matcher(value).matches()) {
            return Optional.of("file:///removed");
        }
        boolean title = id.equals("descr") || id.equals("name") || id.equals("title");
        boolean telling = title && (PATH.matcher(value).matches() || PICTURE_FILE.matcher(value).matches());
        return Optional.of(telling ? "Picture" : value);
    }

    /** What stands for a name. */
    static String somebody() {
        return SOMEBODY;
    }
}
