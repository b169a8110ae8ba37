package dev.voiceline.adapters.elevenlabs;

import dev.voiceline.core.media.AudioFormat;
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

  void cancel() {
    closed = true;
    canceled = true;
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
