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
      List<ConversationKind> conversations,
      boolean clearLog) {
    List<String> warnings = new ArrayList<>();
    if (twilio.isPresent() && conversations.get(0) == ConversationKind.SCRIPTED) {
      warnings.add(
          "Callers will hear tones instead of a voice: set OPENAI_API_KEY for a real conversation.");
    } else if (twilio.isPresent() && conversations.contains(ConversationKind.SCRIPTED)) {
      warnings.add(
          "VOICELINE_CONVERSATION falls back on scripted, which speaks tones: leave it out, so that"
              + " callers go on with a person or by keypad.");
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
