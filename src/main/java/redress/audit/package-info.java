/**
 * Proves that what is kept agrees: each chain with its hashes, each deadline with what happened, timers with deadlines, the
 * outbox with what can still arrive. It also finds the policy under which a case was opened.
 *
 * <p>It only reads, and never what people said.
 */
package redress.audit;
