package redress.desk;

import redress.message.Address;
import redress.message.Rights;

/**
 * Where a team meets a case. Several teams can share a chat; a case that goes from one of them to another stays where it is.
 *
 * @param chat      the team's chat
 * @param team      the id of the team that sits there
 * @param reference the case
 * @param rights    what the bot may do there
 */
record CasePlace(Address chat, String team, String reference, Rights rights) {

    static final String CARD = "alert:";
    static final String STORY = "story:";
    static final String TOPIC = "topic:";

    /** Whether each case has a topic of its own here. */
    boolean hasTopics() {
        return rights.member() && rights.topics() && rights.opensTopics();
    }

    /** Our own name for the card. */
    String card() {
        return CARD + reference + ":" + team;
    }

    /** Our own name for what was told. */
    String story() {
        return STORY + reference + ":" + team;
    }

    /** Our own name for the topic. */
    String topic() {
        return TOPIC + reference + ":" + team;
    }

    /** Whether that is our own name for the card or the topic of a case. */
    static boolean isOfCase(String handle) {
        return handle.startsWith(CARD) || handle.startsWith(TOPIC);
    }
}
