package redress.telegram;

/** Updates as Telegram writes them, without their numbers. Single quotes stand for double ones. */
public final class SomeUpdate {

    /** A person. */
    public static final String ANN = "{'id':4711,'is_bot':false,'first_name':'Ann','last_name':'Lee',"
            + "'username':'annlee','language_code':'en'}";
    /** 2026-03-02T10:00:00Z. */
    public static final long DATE = 1772445600;

    private static final String US = "{'id':" + BotApiStandIn.BOT + ",'is_bot':true,'first_name':'Redress'}";

    private SomeUpdate() {
    }

    /** A text that Ann writes in her private chat. */
    public static String text(String text) {
        return inPrivate("'text':'" + text + "'");
    }

    /** A message of Ann's in her private chat with these fields. */
    public static String inPrivate(String fields) {
        return message("'from':" + ANN + ",'chat':{'id':4711,'type':'private','first_name':'Ann'}," + fields);
    }

    /** A message of Ann's in the group -1001 with these fields. */
    public static String inGroup(String fields) {
        return message("'from':" + ANN + "," + group() + "," + fields);
    }

    /** A message of Ann's in the group -1001 that replies to one of the bot's, with these fields. */
    public static String reply(String fields) {
        return inGroup("'reply_to_message':{'message_id':5,'date':" + DATE + ",'from':" + US + "," + group()
                + ",'text':'Why?'}," + fields);
    }

    /** The same, where what it replies to is the opening of a topic. */
    public static String inTopic(String fields) {
        return inGroup("'reply_to_message':{'message_id':5,'date':" + DATE + ",'from':" + US + "," + group()
                + ",'forum_topic_created':{'name':'C-1','icon_color':1}}," + fields);
    }

    /** A message with these fields. */
    public static String message(String fields) {
        return json("{'message':{'message_id':77,'date':" + DATE + "," + fields + "}}");
    }

    /** Ann presses a button under this message. */
    public static String press(String data, long chat, long message) {
        return json("{'callback_query':{'id':'press-1','from':" + ANN + ",'chat_instance':'1','data':'" + data
                + "','message':"
                + "{'message_id':" + message + ",'date':" + DATE + ",'from':" + US + ",'chat':{'id':" + chat
                + ",'type':'private'},'text':'Why?'}}}");
    }

    /** The bot's own standing in a chat. */
    public static String standing(long chat, String type, String status) {
        return json("{'my_chat_member':{'chat':{'id':" + chat + ",'type':'" + type + "'},'from':" + ANN + ",'date':"
                + DATE
                + ",'old_chat_member':{'status':'member','user':" + US + "},'new_chat_member':{'status':'" + status
                + "','until_date':0,'user':" + US + "}}}");
    }

    /** Single quotes become double ones. */
    public static String json(String text) {
        return text.replace('\'', '"');
    }

    private static String group() {
        return "'chat':{'id':-1001,'type':'supergroup','title':'Team'}";
    }
}
