package dev.voiceline.server.composition;

import dev.voiceline.core.recording.RecordingPolicy;
import dev.voiceline.core.recording.RecordingTapes;
import dev.voiceline.core.runtime.CallsBuilder;
import dev.voiceline.server.config.RecordingSettings;
import dev.voiceline.server.config.RecordingSettings.By;
import dev.voiceline.server.config.RecordingSettings.Mode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How calls are recorded: as the settings say, and by whom that is possible.
 *
 * @param there where recordings that are made here are kept; empty when nothing is
 */
record CallRecordings(RecordingSettings settings, Optional<RecordingTapes> there) {
  private static final String NO_PLACE =
      "Calls are not recorded: recording.by is stream, but nothing is kept here: set VOICELINE_DB_URL, or"
          + " recording.by to network.";
  private static final String NOT_TWILIOS =
      "recording.delete_at_twilio and recording.private_key_file do nothing here, for calls are recorded from"
          + " their streams: take them away, or set recording.by to network.";

  /** Has calls recorded. */
  void into(CallsBuilder calls) {
    calls.recording(new RecordingPolicy(mode(), settings.pausesForIdentifiers()));
    if (fromStream()) {
      there.ifPresent(calls::recordedOnto);
    }
  }

  /** What is said before a call that is recorded from its start. */
  Optional<String> announcement() {
    return settings.announcement().filter(any -> mode() == RecordingPolicy.Mode.FROM_ANSWER);
  }

  /** What an operator should know. */
  List<String> warnings() {
    List<String> warnings = new ArrayList<>();
    if (settings.mode() != Mode.OFF && hasNoPlace()) {
      warnings.add(NO_PLACE);
    }
    boolean twilios = settings.deletesAtCarrier() || settings.privateKey().isPresent();
    if (settings.mode() != Mode.OFF && fromStream() && twilios) {
      warnings.add(NOT_TWILIOS);
    }
    return warnings;
  }

  /** Whether calls are recorded from their own lines. */
  boolean fromStream() {
    return settings.by().map(by -> by == By.STREAM).orElse(there.isPresent());
  }

  private boolean hasNoPlace() {
    return fromStream() && there.isEmpty();
  }

  private RecordingPolicy.Mode mode() {
    if (hasNoPlace()) {
      return RecordingPolicy.Mode.OFF;
    }
    return switch (settings.mode()) {
      case OFF -> RecordingPolicy.Mode.OFF;
      case FROM_ANSWER -> RecordingPolicy.Mode.FROM_ANSWER;
      case ON_REQUEST -> RecordingPolicy.Mode.ON_REQUEST;
    };
  }
}
