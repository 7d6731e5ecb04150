/**
 * Reports: what an organisation's cases come to over some days, for a Board that must not learn who complained.
 *
 * <p>Figures are counted from the clear headers of events; numbers so small that somebody could be recognised are hidden, and
 * so is all from which they could be worked out. Nothing here opens a sealed body, with one exception that says so: the
 * register, which is the operator's own.
 */
package redress.report;
