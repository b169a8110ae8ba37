package dev.voiceline.simulator.phone;

import dev.voiceline.simulator.phone.media.Frames;
import dev.voiceline.simulator.phone.media.LineCounts;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * Measures who speaks when, frame by frame. Times are the call's own, in milliseconds. Safe for use
 * by any thread.
 */
final class TurnWatch {
  /** Shorter silences happen inside speech; after this one the agent has stopped. */
  private static final long SILENT_MS = 100;

  /** Longer silences part utterances. */
  private static final long PAUSE_MS = 1_000;

  private static final long NEVER = Long.MIN_VALUE;

  private final List<Reply> replies = new ArrayList<>();
  private final List<Long> bargeIns = new ArrayList<>();
  private long streamStartMs;
  private long zeroMs;
  private long firstAgentMs = NEVER;
  private long agentEndMs = NEVER;
  private long callerEndMs = NEVER;
  private long bargeInMs = NEVER;
  private boolean awaitingReply;
  private boolean callerWasSpeaking;
  private long longestGapMs;

  /**
   * The first stream has started.
   *
   * @param nowMs of the clock, which is when the call's own times begin
   * @param afterPlacingMs so long after the call was placed
   */
  synchronized void streamStarted(long nowMs, long afterPlacingMs) {
    zeroMs = nowMs;
    streamStartMs = afterPlacingMs;
  }

  /** When the call's own times begin, by the clock. */
  synchronized long zeroMs() {
    return zeroMs;
  }

  /** 20 ms: the caller's frame ended at that time, the agent's begins then. */
  synchronized void exchanged(long atMs, boolean callerSpeaks, boolean agentAudible) {
    boolean agentWasAudible = agentEndMs != NEVER && atMs - agentEndMs < SILENT_MS;
    if (callerSpeaks) {
      if (!callerWasSpeaking && agentWasAudible) {
        bargeInMs = atMs;
      }
      callerEndMs = atMs;
      awaitingReply = true;
    }
    callerWasSpeaking = callerSpeaks;
    if (bargeInMs != NEVER && !agentAudible && atMs + Frames.MILLIS - agentEndMs >= SILENT_MS) {
      bargeIns.add(Math.max(0, agentEndMs - bargeInMs));
      bargeInMs = NEVER;
    }
    if (agentAudible) {
      agentSpeaks(atMs, agentWasAudible, callerSpeaks);
    }
  }

  private void agentSpeaks(long atMs, boolean agentWasAudible, boolean callerSpeaks) {
    if (firstAgentMs == NEVER) {
      firstAgentMs = atMs;
    } else if (atMs - agentEndMs < PAUSE_MS) {
      longestGapMs = Math.max(longestGapMs, atMs - agentEndMs);
    }
    if (awaitingReply && !callerSpeaks && !agentWasAudible) {
      replies.add(new Reply(zeroMs + callerEndMs, zeroMs + atMs));
      awaitingReply = false;
    }
    agentEndMs = atMs + Frames.MILLIS;
  }

  /** All measurements up to now. */
  synchronized CallFigures figures(LineCounts line, long longestOwedSilenceMs) {
    return new CallFigures(
        line,
        firstAgentMs == NEVER
            ? OptionalLong.empty()
            : OptionalLong.of(streamStartMs + firstAgentMs),
        firstAgentMs == NEVER ? OptionalLong.empty() : OptionalLong.of(firstAgentMs),
        longestGapMs,
        replies,
        bargeIns,
        longestOwedSilenceMs);
  }
}
