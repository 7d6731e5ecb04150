package redress.dialog;

import java.util.Locale;

/** The sentences that every conversation needs, whatever it is about. A pack's common files say them. */
public enum Phrase {
    /** How far along: {n} and {total}. */
    PROGRESS,
    /** The button that asks where everything stands that was sent. */
    STATUS,
    /** The button that asks whether this chat is to be wiped. */
    WIPE_CHAT,
    /** Asks it, and says what of it Telegram lets us do. */
    WIPE_ASK,
    /** What stays of what was sent. */
    WIPE_SENT,
    /** What becomes of answers that were not sent. */
    WIPE_UNSENT,
    /** How they delete by hand what we cannot. */
    WIPE_BY_HAND,
    /** The button that wipes it. */
    WIPE_YES,
    /** The button that does not. */
    WIPE_NO,
    /** Nothing was done. */
    WIPE_KEPT,
    /** It is done, as far as it can be. */
    WIPE_DONE,
    /** There is nothing that could be done. */
    WIPE_NONE,
    /** Somebody asked for it who sent nothing. */
    STATUS_NONE,
    /** How such a one begins, where nothing is under way. */
    STATUS_BEGIN,
    /** What stands over one of the cases of whoever asked: {reference} {kind}. */
    STATUS_CASE,
    /** The same where its kind has several stages: {reference} {kind} {stage}. */
    STATUS_CASE_STAGE,
    /** When it was sent: {day}. */
    STATUS_SENT,
    /** All that is said of what somebody sent without a name. */
    STATUS_UNNAMED,
    /** By which name staff know whoever opened a mailbox: {name}. */
    MAILBOX_NAME,
    /** What stands over a message of staff: {day}. */
    MAILBOX_MAIL,
    /** There is no message that they have not read. */
    MAILBOX_NOTHING_NEW,
    /** There is no message at all. */
    MAILBOX_EMPTY,
    /** What is said in the chat of whoever wants to hear of new messages; anybody may see it. */
    MAILBOX_NEWS,
    /** Whoever is telling something without a name cannot open a mailbox meanwhile. */
    MAILBOX_FIRST,
    /** Whoever speaks without a name replied to a message about a case that has their name. */
    REPLY_UNRECORDED,
    /** There are no mailboxes, as nobody can speak without a name here. */
    MAILBOX_NOT_HERE,
    /** The case of a mailbox was erased while somebody was in it. */
    MAILBOX_GONE,
    /** A receipt code opens nothing. */
    CODE_UNKNOWN,
    /** Too many codes were tried. */
    CODE_TOO_MANY,
    /** What the last code opens is not known yet. */
    CODE_UNDER_WAY,
    /** Where somebody asks for their cases in the midst of what they say without a name. */
    STATUS_UNRECORDED,
    /** Who hands something in without a name sees below what staff will read. */
    PREVIEW,
    /** It is there, and nobody said yet that they read it. */
    STATUS_RECEIVED,
    /** A person said that they read it: {day}. */
    STATUS_READ,
    /** It is on hold: {day}. */
    STATUS_HELD,
    /** There is an outcome, and it reached whoever asked: {day}. */
    STATUS_TOLD,
    /** There is an outcome, and it is not known to have reached them. */
    STATUS_DECIDED,
    /** It is closed: {day}. */
    STATUS_CLOSED,
    /** It was taken back: {day}. */
    STATUS_WITHDRAWN,
    /** The team asked them something: {day}. */
    STATUS_ASKED,
    /** They added something: {day}. */
    STATUS_ADDED,
    /** They were told that it takes longer: {day}. */
    STATUS_EXTENDED,
    /** It goes on after it was on hold: {day}. */
    STATUS_RELEASED,
    /** It was opened again: {day}. */
    STATUS_REOPENED,
    /** It came to the stage at which it is: {day}. */
    STATUS_ESCALATED,
    /** What stands behind what was promised to them by a day that has passed. */
    STATUS_LATE,
    /** What they can do by a button while its time lasts: {action} {due}. */
    STATUS_WINDOW,
    /** The same when its time has passed: {action} {due}. */
    STATUS_WINDOW_CLOSED,
    /** The button that copies a receipt code. */
    COPY_CODE,
    /** The button that goes back. */
    BACK,
    /** The button that is always there. */
    AT_RISK,
    /** The button that keeps an answer as it was. */
    KEEP,
    /** What stands over an answer that is asked again: {answer}. */
    SO_FAR,
    /** What a pressed question is followed by: {answer}. */
    CHOSEN,
    /** The review's button that lists what can be changed. */
    CHANGE,
    /** What stands over that list. */
    CHANGE_WHICH,
    /** The signpost's button that ends. */
    ENOUGH,
    /** The last words after it. */
    FAREWELL,
    /** What stands over words that are given back for copying. */
    YOUR_WORDS,
    /** A file was taken: {n} so far. */
    FILE_TAKEN,
    /** A file is not kept: it has no bytes. */
    FILE_EMPTY,
    /** A file is not kept: it is larger than allowed. */
    FILE_TOO_LARGE,
    /** A file is not kept: it is a program, or made to do harm. */
    FILE_DANGEROUS,
    /** A file is not kept: it is none of the kinds that may be sent. */
    FILE_OF_OTHER_KIND,
    /** A file is not kept: the channel did not give it within a day. */
    FILE_LOST,
    /** Hidden data was taken out of the file of somebody who is not recorded: {n} {name}. */
    FILE_CLEANED,
    /** It could not be taken out, and they are asked whether the file goes as it is: {n} {name}. */
    FILE_DOUBTED,
    /** The button by which it does. */
    FILE_KEEP,
    /** The button by which it does not. */
    FILE_TAKE_OUT,
    /** It does: {n} {name}. */
    FILE_GOES,
    /** It does not: {n} {name}. */
    FILE_OUT,
    /** What they wrote cannot go before they have decided about their files. */
    FILES_UNDECIDED,
    /** It cannot go before their files are here. */
    FILES_AWAITED,
    /** One of several texts was taken. */
    LINE_TAKEN,
    /** There is nothing before the first question. */
    FIRST_ALREADY,
    /** Help, at any step. */
    HELP,
    /** Stopped for now. */
    STOPPED,
    /** Come back to what was begun. */
    RESUME,
    /** The same where what was just written was not taken for an answer. */
    RESUME_UNREAD,
    /** The button that takes those words for the answer after all. */
    USE_UNREAD,
    /** For whom words are, where a team asked something in the midst of something else: {reference}. */
    WHOSE_WORDS,
    /** The button that gives them to that case. */
    FOR_THE_CASE,
    /** The button that takes them for the answer to the question. */
    FOR_THE_QUESTION,
    /** The button that goes on. */
    GO_ON,
    /** The button that starts over. */
    START_OVER,
    /** Whether to throw all answers away. */
    CANCEL_SURE,
    /** The button that does. */
    CANCEL_YES,
    /** They are gone. */
    CANCELLED,
    /** A button of a question that is no longer on the way. */
    OLD_BUTTON,
    /** A button of a conversation that is over. */
    OVER_ALREADY,
    /** A button of a conversation that led to a case: {reference}. */
    SENT_ALREADY,
    /** A button of an earlier conversation. */
    OTHER_CONVERSATION,
    /** More words that came after their question, and were added to its answer: {label}. */
    ADDED,
    /** An edit that changed an answer. */
    AMENDED,
    /** An edit of a message that is no answer. */
    NOT_AMENDED,
    /** Back to the question after an interruption. */
    BACK_TO_QUESTION,
    /** The pack changed and the conversation cannot go on as it was. */
    LOST,
    /** The key that shares the person's own phone number. */
    SHARE_PHONE,
    /** The phone's keyboard is given back: {answer}. */
    NOTED,
    /** An answer: a voice message. */
    VOICE_MESSAGE,
    /** An answer: not sure. */
    NOT_SURE,
    /** An answer: passed over. */
    PASSED_OVER,
    /** An answer: no file. */
    NO_FILES,
    /** The button that ends files and ticks. */
    DONE,
    /** The same while there are no files. */
    NONE_TO_SEND,
    /** What an earlier press made of the case: {who} {when}. */
    ALREADY_DONE,
    /** Someone pressed a button that is not theirs to press. */
    NOT_FOR_YOU,
    /** What a group reads under an alert once somebody acted: {who} {what} {when}. */
    STAFF_DID,
    /** Who did something, where it was whoever sent the case: they are not named. */
    BY_COMPLAINANT,
    /** The same where it was somebody who was invited to it. */
    BY_REPRESENTED,
    /** The same where it was the program. */
    BY_PROGRAM,
    /** What stands under the reference over what was told, once the case has come to another stage: {kind} {stage}. */
    NEXT_STAGE,
    /** What stands over what a team reads besides the one whose case it is. */
    COPIED,
    /** A case that is held: {since}. */
    ON_HOLD,
    /** The state of a case that nobody has acknowledged in its stage. */
    STATE_NEW,
    /** The state of one that a person has acknowledged. */
    STATE_ACKNOWLEDGED,
    /** The state of one that waits for somebody. */
    STATE_ON_HOLD,
    /** The state of one whose outcome was told. */
    STATE_DECIDED,
    /** The state of one that is over. */
    STATE_CLOSED,
    /** The state of one that was taken back. */
    STATE_WITHDRAWN,
    /** In place of the state in a topic's name, once another team works on the case. */
    STATE_GONE_ON,
    /** What stands under the reference on a card: {state} {kind}. */
    CARD_HEAD,
    /** The same for a kind with several stages: {state} {kind} {stage}. */
    CARD_HEAD_STAGE,
    /** Who sent a case of whom nothing is kept: {name} {date}. */
    CARD_ANONYMOUS,
    /** Who works on a case: {who}. */
    CARD_HANDLER,
    /** In place of whoever works on it. */
    CARD_NOBODY,
    /** On the card: nothing of the case may be erased. */
    CARD_LEGAL_HOLD,
    /** What somebody needs done differently: {needs}. */
    CARD_NEEDS,
    /** What stands over what has happened. */
    CARD_HAPPENED,
    /** How many lines of it are left out: {n}. */
    CARD_EARLIER,
    /** How much of a deadline is left: {days}. */
    DUE_LEFT,
    /** The same on its last day. */
    DUE_TODAY,
    /** How long a deadline has passed: {days}. */
    DUE_LATE_BY,
    /** The same where no working day has passed since. */
    DUE_LATE,
    /** A deadline that stands still while the case waits: {clock} {due}. */
    DUE_STANDS_STILL,
    /** What happened: the case came. */
    HAPPENED_OPENED,
    /** What happened: a person acknowledged it. */
    HAPPENED_ACKNOWLEDGED,
    /** What happened: somebody took it on. */
    HAPPENED_ASSIGNED,
    /** What happened: a date was put off. */
    HAPPENED_EXTENDED,
    /** What happened: it was put on hold. */
    HAPPENED_HELD,
    /** What happened: it goes on. */
    HAPPENED_RELEASED,
    /** What happened: the outcome was told. */
    HAPPENED_OUTCOME,
    /** What happened: the complainant took it back. */
    HAPPENED_WITHDRAWN,
    /** What happened: staff ended the contact. */
    HAPPENED_STOPPED,
    /** What happened: it was closed. */
    HAPPENED_CLOSED,
    /** What happened: it was taken up again. */
    HAPPENED_REOPENED,
    /** What happened: the complainant wrote again. */
    HAPPENED_MESSAGE_IN,
    /** What happened: files were added. */
    HAPPENED_EVIDENCE,
    /** What happened: a file that was sent is not kept. */
    HAPPENED_FILE_REFUSED,
    /** What happened: the message with the outcome was delivered. */
    HAPPENED_REACHED,
    /** What happened: a deadline passed: {clock}. */
    HAPPENED_OVERDUE,
    /** What happened: the complainant cannot be reached any more. */
    HAPPENED_UNREACHABLE,
    /** What happened: the complainant changed a message. */
    HAPPENED_AMENDED,
    /** What happened: nobody works on it any more. */
    HAPPENED_RETURNED,
    /** What happened: the complainant asked for something, and nothing was done yet: {action}. */
    HAPPENED_ASKED,
    /** What happened: it was found to belong to another case. */
    HAPPENED_LINKED,
    /** What happened: staff know that somebody is who they say. */
    HAPPENED_IDENTIFIED,
    /** What happened: staff looked through what is on record about somebody. */
    HAPPENED_LOOKED_THROUGH,
    /** What happened: somebody was given what is on record about them. */
    HAPPENED_DATA_GIVEN,
    /** What happened: dates moved as the calendar changed. */
    HAPPENED_RECALCULATED,
    /** What happened: a legal hold was set. */
    HAPPENED_LEGAL_HOLD,
    /** What happened: a legal hold was lifted. */
    HAPPENED_LEGAL_HOLD_LIFTED,
    /** What happened: it was told that it will be erased. */
    HAPPENED_ERASURE_ANNOUNCED,
    /** What happened: it was erased. */
    HAPPENED_ERASED,
    /** Cases that were opened together: {references}. */
    LINKED,
    /** A case that another team works on from now on: {team}. */
    GONE_ON,
    /** A window of the complainant in an alert: {clock} {due}. */
    WINDOW,
    /** The same once it has closed: {clock} {due}. */
    WINDOW_OVER,
    /** The head of the alarm that someone is at risk. */
    ALARM,
    /** What the name of whoever raised an alarm is called. */
    ALARM_FROM,
    /** Who raised it, where people may speak without a name. */
    ALARM_UNNAMED,
    /** A clock in an alert: {clock} {due}. */
    DUE,
    /** The same for a date past the known holidays. */
    DUE_UNCERTAIN,
    /** A case whose clock ran out: {reference} {clock} {due}. */
    OVERDUE,
    /** A deadline that comes near: {reference} {clock} {due} {left} {handler}. */
    STAFF_REMINDED,
    /** How much time is left until then: {left}. */
    STAFF_LEFT,
    /** The same on the last day. */
    STAFF_LEFT_TODAY,
    /** The same on the last working day before it. */
    STAFF_LEFT_NONE,
    /** Who deals with a case: {who}. */
    STAFF_DEALS,
    /** The same where nobody does. */
    STAFF_DEALS_NOBODY,
    /** What stands over the dates that another team has let pass. */
    STAFF_NEXT,
    /** One of them: {reference} {team} {clock} {due}. */
    STAFF_NEXT_LINE,
    /** What a team reads first after an outage: {from} {to}. */
    STAFF_AWAY,
    /** The head of what waits for a team: {team} {date} {n}. */
    STAFF_DAY,
    /** What stands below it where no date is near. */
    STAFF_DAY_CALM,
    /** What a group reads that asks, where nothing waits. */
    STAFF_DAY_EMPTY,
    /** Under the picture of a team's figures. */
    STAFF_FIGURES,
    /** Where no case of the team was worked on in the days that were asked for. */
    STAFF_FIGURES_EMPTY,
    /** What stands over alarms that nobody has read: {n}. */
    STAFF_DAY_ALARM,
    /** What stands over what is overdue: {n}. */
    STAFF_DAY_OVERDUE,
    /** What stands over what is due today: {n}. */
    STAFF_DAY_TODAY,
    /** What stands over what is due soon: {n}. */
    STAFF_DAY_SOON,
    /** What stands over what is still to be done with decided cases: {n}. */
    STAFF_DAY_TASK,
    /** What stands over what nobody has acknowledged: {n}. */
    STAFF_DAY_UNREAD,
    /** What stands over what is held: {n}. */
    STAFF_DAY_HELD,
    /** What stands over what nobody deals with: {n}. */
    STAFF_DAY_NOBODY,
    /** How late something is: {days}. */
    STAFF_DAY_LATE,
    /** The same where no working day has passed since: {due}. */
    STAFF_DAY_WAS_DUE,
    /** Since when something is there: {date}. */
    STAFF_DAY_SINCE,
    /** How many more lines there are: {n}. */
    STAFF_DAY_REST,
    /** The button that shows them. */
    STAFF_DAY_MORE,
    /** A complainant who cannot be reached: {reference}. */
    UNREACHABLE,
    /** What staff see above a file of {reference} that came later than what was said with it. */
    STAFF_FILE_HERE,
    /** What staff see when a file of {reference} is not kept, with {why} below. */
    STAFF_FILE_REFUSED,
    /** What the name of whoever wrote down what they were told is called. */
    STAFF_WRITTEN_BY,
    /** The head of what staff are to tell somebody whom the bot cannot reach: {reference}. */
    STAFF_TELL_THEM,
    /** What stands there where somebody gave no way to reach them. */
    STAFF_NO_CONTACT,
    /** What comes with the written copy of what somebody told staff: {reference}. */
    STAFF_COPY,
    /** What a letter is about: {reference}. */
    LETTER_SUBJECT,
    /** What stands at the foot of each page of a letter: {reference} {n} {total}. */
    LETTER_PAGE,
    /** What somebody can do who got a letter: {ways}. */
    LETTER_WAYS,
    /** How the written copy of what somebody told staff begins. */
    LETTER_COPY,
    /** Teams that alone can write down what they were told: {teams}. */
    STAFF_RECORD_NOT_HERE,
    /** Nobody can write down here what they were told. */
    STAFF_RECORD_NOWHERE,
    /** A message to a complainant that will never arrive: {reference}. */
    UNDELIVERED,
    /** What came after everything was sent was added to the case: {reference}. */
    ADDED_TO_CASE,
    /** The same where the case is closed: {reference}. */
    ADDED_TO_CLOSED,
    /** An edit changed what is on record with a case: {reference}. */
    AMENDED_ON_CASE,
    /** An edit of a message that is over and done with, and whose words are not on record by themselves: {reference}. */
    NOT_AMENDED_ON_CASE,
    /** The head of what staff get that was written in a mailbox: {reference} {name} {day}. */
    STAFF_FROM_MAILBOX,
    /** The head of what staff get then: {reference}. */
    CAME_LATER,
    /** The head of what staff get when somebody changed what they had sent: {reference}. */
    AMENDED_LATER,
    /** What the old words are called there. */
    AMENDED_BEFORE,
    /** What the new words are called. */
    AMENDED_NOW,
    /** A team's group that takes no messages: {team}. */
    TEAM_UNREACHABLE,
    /** Someone pressed a button under a message about a case that is not theirs. */
    NOT_YOUR_CASE,
    /** A button about their case that somebody has used already: {reference}. */
    DONE_BY_YOU,
    /** A button about their case for which it is too late, or which belongs to an earlier stage: {reference}. */
    TOO_LATE_FOR_YOU,
    /** A link to a case that is not known. */
    INVITATION_UNKNOWN,
    /** A link to a case that was used already. */
    INVITATION_USED,
    /** A link that somebody opened who was to send it on: {reference}. */
    INVITATION_OWN,
    /** The head of what somebody in a team's group is asked: {who}. */
    STAFF_ASKED,
    /** What stands below a question in a group that is answered in words or with a file. */
    STAFF_REPLY,
    /** Somebody replied to a question in a group that is not the newest put to them. */
    STAFF_REPLY_NEWEST,
    /** Somebody pressed a button in a group that is put to another, or is of something that they have left. */
    STAFF_NOT_ASKED,
    /** A button of something in a group that is finished. */
    STAFF_OVER,
    /** What somebody in a group began was dropped. */
    STAFF_DROPPED,
    /** What somebody began with a case cannot be done any more: {reference} {what}. */
    STAFF_TOO_LATE,
    /** Somebody took a case on while another did: {reference} {who}. */
    STAFF_TAKEN,
    /** Somebody in a group named a case that is not there, or that they cannot read: {reference}. */
    STAFF_NO_SUCH_CASE,
    /** Staff would give out something of a case that was sent without a name: {reference}. */
    STAFF_DATA_UNNAMED,
    /** Staff named lines that are none of the page's {n}. */
    STAFF_DATA_LINES,
    /** What stands under the page that staff look through: {reference}. */
    STAFF_DATA_PAGE,
    /** What stands above the page that somebody gets of their case: {reference}. */
    DATA_TITLE,
    /** What stands below that. */
    DATA_NOTE,
    /** The name by which the channel knew them. */
    DATA_FROM,
    /** What a file is called. */
    DATA_FILE,
    /** What stands in place of words that do not go out. */
    DATA_LEFT_OUT,
    /** Who did something: whoever reads it. */
    DATA_YOU,
    /** Who did something: staff. */
    DATA_TEAM,
    /** Somebody asks for their data in the midst of something that they say without a name. */
    MYDATA_ANONYMOUS,
    /** Somebody in a group linked a case with one with which it is linked already: {reference}. */
    STAFF_LINKED_ALREADY,
    /** Somebody presses a button in a group that they have left. */
    STAFF_GONE,
    /** Somebody who worked on a case left the group: {who} {reference}. */
    STAFF_RETURNED,
    /** What /help answers in a team's group. */
    STAFF_HELP,
    /** How a group becomes the place of a team. */
    STAFF_REGISTER_HOW,
    /** The same where somebody tries it in a private chat. */
    STAFF_REGISTER_IN_GROUP,
    /** A group has become the place of a team: {team}. */
    STAFF_REGISTERED,
    /** A code that does not work. */
    STAFF_REGISTER_WRONG,
    /** The last of too many codes that do not work. */
    STAFF_REGISTER_ENOUGH,
    /** Two teams of which one shares its group with nobody: {team} {other}. */
    STAFF_REGISTER_SHARED,
    /** What a group hears whose team has another one now: {team}. */
    STAFF_MOVED_AWAY,
    /** Teams without a group, whose work arrives in that of the main team: {teams}. */
    STAFF_NO_GROUP,
    /** A group in which the bot may open no topics, though there are some: {team}. */
    STAFF_RIGHTS_TOPICS,
    /** A group in which the bot may pin nothing: {team}. */
    STAFF_RIGHTS_PINS,
    /** A group in which the bot can do again what it needs: {team}. */
    STAFF_RIGHTS_BACK,
    /** A case that was erased: {reference} {day}. */
    STAFF_ERASED,
    /** What stands over the cases that will be erased. */
    STAFF_ERASES,
    /** A case that will be erased: {reference} {day}. */
    STAFF_ERASES_LINE,
    /** What stands over the cases that were erased, as they had been kept for long enough. */
    STAFF_KEPT_LONG_ENOUGH,
    /** What the reason of a legal hold is called. */
    STAFF_LEGAL_HOLD_WHY,
    /** A deadline that moved as the calendar has changed: {reference} {clock} {before} {due}. */
    STAFF_RECALCULATED,
    /** The same for the complainant, where it is later: {reference} {clock} {before} {due}. */
    RECALCULATED_LATER,
    /** What whoever writes is told while groups are still being registered. */
    NOT_OPEN,
    /** What stands over the buttons that choose a language. */
    LANGUAGE_WHICH,
    /** A language was chosen, once the conversation is over; {language}. */
    LANGUAGE_NOW,
    /** There is but one language: {language}. */
    LANGUAGE_ONLY,
    /** The language of whoever sent a case, for staff: {language}. */
    LANGUAGE_OF,
    /** What a command does, in the list that a phone shows: /start. */
    COMMAND_START,
    /** The same for /risk. */
    COMMAND_RISK,
    /** The same for /back. */
    COMMAND_BACK,
    /** The same for /status. */
    COMMAND_STATUS,
    /** The same for /mailbox. */
    COMMAND_MAILBOX,
    /** The same for /wipe. */
    COMMAND_WIPE,
    /** The same for /mydata. */
    COMMAND_MYDATA,
    /** The same for /stop. */
    COMMAND_STOP,
    /** The same for /cancel. */
    COMMAND_CANCEL,
    /** The same for /language. */
    COMMAND_LANGUAGE,
    /** The same for /help. */
    COMMAND_HELP,
    /** The same in groups, where staff write down what they were told. */
    COMMAND_RECORD,
    /** The same, where staff ask what waits for them. */
    COMMAND_DUE,
    /** The same, where staff ask for the month's figures. */
    COMMAND_FIGURES,
    /** What stands in an empty chat, before the first word. */
    ABOUT,
    /** A conversation that the desk could not handle. */
    TROUBLE;

    /** The name that the files use: {@code first-already}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
