package dev.voiceline.simulator.phone;

import dev.voiceline.simulator.phone.media.Frames;

/**
 * Measures how long it is silent while the caller is owed something: an answer, or the rest of what
 * the agent was saying. After a question the agent owes nothing. Times are the call's own, in
 * milliseconds. Safe for use by any thread.
 */
final class OwedSilence {
  private static final long NEVER = Long.MIN_VALUE;
  private static final String WHOLE = ".?!";

  private long silentSinceMs = NEVER;
  private boolean callerWaits;
  private boolean callerWasSpeaking;
  private char lastHeard = '?';
  private long longestMs;

  /** More of what the agent says was understood. */
  synchronized void hearing(String textSoFar) {
    String text = textSoFar.strip();
    if (!text.isEmpty()) {
      lastHeard = text.charAt(text.length() - 1);
    }
  }

  /** 20 ms: the caller's frame ended at that time, the agent's begins then. */
  synchronized void exchanged(long atMs, boolean callerSpeaks, boolean agentAudible) {
    if (callerSpeaks) {
      if (!callerWasSpeaking && (callerWaits || isCutOff())) {
        silentUntil(atMs - Frames.MILLIS);
      }
      callerWaits = true;
      silentSinceMs = atMs;
    }
    callerWasSpeaking = callerSpeaks;
    if (agentAudible) {
      if (callerWaits || lastHeard != '?') {
        silentUntil(atMs);
      }
      callerWaits = callerSpeaks;
      silentSinceMs = atMs + Frames.MILLIS;
    }
  }

  /** Somebody else speaks from then on, or nobody any more. */
  synchronized void ended(long atMs) {
    if (callerWaits || isCutOff()) {
      silentUntil(atMs);
    }
    silentSinceMs = NEVER;
    callerWaits = false;
    lastHeard = '?';
  }

  /** The longest so far, with the one that lasts at this time. */
  synchronized long longestMs(long atMs) {
    boolean lasting = silentSinceMs != NEVER && (callerWaits || isCutOff());
    return lasting ? Math.max(longestMs, atMs - silentSinceMs) : longestMs;
  }

  /** Whether the agent fell silent in the middle of a sentence. */
  private boolean isCutOff() {
    return WHOLE.indexOf(lastHeard) < 0;
  }

  private void silentUntil(long atMs) {
    if (silentSinceMs != NEVER) {
      longestMs = Math.max(longestMs, atMs - silentSinceMs);
    }
  }
}
