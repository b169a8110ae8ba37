package dev.voiceline.adapters.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.caller.CallId;
import dev.voiceline.core.privacy.Purpose;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class VoiceWebhookTest {

  @Test
  void readsAnAnnouncedCall() {
    VoiceWebhook webhook =
        VoiceWebhook.parse(
                Map.of(
                    "CallSid", List.of("CA0123456789abcdef0123456789abcdef"),
                    "AccountSid", List.of("AC0123456789abcdef0123456789abcdef"),
                    "From", List.of("+12065550123"),
                    "To", List.of("+14155550100"),
                    "CallStatus", List.of("ringing"),
                    "SomethingNew", List.of("1", "2")))
            .orElseThrow();

    assertThat(webhook.call()).isEqualTo(new CallId("CA0123456789abcdef0123456789abcdef"));
    assertThat(webhook.accountSid()).isEqualTo("AC0123456789abcdef0123456789abcdef");
    assertThat(webhook.from().reveal(Purpose.TELEPHONY)).isEqualTo("+12065550123");
    assertThat(webhook.to().reveal(Purpose.TELEPHONY)).isEqualTo("+14155550100");
    assertThat(webhook.status()).isEqualTo(CallStatus.RINGING);
    assertThat(webhook.durationSeconds()).isEmpty();
    assertThat(webhook.sequence()).isEmpty();
  }

  @Test
  void readsTheReportOfAnEnd() {
    VoiceWebhook webhook =
        VoiceWebhook.parse(
                Map.of(
                    "CallSid", List.of("CA1"),
                    "CallStatus", List.of("completed"),
                    "CallDuration", List.of("45"),
                    "SequenceNumber", List.of("3")))
            .orElseThrow();

    assertThat(webhook.status().terminal()).isTrue();
    assertThat(webhook.durationSeconds()).hasValue(45);
    assertThat(webhook.sequence()).hasValue(3);
  }

  @Test
  void printsNoNumber() {
    VoiceWebhook webhook =
        VoiceWebhook.parse(Map.of("CallSid", List.of("CA1"), "From", List.of("+12065550123")))
            .orElseThrow();

    assertThat(webhook.toString()).doesNotContain("2065550123");
  }

  @Test
  void isEmptyWithoutACallThatCanBeNamed() {
    assertThat(VoiceWebhook.parse(Map.of())).isEmpty();
    assertThat(VoiceWebhook.parse(Map.of("CallSid", List.of()))).isEmpty();
    assertThat(VoiceWebhook.parse(Map.of("CallSid", List.of(" ")))).isEmpty();
    assertThat(VoiceWebhook.parse(Map.of("CallSid", List.of("CA1\n[INFO] forged")))).isEmpty();
    assertThat(VoiceWebhook.parse(Map.of("CallSid", List.of("C".repeat(65))))).isEmpty();
  }

  @Property
  void takesAnyValues(@ForAll String from, @ForAll String status, @ForAll String duration) {
    VoiceWebhook webhook =
        VoiceWebhook.parse(
                Map.of(
                    "CallSid", List.of("CA1"),
                    "From", List.of(from),
                    "CallStatus", List.of(status),
                    "CallDuration", List.of(duration)))
            .orElseThrow();

    assertThat(webhook.from().reveal(Purpose.TELEPHONY)).isEqualTo(from.strip());
  }
}
