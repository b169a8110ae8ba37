package dev.voiceline.server.composition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.recording.RecordingTapes;
import dev.voiceline.server.config.RecordingSettings;
import dev.voiceline.server.config.RecordingSettings.By;
import dev.voiceline.server.config.RecordingSettings.Mode;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CallRecordingsTest {
  private static final Optional<RecordingTapes> THERE =
      Optional.of(
          (call, id, format, at) -> {
            throw new IllegalStateException("nothing is recorded here");
          });

  private static CallRecordings recordings(
      Optional<By> by, boolean deletes, Optional<RecordingTapes> there) {
    return new CallRecordings(
        new RecordingSettings(
            Mode.FROM_ANSWER, by, Optional.of("Recorded."), true, deletes, Optional.empty()),
        there);
  }

  @Test
  void theServerRecordsWhereThereIsAPlaceForIt() {
    assertThat(recordings(Optional.empty(), false, THERE).fromStream()).isTrue();
    assertThat(recordings(Optional.empty(), false, Optional.empty()).fromStream()).isFalse();
    assertThat(recordings(Optional.of(By.NETWORK), false, THERE).fromStream()).isFalse();
  }

  @Test
  void withoutAPlaceNothingIsRecordedOrAnnounced() {
    CallRecordings none = recordings(Optional.of(By.STREAM), false, Optional.empty());
    assertThat(none.announcement()).isEmpty();
    assertThat(none.warnings())
        .singleElement()
        .asString()
        .startsWith("Calls are not recorded: recording.by is stream");
    assertThat(recordings(Optional.empty(), false, THERE).announcement()).hasValue("Recorded.");
    assertThat(recordings(Optional.empty(), false, Optional.empty()).announcement())
        .hasValue("Recorded.");
  }

  @Test
  void whatIsTwiliosAloneIsWarnedAbout() {
    assertThat(recordings(Optional.empty(), true, THERE).warnings())
        .singleElement()
        .asString()
        .startsWith("recording.delete_at_twilio and recording.private_key_file do nothing here");
    assertThat(recordings(Optional.of(By.NETWORK), true, THERE).warnings()).isEmpty();
    assertThat(recordings(Optional.empty(), false, THERE).warnings()).isEmpty();
  }
}
