/**
 * The command line: what an operator types, and the line and exit code that answer a mistake.
 *
 * <p>Each command puts rooms together and holds no rule of its own.
 */
package redress;
