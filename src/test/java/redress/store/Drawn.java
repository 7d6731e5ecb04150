package redress.store;

import static java.nio.charset.StandardCharsets.UTF_16;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import redress.casework.Body;
import redress.casework.Line;
import redress.casework.Party;
import redress.dialog.Answer;
import redress.dialog.Conversation;
import redress.dialog.Given;
import redress.message.Address;
import redress.message.Button;
import redress.message.FileKind;
import redress.message.FileTicket;
import redress.message.Keeping;
import redress.message.Keyboard;
import redress.message.Parcel;
import redress.message.Spot;
import redress.message.Target;

/** Values of all kinds drawn at random from a seed. */
final class Drawn {

    private static final String[] WORDS = {"tutor", "😀", "\"quoted\"", "back\\slash", "Łódź", "\n", "\t", "", " ", "ŵ",
            "\u0000",
        "</x>", "ж", "{place}"};

    private final Random random;

    Drawn(long seed) {
        this.random = new Random(seed);
    }

    int upTo(int most) {
        return random.nextInt(most + 1);
    }

    String words() {
        return IntStream.range(0, upTo(6)).mapToObj(i -> WORDS[random.nextInt(WORDS.length)])
                .collect(Collectors.joining());
    }

    <T> List<T> several(Supplier<T> one) {
        return Stream.generate(one).limit(upTo(4)).toList();
    }

    Address chat() {
        return new Address(random.nextBoolean() ? random.nextLong() : 1 + random.nextInt(1_000_000));
    }

    Party party() {
        return new Party(random.nextLong(), words(), words(), words());
    }

    FileTicket file() {
        return new FileTicket(words(), FileKind.values()[random.nextInt(FileKind.values().length)], words(),
                random.nextLong(), words(), keeping());
    }

    private Keeping keeping() {
        return new Keeping(Keeping.State.values()[random.nextInt(Keeping.State.values().length)], words(), words(), words(),
                words(), words(), words());
    }

    List<Answer> answers() {
        return List.of(new Answer.Chosen(words()), new Answer.Several(several(this::words)),
                new Answer.Written(words()),
                new Answer.Captioned(words(), file()),
                new Answer.Spoken(file()), new Answer.Dated(LocalDate.ofEpochDay(upTo(40_000))),
                new Answer.Counted(random.nextLong()), new Answer.Files(several(this::file), several(this::words)),
                new Answer.Listed(several(this::words)), new Answer.Unsure(),
                new Answer.Skipped());
    }

    Conversation conversation() {
        var answers = new LinkedHashMap<String, Given>();
        var drawn = new ArrayList<>(answers());
        Collections.shuffle(drawn, random);
        drawn.subList(0, upTo(drawn.size())).forEach(answer ->
                answers.put("q" + answers.size() + words(), new Given(answer, random.nextLong())));
        var facts = new LinkedHashMap<String, String>();
        several(this::words).forEach(word -> facts.put("case." + word, words()));
        return new Conversation(words(), words(), answers, new LinkedHashSet<>(several(this::words)), words(), facts,
                Instant.ofEpochSecond(random.nextInt(), random.nextInt(1_000_000_000)), words(),
                Conversation.Phase.values()[random.nextInt(3)], words());
    }

    List<Target> targets() {
        return List.of(new Target.Known(random.nextLong()), new Target.Ours(words()));
    }

    List<Spot> spots() {
        var all = new ArrayList<>(List.of(Spot.CHAT));
        targets().forEach(target -> all.addAll(List.of(Spot.topic(target), Spot.reply(target))));
        return all;
    }

    List<Button> buttons() {
        return List.of(new Button.Press(words(), words()), new Button.Copy(words(), words()));
    }

    List<Keyboard> keyboards() {
        return List.of(Keyboard.NONE, new Keyboard.Inline(several(this::buttons)),
                new Keyboard.AskContact(words(), several(this::words)), new Keyboard.Remove());
    }

    List<Parcel> parcels() {
        var all = new ArrayList<Parcel>();
        keyboards().forEach(keyboard -> {
            all.add(new Parcel.Text(chat(), words(), keyboard, random.nextBoolean()));
            targets().forEach(target -> all.add(new Parcel.Edit(chat(), target, words(), keyboard)));
        });
        targets().forEach(target -> all.add(new Parcel.Bare(chat(), target)));
        spots().forEach(spot -> {
            all.add(new Parcel.Text(chat(), spot, words(), Keyboard.NONE, random.nextBoolean()));
            all.add(new Parcel.File(chat(), spot, file(), words(), random.nextBoolean()));
            all.add(new Parcel.Kept(chat(), spot, FileKind.values()[upTo(4)], words(), words(), words()));
            all.add(new Parcel.Made(chat(), spot, FileKind.values()[upTo(4)], words(), words().getBytes(UTF_16), words(),
                    random.nextBoolean()));
        });
        all.add(new Parcel.Topic(chat(), words()));
        targets().forEach(target -> {
            all.add(new Parcel.TopicState(chat(), target, words(), random.nextBoolean()));
            all.add(new Parcel.Pin(chat(), target));
            all.add(new Parcel.TopicGone(chat(), target));
        });
        all.add(new Parcel.Delete(chat(), List.of(random.nextLong())));
        all.add(new Parcel.Delete(chat(), Stream.generate(random::nextLong).limit(1 + upTo(99)).toList()));
        return all;
    }

    Body body() {
        return new Body(party(), several(() -> new Line(words(), words(), words(), several(this::words))), several(this::file));
    }
}
