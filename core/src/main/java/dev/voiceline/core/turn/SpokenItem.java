package dev.voiceline.core.turn;

import dev.voiceline.core.conversation.ItemId;

/**
 * What became of an item. Both texts may hold health data.
 *
 * @param generatedText all its words
 * @param heardText the words the caller heard; estimated from the share of the audio when it was
 *     cut
 * @param generatedMs its length
 * @param heardMs of it, what the caller heard; never more than was sent
 * @param kind what it was to the caller
 */
public record SpokenItem(
    ItemId item,
    String generatedText,
    String heardText,
    int generatedMs,
    int heardMs,
    ReplyKind kind) {
  /** An item like any other. */
  public SpokenItem(
      ItemId item, String generatedText, String heardText, int generatedMs, int heardMs) {
    this(item, generatedText, heardText, generatedMs, heardMs, ReplyKind.ORDINARY);
  }

  /** Whether the caller missed some of it. */
  public boolean cutShort() {
    return heardMs < generatedMs;
  }

  @Override
  public String toString() {
    return "SpokenItem[" + item + ", heard " + heardMs + " of " + generatedMs + " ms]";
  }
}
