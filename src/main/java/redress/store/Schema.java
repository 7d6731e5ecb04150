package redress.store;

import java.util.List;
import redress.store.StoreRefused.Reason;

/**
 * The tables, version by version. What a version says is never changed once it is out: the next one changes the tables.
 *
 * @param data     where the database lies, for what is told of it
 * @param versions the statements that lead from each version to the next
 */
record Schema(DataFolder data, List<String> versions) {

    /** SQLite's {@code application_id}: "RDRS". */
    static final int APPLICATION = 0x52445253;

    private static final String FIRST = """
            CREATE TABLE meta (
                one INTEGER PRIMARY KEY CHECK (one = 1),
                organisation TEXT NOT NULL,
                key_check BLOB NOT NULL
            ) STRICT;

            CREATE TABLE data_key (
                id INTEGER PRIMARY KEY AUTOINCREMENT,
                wrapped BLOB NOT NULL,
                retired INTEGER NOT NULL DEFAULT 0
            ) STRICT;

            CREATE TABLE conversation (
                key INTEGER PRIMARY KEY REFERENCES data_key,
                chat BLOB NOT NULL UNIQUE,
                sealed BLOB NOT NULL
            ) STRICT;

            CREATE TABLE case_file (
                id INTEGER PRIMARY KEY,
                reference TEXT NOT NULL UNIQUE,
                kind TEXT NOT NULL,
                stage TEXT NOT NULL,
                state TEXT NOT NULL,
                team TEXT NOT NULL,
                opened_at INTEGER NOT NULL,
                happened TEXT NOT NULL,
                sequence INTEGER NOT NULL,
                head BLOB NOT NULL,
                key INTEGER REFERENCES data_key,
                pack BLOB NOT NULL
            ) STRICT;
            CREATE INDEX case_file_key ON case_file (key);

            CREATE TABLE event (
                reference TEXT NOT NULL REFERENCES case_file (reference) DEFERRABLE INITIALLY DEFERRED,
                sequence INTEGER NOT NULL,
                type TEXT NOT NULL,
                at INTEGER NOT NULL,
                role TEXT NOT NULL,
                ids TEXT NOT NULL,
                body BLOB NOT NULL,
                hash BLOB NOT NULL,
                PRIMARY KEY (reference, sequence)
            ) STRICT;

            CREATE TABLE deadline (
                reference TEXT NOT NULL REFERENCES case_file (reference),
                clock TEXT NOT NULL,
                due TEXT NOT NULL,
                due_at INTEGER NOT NULL,
                certain INTEGER NOT NULL,
                met_at INTEGER,
                PRIMARY KEY (reference, clock)
            ) STRICT;

            CREATE TABLE outbox (
                id INTEGER PRIMARY KEY AUTOINCREMENT,
                lane BLOB,
                key INTEGER REFERENCES data_key,
                payload BLOB,
                handle TEXT,
                waits TEXT,
                target INTEGER,
                parked TEXT
            ) STRICT;
            CREATE INDEX outbox_key ON outbox (key);
            CREATE INDEX outbox_handle ON outbox (handle) WHERE handle IS NOT NULL;
            CREATE INDEX outbox_waits ON outbox (waits) WHERE waits IS NOT NULL;
            CREATE TRIGGER outbox_delivered AFTER DELETE ON outbox BEGIN
                DELETE FROM data_key WHERE id = OLD.key AND retired = 1
                    AND NOT EXISTS (SELECT 1 FROM outbox WHERE key = OLD.key);
            END;
            CREATE TRIGGER outbox_parked AFTER UPDATE OF key ON outbox BEGIN
                DELETE FROM data_key WHERE id = OLD.key AND retired = 1
                    AND NOT EXISTS (SELECT 1 FROM outbox WHERE key = OLD.key);
            END;

            CREATE TABLE message (handle TEXT PRIMARY KEY, chat INTEGER, message INTEGER NOT NULL) STRICT;
            CREATE TABLE team_chat (team TEXT PRIMARY KEY, chat INTEGER NOT NULL) STRICT;
            CREATE TABLE moved_chat (chat INTEGER PRIMARY KEY, became INTEGER NOT NULL) STRICT;
            CREATE TABLE seen (position INTEGER PRIMARY KEY, id INTEGER NOT NULL UNIQUE) STRICT;
            CREATE TABLE pack (digest BLOB PRIMARY KEY, content BLOB NOT NULL) STRICT;

            CREATE TABLE timer (
                id INTEGER PRIMARY KEY,
                at INTEGER NOT NULL,
                kind TEXT NOT NULL,
                reference TEXT NOT NULL,
                detail TEXT NOT NULL,
                UNIQUE (kind, reference, detail)
            ) STRICT;
            CREATE INDEX timer_at ON timer (at);
            """;

