package dev.voiceline.adapters.twilio.callback;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.adapters.twilio.CallStatus;
import dev.voiceline.core.call.AnsweredBy;
import dev.voiceline.core.call.NetworkEvent.RecordingStage;
import dev.voiceline.core.call.NetworkEvent.Stage;
import dev.voiceline.core.call.NetworkEvent.TextStage;
import dev.voiceline.core.caller.CallId;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallbacksTest {
  private static final CallId CALL = new CallId("CA0123456789abcdef0123456789abcdef");

  @ParameterizedTest
  @CsvSource({
    "in-progress, STARTED",
    "completed, FINISHED",
    "absent, ABSENT",
    "failed, FAILED",
  })
  void aRecordingIsReadWithItsStage(String word, RecordingStage stage) {
    RecordingNotice notice =
        RecordingNotice.parse(
                fields("RecordingSid", "RE1", "RecordingStatus", word, "RecordingDuration", "61"))
            .orElseThrow();

    assertThat(notice.call()).isEqualTo(CALL);
    assertThat(notice.event().id()).isEqualTo("RE1");
    assertThat(notice.stage()).isEqualTo(stage);
    assertThat(notice.lasts()).contains(Duration.ofSeconds(61));
    assertThat(notice.encryption()).isEmpty();
  }

  @Test
  void anEncryptedRecordingBringsItsKey() {
    String details = "{\"type\":\"rsa-aes\",\"public_key_sid\":\"CR1\"}";
    assertThat(
            RecordingNotice.parse(
                fields(
                    "RecordingSid", "RE1",
                    "RecordingStatus", "completed",
                    "EncryptionDetails", details)))
        .hasValueSatisfying(notice -> assertThat(notice.encryption()).contains(details));
  }

  @ParameterizedTest
  @CsvSource({
    "human, HUMAN",
    "machine_start, MACHINE_GREETING",
    "machine_end_beep, MACHINE_AFTER_BEEP",
    "machine_end_silence, MACHINE_AFTER_SILENCE",
    "machine_end_other, MACHINE_AFTER_SILENCE",
    "fax, FAX",
    "unknown, UNKNOWN",
    "something_new, UNKNOWN",
  })
  void aVerdictIsReadAndAnUnknownOneSaysNothing(String word, AnsweredBy by) {
    assertThat(MachineNotice.parse(fields("AnsweredBy", word, "MachineDetectionDuration", "3200")))
        .hasValueSatisfying(
            notice -> {
              assertThat(notice.event().by()).isEqualTo(by);
              assertThat(notice.detectionMs()).hasValue(3_200);
            });
  }

  @Test
  void withoutAVerdictThereIsNone() {
    assertThat(MachineNotice.parse(fields("CallStatus", "in-progress"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "accepted, ACCEPTED",
    "scheduled, ACCEPTED",
    "queued, ACCEPTED",
    "sending, ACCEPTED",
    "sent, SENT",
    "delivered, DELIVERED",
    "read, DELIVERED",
    "undelivered, UNDELIVERED",
    "failed, FAILED",
    "canceled, CANCELED",
  })
  void aTextMessageIsReadWithItsStage(String word, TextStage stage) {
    TextNotice notice =
        TextNotice.parse(fields("MessageSid", "SM1", "MessageStatus", word, "ErrorCode", "30003"))
            .orElseThrow();

    assertThat(notice.event().id()).isEqualTo("SM1");
    assertThat(notice.event().stage()).isEqualTo(stage);
    assertThat(notice.event().error()).isEqualTo(30_003);
  }

  @Test
  void theOldNamesOfATextMessageAreReadToo() {
    assertThat(TextNotice.parse(fields("SmsSid", "SM1", "SmsStatus", "delivered")))
        .contains(new TextNotice("SM1", TextStage.DELIVERED, 0));
  }

  @ParameterizedTest
  @CsvSource({
    "completed, COMPLETED, true",
    "answered, ANSWERED, true",
    "busy, BUSY, false",
    "no-answer, NO_ANSWER, false",
    "failed, FAILED, false",
    "canceled, CANCELED, false",
  })
  void whatCameOfDialingIsRead(String word, Stage stage, boolean connected) {
    DialNotice notice =
        DialNotice.parse(
                fields(
                    "CallStatus", "in-progress",
                    "DialCallStatus", word,
                    "DialCallSid", "CA2",
                    "DialCallDuration", "12"))
            .orElseThrow();

    assertThat(notice.event().stage()).isEqualTo(stage);
    assertThat(notice.connected()).isEqualTo(connected);
    assertThat(notice.dialed()).contains(new CallId("CA2"));
    assertThat(notice.talked()).contains(Duration.ofSeconds(12));
    assertThat(notice.callerStatus()).isEqualTo(CallStatus.IN_PROGRESS);
  }

  @Property(tries = 200)
  void anythingAtAllIsReadOrLeft(@ForAll Map<String, List<String>> fields) {
    Map<String, List<String>> named = new HashMap<>(fields);
    named.put("CallSid", List.of("CA1"));
    for (Map<String, List<String>> form : List.of(fields, named)) {
      assertThat(RecordingNotice.parse(form)).isNotNull();
      assertThat(MachineNotice.parse(form)).isNotNull();
      assertThat(TextNotice.parse(form)).isNotNull();
      assertThat(DialNotice.parse(form)).isNotNull();
    }
  }

  private static Map<String, List<String>> fields(String... namesAndValues) {
    Map<String, List<String>> fields = new HashMap<>();
    fields.put("CallSid", List.of(CALL.value()));
    for (int i = 0; i < namesAndValues.length; i += 2) {
      fields.put(namesAndValues[i], List.of(namesAndValues[i + 1]));
    }
    return fields;
  }
}
