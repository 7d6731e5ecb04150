package redress.dialog;

/** An answer in words, by the state that asked for it. */
record Shown(Answer answer, Phrases phrases) implements State.Visitor<String> {

    @Override
    public String question(Question question) {
        return answer.shown(question.kind(), phrases);
    }

    @Override
    public String say(Say say) {
        return "";
    }

    @Override
    public String subDialog(SubDialog call) {
        return "";
    }

    @Override
    public String review(Review review) {
        return review.submit();
    }

    @Override
    public String signpost(Signpost signpost) {
        return signpost.onward().stream().filter(option -> answer.ids().contains(option.id()))
                .map(Option::label).findFirst().orElse("");
    }

    @Override
    public String end(End end) {
        return "";
    }
}
