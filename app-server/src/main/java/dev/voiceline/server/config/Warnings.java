package dev.voiceline.server.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is allowed and still deserves a word. */
final class Warnings {
  private Warnings() {}

  static List<String> of(
      Optional<TwilioSettings> twilio,
      Optional<String> domain,
      ConversationKind conversation,
      boolean clearLog) {
    List<String> warnings = new ArrayList<>();
    if (twilio.isPresent() && conversation == ConversationKind.SCRIPTED) {
      warnings.add(
          "Callers will hear tones instead of a voice: set OPENAI_API_KEY for a real conversation.");
    }
    if (twilio.isEmpty() && domain.isPresent()) {
      warnings.add(
          "YOUR_DOMAIN is set without a Twilio account: requests that come through a tunnel are refused"
              + " until TWILIO_ACCOUNT_SID and TWILIO_AUTH_TOKEN are set.");
    }
    if (clearLog) {
      warnings.add(
          "VOICELINE_LOG_PHI is true: identifiers are logged in clear, which is lawful for test data"
              + " only.");
    }
    return warnings;
  }
}
