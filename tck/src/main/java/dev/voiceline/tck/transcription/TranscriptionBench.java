package dev.voiceline.tck.transcription;

import dev.voiceline.core.transcription.Transcription;
import dev.voiceline.core.transcription.TranscriptionListener;
import dev.voiceline.core.transcription.TranscriptionTraits;
import java.time.Duration;
import java.util.Set;

/**
 * One recognizer with both its sides in the hands of a test: the adapter's {@link Transcription},
 * and the service that listens, in memory or over a loopback socket.
 */
public interface TranscriptionBench extends AutoCloseable {
  /** What the recognizer says it can do. */
  TranscriptionTraits traits();

  /**
   * Starts to open the transcription; called once. The service does not let it become ready before
   * {@link ListeningEnd#accepts}.
   */
  Transcription open(TranscriptionListener listener);

  /** The controls of the service. */
  ListeningEnd otherSide();

  /**
   * Audio that the service understands as these words, in whole packets of 20 ms. They are plain
   * small letters and blanks.
   */
  byte[] saying(String words);

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

  /** Ends both sides and returns when nothing more can be told. */
  @Override
  void close();
}
