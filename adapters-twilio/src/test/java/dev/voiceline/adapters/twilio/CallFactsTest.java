package dev.voiceline.adapters.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.call.AnsweredBy;
import dev.voiceline.core.caller.AnnouncedCall.Direction;
import dev.voiceline.core.caller.Attestation;
import dev.voiceline.core.caller.CallFacts;
import dev.voiceline.core.privacy.Locality;
import dev.voiceline.core.privacy.PersonName;
import dev.voiceline.core.privacy.PhoneNumber;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallFactsTest {
  @Test
  void whatTheCarrierKnowsOfACallerReachesTheCall() {
    VoiceWebhook webhook =
        webhook(
            Map.of(
                "Direction", "inbound",
                "CallerName", "DOE JANE",
                "FromCity", "SPRINGFIELD",
                "FromState", "IL",
                "FromCountry", "US",
                "ForwardedFrom", "+14155550177",
                "StirVerstat", "TN-Validation-Passed-B-Diverted"));

    assertThat(webhook.announced().direction()).isEqualTo(Direction.INCOMING);
    assertThat(webhook.announced().from()).isEqualTo(PhoneNumber.of("+12065550123"));
    CallFacts facts = webhook.announced().facts();
    assertThat(facts.callerName()).hasValue(PersonName.of("DOE JANE"));
    assertThat(facts.locality()).hasValue(Locality.of("SPRINGFIELD", "IL", "US"));
    assertThat(facts.forwardedFrom()).hasValue(PhoneNumber.of("+14155550177"));
    assertThat(facts.attestation()).isEqualTo(Attestation.PARTIAL);
    assertThat(webhook.toString())
        .doesNotContain("JANE")
        .doesNotContain("SPRINGFIELD")
        .doesNotContain("4155550177");
  }

  @Test
  void emptyFieldsAreNoFacts() {
    VoiceWebhook webhook =
        webhook(Map.of("CallerName", "", "FromCity", "", "FromState", "", "FromCountry", ""));

    assertThat(webhook.facts()).isEqualTo(CallFacts.none());
    assertThat(webhook.answeredBy()).isEmpty();
    assertThat(webhook.answer().isEmpty()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "TN-Validation-Passed-A, FULL",
    "TN-Validation-Passed-B, PARTIAL",
    "TN-Validation-Passed-C, GATEWAY",
    "TN-Validation-Passed-A-Diverted, FULL",
    "TN-Validation-Passed-C-Passthrough, GATEWAY",
    "TN-Validation-Passed-D, NOT_STATED",
    "TN-Validation-Passed-, NOT_STATED",
    "TN-Validation-Passed, NOT_STATED",
    "TN-Validation-Passed-AB, NOT_STATED",
    "TN-Validation-Failed, FAILED",
    "TN-Validation-Failed-A, FAILED",
    "TN-Validation-Failed-B-Passthrough, FAILED",
    "No-TN-Validation, NOT_STATED",
    "'', NOT_STATED",
    "something new, NOT_STATED"
  })
  void theVerdictAboutANumberIsReadByItsBeginning(String verdict, Attestation attestation) {
    assertThat(webhook(Map.of("StirVerstat", verdict)).facts().attestation())
        .isEqualTo(attestation);
  }

  @ParameterizedTest
  @CsvSource({
    "outbound-api, OUTGOING",
    "outbound-dial, OUTGOING",
    "inbound, INCOMING",
    "'', INCOMING"
  })
  void theDirectionIsRead(String word, Direction direction) {
    assertThat(webhook(Map.of("Direction", word)).direction()).isEqualTo(direction);
  }

  @Test
  void whoPickedUpIsRead() {
    assertThat(webhook(Map.of("AnsweredBy", "machine_end_beep")).answeredBy())
        .hasValue(AnsweredBy.MACHINE_AFTER_BEEP);
    assertThat(webhook(Map.of("AnsweredBy", "a parrot")).answeredBy()).hasValue(AnsweredBy.UNKNOWN);
  }

  @Test
  void anAnswerToAQuestionIsReadAndNotPrinted() {
    VoiceWebhook webhook =
        webhook(Map.of("Digits", "4711", "SpeechResult", "my number", "Confidence", "0.87"));

    assertThat(webhook.answer().digits()).isEqualTo("4711");
    assertThat(webhook.answer().speech()).isEqualTo("my number");
    assertThat(webhook.answer().confidence()).hasValue(0.87);
    assertThat(webhook.toString()).doesNotContain("4711").doesNotContain("my number");
  }

  @ParameterizedTest
  @CsvSource({"high", "-0.5", "1e3", "NaN", "''", "0.5.5"})
  void aConfidenceThatIsNoneIsNotRead(String confidence) {
    assertThat(webhook(Map.of("Confidence", confidence)).answer().confidence()).isEmpty();
  }

  @Property
  void noFieldIsAFault(
      @ForAll String verdict, @ForAll String confidence, @ForAll String name, @ForAll String by) {
    VoiceWebhook webhook =
        webhook(
            Map.of(
                "StirVerstat", verdict,
                "Confidence", confidence,
                "CallerName", name,
                "SpeechResult", name,
                "AnsweredBy", by));

    assertThat(webhook.toString()).isNotEmpty();
    assertThat(webhook.answer().speech().length()).isLessThanOrEqualTo(500);
  }

  private static VoiceWebhook webhook(Map<String, String> more) {
    Map<String, List<String>> fields = new HashMap<>();
    fields.put("CallSid", List.of("CA1"));
    fields.put("From", List.of("+12065550123"));
    more.forEach((name, value) -> fields.put(name, List.of(value)));
    return VoiceWebhook.parse(fields).orElseThrow();
  }
}
