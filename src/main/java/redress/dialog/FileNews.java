package redress.dialog;

import java.util.List;
import java.util.Optional;
import redress.message.FileTicket;
import redress.message.Keyboard;

/**
 * What becomes of a conversation when it is known what became of a file. Nobody did anything, so it stays as fresh as it was,
 * and where it stands does not change.
 *
 * @param scene  where the news came
 * @param before the conversation as it was, untouched
 */
record FileNews(Scene scene, Conversation before) {

    /** The file is there. */
    Turn done(Input.FileDone done) {
        return quietly(done.fileId(), Optional.of(done.becomes()));
    }

    /** The file cannot be kept, and its sender is told. */
    Turn refused(Input.FileRefused refused) {
        var turn = quietly(refused.fileId(), Optional.empty());
        return turn.conversation().equals(before) ? turn : turn.saying(turn.conversation(),
                List.of(new Reply.Show(scene.say(refused.why()), Keyboard.NONE)));
    }

    private Turn quietly(String fileId, Optional<FileTicket> becomes) {
        var next = before.with(fileId, becomes);
        return Turn.of(next, List.of(), scene.engine().walk(next, scene.now()));
    }
}
