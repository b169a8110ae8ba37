package dev.voiceline.tck.media;

import dev.voiceline.core.media.MediaLink;
import java.time.Duration;
import java.util.Set;

/**
 * A line with both its ends in the hands of a test: the adapter's {@link MediaLink} and the caller
 * behind it, in memory or over a loopback socket. Controls of the caller's end may return before
 * their effect; the kit waits for effects.
 *
 * <p>The caller's end plays what it received either when {@link #play} is called or in real time.
 */
public interface MediaBench extends AutoCloseable {
  /** The adapter's end, connected and not yet started. Always the same one. */
  MediaLink link();

  /** The caller says one frame of 20 ms, in the link's format. */
  void callerSpeaks(byte[] frame);

  /**
   * The caller says so many frames of 20 ms that get lost on their way: the next frame comes that
   * much later in the stream.
   */
  void networkLoses(int frames);

  /** The caller presses a key, one of {@code 0-9 * # A-D}. */
  void callerPresses(char digit);

  /** The caller hangs up, with whatever farewell the protocol has. */
  void callerHangsUp();

  /** The connection breaks without a farewell. */
  void lineBreaks();

  /**
   * The caller's end sends several messages that are no valid protocol: broken syntax, unknown
   * kinds, missing fields.
   */
  void peerGarbles();

  /**
   * Lets the caller's end play all it has, and what arrives later, and return the marks. Does
   * nothing where it plays in real time anyway.
   */
  void play();

  /**
   * What the caller has heard so far of that which the link sent, without silence of the caller's
   * end's own. May be called by any thread, also in the middle of a listener's call and after
   * {@link #close}.
   */
  byte[] played();

  /**
   * What cannot be shown here: rule ids, or first words of test names. These tests are reported as
   * skipped.
   */
  default Set<String> untestable() {
    return Set.of();
  }

  /** How long a test waits before it calls something missing. */
  default Duration patience() {
    return Duration.ofSeconds(10);
  }

  /** Ends both ends and returns when nothing more can be told. */
  @Override
  void close();
}
