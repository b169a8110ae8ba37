package dev.voiceline.adapters.elevenlabs;

import dev.voiceline.core.media.AudioFormat;
import dev.voiceline.core.time.Timers.Alarm;
import java.util.Optional;

/** One of the few things that the service keeps in mind at once on a socket. */
final class Context {
  private final String id;
  private final Optional<Speech> speech;
  private final AlignmentClock clock = new AlignmentClock();
  private final int startMs;
  private long bytes;
  private boolean closed;
  private boolean canceled;
  private Alarm lingering = () -> {};

  /** For a speech, or for none: to keep the socket awake. */
  Context(String id, Optional<Speech> speech) {
    this.id = id;
    this.speech = speech;
    this.startMs = speech.map(Speech::arrivedMs).orElse(0);
  }

  String id() {
    return id;
  }

  /** Whose audio it brings, unless nobody wants it any more. */
  Optional<Speech> speech() {
    return canceled ? Optional.empty() : speech;
  }

  boolean speaks(Speech other) {
    return speech().filter(each -> each == other).isPresent();
  }

  /** Whether its end has been asked for. */
  boolean isClosed() {
    return closed;
  }

  void close() {
    closed = true;
  }

  /**
   * Nobody wants it any more.
   *
   * @param until goes off when its end is not waited for any longer
   */
  void cancel(Alarm until) {
    closed = true;
    canceled = true;
    lingering.cancel();
    lingering = until;
  }

  /** Its end is not waited for any more. */
  void leave() {
    lingering.cancel();
  }

  void arrived(int more) {
    bytes += more;
  }

  /**
   * What is to be added to the times of an alignment so that they count from the speech's audio.
   *
   * @param ofMessage bytes that came with it and were counted already
   */
  long shiftMs(Alignment alignment, int ofMessage) {
    return startMs + clock.shiftMs(alignment, AudioFormat.PCMU_8K.millis(bytes - ofMessage));
  }
}
