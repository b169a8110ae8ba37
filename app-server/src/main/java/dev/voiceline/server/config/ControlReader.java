package dev.voiceline.server.config;

import dev.voiceline.core.privacy.PhoneNumber;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What the telephone network is asked to do beside carrying a call. */
final class ControlReader {
  private static final int MOST_SERVICES = 9;
  private static final int LONGEST_SERVICE = 60;
  private static final int LONGEST_NAME = 60;

  private ControlReader() {}

  static ControlSettings read(
      Fields fields, Optional<PhoneNumber> person, Optional<TwilioSettings> twilio) {
    boolean texts = fields.flag(Setting.TEXTS_ENABLED, false);
    boolean sender =
        twilio
            .filter(
                account ->
                    account.phoneNumber().isPresent() || account.messagingServiceSid().isPresent())
            .isPresent();
    if (texts && !sender && !TwilioReader.isNamed(fields)) {
      fields.problem(
          "voiceline.yaml: texts.enabled is true without a Twilio account: set TWILIO_ACCOUNT_SID and"
              + " TWILIO_AUTH_TOKEN, or leave it out.");
    } else if (texts && !sender) {
      fields.problem(
          "voiceline.yaml: texts.enabled is true but nobody can send: set TWILIO_PHONE_NUMBER or"
              + " TWILIO_MESSAGING_SERVICE_SID.");
    }
    return new ControlSettings(
        RecordingReader.read(fields),
        TransferReader.read(fields, person),
        texts,
        lineName(fields),
        outgoing(fields),
        keypad(fields));
  }

  private static Optional<String> lineName(Fields fields) {
    Optional<String> name = fields.find(Setting.LINE_NAME).map(Given::text);
    if (name.filter(text -> text.length() > LONGEST_NAME).isPresent()) {
      fields.problem(
          "voiceline.yaml: agent.line_name must have 1 to 60 characters, for it stands in every text"
              + " message.");
    }
    return name;
  }

  private static OutgoingSettings outgoing(Fields fields) {
    return new OutgoingSettings(
        fields.find(Setting.VOICEMAIL_MESSAGE).map(Given::text),
        Duration.ofSeconds(fields.whole(Setting.OUTGOING_RING_SECONDS, 30, 5, 120, "30")),
        Duration.ofMinutes(fields.whole(Setting.OUTGOING_LONGEST_MINUTES, 30, 1, 240, "30")),
        ApiTokenReader.read(fields));
  }

  private static KeypadSettings keypad(Fields fields) {
    List<String> services =
        fields.list(Section.KEYPAD_SERVICES).stream().map(Given::text).distinct().toList();
    if (services.size() > MOST_SERVICES) {
      fields.problem(
          "voiceline.yaml: keypad.services has %d entries, but there are keys for 9: leave some out."
              .formatted(services.size()));
    }
    if (services.stream().anyMatch(each -> each.isEmpty() || each.length() > LONGEST_SERVICE)) {
      fields.problem(
          "voiceline.yaml: keypad.services must be names of 1 to 60 characters, such as MRI.");
    }
    return new KeypadSettings(services);
  }
}
