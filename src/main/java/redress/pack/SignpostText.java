package redress.pack;

import java.time.LocalDate;
import redress.dialog.Template;

/**
 * Where the pack sends what is not for this organisation's complaints team.
 *
 * @param id      its name
 * @param title   what it is called
 * @param say     what people read; constants are filled, and there are no other places
 * @param checked the day on which somebody last made sure of it, in the organisation's zone
 */
public record SignpostText(String id, String title, Template say, LocalDate checked) {
}
