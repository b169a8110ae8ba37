package dev.voiceline.core.endpointing;

import dev.voiceline.core.time.Clock;
import dev.voiceline.core.time.Timers;
import dev.voiceline.core.transcription.Listening;
import dev.voiceline.core.transcription.SpeechToText;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Ears made of a recognizer and of the sound itself: one that tells turns is followed, any other
 * gets its turns by {@link EndpointingPolicy}. A recognizer that is lost for good in mid-call is
 * opened anew. Safe for use by any thread; it owns none.
 */
public final class EndpointedEars implements CallerEars {
  private final SpeechToText recognizer;
  private final EndpointingPolicy policy;
  private final Clock clock;
  private final Timers timers;
  private final AtomicLong opened = new AtomicLong();

  /** Ears with that recognizer. */
  public EndpointedEars(
      SpeechToText recognizer, EndpointingPolicy policy, Clock clock, Timers timers) {
    this.recognizer = recognizer;
    this.policy = policy;
    this.clock = clock;
    this.timers = timers;
  }

  @Override
  public CallerEar open(Listening listening, Executor serial, EarListener listener) {
    EarScope scope = new EarScope(recognizer, policy, clock, timers, serial, listener);
    EndpointedEar ear = new EndpointedEar(scope, name(), listening);
    ear.begin();
    return ear;
  }

  /** Of utterances that no other ear of the call has, here or on another server. */
  private String name() {
    String moment = Long.toString(clock.instant().toEpochMilli(), Character.MAX_RADIX);
    return "ear-" + moment + "-" + opened.incrementAndGet();
  }
}
