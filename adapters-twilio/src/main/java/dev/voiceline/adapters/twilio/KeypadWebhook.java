package dev.voiceline.adapters.twilio;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the carrier posts when a question was answered with keys, or was not. The keys are health
 * data and are not printed.
 *
 * @param about the call and how far it is
 * @param keys without the one that ended the answer; empty when none was pressed
 */
public record KeypadWebhook(VoiceWebhook about, String keys) {
  /** Longer than any answer; the carrier counts them as well. */
  private static final int LONGEST = 200;

  /**
   * Reads the decoded fields.
   *
   * @return empty when the fields name no call
   */
  public static Optional<KeypadWebhook> parse(Map<String, List<String>> fields) {
    String keys = new Form(fields).first("Digits");
    return VoiceWebhook.parse(fields)
        .map(
            about -> new KeypadWebhook(about, keys.substring(0, Math.min(LONGEST, keys.length()))));
  }

  @Override
  public String toString() {
    return "KeypadWebhook[" + keys.length() + " keys]";
  }
}
