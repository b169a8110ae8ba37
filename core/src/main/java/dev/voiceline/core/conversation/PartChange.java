package dev.voiceline.core.conversation;

import java.util.List;

/**
 * A part of a conversation that is made of several goes on with another vendor.
 *
 * @param part which
 * @param from the name of whoever did it before, or was to do it first
 * @param to who does it from now on
 * @param cause what went wrong with the one before
 * @param missing what has to be done without, in a few words each
 */
public record PartChange(
    Part part, String from, String to, ConversationFailure cause, List<String> missing) {
  public PartChange {
    missing = List.copyOf(missing);
  }

  /** What a conversation may be made of. */
  public enum Part {
    /** The recognizer. */
    EARS,
    /** The chat model. */
    MIND,
    /** The voice. */
    VOICE
  }
}
