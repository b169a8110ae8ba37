package dev.voiceline.core.endpointing;

import dev.voiceline.core.media.AudioFormat;
import dev.voiceline.core.transcription.Transcription;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/**
 * The caller's audio on its way to whoever listens. A transcription is never called under the lock
 * here: it may have one of its own, under which it tells what it heard. Safe for use by any thread.
 */
final class CallerAudio {
  private final SoundDetector sounds;
  private final AudioFormat format;
  private final AtomicLong bytes = new AtomicLong();
  private final Object lock = new Object();
  private List<byte[]> held = new ArrayList<>();
  private boolean opening;
  private Optional<Transcription> current = Optional.empty();

  CallerAudio(SoundPolicy policy, AudioFormat format) {
    this.sounds = new SoundDetector(policy, format);
    this.format = format;
  }

  /** Hands it on, and tells what began and ended with these bytes, in order. */
  List<ArbiterEvent> hear(byte[] more) {
    List<ArbiterEvent> changes;
    Optional<Transcription> listens;
    synchronized (lock) {
      bytes.addAndGet(more.length);
      changes = sounds.hear(more);
      if (opening) {
        held.add(more);
      }
      listens = opening ? Optional.empty() : current;
    }
    listens.ifPresent(each -> each.hear(more));
    return changes;
  }

  /** How much there was so far. */
  Duration heard() {
    return Duration.ofMillis(format.millis(bytes.get()));
  }

  /**
   * From where on the next transcription hears all that comes; it is held until that one is there.
   */
  Duration begin() {
    synchronized (lock) {
      opening = true;
      current = Optional.empty();
      return heard();
    }
  }

  /** Who listens from where {@link #begin} said. */
  Transcription to(Supplier<Transcription> opened) {
    try {
      Transcription next = opened.get();
      List<byte[]> before = taken(next);
      while (!before.isEmpty()) {
        before.forEach(next::hear);
        before = taken(next);
      }
      return next;
    } finally {
      synchronized (lock) {
        opening = false;
        held.clear();
      }
    }
  }

  private List<byte[]> taken(Transcription next) {
    synchronized (lock) {
      List<byte[]> before = held;
      held = new ArrayList<>();
      if (before.isEmpty()) {
        opening = false;
        current = Optional.of(next);
      }
      return before;
    }
  }

  /** Nobody listens. */
  void toNobody() {
    synchronized (lock) {
      current = Optional.empty();
    }
  }
}
