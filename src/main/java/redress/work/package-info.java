/**
 * Slow work: what it is, what comes of it, and the threads that do it. Nothing here writes to the database or speaks to
 * anybody; a job comes from the desk as a row that is on the disk, and its result goes back there as a happening.
 */
package redress.work;
