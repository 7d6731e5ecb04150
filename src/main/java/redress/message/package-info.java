/**
 * What a person sees on a screen: a message, its buttons, the chat it goes to, and the limits of that screen.
 *
 * <p>Plain values only. Nothing here knows what is asked or why, and nothing here sends anything.
 */
package redress.message;
