package redress.dialog;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import redress.message.EvidenceRules;
import redress.message.FileTicket;

/**
 * The replay: goes through a dialog from its first state with the answers that are there, up to the first state that has
 * none or is to be asked again. Only what lies on this path is live; all other answers drive nothing.
 */
public final class Walk {

    /** What the keys of an interrupting dialog begin with. */
    static final String ASIDE = "~";

    private final Script script;
    private final Conversation conversation;
    private final LocalDate today;
    private final Map<String, Given> live = new HashMap<>();
    private final List<Step> steps = new ArrayList<>();
    private final Map<String, Template> says = new LinkedHashMap<>();
    private final Map<String, Template> said = new LinkedHashMap<>();
    private final Deque<Frame> frames = new ArrayDeque<>();
    private boolean unnamed;
    private boolean anonymous;
    private String code = "";
    private Stand stand;

    private Walk(Script script, Conversation conversation, LocalDate today) {
        this.script = script;
        this.conversation = conversation;
        this.today = today;
        this.anonymous = conversation.facts().containsKey(Facts.UNRECORDED);
    }

    /** Replays a conversation, or the dialog that interrupts it. Relative dates are taken at {@code today}. */
    public static Walk of(Script script, Conversation conversation, LocalDate today) {
        if (conversation.aside().isEmpty()) {
            return ofMain(script, conversation, today);
        }
        var aside = new Walk(script, conversation, today);
        // Whoever is not recorded is not recorded in what interrupts their conversation either.
        aside.anonymous = ofMain(script, conversation, today).anonymous;
        return aside.from(conversation.aside(), ASIDE);
    }

    /** Replays a conversation whether or not another dialog interrupts it. */
    static Walk ofMain(Script script, Conversation conversation, LocalDate today) {
        return new Walk(script, conversation, today).from(conversation.dialog(), "");
    }

    /** Where it stands. */
    public Stand stand() {
        return stand;
    }

    /** The dialog and the state where it stands; empty past the last state. */
    String place() {
        return frames.isEmpty() ? "" : frames.peek().dialog().id() + "/" + frames.peek().state();
    }

    /** What is said between the last answer and where it stands. */
    List<String> says() {
        return says.values().stream().map(say -> say.fill(this::value)).toList();
    }

    /** The keys of all that is said on the path. */
    Set<String> said() {
        return said.keySet();
    }

    /**
     * What is said on the path before its last answer, without what was said already: whoever changes an earlier answer, or
     * comes with answers given beforehand, hears it all the same.
     *
     * @param known the keys of what was said
     */
    List<String> saidAnew(Set<String> known) {
        if (said.size() == says.size()) {
            return List.of();
        }
        return said.entrySet().stream().filter(say -> !known.contains(say.getKey()) && !says.containsKey(say.getKey()))
                .map(say -> say.getValue().fill(this::value)).toList();
    }

    /** The answered states on the path, in order. */
    List<Step> steps() {
        return steps;
    }

    /** What was told on the path, for the review and for staff; what was passed over is left out. */
    public List<Told> told() {
        var told = new ArrayList<Told>(steps.size());
        for (var step : steps) {
            step.state().recordedAs().filter(label -> !step.given().answer().ids().contains("skipped"))
                    .ifPresent(label -> told.add(new Told(step.key(), label, shown(step), step.given().answer())));
        }
        return told;
    }

    /** The teams that the answers say the matter may be about. */
    Set<String> concerned() {
        return steps.stream().flatMap(step -> step.state().concerned(step.given().answer()).stream())
                .collect(Collectors.toSet());
    }

    /** Whether it goes through the dialog for someone at risk. */
    boolean isRisk() {
        return script.risk().equals(conversation.aside().isEmpty() ? conversation.dialog() : conversation.aside());
    }

    /** Whether people may speak without a name on this path. */
    boolean isUnnamed() {
        return unnamed;
    }

    /** Whether whoever speaks is not recorded, not even by us. */
    public boolean isAnonymous() {
        return anonymous;
    }

    /** Whether a file on the way so far waits to be fetched, or to be decided about. */
    boolean isUnfinished() {
        return files().anyMatch(file -> file.keeping().isUnfinished());
    }

    /** The files on the way so far, in the order in which they are asked for. */
    Stream<FileTicket> files() {
        return Stream.concat(steps.stream().map(step -> step.given().answer()), stand.before().stream())
                .flatMap(answer -> answer.tickets().stream());
    }

    /** What the question says of a file that it got; nothing if none got it, or says anything. */
    Optional<EvidenceRules> evidence(String fileId) {
        var asked = stand.question().filter(asking -> has(asking.before(), fileId)).map(asking -> (State) asking.asked());
        return steps.stream().filter(step -> has(Optional.of(step.given().answer()), fileId)).map(Step::state).findFirst().or(() -> asked)
                .flatMap(State::evidence);
    }

    private static boolean has(Optional<Answer> answer, String fileId) {
        return answer.filter(each -> each.tickets().stream().anyMatch(file -> file.id().equals(fileId))).isPresent();
    }

    /** The keys of the live answers. */
    Set<String> live() {
        return Set.copyOf(live.keySet());
    }

    /** The live answer under a name, in words, as it stands in a text of the dialog where the walk stands. */
    Optional<String> value(String name) {
        var fact = fact(name);
        if (fact.isPresent()) {
            return fact;
        }
        var key = new AnswerName(name).key(frames.isEmpty() ? "" : frames.peek().prefix());
        return steps.stream().filter(step -> step.key().equals(key) && !step.state().isSecret()).findFirst().map(this::shown);
    }

