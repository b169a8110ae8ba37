package dev.voiceline.core.media;

/**
 * The caller's line: audio both ways. An implementation starts to tell its listener after {@link
 * #start}.
 *
 * <ul>
 *   <li>{@code MEDIA-01} audio reaches the caller in the order sent, unchanged, in whole frames.
 *   <li>{@code MEDIA-02} a mark is returned after all audio sent before it was played, at once if
 *       nothing waits.
 *   <li>{@code MEDIA-03} {@link #clear} drops what was not played; marks before it may come back at
 *       once and prove nothing.
 *   <li>{@code MEDIA-04} audio sent after {@code clear} is played.
 *   <li>{@code MEDIA-05} the caller's audio is told in order and complete; gaps of the network are
 *       filled with silence.
 *   <li>{@code MEDIA-06} keypad digits are told in order, once each.
 *   <li>{@code MEDIA-07} {@code closed} is told exactly once, whichever end began it, and nothing
 *       follows it.
 *   <li>{@code MEDIA-08} {@link #close} may be called more than once; sends after the end do
 *       nothing.
 *   <li>{@code MEDIA-09} messages that the peer garbles are passed over and counted; they end
 *       nothing.
 * </ul>
 *
 * <p>All methods may be called by any thread, return at once and never block.
 */
public interface MediaLink {
  /** The format of the audio in both directions. */
  AudioFormat format();

  /**
   * Begins to tell the listener, on the line's own thread. Called once; what arrived before is told
   * first.
   */
  void start(MediaListener listener);

  /**
   * Plays audio after what was sent before. Any length; the array must not be changed afterwards.
   */
  void send(byte[] audio);

  /**
   * Asks for word when all audio sent before has been played. The name is not empty and unique
   * within the call.
   */
  void mark(String name);

  /** Drops all audio that has not been played yet. */
  void clear();

  /** Ends the line from this side. */
  void close();
}
