package dev.voiceline.adapters.twilio.rest;

import com.twilio.http.HttpMethod;
import com.twilio.rest.api.v2010.account.call.Recording;
import com.twilio.rest.api.v2010.account.call.RecordingCreator;
import com.twilio.rest.api.v2010.account.call.RecordingUpdater;
import dev.voiceline.core.caller.CallId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Orders about recordings in the SDK's terms, and what the SDK tells of one. */
final class RecordingRequests {
  static final List<String> EVENTS = List.of("in-progress", "completed", "absent");

  /** Whatever recording of the call is under way. */
  private static final String CURRENT = "Twilio.CURRENT";

  private RecordingRequests() {}

  static RecordingCreator start(CallId call, NewRecording recording) {
    return Recording.creator(call.value())
        .setRecordingChannels("dual")
        .setTrim("do-not-trim")
        .setRecordingStatusCallback(recording.told())
        .setRecordingStatusCallbackMethod(HttpMethod.POST)
        .setRecordingStatusCallbackEvent(EVENTS);
  }

  static RecordingUpdater pause(CallId call) {
    return update(call, Recording.Status.PAUSED).setPauseBehavior("silence");
  }

  static RecordingUpdater update(CallId call, Recording.Status status) {
    return Recording.updater(call.value(), CURRENT, status);
  }

  static RecordingFacts facts(com.twilio.rest.api.v2010.account.Recording recording) {
    return new RecordingFacts(
        recording.getSid(),
        new CallId(recording.getCallSid()),
        status(recording),
        duration(recording.getDuration()),
        Objects.requireNonNullElse(recording.getChannels(), 1),
        encryption(recording.getEncryptionDetails()));
  }

  private static RecordingFacts.Status status(
      com.twilio.rest.api.v2010.account.Recording recording) {
    com.twilio.rest.api.v2010.account.Recording.Status word = recording.getStatus();
    if (word == null) {
      return RecordingFacts.Status.FAILED;
    }
    return switch (word) {
      case IN_PROGRESS, PAUSED -> RecordingFacts.Status.RUNNING;
      case STOPPED, PROCESSING -> RecordingFacts.Status.PROCESSING;
      case COMPLETED -> RecordingFacts.Status.COMPLETED;
      case ABSENT -> RecordingFacts.Status.ABSENT;
      case DELETED -> RecordingFacts.Status.DELETED;
    };
  }

  /** Seconds as text; {@code -1} or nothing while they are not known. */
  static Optional<Duration> duration(String seconds) {
    return seconds != null && seconds.matches("[0-9]{1,9}")
        ? Optional.of(Duration.ofSeconds(Long.parseLong(seconds)))
        : Optional.empty();
  }

  private static Optional<EncryptionDetails> encryption(Object details) {
    if (!(details instanceof Map<?, ?> fields) || fields.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new EncryptionDetails(
            text(fields, "type"),
            text(fields, "public_key_sid"),
            text(fields, "encrypted_cek"),
            text(fields, "iv")));
  }

  private static String text(Map<?, ?> fields, String name) {
    return Objects.toString(fields.get(name), "");
  }
}
