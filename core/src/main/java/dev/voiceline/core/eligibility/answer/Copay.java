package dev.voiceline.core.eligibility.answer;

import java.util.List;

/**
 * A fixed sum that the patient pays.
 *
 * @param per on which occasion
 * @param label the payer's words that tell it from others, such as {@code SPECIALIST VISIT}
 */
public record Copay(
    Services services,
    Network network,
    Stated<Level> level,
    Measure.Money amount,
    Stated<Period> per,
    List<String> label) {
  public Copay {
    label = List.copyOf(label);
  }
}