    private static final String SECOND = """
            CREATE INDEX message_place ON message (chat, message) WHERE chat IS NOT NULL;

            CREATE TABLE invitation (
                name BLOB PRIMARY KEY,
                reference TEXT NOT NULL REFERENCES case_file (reference),
                dialog TEXT NOT NULL,
                shows BLOB NOT NULL,
                used INTEGER NOT NULL DEFAULT 0
            ) STRICT;
            CREATE INDEX invitation_reference ON invitation (reference);
            """;

    /** Cases can be held, go on to another stage and be linked; a deadline can be the complainant's. */
    private static final String THIRD = """
            ALTER TABLE case_file ADD COLUMN happened_here TEXT NOT NULL DEFAULT '';
            ALTER TABLE case_file ADD COLUMN held_since INTEGER NOT NULL DEFAULT 0;
            ALTER TABLE case_file ADD COLUMN held_before TEXT NOT NULL DEFAULT 'received';
            ALTER TABLE case_file ADD COLUMN waiting TEXT NOT NULL DEFAULT '';
            ALTER TABLE case_file ADD COLUMN links TEXT NOT NULL DEFAULT '';
            UPDATE case_file SET happened_here = happened;
            ALTER TABLE deadline ADD COLUMN side TEXT NOT NULL DEFAULT 'staff';
            ALTER TABLE deadline ADD COLUMN stops INTEGER NOT NULL DEFAULT 1;
            """;

    /** A deadline knows when it was put off while its case was held. */
    private static final String FOURTH = """
            ALTER TABLE deadline ADD COLUMN anew INTEGER NOT NULL DEFAULT 0;
            """;

