package redress.desk;

import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import redress.dialog.Action;
import redress.store.Cases;
import redress.store.Store;

/**
 * Makes the one-time links by which somebody else can say something on a case.
 *
 * @param store  where they are kept
 * @param random a source that nobody can foresee
 * @param link   what people open, made of the secret word
 */
record InvitationLinks(Store store, RandomGenerator random, UnaryOperator<String> link) {

    /** The link to a case, if one is to be made. */
    Optional<String> make(Cases.Filed filed, Action.Invitation invitation) {
        return Optional.of(invitation).filter(Action.Invitation::isMade)
                .map(made -> link.apply(store.invitations().make(filed, made.dialog(), made.shown(), random)));
    }
}
