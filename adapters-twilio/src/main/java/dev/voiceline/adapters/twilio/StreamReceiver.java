package dev.voiceline.adapters.twilio;

import dev.voiceline.core.media.MediaLink;

/** Who takes the lines that reach the media socket. */
@FunctionalInterface
public interface StreamReceiver {
  /**
   * A stream has begun. Called once per socket at most, on the socket's thread; must not block. The
   * link may be started now or later, by any thread; what arrives meanwhile is kept.
   *
   * @return false to refuse it, for example because the ticket is no good: the socket is closed
   *     with 1008 and the link is dead
   */
  boolean started(StreamStart start, MediaLink link);
}
