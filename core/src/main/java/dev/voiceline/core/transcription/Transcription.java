package dev.voiceline.core.transcription;

/**
 * What one caller says, written down while it is said. All methods may be called by any thread,
 * return at once and never block; after {@link #close} or after {@code closed} was told they do
 * nothing.
 *
 * <ul>
 *   <li>{@code STT-01} {@code ready} is told once, before anything else but a failure or a change
 *       of the recognizer. Audio that comes before is held, at most some seconds of it, and
 *       delivered in order.
 *   <li>{@code STT-02} audio reaches the other side unchanged and in order. After a lost connection
 *       no audio older than three seconds is sent again: it would be answered late.
 *   <li>{@code STT-03} interim words may change; frozen words never do. What was frozen is told
 *       once, in the order of the audio.
 *   <li>{@code STT-04} times count from the first byte of audio that was handed in, in the time of
 *       the audio, and go on over a reconnection.
 *   <li>{@code STT-05} {@code turnOver} holds all words frozen since the last one, and follows
 *       them. Between two of them {@code turnLikelyOver} may come; words that come after it are
 *       announced by {@code turnResumed}. Blank words end no turn.
 *   <li>{@code STT-06} after {@link #flush} the words that are pending are told as frozen, as far
 *       as there are any; {@code flushed} follows once for each, at the latest after the time of
 *       the traits.
 *   <li>{@code STT-07} a connection that goes quiet is kept alive while the caller is silent.
 *   <li>{@code STT-08} every failure is classed; only a fatal or retryable one is followed by
 *       {@code closed}, which is told exactly once, also after {@link #close}, and nothing follows
 *       it.
 *   <li>{@code STT-09} messages that cannot be read or are not known are passed over.
 *   <li>{@code STT-10} nothing that was said is printed, and the other side is told to keep none of
 *       it where the vendor offers that.
 *   <li>{@code STT-11} every message about what is heard is told as {@code alive}, also one without
 *       words.
 * </ul>
 */
public interface Transcription {
  /** The caller's audio, in the format of the traits. The array must not be changed afterwards. */
  void hear(byte[] audio);

  /** The speech is over as far as the line can tell: what is pending is wanted at once. */
  void flush();

  /** From now on this is listened for. */
  void expect(Listening listening);

  /**
   * Somebody speaks again and again, and nothing was told of it, not even {@code alive}: whoever
   * listens is of no use. Ends it, unless there is another one to go on.
   */
  default void unheard() {
    close();
  }

  /** Ends it. May be called more than once. */
  void close();
}
