package dev.voiceline.tck.synthesis;

import dev.voiceline.core.synthesis.Synthesis;
import dev.voiceline.core.synthesis.SynthesisListener;
import dev.voiceline.core.synthesis.SynthesisTraits;
import java.time.Duration;
import java.util.Set;

/**
 * One voice with both its sides in the hands of a test: the adapter's {@link Synthesis}, and the
 * service that speaks, in memory or over a loopback socket.
 */
public interface SynthesisBench extends AutoCloseable {
  /** What the voice says it can do. */
  SynthesisTraits traits();

  /**
   * Starts to open the voice; called once. The service does not let it become ready before {@link
   * SpeakingEnd#accepts}.
   */
  Synthesis open(SynthesisListener listener);

  /** The controls of the service. */
  SpeakingEnd otherSide();

  /** The words that audio of the service says. Blanks at the ends do not matter. */
  String understood(byte[] audio);

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
