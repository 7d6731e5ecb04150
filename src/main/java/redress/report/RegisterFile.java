package redress.report;

import java.util.List;
import java.util.stream.Collectors;

/** Writes a register, for a spreadsheet or to be read. */
public final class RegisterFile {

    private RegisterFile() {
    }

    /** As comma-separated values, none of which a spreadsheet takes for a formula. */
    public static String csv(Register register) {
        return Csv.line(Register.HEADS) + register.lines().stream().map(Csv::line).collect(Collectors.joining());
    }

    /**
     * As one HTML page that needs nothing else.
     *
     * @param organisation whose cases they are
     */
    public static String html(Register register, String organisation) {
        var title = Html.escaped("Register of cases at " + organisation);
        return "<!DOCTYPE html>\n<html lang=\"en-GB\">\n<head>\n<meta charset=\"utf-8\">\n"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                + "<meta name=\"color-scheme\" content=\"light dark\">\n<title>" + title + "</title>\n<style>\n"
                + ReportPage.style() + "\n</style>\n</head>\n<body>\n<main class=\"register\">\n<h1>" + title + "</h1>\n"
                + "<p class=\"note\">This holds what was found, in staff's own words. It is for those who may know it.</p>\n"
                + "<div class=\"wide\"><table>\n<thead>" + row("th", Register.HEADS) + "</thead>\n<tbody>\n"
                + register.lines().stream().map(line -> row("td", line)).collect(Collectors.joining("\n"))
                + "\n</tbody>\n</table></div>\n</main>\n</body>\n</html>\n";
    }

    private static String row(String tag, List<String> cells) {
        return cells.stream().map(cell -> "<" + tag + ">" + Html.escaped(cell) + "</" + tag + ">")
                .collect(Collectors.joining("", "<tr>", "</tr>"));
    }
}
