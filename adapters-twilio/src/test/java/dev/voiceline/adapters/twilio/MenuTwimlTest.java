package dev.voiceline.adapters.twilio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.voiceline.core.privacy.PhoneNumber;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MenuTwimlTest {
  private static final URI ACTION = URI.create("https://a.example/voice/menu/top/1");
  private static final PhoneNumber PERSON = PhoneNumber.of("+14155550111");
  private final VoiceTwiml twiml = new VoiceTwiml();

  @Test
  void aQuestionIsAskedInItsLanguageAndAnsweredWithOneKeyOrWords() {
    Spoken greeting =
        new Spoken(
            "Oprima 1 & espere.", SpokenLanguage.of("es-MX"), Optional.of("Polly.Mia-Neural"));

    assertThat(
            twiml.ask(
                new MenuPrompt(
                    List.of(greeting), ACTION, Duration.ofSeconds(4), List.of("uno", "dos"))))
        .isEqualTo(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Response><Gather action=\""
                + ACTION
                + "\" actionOnEmptyResult=\"true\" finishOnKey=\"\" hints=\"uno, dos\" input=\"dtmf speech\""
                + " language=\"es-MX\" method=\"POST\" numDigits=\"1\" speechTimeout=\"2\" timeout=\"4\">"
                + "<Say language=\"es-MX\" voice=\"Polly.Mia-Neural\">Oprima 1 &amp; espere.</Say></Gather>"
                + "<Hangup/></Response>");
  }

  @Test
  void peopleRingAllAtOnceAndWhatComesNextIsAsked() {
    String document =
        twiml.dial(
            new DialPeople(
                List.of(PERSON, PhoneNumber.of("+14155550112")),
                Duration.ofSeconds(12),
                URI.create("https://a.example/voice/after-dial/busy"),
                List.of()));

    assertThat(document)
        .contains(
            "<Dial action=\"https://a.example/voice/after-dial/busy\" answerOnBridge=\"true\""
                + " method=\"POST\" timeout=\"12\"><Number>+14155550111</Number>"
                + "<Number>+14155550112</Number></Dial><Hangup/>");
  }

  @Test
  void aSentenceBeforePeopleIsDialedIsHeard() {
    String document =
        twiml.dial(
            new DialPeople(
                List.of(PERSON), Duration.ofSeconds(12), ACTION, List.of(Spoken.plain("Closed."))));

    assertThat(document).contains("<Say>Closed.</Say><Dial").contains("answerOnBridge=\"false\"");
  }

  @Test
  void nobodyIsNotDialed() {
    List<PhoneNumber> nobody = List.of();
    List<Spoken> silence = List.of();
    assertThatThrownBy(() -> new DialPeople(nobody, Duration.ofSeconds(1), ACTION, silence))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "en, en-US, en-US",
    "es, es-US, es-US",
    "ES-mx, es-MX, es-MX",
    "fr-CA, fr-CA, fr-CA",
    "de, de-DE, de-DE"
  })
  void aLanguageIsOneThatIsSpokenAndUnderstood(String tag, String spoken, String understood) {
    assertThat(SpokenLanguage.of(tag)).hasValue(new SpokenLanguage(spoken, understood));
  }

  @Test
  void aRegionThatIsUnderstoodAndNotSpokenIsSpokenLikeItsLanguage() {
    SpokenLanguage argentine = SpokenLanguage.of("es-AR").orElseThrow();

    assertThat(argentine.understood()).isEqualTo("es-AR");
    assertThat(argentine.spoken()).startsWith("es-");
    assertThat(argentine.code()).isEqualTo("es");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "tlh", "e", "english", "es_MX", "es-", "-"})
  void whatIsNoLanguageOfTheCarriersIsNone(String tag) {
    assertThat(SpokenLanguage.of(tag)).isEmpty();
  }
}
