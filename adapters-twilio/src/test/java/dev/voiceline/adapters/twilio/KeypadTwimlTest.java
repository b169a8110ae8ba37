package dev.voiceline.adapters.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.keypad.KeypadQuestion;
import dev.voiceline.core.keypad.KeypadStep;
import dev.voiceline.core.privacy.PhoneNumber;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class KeypadTwimlTest {
  private final KeypadTwiml twiml = new KeypadTwiml();

  @Test
  void aQuestionIsGatheredAndAskedAboutEvenWhenNothingIsPressed() {
    String document =
        of(
            new KeypadStep.Ask(
                7, new KeypadQuestion("Type & press pound.", 8, Duration.ofSeconds(6))));

    assertThat(document)
        .contains("<Gather")
        .contains("input=\"dtmf\"")
        .contains("action=\"https://a.example/voice/keypad/7\"")
        .contains("method=\"POST\"")
        .contains("actionOnEmptyResult=\"true\"")
        .contains("finishOnKey=\"#\"")
        .contains("numDigits=\"8\"")
        .contains("timeout=\"6\"")
        .contains("<Say>Type &amp; press pound.</Say></Gather>")
        .contains("<Redirect method=\"POST\">https://a.example/voice/keypad/7</Redirect>");
  }

  @Test
  void whoWaitsIsToldSoAndAskedForAgain() {
    assertThat(of(new KeypadStep.Wait(3, "One moment.", Duration.ofSeconds(2))))
        .contains("<Say>One moment.</Say><Pause length=\"2\"/>")
        .contains("<Redirect method=\"POST\">https://a.example/voice/keypad/3</Redirect>");
  }

  @Test
  void theLastWordsEndTheCall() {
    assertThat(of(new KeypadStep.Bye("Goodbye."))).contains("<Say>Goodbye.</Say><Hangup/>");
  }

  @Test
  void aPersonIsDialedAfterAFewWords() {
    assertThat(of(new KeypadStep.Person("Hold on.", PhoneNumber.of("+14155550199"))))
        .contains("<Say>Hold on.</Say><Dial><Number>+14155550199</Number></Dial><Hangup/>");
  }

  @Property
  void anySentenceMakesADocumentThatCanBeRead(@ForAll String sentence) throws Exception {
    VoiceTwimlTest.parse(of(new KeypadStep.Bye(sentence)));
  }

  @Test
  void keysAreReadFromTheFormAndNeverPrinted() {
    KeypadWebhook webhook =
        KeypadWebhook.parse(Map.of("CallSid", List.of("CA1"), "Digits", List.of("*61*22123456")))
            .orElseThrow();

    assertThat(webhook.keys()).isEqualTo("*61*22123456");
    assertThat(webhook.toString()).doesNotContain("61");
    assertThat(KeypadWebhook.parse(Map.of("CallSid", List.of("CA1"))).orElseThrow().keys())
        .isEmpty();
    assertThat(KeypadWebhook.parse(Map.of("Digits", List.of("1")))).isEmpty();
  }

  @Property
  void whateverIsPostedIsReadOrRefused(@ForAll Map<String, List<String>> fields) {
    assertThat(KeypadWebhook.parse(fields)).isNotNull();
  }

  private String of(KeypadStep step) {
    return twiml.of(step, number -> URI.create("https://a.example/voice/keypad/" + number));
  }
}
