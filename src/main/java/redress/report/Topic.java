package redress.report;

/** What is counted, and by what. */
enum Topic {
    /** Cases received: kind. */
    RECEIVED,
    /** The same: year and month, as 2026-03. */
    MONTH,
    /** Cases received from somebody who gave no name: kind. */
    UNNAMED,
    /** Cases received: kind, option; empty if it was not said. */
    SUBJECT,
    /** Cases received that named more than one subject: kind. */
    SEVERAL_SUBJECTS,
    /** Cases received: kind, stage in which they opened. */
    OPENED_IN,
    /** Cases that came from another stage: kind, stage. */
    CAME_ON,
    /** Clocks of staff that were met in time: kind, stage, clock. */
    IN_TIME,
    /** Clocks of staff that were met after their day: kind, stage, clock. */
    LATE,
    /** Clocks of staff whose day has passed and that were not met by the last day: kind, stage, clock. */
    UNMET,
    /** Outcomes told: kind, stage, option; empty if it was not chosen. */
    OUTCOME,
    /** Cases that ended: kind, event type. */
    ENDED,
    /** Cases that were not over on the last day: nothing. */
    OPEN,
    /** Later dates set: kind, stage. */
    EXTENDED,
    /** Why something was decided or put off: event type, option; empty if it was not chosen. */
    REASON,
    /** How something other than the outcome was decided: event type, option. */
    DECIDED,
    /** What was done about it: option. */
    REMEDY,
    /** What was learned: option. */
    LESSON,
    /** People sent to another process: signpost. */
    SIGNPOST,
    /** Working days from entering a stage to its outcome: kind, stage. */
    DAYS_TO_OUTCOME,
    /** Working days from receipt to the end: kind. */
    DAYS_TO_END
}
