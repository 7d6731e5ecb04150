package redress.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import redress.dialog.Input;
import redress.message.Address;
import redress.message.FileKind;
import redress.message.FileTicket;

/**
 * Turns what a scenario or a terminal line says into what a person did.
 *
 * @param screens what is on the screens
 * @param chat    the chat in which it is done
 * @param newest  the number of the person's newest text, which {@code [edit …]} edits
 */
record Deeds(Screens screens, Address chat, long newest) {

    private static final Pattern PHOTO = Pattern.compile("\\[photo(?:\\s+x(\\d{1,2}))?(?:\\s+\"(.*)\")?]");
    private static final Pattern FILE = Pattern.compile("\\[file\\s+(.+?)(?:\\s+(\\d{1,4})\\s*MB)?]");
    private static final Pattern EDIT = Pattern.compile("\\[edit\\s+\"(.*)\"]");
    private static final Pattern START = Pattern.compile("\\[start\\s+(\\S+)]");
    /** One that is well formed and was shown to nobody. */
    private static final String WRONG_CODE = "0123-4567-89AB-CDEQ";
    private static final String INVITATION = "invitation";
    private static final long SMALL = 200_000;
    private static final long MEGABYTE = 1_000_000;
    /** The Royal Observatory in Greenwich. */
    private static final double LATITUDE = 51.4769;
    private static final double LONGITUDE = -0.0005;
    private static final String PHONE = "+447700900123";

    /**
     * One thing done.
     *
     * @param input   what
     * @param message the message whose button was pressed; 0 if none was
     * @param number  the number of the message that was sent; 0 for a press
     */
    record Deed(Input input, long message, long number) {
    }

    /** Whether the person blocks the bot. */
    boolean blocks(String what) {
        return what.equals("[block]");
    }

    /** What the rest of a line does. */
    List<Deed> deeds(String what) {
        if (what.length() > 1 && what.startsWith("\"") && what.endsWith("\"")) {
            return List.of(said(what.substring(1, what.length() - 1)));
        }
        var button = screens.button(chat, what).or(() -> chat.isGroup() ? screens.earlierButton(chat, what) : Optional.empty());
        if (button.isPresent()) {
            return List.of(pressed(button.get()));
        }
        return what.startsWith("[") && what.endsWith("]") ? sent(what) : List.of(said(what));
    }

    private Deed pressed(Screens.OnScreen onScreen) {
        return new Deed(new Input.Press(onScreen.button().data()), onScreen.message(), 0);
    }

    private List<Deed> sent(String what) {
        var photo = PHOTO.matcher(what);
        if (photo.matches()) {
            int count = photo.group(1) == null ? 1 : Integer.parseInt(photo.group(1));
            return photos(count, photo.group(2) == null ? "" : photo.group(2));
        }
        var file = FILE.matcher(what);
        if (file.matches()) {
            var size = file.group(2) == null ? SMALL : Long.parseLong(file.group(2)) * MEGABYTE;
            return List.of(attached(FileKind.DOCUMENT, file.group(1), size, "", ""));
        }
        var edit = EDIT.matcher(what);
        if (edit.matches()) {
            return List.of(new Deed(new Input.Amended(edit.group(1), newest), 0, newest));
        }
        var start = START.matcher(what);
        if (start.matches()) {
            return List.of(said("/start " + (start.group(1).equals(INVITATION) ? screens.invitation() : start.group(1))));
        }
        return switch (what.toLowerCase(Locale.ROOT)) {
            case "[code]" -> List.of(said(screens.code(chat)));
            case "[wrong code]" -> List.of(said(WRONG_CODE));
            case "[voice]" -> List.of(attached(FileKind.VOICE, "voice.ogg", SMALL, "", ""));
            case "[place]" -> List.of(deed(new Input.Place(LATITUDE, LONGITUDE, number())));
            case "[contact]" -> List.of(deed(new Input.Card(PHONE, true, number())));
            case "[contact other]" -> List.of(deed(new Input.Card(PHONE, false, number())));
            default -> List.of(deed(new Input.Other(number())));
        };
    }

    /** In an album one photo has the words. */
    private List<Deed> photos(int count, String caption) {
        var album = count == 1 ? "" : "album-" + number();
        var deeds = new ArrayList<Deed>();
        for (int i = 1; i <= count; i++) {
            deeds.add(attached(FileKind.PHOTO, "photo.jpg", SMALL, album, i == 1 ? caption : ""));
        }
        return deeds;
    }

    private Deed attached(FileKind kind, String name, long size, String album, String caption) {
        long number = number();
        var ticket = new FileTicket("file-" + number + "/" + name, kind, name, size, caption);
        return new Deed(new Input.Attached(ticket, album, number), 0, number);
    }

    private Deed said(String text) {
        long number = number();
        return new Deed(new Input.Said(text, number), 0, number);
    }

    private Deed deed(Input input) {
        return new Deed(input, 0, number());
    }

    private long number() {
        return screens.number();
    }
}
