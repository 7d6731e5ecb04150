package redress.dialog;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import redress.message.FileTicket;
import redress.message.Keeping;
import redress.message.Keyboard;

/**
 * What follows when it is known what became of a file, or what is to become of it. Where somebody is not recorded, they hear
 * whether it was cleaned, and decide whether what could not be cleaned goes as it is. Nobody did anything when the news came,
 * so the conversation stays as fresh as it was, and where it stands does not change.
 *
 * @param scene  where the news came
 * @param before the conversation as it was, untouched
 */
record FileNews(Scene scene, Conversation before) {

    /** The file is there. */
    Turn done(Input.FileDone done) {
        var turn = quietly(done.fileId(), Optional.of(done.becomes()));
        boolean silent = !turn.anonymous() || turn.conversation().equals(before);
        return silent ? turn : turn.saying(turn.conversation(), List.of(
                done.becomes().keeping().state() == Keeping.State.DOUBTED ? asked(done.becomes())
                : new Reply.Show(said(done.becomes(), Phrase.FILE_CLEANED), Keyboard.NONE)));
    }

    /** The file cannot be kept, and its sender is told. */
    Turn refused(Input.FileRefused refused) {
        var turn = quietly(refused.fileId(), Optional.empty());
        return turn.conversation().equals(before) ? turn : turn.saying(turn.conversation(),
                List.of(new Reply.Show(scene.say(refused.why()), Keyboard.NONE)));
    }

    /**
     * Whoever sent a file says whether it goes as it is. What they do not want to go is gone; what it was the answer to is asked
     * again, unless other files are left there.
     */
    Turn decided(String mark, boolean keep) {
        var file = walk(before).files().filter(each -> Buttons.mark(each.id()).equals(mark)).findFirst();
        if (file.isEmpty()) {
            return scene.again(scene.say(Phrase.OLD_BUTTON));
        }
        var id = file.get().id();
        var heard = new Reply.Renew(said(file.get(), keep ? Phrase.FILE_GOES : Phrase.FILE_OUT), Keyboard.NONE);
        var spoken = walk(before).steps().stream().filter(step -> !keep && !step.state().gathers())
                .filter(step -> step.given().answer().tickets().contains(file.get()) && step.given().answer().words().isEmpty())
                .findFirst();
        var next = before.with(id, Optional.of(file.get().with(file.get().keeping().decided())).filter(kept -> keep));
        if (spoken.isPresent()) {
            return scene.to(next.in(Conversation.Phase.OPEN).forgetting(spoken.get().key()), "", List.of(heard));
        }
        // What waited for this decision can go on; anything else is where it was.
        return scene.stand().isReview() && before.phase() == Conversation.Phase.OPEN ? scene.to(next, "", List.of(heard))
                : Turn.of(next, List.of(heard), scene.engine().walk(next, scene.now()));
    }

    /** Why what was written cannot be handed in yet, and what there is to decide. */
    Turn unfinished() {
        var doubted = walk(before).files().filter(file -> file.keeping().state() == Keeping.State.DOUBTED).toList();
        var replies = new ArrayList<Reply>();
        doubted.forEach(file -> replies.add(asked(file)));
        var turn = scene.again(scene.say(doubted.isEmpty() ? Phrase.FILES_AWAITED : Phrase.FILES_UNDECIDED));
        replies.addAll(0, turn.replies());
        return turn.saying(turn.conversation(), replies);
    }

    private Reply asked(FileTicket file) {
        return new Reply.Show(said(file, Phrase.FILE_DOUBTED), Keyboard.rows(List.of(
                scene.buttons().decide(file.id(), true, scene.say(Phrase.FILE_KEEP)),
                scene.buttons().decide(file.id(), false, scene.say(Phrase.FILE_TAKE_OUT)))));
    }

    /** Files have no names here that their sender would know: they go by the number in the name that was made. */
    private String said(FileTicket file, Phrase phrase) {
        return scene.say(phrase, Map.of("n", Integer.toString(file.keeping().number()), "name", file.keeping().madeName()));
    }

    /** The conversation itself, whether or not something interrupts it. */
    private Walk walk(Conversation conversation) {
        return Walk.ofMain(scene.script(), conversation, scene.now().today());
    }

    private Turn quietly(String fileId, Optional<FileTicket> becomes) {
        var next = before.with(fileId, becomes);
        return Turn.of(next, List.of(), scene.engine().walk(next, scene.now()));
    }
}
