package dev.voiceline.core.runtime;

import dev.voiceline.core.media.MediaLink;
import java.util.Optional;

/**
 * The line that a call has at the moment. Lines come and go; news of one that is not the current
 * one any more do not count. Used from the mailbox only, but for {@link #isCurrent}.
 */
final class CallLine {
  private static final int NONE = 0;

  private Optional<MediaLink> link = Optional.empty();
  private volatile int current = NONE;
  private int latest = NONE;

  /** Whether news of a line still matter. Any thread. */
  boolean isCurrent(int number) {
    return number == current && number != NONE;
  }

  /** The number of the line that came last; 0 before the first. */
  int latest() {
    return latest;
  }

  boolean isThere() {
    return link.isPresent();
  }

  void opened(int number, MediaLink line) {
    link = Optional.of(line);
    latest = number;
    current = number;
  }

  /** Drops what the caller has not heard yet. */
  void clear() {
    link.ifPresent(MediaLink::clear);
  }

  /** It is gone, or shall go: it is closed in either case, and nothing of it counts any more. */
  void close() {
    current = NONE;
    Optional<MediaLink> old = link;
    link = Optional.empty();
    old.ifPresent(MediaLink::close);
  }
}
