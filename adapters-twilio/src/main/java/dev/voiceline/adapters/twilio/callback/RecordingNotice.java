package dev.voiceline.adapters.twilio.callback;

import dev.voiceline.adapters.twilio.Form;
import dev.voiceline.core.call.NetworkEvent;
import dev.voiceline.core.call.NetworkEvent.RecordingStage;
import dev.voiceline.core.caller.CallId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What Twilio posts to the status callback of a recording.
 *
 * @param recordingSid the recording, {@code RE} and 32 hexadecimal digits
 * @param lasts told when it is finished
 * @param encryption the {@code EncryptionDetails} of an encrypted recording, a JSON object
 * @param errorCode Twilio's number for what went wrong
 */
public record RecordingNotice(
    CallId call,
    String recordingSid,
    RecordingStage stage,
    Optional<Duration> lasts,
    Optional<String> encryption,
    OptionalInt errorCode) {
  private static final int LONGEST_ENCRYPTION = 4_000;

  /**
   * Reads the decoded fields.
   *
   * @return empty when they name no call or no recording, or the status is unknown
   */
  public static Optional<RecordingNotice> parse(Map<String, List<String>> fields) {
    Form form = new Form(fields);
    Optional<CallId> call = form.call();
    Optional<String> recording = form.named("RecordingSid");
    Optional<RecordingStage> stage = stageOf(form.first("RecordingStatus"));
    if (call.isEmpty() || recording.isEmpty() || stage.isEmpty()) {
      return Optional.empty();
    }
    OptionalInt seconds = form.number("RecordingDuration");
    return Optional.of(
        new RecordingNotice(
            call.get(),
            recording.get(),
            stage.get(),
            seconds.isPresent()
                ? Optional.of(Duration.ofSeconds(seconds.getAsInt()))
                : Optional.empty(),
            Optional.of(form.first("EncryptionDetails"))
                .filter(text -> !text.isEmpty() && text.length() <= LONGEST_ENCRYPTION),
            form.number("ErrorCode")));
  }

  /** The same as an event of the call. */
  public NetworkEvent.Recording event() {
    return new NetworkEvent.Recording(recordingSid, stage, lasts);
  }

  private static Optional<RecordingStage> stageOf(String word) {
    return switch (word) {
      case "in-progress" -> Optional.of(RecordingStage.STARTED);
      case "completed" -> Optional.of(RecordingStage.FINISHED);
      case "absent" -> Optional.of(RecordingStage.ABSENT);
      case "failed" -> Optional.of(RecordingStage.FAILED);
      default -> Optional.empty();
    };
  }
}
