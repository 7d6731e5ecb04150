package redress.store;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import redress.message.Address;
import redress.message.Rights;

/** What the bot may do in groups, as the channel told it last. */
public final class Groups {

    private enum Right {
        MEMBER, TOPICS, OPENS_TOPICS, PINS;

        private String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Sql sql;

    Groups(Sql sql) {
        this.sql = sql;
    }

    /** What the bot may do in a group; {@link Rights#NONE} as long as nothing is known of it. */
    public Rights rights(Address chat) {
        return find(chat).orElse(Rights.NONE);
    }

    /** What the bot may do in a group, if that is known. */
    public Optional<Rights> find(Address chat) {
        return sql.one("SELECT rights FROM group_chat WHERE chat = ?", row -> rights(row.getString(1)), chat.chat());
    }

    /** Keeps what the bot may do in a group from now on. */
    public void keep(Address chat, Rights rights) {
        sql.write("INSERT INTO group_chat (chat, rights) VALUES (?, ?) ON CONFLICT (chat) DO UPDATE SET rights = excluded.rights",
                chat.chat(), text(rights));
    }

    private static String text(Rights rights) {
        return Stream.of(Right.values()).filter(right -> switch (right) {
            case MEMBER -> rights.member();
            case TOPICS -> rights.topics();
            case OPENS_TOPICS -> rights.opensTopics();
            case PINS -> rights.pins();
        }).map(Right::id).collect(Collectors.joining(" "));
    }

    private static Rights rights(String text) {
        var rights = List.of(text.split(" "));
        return new Rights(rights.contains(Right.MEMBER.id()), rights.contains(Right.TOPICS.id()),
                rights.contains(Right.OPENS_TOPICS.id()), rights.contains(Right.PINS.id()));
    }
}