    /**
     * What the bot may do in a group, codes by which groups bind themselves, who works on which case, who left a group, and
     * what is counted without a case; by which days deadlines were reckoned, how far the outbox had come when, the case
     * that a parcel was about which will never go out, and what takes the place of an older parcel. The conversations of a
     * group's members are found by the group, so that they can move and end with it.
     */
    private static final String FIFTH = """
            ALTER TABLE case_file ADD COLUMN handler TEXT NOT NULL DEFAULT '';
            ALTER TABLE conversation ADD COLUMN room INTEGER;
            CREATE INDEX conversation_room ON conversation (room) WHERE room IS NOT NULL;
            CREATE INDEX message_private ON message (message) WHERE chat IS NULL;
            CREATE INDEX case_file_open ON case_file (team) WHERE state NOT IN ('closed', 'withdrawn');
            CREATE INDEX deadline_open ON deadline (reference) WHERE met_at IS NULL;
            CREATE TABLE group_chat (chat INTEGER PRIMARY KEY, rights TEXT NOT NULL) STRICT;
            CREATE TABLE registration (code BLOB PRIMARY KEY, team TEXT NOT NULL, until INTEGER NOT NULL) STRICT;
            CREATE TABLE handler (
                reference TEXT PRIMARY KEY REFERENCES case_file (reference),
                person BLOB NOT NULL
            ) STRICT;
            CREATE INDEX handler_person ON handler (person);
            CREATE TABLE gone_member (chat INTEGER NOT NULL, person BLOB NOT NULL, PRIMARY KEY (chat, person)) STRICT;
            CREATE TABLE tally (
                day TEXT NOT NULL,
                what TEXT NOT NULL,
                id TEXT NOT NULL,
                count INTEGER NOT NULL,
                PRIMARY KEY (day, what, id)
            ) STRICT;
            CREATE TABLE registered_chat (team TEXT PRIMARY KEY, chat INTEGER NOT NULL) STRICT;
            CREATE TABLE calendar (one INTEGER PRIMARY KEY CHECK (one = 1), days BLOB NOT NULL) STRICT;
            CREATE TABLE outbox_mark (at INTEGER PRIMARY KEY, id INTEGER NOT NULL) STRICT;
            ALTER TABLE outbox ADD COLUMN about TEXT;
            CREATE INDEX outbox_about ON outbox (about) WHERE about IS NOT NULL;
            CREATE TRIGGER outbox_parked_about AFTER UPDATE OF parked ON outbox
            WHEN NEW.parked IS NOT NULL AND OLD.parked IS NULL BEGIN
                UPDATE outbox SET about = (SELECT reference FROM case_file WHERE key = OLD.key) WHERE id = NEW.id;
            END;
            CREATE INDEX timer_reference ON timer (reference);
            CREATE TABLE topic (handle TEXT PRIMARY KEY, look TEXT NOT NULL) STRICT;
            CREATE INDEX event_at ON event (at);
            ALTER TABLE outbox ADD COLUMN wish BLOB;
            CREATE INDEX outbox_wish ON outbox (wish) WHERE wish IS NOT NULL;
            """;

    /**
     * Anonymous conversations end by themselves; slow work waits as rows; a receipt code finds and opens a mailbox; evidence
     * lies under the key of what it belongs to; the numbers of messages are kept for as long as a chat can be wiped.
     */
    private static final String SIXTH = """
            ALTER TABLE meta ADD COLUMN salt BLOB;
            ALTER TABLE meta ADD COLUMN salt_key INTEGER REFERENCES data_key;
            ALTER TABLE conversation ADD COLUMN until INTEGER;
            CREATE INDEX conversation_until ON conversation (until) WHERE until IS NOT NULL;
            CREATE TABLE job (
                id INTEGER PRIMARY KEY,
                kind TEXT NOT NULL,
                key INTEGER NOT NULL REFERENCES data_key ON DELETE CASCADE,
                payload BLOB NOT NULL,
                at INTEGER NOT NULL DEFAULT 0,
                tries INTEGER NOT NULL DEFAULT 0
            ) STRICT;
            CREATE INDEX job_key ON job (key);
            CREATE TABLE mailbox (
                reference TEXT PRIMARY KEY REFERENCES case_file (reference),
                name BLOB NOT NULL UNIQUE,
                opens BLOB NOT NULL
            ) STRICT, WITHOUT ROWID;
            CREATE TABLE mail (
                id INTEGER PRIMARY KEY,
                reference TEXT NOT NULL REFERENCES case_file (reference),
                sealed BLOB NOT NULL,
                read INTEGER NOT NULL DEFAULT 0
            ) STRICT;
            CREATE INDEX mail_reference ON mail (reference);
            CREATE TABLE notice_to (
                reference TEXT PRIMARY KEY REFERENCES case_file (reference),
                sealed BLOB NOT NULL
            ) STRICT, WITHOUT ROWID;
            CREATE TABLE evidence (name TEXT NOT NULL, key INTEGER NOT NULL, PRIMARY KEY (name, key)) STRICT, WITHOUT ROWID;
            CREATE INDEX evidence_key ON evidence (key);
            CREATE TABLE evidence_gone (name TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
            CREATE TRIGGER evidence_orphaned AFTER DELETE ON data_key BEGIN
                INSERT OR IGNORE INTO evidence_gone SELECT name FROM evidence WHERE key = OLD.id;
                DELETE FROM evidence WHERE key = OLD.id;
            END;
            CREATE TABLE trail (
                id INTEGER PRIMARY KEY,
                key INTEGER NOT NULL REFERENCES data_key ON DELETE CASCADE,
                sealed BLOB NOT NULL
            ) STRICT;
            CREATE INDEX trail_key ON trail (key);
            CREATE TABLE wipe (name BLOB PRIMARY KEY, sealed BLOB NOT NULL, until INTEGER NOT NULL) STRICT, WITHOUT ROWID;
            ALTER TABLE outbox ADD COLUMN trail INTEGER;
            ALTER TABLE outbox ADD COLUMN note BLOB;
            CREATE INDEX outbox_trail ON outbox (trail) WHERE trail IS NOT NULL;
            CREATE TABLE earlier_lookup (
                id INTEGER PRIMARY KEY,
                key INTEGER NOT NULL REFERENCES data_key,
                sealed BLOB NOT NULL
            ) STRICT;
            CREATE TABLE erasure (
                reference TEXT PRIMARY KEY REFERENCES case_file (reference),
                at INTEGER NOT NULL,
                key INTEGER REFERENCES data_key,
                why BLOB
            ) STRICT;
            """;

