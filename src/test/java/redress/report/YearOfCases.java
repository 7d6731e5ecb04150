package redress.report;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import redress.casework.Body;
import redress.casework.Case;
import redress.casework.EventType;
import redress.casework.Events;
import redress.casework.Header;
import redress.casework.Kind;
import redress.casework.Party;
import redress.casework.Policy;
import redress.casework.Role;
import redress.pack.Pack;
import redress.pack.PackFiles;
import redress.pack.PackReader;
import redress.store.Store;

/** Cases that might have been, under a real pack: they come, go on and end at random, some of them outside the year. */
final class YearOfCases {

    static final Pack ALS = PackReader.read(PackFiles.fromFolder(Path.of("dialogs/als")));
    static final Span YEAR = new Span(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31));
    static final ZoneId ZONE = ALS.policy().organisation().zone();

    private static final List<String> SUBJECTS = List.of("teaching", "people", "harm", "health-safety", "assessment", "other");
    private static final List<String> RESULTS = List.of("upheld", "partly-upheld", "not-upheld");
    private static final List<String> REASONS = List.of("person", "others", "more", "staff", "other");

    private final Random random;
    private final Policy policy = ALS.policy();
    private final Events events = new Events(policy);

    YearOfCases(long seed) {
        random = new Random(seed);
    }

    /** So many cases, by reference. */
    Map<String, List<Header>> cases(int count) {
        var cases = new HashMap<String, List<Header>>();
        for (int number = 0; number < count; number++) {
            cases.put("ALS-" + number, life());
        }
        return cases;
    }

    /** Puts them into a data folder, with signposts that were shown. */
    static void fill(Path folder, Map<String, List<Header>> cases, long seed) {
        try (var store = Store.openFleeting(folder, "als")) {
            var body = Body.by(new Party(8001, "Amina", "", "en"));
            store.transact(() -> {
                store.packs().keep(ALS.digest(), ALS.files().toBytes());
                cases.forEach((reference, headers) -> {
                    store.cases().open(reference, headers.get(0), body, ALS.digest());
                    headers.stream().skip(1).forEach(header -> store.cases().append(reference, header, body));
                });
                var random = new Random(seed);
                for (int shown = 0; shown < cases.size() / 4; shown++) {
                    store.tally().count(YEAR.first().plusDays(random.nextInt(365)), "signpost",
                            List.of("learner-appeals", "client-first", "contact").get(random.nextInt(10) / 4));
                }
            });
        }
    }

    private List<Header> life() {
        var headers = new ArrayList<Header>();
        var kind = kind();
        var at = YEAR.first().minusDays(40).atTime(9, 0).atZone(ZONE).toInstant().plus(random(Duration.ofDays(420)));
        var opening = new Events.Opening(kind, kind.id().equals("complaint") && random.nextInt(10) < 7 ? "formal" : "",
                "customer-support", random.nextInt(20) == 0, List.of());
        var clear = new HashMap<String, String>();
        if (List.of("complaint", "unnamed").contains(kind.id()) && random.nextInt(15) > 0) {
            clear.put(Header.SUBJECT, SUBJECTS.get(Math.min(random.nextInt(7), random.nextInt(6))));
        }
        if (kind.id().equals("unnamed") || random.nextInt(50) == 0) {
            clear.put(Header.UNNAMED, Header.YES);
        }
        headers.add(events.opened(opening, at).with(clear));
        if (kind.id().equals("complaint")) {
            worked(headers, at);
        } else if (random.nextBoolean()) {
            then(headers, random.nextInt(12) == 0 ? EventType.WITHDRAWN : EventType.CLOSED, later(at, 30), Map.of());
        }
        return headers;
    }

    private void worked(List<Header> headers, Instant opened) {
        var at = opened;
        for (int step = 0; step < 4 + random.nextInt(8) && !file(headers).state().isOver(); step++) {
            at = later(at, 5);
            switch (random.nextInt(12)) {
                case 0 -> then(headers, EventType.HELD, at, Map.of());
                case 1 -> then(headers, EventType.RELEASED, at, Map.of());
                case 2, 3 -> headers.add(events.extended(file(headers), Map.of("outcome", later(at, 20).atZone(ZONE).toLocalDate()),
                        at, Role.STAFF, Map.of(Header.REASON, REASONS.get(random.nextInt(5)))));
                case 4, 5, 6 -> then(headers, EventType.ACKNOWLEDGED, at, Map.of());
                case 7, 8, 9 -> then(headers, EventType.OUTCOME, at, Map.of(Header.RESULT, RESULTS.get(random.nextInt(3))));
                case 10 -> {
                    var stage = policy.kind("complaint").flatMap(kind -> kind.stage("appeal")).orElseThrow();
                    headers.add(events.escalated(file(headers), stage, at, Role.COMPLAINANT, Map.of()));
                }
                default -> then(headers, random.nextInt(3) == 0 ? EventType.STOPPED : EventType.CLOSED, at, Map.of());
            }
        }
        if (random.nextInt(4) == 0) {
            then(headers, EventType.REOPENED, later(at, 10), Map.of());
        }
    }

    private void then(List<Header> headers, EventType type, Instant at, Map<String, String> more) {
        headers.add(events.next(file(headers), type, at, Role.STAFF, more));
    }

    private static Case file(List<Header> headers) {
        return Case.of("ALS", headers);
    }

    private Instant later(Instant at, int days) {
        return at.plus(random(Duration.ofDays(days)));
    }

    private Duration random(Duration most) {
        return Duration.ofMinutes(random.nextLong(most.toMinutes()));
    }

    private Kind kind() {
        var id = List.of("complaint", "complaint", "complaint", "complaint", "complaint", "complaint", "compliment", "comment",
                "safety", "unnamed").get(random.nextInt(10));
        return policy.kind(random.nextInt(200) == 0 ? "alarm" : id).orElseThrow();
    }
}
