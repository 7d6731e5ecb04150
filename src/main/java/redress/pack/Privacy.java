package redress.pack;

/**
 * What people are told about their data, in parts, none of them empty.
 *
 * @param who       who is answerable
 * @param why       what for
 * @param basis     by what right
 * @param howLong   how long it is kept
 * @param telegram  what Telegram itself sees
 * @param abroad    where it goes
 * @param rights    what they can ask for
 * @param regulator whom they can complain to
 */
public record Privacy(String who, String why, String basis, String howLong, String telegram, String abroad,
                      String rights, String regulator) {
}
