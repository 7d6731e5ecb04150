package redress.evidence.clean;

import java.util.Locale;
import java.util.Set;

/**
 * The name that a sender's device gave to a file. It says nothing of what the file is, but whoever opens the file may go by it.
 *
 * @param name as it came
 */
record GivenName(String name) {

    /** What Windows, macOS, Linux and Android run at a press, or what starts such a thing. */
    private static final Set<String> PROGRAMS = Set.of("exe", "com", "scr", "pif", "cpl", "msi", "msp", "msc", "bat", "cmd",
            "ps1", "psm1", "vb", "vbs", "vbe", "js", "jse", "mjs", "ws", "wsf", "wsh", "hta", "lnk", "url", "reg", "inf",
            "jar", "jnlp", "apk", "xapk", "ipa", "app", "dmg", "pkg", "mpkg", "command", "sh", "bash",
            "run", "elf", "so", "dll", "sys", "deb", "rpm",
            "appimage", "appx", "msix", "desktop", "py", "pyw", "pl", "rb", "php", "iso", "img", "vhd", "vhdx",
            "gadget", "application",
            "docm", "dotm", "xlsm", "xltm", "xlam", "pptm", "potm", "ppam", "ppsm", "sldm", "xll", "chm", "scf", "diagcab");

    /**
     * Whether a machine would run a file of this name, by its last ending. Characters that are not seen do not hide it,
     * nor do dots and blanks behind it, which Windows drops.
     */
    boolean isProgram() {
        var seen = name.codePoints().filter(character -> !isHidden(character))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString()
                .replaceAll("[.\\s]+$", "").toLowerCase(Locale.ROOT);
        int dot = seen.lastIndexOf('.');
        return dot >= 0 && PROGRAMS.contains(seen.substring(dot + 1));
    }

    private static boolean isHidden(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED -> true;
            default -> false;
        };
    }

    @Override
    public String toString() {
        return "a given name";
    }
}
