/**
 * Packs: an organisation's policy and dialogs, read from files into the records of {@code redress.dialog} and
 * {@code redress.casework}, with every fault named at its place.
 *
 * <p>What comes out of here is whole and sound, or it does not come out. Nothing here runs a conversation, knows a case,
 * or holds any organisation's rules.
 */
package redress.pack;
