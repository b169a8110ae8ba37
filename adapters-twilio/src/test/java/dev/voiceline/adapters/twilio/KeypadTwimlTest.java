package dev.voiceline.adapters.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.keypad.KeypadQuestion;
import dev.voiceline.core.keypad.KeypadStep;
import dev.voiceline.core.language.Language;
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
                7,
                new KeypadQuestion("Type & press pound.", 8, Duration.ofSeconds(6)),
                Language.ENGLISH));

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
  void anotherLanguageIsSpokenInAVoiceOfItsOwnAndIsTheOneThatIsGathered() {
    Language spanish = new Language("es");
    String document =
        of(
            new KeypadStep.Ask(
                7, new KeypadQuestion("Oprima 1.", 1, Duration.ofSeconds(6)), spanish));

    assertThat(document)
        .containsPattern("<Gather [^>]*language=\"es-US\"")
        .contains("<Say language=\"es-US\" voice=\"Polly.Lupe-Neural\">Oprima 1.</Say>");
    assertThat(of(new KeypadStep.Bye("Adi\u00F3s.", spanish)))
        .contains("<Say language=\"es-US\" voice=\"Polly.Lupe-Neural\">Adi\u00F3s.</Say><Hangup/>");
    assertThat(of(new KeypadStep.Bye("Au revoir.", new Language("fr"))))
        .contains("<Say language=\"fr-CA\">Au revoir.</Say>");
    assertThat(of(new KeypadStep.Bye("Zopu.", new Language("vo")))).contains("<Say>Zopu.</Say>");
  }

  @Test
  void whoWaitsIsToldSoAndAskedForAgain() {
    assertThat(of(new KeypadStep.Wait(3, "One moment.", Duration.ofSeconds(2), Language.ENGLISH)))
        .contains("<Say>One moment.</Say><Pause length=\"2\"/>")
        .contains("<Redirect method=\"POST\">https://a.example/voice/keypad/3</Redirect>");
  }

  @Test
  void theLastWordsEndTheCall() {
    assertThat(of(new KeypadStep.Bye("Goodbye.", Language.ENGLISH)))
        .contains("<Say>Goodbye.</Say><Hangup/>");
  }

  @Test
  void aPersonIsDialedAfterAFewWords() {
    assertThat(
            of(new KeypadStep.Person("Hold on.", PhoneNumber.of("+14155550199"), Language.ENGLISH)))
        .contains("<Say>Hold on.</Say><Dial><Number>+14155550199</Number></Dial><Hangup/>");
  }

  @Property
  void anySentenceMakesADocumentThatCanBeRead(@ForAll String sentence) throws Exception {
    VoiceTwimlTest.parse(of(new KeypadStep.Bye(sentence, Language.ENGLISH)));
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
