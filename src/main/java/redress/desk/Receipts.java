package redress.desk;

import java.util.HashMap;
import java.util.HexFormat;
import java.util.Optional;
import java.util.random.RandomGenerator;
import redress.dialog.Conversation;
import redress.dialog.Facts;
import redress.dialog.Reply;
import redress.dialog.Turn;
import redress.message.ReceiptCode;
import redress.store.Jobs;
import redress.store.Store;
import redress.store.Talk;
import redress.work.Job;

/**
 * The codes by which people come back who are not recorded. A code lies in the sealed conversation until that is handed in; what
 * is derived from it is worked out while it is typed back. A message that holds a code is deleted as soon as the code was typed.
 */
final class Receipts {

    /** The fact that holds what the code was stretched to, once that is known. */
    private static final String DERIVED = "!receipt.derived";

    private final Store store;
    private final Post post;
    private final Errands errands;
    private final RandomGenerator random;

    /**
     * @param random a source that nobody can foresee
     */
    Receipts(Store store, Post post, Errands errands, RandomGenerator random) {
        this.store = store;
        this.post = post;
        this.errands = errands;
        this.random = random;
    }

    /** A conversation that is not recorded, with a code of its own. */
    Conversation knowing(Conversation conversation) {
        var facts = new HashMap<>(conversation.facts());
        facts.putIfAbsent(Facts.RECEIPT_CODE, ReceiptCode.fresh(random).letters());
        return conversation.knowing(facts);
    }

    /**
     * Does what follows from codes that were shown or typed: what is derived is begun, and messages are deleted.
     *
     * @param talk where it was
     * @param turn what it has come to
     */
    void follow(Happening.Came came, Talk talk, Turn turn) {
        if (!turn.secrets().isEmpty()) {
            post.delete(came.chat(), turn.secrets().stream().sorted().toList());
        }
        if (turn.confirmed()) {
            post.takeBack(came.chat(), talk.key().codeHandle());
        }
        boolean isShown = turn.replies().stream().anyMatch(Receipts::isSecret);
        if (isShown && !talk.conversation().facts().containsKey(DERIVED) && store.jobs().under(talk.key()).stream()
                .noneMatch(job -> job.kind().equals(Job.MakeMailbox.KIND))) {
            code(talk.conversation()).ifPresent(code -> errands.send(new Job.MakeMailbox(code, ""), talk.key()));
        }
    }

    /**
     * What was said without a name is handed in: from now on the code opens the mailbox of the case, as soon as it is derived.
     *
     * @param reference    the case
     * @param conversation as it was before its last input
     */
    void submitted(String reference, Conversation conversation) {
        Optional.ofNullable(conversation.facts().get(DERIVED)).ifPresentOrElse(
                derived -> store.mailboxes().make(reference, HexFormat.of().parseHex(derived)),
                () -> code(conversation).ifPresent(code -> errands.sendAlone(new Job.MakeMailbox(code, reference))));
    }

    /** It is known what a code was stretched to. */
    void derived(Jobs.Waiting job, Job.MakeMailbox make, byte[] derived) {
        if (!make.reference().isEmpty()) {
            store.mailboxes().make(make.reference(), derived);
            return;
        }
        store.conversations().under(job.key()).filter(talk -> code(talk.conversation()).filter(make.code()::equals).isPresent())
                .ifPresent(talk -> {
                    var facts = new HashMap<>(talk.conversation().facts());
                    facts.put(DERIVED, HexFormat.of().formatHex(derived));
                    store.conversations().keep(talk.with(talk.conversation().knowing(facts)));
                });
    }

    private static boolean isSecret(Reply reply) {
        return reply.accept(new Reply.Visitor<Boolean>() {
            @Override
            public Boolean show(Reply.Show show) {
                return show.secret();
            }

            @Override
            public Boolean renew(Reply.Renew renew) {
                return false;
            }

            @Override
            public Boolean bare(Reply.Bare bare) {
                return false;
            }
        });
    }

    private static Optional<ReceiptCode> code(Conversation conversation) {
        return Optional.ofNullable(conversation.facts().get(Facts.RECEIPT_CODE)).flatMap(ReceiptCode::read);
    }
}
