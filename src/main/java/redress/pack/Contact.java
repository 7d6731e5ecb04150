package redress.pack;

import java.time.LocalDate;

/**
 * How people reach the organisation. What it does not have is empty; one of them it has.
 *
 * @param phone   a phone number as it is written
 * @param email   an e-mail address
 * @param post    a postal address
 * @param web     a page
 * @param checked the day on which somebody last made sure of them, in the organisation's zone
 */
public record Contact(String phone, String email, String post, String web, LocalDate checked) {
}
