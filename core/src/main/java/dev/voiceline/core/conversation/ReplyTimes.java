package dev.voiceline.core.conversation;

import java.time.Duration;

/**
 * What a caller waited for before the first sound of a reply, part by part. Each part begins where
 * the one before ends, so that together they are the whole wait; one that was not needed is zero.
 *
 * @param eager whether the reply was begun before the caller's turn was surely over
 * @param asking from the end of the caller's turn, until the dialogue was handed to the model:
 *     mostly the wait for the last words
 * @param thinking until the model's first words
 * @param cutting until enough words were there to be spoken
 * @param voicing until the first audio
 * @param queued how much of all this is due to queues of our own
 */
public record ReplyTimes(
    ReplyId reply,
    boolean eager,
    Duration asking,
    Duration thinking,
    Duration cutting,
    Duration voicing,
    Duration queued) {
  /** From the end of the caller's turn to the first audio. */
  public Duration whole() {
    return asking.plus(thinking).plus(cutting).plus(voicing);
  }
}
