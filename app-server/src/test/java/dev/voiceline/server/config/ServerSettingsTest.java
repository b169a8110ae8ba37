package dev.voiceline.server.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.voiceline.core.call.WithoutAgent;
import dev.voiceline.core.runtime.DefaultAgent;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServerSettingsTest {
  private static final String SID = "AC" + "0123456789abcdef".repeat(2);
  private static final Map<String, String> ACCOUNT =
      Map.of(
          "TWILIO_ACCOUNT_SID", SID,
          "TWILIO_AUTH_TOKEN", "hush",
          "YOUR_DOMAIN", "abc123.ngrok.io");

  @Test
  void nothingSetIsTheSafeDefault() {
    ServerSettings settings = ServerSettings.of(Map.of());

    assertThat(settings.listen()).isEqualTo(new ListenSettings("127.0.0.1", 5002, 5001));
    assertThat(settings.twilio()).isEmpty();
    assertThat(settings.openAi()).isEmpty();
    assertThat(settings.conversation()).isEqualTo(ConversationKind.SCRIPTED);
    assertThat(settings.agent().greeting()).isEqualTo(DefaultAgent.GREETING);
    assertThat(settings.calls().atOnce()).isEqualTo(100);
    assertThat(settings.calls().longest()).isEqualTo(Duration.ofMinutes(30));
    assertThat(settings.logsClearValues()).isFalse();
    assertThat(settings.warnings()).isEmpty();
  }

  @Test
  void anAccountOpensTheServerToTheWorld() {
    ServerSettings settings = ServerSettings.of(and(ACCOUNT, "OPENAI_API_KEY", "sk-1"));

    assertThat(settings.listen().host()).isEqualTo("0.0.0.0");
    assertThat(settings.twilio().orElseThrow().accountSid()).isEqualTo(SID);
    assertThat(settings.domain()).hasValue("abc123.ngrok.io");
    assertThat(settings.conversation()).isEqualTo(ConversationKind.OPENAI);
    assertThat(settings.warnings()).isEmpty();
  }

  @Test
  void openAiSettingsAreTakenOver() {
    ServerSettings settings =
        ServerSettings.of(
            Map.of(
                "OPENAI_API_KEY", "sk-1",
                "OPENAI_REALTIME_MODEL", "gpt-x",
                "OPENAI_VOICE", "cedar",
                "OPENAI_REALTIME_URL", "ws://127.0.0.1:9/v1/realtime"));

    var openAi = settings.openAi().orElseThrow();
    assertThat(openAi.model()).isEqualTo("gpt-x");
    assertThat(openAi.voice()).isEqualTo("cedar");
    assertThat(openAi.url()).hasToString("ws://127.0.0.1:9/v1/realtime");
  }

  @Test
  void theScriptMayBeChosenInSpiteOfAKey() {
    ServerSettings settings =
        ServerSettings.of(Map.of("OPENAI_API_KEY", "sk-1", "VOICELINE_CONVERSATION", "scripted"));

    assertThat(settings.conversation()).isEqualTo(ConversationKind.SCRIPTED);
    assertThat(settings.openAi()).isPresent();
  }

  @Test
  void anEmptyValueIsNoValue() {
    assertThat(ServerSettings.of(Map.of("VOICELINE_HTTP_PORT", " ")).listen().httpPort())
        .isEqualTo(5002);
  }

  @Test
  void severalMayBeAskedInTurn() {
    ServerSettings settings =
        ServerSettings.of(
            Map.of("OPENAI_API_KEY", "sk-1", "VOICELINE_CONVERSATION", "OpenAI, scripted"));
    assertThat(settings.conversations())
        .containsExactly(ConversationKind.OPENAI, ConversationKind.SCRIPTED);
    assertThat(settings.conversation()).isEqualTo(ConversationKind.OPENAI);
    assertThat(settings.calls().withoutAgent()).isEqualTo(WithoutAgent.KEYPAD);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          VOICELINE_HTTP_PORT | 50o2 | VOICELINE_HTTP_PORT is "50o2", but must be a whole number from 0 to 65535, such as 5002.
          VOICELINE_HTTP_PORT | 65536 | VOICELINE_HTTP_PORT is "65536", but must be a whole number from 0 to 65535, such as 5002.
          VOICELINE_MEDIA_PORT | -1 | VOICELINE_MEDIA_PORT is "-1", but must be a whole number from 0 to 65535, such as 5001.
          VOICELINE_MEDIA_PORT | 5002 | VOICELINE_HTTP_PORT and VOICELINE_MEDIA_PORT are both 5002: give them different ports.
          VOICELINE_MAX_CALLS | 0 | VOICELINE_MAX_CALLS is "0", but must be a whole number from 1 to 100000, such as 100.
          VOICELINE_LOG_PHI | yes | VOICELINE_LOG_PHI is "yes", but must be true or false.
          VOICELINE_ELIGIBILITY | fhir | VOICELINE_ELIGIBILITY is "fhir", but voiceline.yaml names no payer with "way: fhir": add one to eligibility.payers, or choose demo.
          VOICELINE_ELIGIBILITY | demos | VOICELINE_ELIGIBILITY is "demos", but must be one of demo, x12, fhir, clearinghouse, payers.
          VOICELINE_CONVERSATION | cascades | VOICELINE_CONVERSATION names "cascades", which is unknown: choose openai, azure, cascade, scripted.
          VOICELINE_CONVERSATION | scripted,azure | VOICELINE_CONVERSATION names azure but AZURE_OPENAI_API_KEY is not set: set the key, and azure.url and azure.deployment in voiceline.yaml.
          VOICELINE_CONVERSATION | scripted, scripted | VOICELINE_CONVERSATION names scripted twice: name it once.
          VOICELINE_CONVERSATION | scripted, | VOICELINE_CONVERSATION names "", which is unknown: choose openai, azure, cascade, scripted.
          VOICELINE_CONVERSATION | parrot | VOICELINE_CONVERSATION names "parrot", which is unknown: choose openai, azure, cascade, scripted.
          VOICELINE_CONVERSATION | openai | VOICELINE_CONVERSATION is openai but OPENAI_API_KEY is not set: set the key, or choose scripted.
          VOICELINE_PERSON_NUMBER | 555-0100 | VOICELINE_PERSON_NUMBER is not a telephone number: write it with + and country code and without blanks, such as +14155550100.
          TWILIO_API_URL | http://api.twilio.com | TWILIO_API_URL must be an https:// address, or http:// on this machine, such as https://api.twilio.com.
          YOUR_DOMAIN | https://abc.ngrok.io | YOUR_DOMAIN is "https://abc.ngrok.io": leave out https:// and write the host only.
          YOUR_DOMAIN | abc.ngrok.io/voice | YOUR_DOMAIN is "abc.ngrok.io/voice": leave out everything from the first / and write the host only.
          YOUR_DOMAIN | abc_ngrok.io | YOUR_DOMAIN is "abc_ngrok.io", but must be a host name, such as abc123.ngrok.io.
          OPENAI_REALTIME_URL | not an address | OPENAI_REALTIME_URL is no address: write it like wss://api.openai.com/v1/realtime.
          """)
  void aBadValueIsNamedWithItsMend(String name, String value, String sentence) {
    assertThat(problems(Map.of(name, value))).containsExactly(sentence);
  }

  @Test
  void aHostOtherThanLoopbackNeedsAnAccount() {
    assertThat(problems(Map.of("VOICELINE_HOST", "0.0.0.0")))
        .singleElement()
        .asString()
        .contains("only 127.0.0.1 is served")
        .contains("TWILIO_ACCOUNT_SID");
    assertThat(ServerSettings.of(Map.of("VOICELINE_HOST", "localhost")).listen().host())
        .isEqualTo("localhost");
  }

  @Test
  void halfAnAccountIsRefused() {
    assertThat(problems(Map.of("TWILIO_AUTH_TOKEN", "hush", "YOUR_DOMAIN", "a.example")))
        .containsExactly(
            "TWILIO_AUTH_TOKEN is set but TWILIO_ACCOUNT_SID is not: copy both from"
                + " https://console.twilio.com, or leave both out.");
    assertThat(problems(Map.of("TWILIO_ACCOUNT_SID", SID, "YOUR_DOMAIN", "a.example")))
        .singleElement()
        .asString()
        .startsWith("TWILIO_ACCOUNT_SID is set but TWILIO_AUTH_TOKEN is not");
  }

  @Test
  void anAccountNeedsADomain() {
    assertThat(problems(Map.of("TWILIO_ACCOUNT_SID", SID, "TWILIO_AUTH_TOKEN", "hush")))
        .containsExactly(
            "YOUR_DOMAIN is not set: with a Twilio account it must name the public host of this"
                + " server, such as abc123.ngrok.io.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "AC123",
        "ACzzzz456789abcdef0123456789abcdef",
        "SK0123456789abcdef0123456789abcdef"
      })
  void aMalformedAccountSidIsRefusedAndNotShown(String sid) {
    List<String> problems = problems(and(ACCOUNT, "TWILIO_ACCOUNT_SID", sid));

    assertThat(problems).singleElement().asString().startsWith("TWILIO_ACCOUNT_SID ");
    assertThat(problems.get(0)).doesNotContain(sid);
  }

  @Test
  void secretsAreShownNeitherInSentencesNorInSettings() {
    Map<String, String> spoiled = and(ACCOUNT, "TWILIO_AUTH_TOKEN", "hu sh-secret");
    assertThat(problems(spoiled).toString()).doesNotContain("sh-secret");
    assertThat(problems(Map.of("OPENAI_API_KEY", "sk secret")).toString()).doesNotContain("secret");
    assertThat(ServerSettings.of(and(ACCOUNT, "OPENAI_API_KEY", "sk-1")).toString())
        .doesNotContain("hush")
        .doesNotContain("sk-1");
  }

  @Test
  void everythingThatIsWrongIsSaidAtOnce() {
    assertThat(
            problems(
                Map.of(
                    "VOICELINE_HTTP_PORT", "x",
                    "VOICELINE_LOG_PHI", "1",
                    "YOUR_DOMAIN", "http://a",
                    "OPENAI_VOICE", "onyx")))
        .hasSize(4);
  }

  @Test
  void aSlipOfThePenIsPointedOut() {
    assertThat(ServerSettings.of(Map.of("VOICELINE_HTPP_PORT", "1")).warnings())
        .containsExactly(
            "VOICELINE_HTPP_PORT is not a setting and changes nothing; did you mean"
                + " VOICELINE_HTTP_PORT?");
  }

  @Test
  void whatIsAllowedButOddIsPointedOut() {
    assertThat(ServerSettings.of(ACCOUNT).warnings())
        .singleElement()
        .asString()
        .contains("tones")
        .contains("OPENAI_API_KEY");
    assertThat(ServerSettings.of(Map.of("YOUR_DOMAIN", "a.example")).warnings())
        .singleElement()
        .asString()
        .contains("tunnel");
    assertThat(ServerSettings.of(Map.of("VOICELINE_LOG_PHI", "TRUE")).warnings())
        .singleElement()
        .asString()
        .contains("test data only");
  }

  private static List<String> problems(Map<String, String> environment) {
    SettingsRefused refused =
        catchThrowableOfType(SettingsRefused.class, () -> ServerSettings.of(environment));
    assertThat(refused).isNotNull();
    return refused.problems();
  }

  private static Map<String, String> and(Map<String, String> some, String name, String value) {
    Map<String, String> all = new HashMap<>(some);
    all.put(name, value);
    return all;
  }
}
