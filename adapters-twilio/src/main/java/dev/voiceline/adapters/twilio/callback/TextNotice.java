package dev.voiceline.adapters.twilio.callback;

import dev.voiceline.adapters.twilio.Form;
import dev.voiceline.core.call.NetworkEvent;
import dev.voiceline.core.call.NetworkEvent.TextStage;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What Twilio posts to the status callback of a text message. It does not name the call that the
 * message follows up; the callback's address does.
 *
 * @param messageSid the message, {@code SM} or {@code MM} and 32 hexadecimal digits
 * @param errorCode Twilio's number for what went wrong; 0 when nothing did
 */
public record TextNotice(String messageSid, TextStage stage, int errorCode) {
  /**
   * Reads the decoded fields.
   *
   * @return empty when they name no message or the status is unknown
   */
  public static Optional<TextNotice> parse(Map<String, List<String>> fields) {
    Form form = new Form(fields);
    Optional<String> message = form.named("MessageSid").or(() -> form.named("SmsSid"));
    String word = form.first("MessageStatus");
    Optional<TextStage> stage = stageOf(word.isEmpty() ? form.first("SmsStatus") : word);
    return message.isEmpty() || stage.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new TextNotice(message.get(), stage.get(), form.number("ErrorCode").orElse(0)));
  }

  /** The same as an event of the call that it follows up. */
  public NetworkEvent.Text event() {
    return new NetworkEvent.Text(messageSid, stage, errorCode);
  }

  private static Optional<TextStage> stageOf(String word) {
    return switch (word) {
      case "accepted", "scheduled", "queued", "sending" -> Optional.of(TextStage.ACCEPTED);
      case "sent" -> Optional.of(TextStage.SENT);
      case "delivered", "read" -> Optional.of(TextStage.DELIVERED);
      case "undelivered" -> Optional.of(TextStage.UNDELIVERED);
      case "failed" -> Optional.of(TextStage.FAILED);
      case "canceled" -> Optional.of(TextStage.CANCELED);
      default -> Optional.empty();
    };
  }
}
