package redress.dialog;

/** The words of an answer, for tests. */
final class AnswerTexts {

    private AnswerTexts() {
    }

    static String of(Conversation conversation, String key) {
        return conversation.answers().get(key).answer().shown(new TextKind(1, 4096), Scripts.phrases());
    }
}
