package redress.store;

import jakarta.json.JsonString;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/**
 * One-time ways into a case for somebody else, such as the learner for whom a friend speaks. Only a name that the key file
 * can make is kept of the secret word, and what it shows is sealed under the case's key.
 */
public final class Invitations {

    /** 128 bits, more than anybody can try. */
    private static final int BYTES = 16;
    private static final String BEGINNING = "i-";
    private static final Pattern FORM = Pattern.compile(BEGINNING + "[A-Za-z0-9_-]{22}");

    private final Sql sql;
    private final Keys keys;
    private final Lookup lookup;

    /**
     * An invitation.
     *
     * @param reference the case that it leads to
     * @param dialog    the id of the dialog that it begins
     * @param shows     what the person may know of what was told, by the keys of the answers
     * @param used      whether somebody has used it up
     */
    public record Invitation(String reference, String dialog, Map<String, String> shows, boolean used) {
        public Invitation {
            shows = Map.copyOf(shows);
        }

        /** Shows nothing that was told. */
        @Override
        public String toString() {
            return "an invitation";
        }
    }

    private record Kept(String reference, String dialog, byte[] shows, boolean used, KeyId key) {
    }

    Invitations(Sql sql, Keys keys, Lookup lookup) {
        this.sql = sql;
        this.keys = keys;
        this.lookup = lookup;
    }

    /** Whether a word has the form of those that are made here, whether or not there is an invitation behind it. */
    public static boolean isToken(String word) {
        return FORM.matcher(word).matches();
    }

    /**
     * Makes an invitation to a case.
     *
     * @param random a source that nobody can foresee
     * @return the secret word, 24 of the signs that a deep link of Telegram can carry; it is kept nowhere
     */
    public String make(Cases.Filed filed, String dialog, Map<String, String> shows, RandomGenerator random) {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        var token = BEGINNING + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        var reference = filed.file().reference();
        var told = Json.versioned(1, json -> Json.strings(json, "shows", shows));
        sql.write("INSERT INTO invitation (name, reference, dialog, shows) VALUES (?, ?, ?, ?)", lookup.of(token), reference,
                dialog, keys.seal(filed.key(), told, purpose(reference)));
        return token;
    }

    /** The invitation of that secret word; nothing if there never was one, or its case was erased. */
    public Optional<Invitation> find(String token) {
        return lookup.all(token).stream().flatMap(name -> sql.one("""
                SELECT i.reference, i.dialog, i.shows, i.used, c.key FROM invitation i
                JOIN case_file c ON c.reference = i.reference WHERE i.name = ? AND c.key IS NOT NULL
                """, row -> new Kept(row.getString(1), row.getString(2), row.getBytes(3), row.getInt(4) == 1,
                new KeyId(row.getLong(5))), name).stream()).findFirst().map(this::opened);
    }

    /** Uses an invitation up. */
    public void use(String token) {
        lookup.all(token).forEach(name -> sql.write("UPDATE invitation SET used = 1 WHERE name = ?", name));
    }

    private Invitation opened(Kept kept) {
        var shows = new LinkedHashMap<String, String>();
        Json.versioned(1, keys.open(kept.key(), kept.shows(), purpose(kept.reference()))).getJsonObject("shows")
                .forEach((name, value) -> shows.put(name, ((JsonString) value).getString()));
        return new Invitation(kept.reference(), kept.dialog(), shows, kept.used());
    }

    private static String purpose(String reference) {
        return "invitation:" + reference;
    }
}
