/**
 * Proofs: for each clause of a policy, what carries it in the pack is taken away, and a scenario that covers the clause has to
 * fail. The pack is changed as it was read, so that nothing but the one element is gone.
 *
 * <p>Nothing here changes a file, and nothing here decides what carries a clause: the pack says it.
 */
package redress.scenario.proof;
