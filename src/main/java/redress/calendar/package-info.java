/**
 * Time as the policies speak of it: periods such as "2 working days", and the days on which a nation works.
 *
 * <p>The bank holidays come from Jollyday. Nothing here reads a clock, knows an organisation's rules or keeps a case's
 * dates: a start and a calendar come in, a day or a due time goes out.
 */
package redress.calendar;
