package redress.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import redress.casework.EventType;
import redress.casework.Header;
import redress.casework.Kind;
import redress.casework.Policy;
import redress.casework.Stage;
import redress.dialog.Alarm;
import redress.dialog.AnswerName;
import redress.dialog.Counts;
import redress.dialog.Dialog;
import redress.dialog.End;
import redress.dialog.Farewell;
import redress.dialog.OpenCase;
import redress.dialog.Option;
import redress.dialog.Question;
import redress.dialog.RecordEvent;
import redress.dialog.Review;
import redress.dialog.Say;
import redress.dialog.Script;
import redress.dialog.Signpost;
import redress.dialog.State;
import redress.dialog.SubDialog;
import redress.dialog.Visit;

/**
 * What ids are called by the policy and the dialogs in force. What they do not know, because it is of an earlier pack, is
 * called by its id.
 */
public final class Names {

    private static final Map<String, String> BUILT_IN = Map.of(EventType.CLOSED.id(), "Closed", EventType.STOPPED.id(),
            "Contact ended", EventType.WITHDRAWN.id(), "Taken back", EventType.EXTENDED.id(), "Later date set",
            EventType.OUTCOME.id(), "Outcome", EventType.HELD.id(), "Put on hold");

    private final Policy policy;
    private final Script script;
    private final Map<String, String> signposts;
    private final Map<String, String> options = new HashMap<>();

    /**
     * Names of a pack.
     *
     * @param signposts the titles of the signposts by id
     */
    public Names(Policy policy, Script script, Map<String, String> signposts) {
        this.policy = policy;
        this.script = script;
        this.signposts = Map.copyOf(signposts);
        script.dialogs().values().forEach(dialog -> dialog.states().values().forEach(state -> learn(dialog, state)));
    }

    String kind(String id) {
        return policy.kind(id).map(Kind::name).orElse(plain(id));
    }

    String stage(String kind, String id) {
        return policy.kind(kind).flatMap(known -> known.stage(id)).map(Stage::name).orElse(plain(id));
    }

    String clock(String kind, String stage, String id) {
        return policy.kind(kind).flatMap(known -> known.stage(stage)).flatMap(known -> known.clock(id))
                .map(clock -> clock.name() + " (" + clock.within().words() + ")").orElse(plain(id));
    }

    String event(String id) {
        return policy.events().getOrDefault(id, BUILT_IN.getOrDefault(id, plain(id)));
    }

    String signpost(String id) {
        return signposts.getOrDefault(id, plain(id));
    }

    String subject(String kind, String id) {
        return id.isEmpty() ? "Not said" : Optional.ofNullable(options.get(key(Header.SUBJECT, kind, id)))
                .orElseGet(() -> option(Header.SUBJECT, "", id));
    }

    /** What an option is called under which reports count; by the event at which it was chosen, if there are several. */
    String option(String counted, String event, String id) {
        return id.isEmpty() ? "Not said" : Optional.ofNullable(options.get(key(counted, event, id)))
                .or(() -> Optional.ofNullable(options.get(key(counted, "", id)))).orElse(plain(id));
    }

    private void learn(Dialog dialog, State state) {
        state.accept(new Ends(dialog));
    }

    private void learn(Dialog dialog, Counts counts, List<String> contexts) {
        counts.answers().forEach((counted, answer) -> choices(dialog, answer).forEach(option -> contexts.forEach(context -> {
            options.putIfAbsent(key(counted, context, option.id()), option.label());
            options.putIfAbsent(key(counted, "", option.id()), option.label());
        })));
    }

    private List<Option> choices(Dialog dialog, AnswerName answer) {
        var path = new ArrayList<>(Arrays.asList(answer.path().split("/")));
        var at = Optional.of(dialog);
        if (path.get(0).isEmpty()) {
            path.remove(0);
            at = script.dialog(script.start());
        }
        while (path.size() > 1 && at.isPresent()) {
            at = Optional.ofNullable(at.get().states().get(path.remove(0))).flatMap(State::called).flatMap(script::dialog);
        }
        return at.flatMap(last -> Optional.ofNullable(last.states().get(path.get(0)))).map(State::choices).orElse(List.of());
    }

    private static String key(String counted, String context, String id) {
        return counted + "\n" + context + "\n" + id;
    }

    private static String plain(String id) {
        return id.isEmpty() ? "Not said"
                : id.substring(0, 1).toUpperCase(Locale.ROOT) + id.substring(1).replace('-', ' ');
    }

    /** Looks at the ends among the states. */
    private final class Ends implements State.Visitor<Void>, End.Ending<Void> {

        private final Dialog dialog;

        Ends(Dialog dialog) {
            this.dialog = dialog;
        }

        @Override
        public Void end(End end) {
            return end.accept((End.Ending<Void>) this);
        }

        @Override
        public Void open(OpenCase open) {
            learn(dialog, open.counts(), List.of(open.kind()));
            return null;
        }

        @Override
        public Void record(RecordEvent record) {
            learn(dialog, record.counts(), record.types());
            return null;
        }

        @Override
        public Void question(Question question) {
            return null;
        }

        @Override
        public Void say(Say say) {
            return null;
        }

        @Override
        public Void subDialog(SubDialog call) {
            return null;
        }

        @Override
        public Void review(Review review) {
            return null;
        }

        @Override
        public Void signpost(Signpost signpost) {
            return null;
        }

        @Override
        public Void alarm(Alarm alarm) {
            return null;
        }

        @Override
        public Void visit(Visit visit) {
            return null;
        }

        @Override
        public Void farewell(Farewell farewell) {
            return null;
        }
    }
}
