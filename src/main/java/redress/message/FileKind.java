package redress.message;

/** How a file was sent, which is how it can be sent on. */
public enum FileKind {
    PHOTO, DOCUMENT, VOICE, VIDEO, AUDIO
}
