package dev.voiceline.core.endpointing;

import dev.voiceline.core.conversation.UtteranceId;
import dev.voiceline.core.transcription.Listening.Patience;
import java.time.Duration;

/** What the arbiter wants done. Those with words print none. */
public sealed interface ArbiterEffect {
  /** Tell that a turn has begun. */
  record Started(UtteranceId turn) implements ArbiterEffect {}

  /** Tell its words so far. */
  record Saying(UtteranceId turn, String soFar) implements ArbiterEffect {
    @Override
    public String toString() {
      return "Saying[" + turn + "]";
    }
  }

  /** Tell that it is likely over. */
  record LikelyOver(UtteranceId turn, String words) implements ArbiterEffect {
    @Override
    public String toString() {
      return "LikelyOver[" + turn + "]";
    }
  }

  /** Tell that it was not. */
  record GoesOn(UtteranceId turn) implements ArbiterEffect {}

  /** Tell that it is over. */
  record Stopped(UtteranceId turn, Duration spoken) implements ArbiterEffect {}

  /** Tell all its words. */
  record Said(UtteranceId turn, String text) implements ArbiterEffect {
    @Override
    public String toString() {
      return "Said[" + turn + "]";
    }
  }

  /** Tell that nobody knows its words. */
  record Unclear(UtteranceId turn) implements ArbiterEffect {}

  /** Have the recognizer tell what is pending. */
  record Flush() implements ArbiterEffect {}

  /** Let the recognizer know how long pauses may be. */
  record Expect(Patience patience) implements ArbiterEffect {}

  /** Post {@code AlarmWent} after a while, in place of the same alarm set before. */
  record Set(ArbiterAlarm alarm, Duration after) implements ArbiterEffect {}

  /** Take an alarm back. */
  record Cancel(ArbiterAlarm alarm) implements ArbiterEffect {}
}