    /** The tables of this program. */
    static Schema of(DataFolder data) {
        return new Schema(data, List.of(FIRST, SECOND, THIRD, FOURTH, FIFTH, SIXTH));
    }

    /**
     * The version that a database has; 0 for an empty one.
     *
     * @throws StoreRefused if it is newer than this program, or no database of this program at all
     */
    int version(Sql sql) {
        int application = number(sql, "PRAGMA application_id");
        int version = number(sql, "PRAGMA user_version");
        int tables = number(sql, "SELECT count(*) FROM sqlite_schema");
        if (application != APPLICATION && (application != 0 || version != 0 || tables != 0)) {
            throw new StoreRefused(Reason.DAMAGED, "The file " + data.database()
                    + " is no database of this program. Move it away, or use another folder (--data).");
        }
        if (version > versions.size()) {
            throw new StoreRefused(Reason.NEWER, "The database " + data.database() + " has version " + version
                    + " and this program knows " + versions.size() + ". Run the newer program that wrote it.");
        }
        return version;
    }

    /**
     * Brings the tables up to date, within a transaction: they and the version's number change together or not at
     * all.
     */
    void bringUpToDate(Sql sql, int version) {
        for (var statements : versions.subList(version, versions.size())) {
            sql.script(statements);
        }
        mark(sql);
    }

    /** Writes down that it is a database of this program, and of this version. */
    void mark(Sql sql) {
        sql.script("PRAGMA application_id = " + APPLICATION);
        sql.script("PRAGMA user_version = " + versions.size());
    }

    /**
     * Makes sure that a database has the tables of this program.
     *
     * @param which the name under which it is attached, with a dot behind it; empty for the main one
     * @throws StoreRefused if it has not
     */
    void requireCurrent(Sql sql, String which) {
        if (number(sql, "PRAGMA " + which + "application_id") != APPLICATION) {
            throw new StoreRefused(Reason.DAMAGED, "The file " + data.database() + " is no database of this program.");
        }
        int version = number(sql, "PRAGMA " + which + "user_version");
        if (version != versions.size()) {
            throw new StoreRefused(version < versions.size() ? Reason.OLDER : Reason.NEWER, "The database " + data.database()
                    + " has version " + version + " and this program writes " + versions.size() + ". "
                    + (version < versions.size() ? "Start `redress run` once: it brings it up to date." : "Use the newer program."));
        }
    }

    private static int number(Sql sql, String query) {
        return sql.one(query, row -> row.getInt(1)).orElse(0);
    }
}
