package dev.voiceline.core.synthesis;

/**
 * A voice for one call. All methods may be called by any thread, return at once and never block;
 * after {@link #close} or after {@code closed} was told they do nothing.
 *
 * <ul>
 *   <li>{@code TTS-01} {@code ready} is told once, before anything else but a failure or a change
 *       of the vendor. Text that comes before is held, within a bound, and spoken in order.
 *   <li>{@code TTS-02} the pieces of a speech are spoken in order and whole; its audio is told in
 *       order. Several speeches are spoken one after the other, in the order of their first pieces.
 *   <li>{@code TTS-03} {@code spoken} is told once for each speech that was ended and not canceled,
 *       after all of its audio.
 *   <li>{@code TTS-04} after {@link #cancel} no audio of that speech is told, however late it
 *       arrives; a canceled speech ends by itself and is not told as spoken.
 *   <li>{@code TTS-05} blank pieces and empty speeches disturb nothing.
 *   <li>{@code TTS-06} where the traits say so, {@code aligned} tells when characters are spoken,
 *       counted from the first byte of the speech's audio; times never run backwards and never
 *       beyond the audio.
 *   <li>{@code TTS-07} a connection that goes quiet is kept alive; what the vendor allows at once
 *       is never exceeded.
 *   <li>{@code TTS-08} every failure is classed; only a fatal or retryable one is followed by
 *       {@code closed}, which is told exactly once, also after {@link #close}, and nothing follows
 *       it. A speech that could not be spoken is told as {@code unspoken}, once.
 *   <li>{@code TTS-09} messages that cannot be read or are not known are passed over.
 *   <li>{@code TTS-10} nothing that is spoken is printed, and the other side is told to keep none
 *       of it where the vendor offers that.
 * </ul>
 */
public interface Synthesis {
  /** More of what is to be spoken, ready for the ear: no markup, figures in words. */
  void speak(SpeechId speech, String piece);

  /** That was all of it: it is spoken to its end without waiting for more. */
  void end(SpeechId speech);

  /** It is not wanted any more. */
  void cancel(SpeechId speech);

  /** Ends the voice. May be called more than once. */
  void close();
}