    /** A fact in words; when something is due is said in the language of the walk. */
    private Optional<String> fact(String name) {
        var facts = conversation.facts();
        if (name.equals(Facts.RECEIPT_CODE)) {
            return Facts.receiptCode(facts);
        }
        var clock = name.startsWith(Facts.DUE) ? name.substring(Facts.DUE.length()) : "";
        var due = Optional.ofNullable(facts.get(Facts.DUE_DAY + clock)).map(LocalDate::parse);
        var time = Optional.ofNullable(facts.get(Facts.DUE_TIME + clock)).map(LocalTime::parse);
        return due.map(day -> time.map(hour -> script.phrases().moment(day, hour)).orElseGet(() -> script.phrases().date(day)))
                .or(() -> Optional.ofNullable(facts.get(name)));
    }

    /** Whether no name was given on this path: the last question for one was passed over, or nobody need say theirs. */
    private boolean isNameless() {
        return steps.stream().filter(step -> step.state().asksName()).reduce((earlier, later) -> later)
                .map(last -> !last.given().answer().hasValue()).orElse(unnamed);
    }

    /** Whether the question where it stands shows progress. */
    boolean countsHere() {
        return !frames.isEmpty() && frames.peek().counted();
    }

    /** The dialogs that it is in, the innermost first. */
    Iterable<Frame> frames() {
        return frames;
    }

    String shown(Step step) {
        return step.state().shown(step.given().answer(), script.phrases());
    }

    private Walk from(String dialogId, String prefix) {
        var dialog = script.dialog(dialogId);
        if (dialog.isEmpty()) {
            stand = new Stand.Lost(prefix);
            return this;
        }
        enter(dialog.get());
        frames.push(new Frame(dialog.get(), prefix, dialog.get().counted()));
        var visit = new Visit();
        while (stand == null) {
            var frame = frames.peek();
            var state = frame.dialog().states().get(frame.state());
            if (state == null) {
                stand = new Stand.Lost(frame.key(frame.state()));
            } else {
                script.visits().at(frame.dialog().id(), frame.state());
                state.accept(visit);
            }
        }
        return this;
    }

    private void enter(Dialog dialog) {
        unnamed |= dialog.unnamed();
        anonymous = (anonymous || dialog.anonymous()) && !dialog.known();
    }

    private void goOn(State state) {
        if (state.next().isEmpty()) {
            comeBack(state);
            return;
        }
        var frame = frames.peek();
        for (var rule : state.next()) {
            if (rule.when() == Condition.ALWAYS || rule.when().holds(facts())) {
                frame.goTo(rule.go());
                return;
            }
        }
        stand = new Stand.Lost(frame.key(frame.state()));
    }

    private void comeBack(State last) {
        var left = frames.pop();
        if (frames.isEmpty()) {
            stand = new Stand.Ended(left.key(last.name()), Optional.empty(), Optional.empty());
        } else {
            goOn(frames.peek().dialog().states().get(frames.peek().state()));
        }
    }

    private Facts facts() {
        return new Facts(live, conversation.facts(), frames.peek().prefix(), today, code);
    }

    private final class Visit implements State.Visitor<Void> {

        @Override
        public Void question(Question question) {
            var key = key(question);
            var given = conversation.answers().get(key);
            var asked = conversation.facts().isEmpty() ? question : question.on(conversation.facts());
            if (given == null || !asked.kind().accepts(given.answer())) {
                stand = new Stand.Asking(key, asked, Optional.empty());
            } else if (conversation.unsettled().contains(key)) {
                stand = new Stand.Asking(key, asked, Optional.of(given.answer()));
            } else {
                if (asked.isSecret()) {
                    code = given.answer().words().orElse(code);
                }
                pass(key, asked, given);
            }
            return null;
        }

        @Override
        public Void say(Say say) {
            var key = key(say);
            says.put(key, say.words());
            said.put(key, say.words());
            goOn(say);
            return null;
        }

        @Override
        public Void subDialog(SubDialog call) {
            var dialog = script.dialog(call.dialog());
            if (dialog.isEmpty()) {
                stand = new Stand.Lost(key(call));
                return null;
            }
            var frame = frames.peek();
            enter(dialog.get());
            frames.push(new Frame(dialog.get(), key(call) + "/", frame.counted() || dialog.get().counted()));
            return null;
        }

        @Override
        public Void review(Review review) {
            var key = key(review);
            passed(key).ifPresentOrElse(given -> pass(key, review, given), () -> stop(new Stand.Reviewing(key, review)));
            return null;
        }

        @Override
        public Void signpost(Signpost signpost) {
            var key = key(signpost);
            var post = signpost.open(facts());
            passed(key).filter(given -> post.leadsOn(given.answer()))
                    .ifPresentOrElse(given -> pass(key, post, given), () -> stop(new Stand.Pointing(key, post,
                    signpost.copy().stream().flatMap(name -> value(name.path()).stream()).toList())));
            return null;
        }

        @Override
        public Void end(End end) {
            stop(new Stand.Ended(key(end), end.farewell(),
                    end.action(facts(), told()).map(action -> isNameless() ? action.withoutName() : action)
                            .map(action -> anonymous ? action.withoutTrace() : action).map(action -> action.filled(this::known))));
            return null;
        }

        /** What the conversation knows; when what is due, and whatever the end brings about, only the desk knows. */
        private Optional<String> known(String place) {
            return place.startsWith(Facts.DUE) ? Optional.empty() : value(place);
        }

        private Optional<Given> passed(String key) {
            return Optional.ofNullable(conversation.answers().get(key))
                    .filter(given -> !conversation.unsettled().contains(key));
        }

        private void pass(String key, State state, Given given) {
            live.put(key, given);
            steps.add(new Step(key, state, given, frames.peek().counted()));
            says.clear();
            goOn(state);
        }

        private void stop(Stand here) {
            stand = here;
        }

        private String key(State state) {
            return frames.peek().key(state.name());
        }
    }
}
