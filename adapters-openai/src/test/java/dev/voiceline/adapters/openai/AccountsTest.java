package dev.voiceline.adapters.openai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.voiceline.core.conversation.Brief;
import dev.voiceline.core.conversation.Voicing;
import dev.voiceline.core.privacy.Pseudonym;
import dev.voiceline.core.time.VirtualTime;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is asked, where, and with which headers. */
class AccountsTest {
  private static final String AZURE = "wss://res.openai.azure.com/openai/v1/realtime";

  @Test
  void azureIsAskedWithItsOwnHeaderAndTheDeploymentAsModel() {
    Rig rig = new Rig(azure(AZURE).model("my-voice").build(), Rig.BRIEF);
    assertThat(rig.socket().request.uri()).hasToString(AZURE + "?model=my-voice");
    assertThat(rig.socket().request.headers())
        .containsExactly(Map.entry("api-key", "azure-key-1234567890"));
  }

  @Test
  void aBillIsSentToOrganizationAndProject() {
    Rig rig = new Rig(Rig.settings().organization("org-abc").project("proj_1").build(), Rig.BRIEF);
    assertThat(rig.socket().request.headers())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "Authorization", "Bearer sk-test-1234567890",
                "OpenAI-Organization", "org-abc",
                "OpenAI-Project", "proj_1"));
  }

  @Test
  void aProxysOwnParametersAreKept() {
    Rig rig =
        new Rig(
            Rig.settings()
                .keyHeader(KeyHeader.API_KEY)
                .url(URI.create("wss://gateway.example/rt?tenant=7"))
                .build(),
            Rig.BRIEF);
    assertThat(rig.socket().request.uri())
        .hasToString("wss://gateway.example/rt?tenant=7&model=gpt-realtime-2.1");
    assertThat(rig.socket().request.headers()).containsKey("api-key");
  }

  @ParameterizedTest
  @CsvSource({
    "wss://r.openai.azure.com/openai/realtime?api-version=2025-04-01-preview&deployment=d,retired beta",
    "wss://r.openai.azure.com/openai/realtime,retired beta",
    "wss://r.openai.azure.com/openai/v1/realtime?api-version=2025-08-28,must not carry api-version",
    "wss://r.openai.azure.com/openai/v1/realtime?API-Version=x,must not carry api-version",
    "wss://r.openai.azure.com/openai/v1/realtime/?deployment=d,must not carry deployment",
    "wss://api.openai.com/v1/realtime?model=m,must not carry model",
    "wss://api.openai.com/v1/realtime?intent=transcription,must not carry intent"
  })
  void addressesOfAnotherDialectAreRefusedWithTheMend(String url, String why) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> azure(url).build())
        .withMessageStartingWith("azure.url ")
        .withMessageContaining(why);
  }

  @Test
  void problemsAreToldInTheNamesOfTheAccount() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> OpenAiSettings.builder(Provider.AZURE, " ").url(URI.create(AZURE)).build())
        .withMessageStartingWith("AZURE_OPENAI_API_KEY is not set");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> azure(AZURE).model(" ").build())
        .withMessageStartingWith("azure.deployment ");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> OpenAiSettings.builder(Provider.AZURE, "k").build())
        .withMessageStartingWith("azure.url is not set");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> OpenAiSettings.builder(Provider.AZURE, "k").url(URI.create(AZURE)).build())
        .withMessageStartingWith("azure.deployment is not set");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Rig.settings().organization("org abc").build())
        .withMessageContaining("organization");
    assertThat(azure(AZURE).build().toString()).doesNotContain("azure-key");
    assertThat(azure(AZURE).build().account().toString()).doesNotContain("azure-key");
  }

  @Test
  void theServiceIsNamedByItsAccountAndSoundsByModelVoiceAndSpeed() {
    VirtualTime time = new VirtualTime();
    FakeSockets sockets = new FakeSockets(sent -> {});
    OpenAiRealtime openai = new OpenAiRealtime(Rig.settings().build(), sockets, time, time);
    OpenAiRealtime azure = new OpenAiRealtime(azure(AZURE).speed(1.2).build(), sockets, time, time);
    assertThat(List.of(openai.name(), azure.name())).containsExactly("openai", "azure");
    Voicing cedar = new Voicing(Optional.of("cedar"), Optional.empty());
    assertThat(
            List.of(
                openai.sound(Voicing.usual()), openai.sound(cedar), azure.sound(Voicing.usual())))
        .doesNotHaveDuplicates();
  }

  @Test
  void whoCallsIsToldAsAPseudonymOnTheRequestForTheConnection() {
    Optional<Pseudonym> person = Optional.of(new Pseudonym("0123456789abcdef"));
    Rig rig = new Rig(Rig.settings().build(), Rig.BRIEF.with(person));
    assertThat(rig.socket().request.headers())
        .containsEntry("OpenAI-Safety-Identifier", "0123456789abcdef");
    assertThat(new Rig().socket().request.headers()).doesNotContainKey("OpenAI-Safety-Identifier");
  }

  @Test
  void somethingIsSaidOfWhatWorksAndStillSurprises() {
    assertThat(Rig.settings().build().warnings()).isEmpty();
    assertThat(
            Rig.settings()
                .turnDetection(new TurnDetection.SemanticVad(TurnDetection.Eagerness.LOW))
                .build()
                .warnings())
        .singleElement()
        .asString()
        .contains("8 kHz");
    assertThat(Rig.settings().model("gpt-realtime").build().warnings())
        .singleElement()
        .asString()
        .contains("2027-01-20");
    Generation forgetful =
        new Generation(
            Optional.empty(),
            Optional.empty(),
            Optional.of(new Truncation.Auto()),
            Optional.empty(),
            true);
    assertThat(Rig.settings().generation(forgetful).build().warnings()).hasSize(1);
    assertThat(azure(AZURE).generation(forgetful).build().warnings())
        .hasSize(2)
        .anyMatch(each -> each.contains("does nothing"));
    assertThat(Rig.settings().url(URI.create(AZURE)).generation(forgetful).build().warnings())
        .hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"gpt-realtime", "gpt-realtime-mini", "gpt-realtime-1.5"})
  void modelsThatDoNotReasonAreNotAskedTo(String model) {
    Generation thinking =
        new Generation(
            Optional.empty(),
            Optional.of(ReasoningEffort.LOW),
            Optional.empty(),
            Optional.empty(),
            false);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Rig.settings().model(model).generation(thinking).build())
        .withMessageContaining("reasoning_effort");
  }

  @ParameterizedTest
  @CsvSource({
    "gpt-4o-mini-transcribe,'en,es','','',one language",
    "whisper-1,'en,es','','',one language",
    "gpt-4o-mini-transcribe-2025-12-15,en,'',MRI,no keywords",
    "gpt-4o-transcribe,en,'',MRI,no keywords",
    "gpt-4o-transcribe-diarize,en,MRI,'',no prompt",
    "gpt-realtime-whisper,en,'','',outside of dialogues",
    "gpt-live-transcribe,en,'','',outside of dialogues",
    "gpt-transcribe,english,'','',two letters",
    "' ',en,'','',must not be empty"
  })
  void whatATranscriptionModelDoesNotTakeIsRefused(
      String model, String languages, String prompt, String keyword, String why) {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new Transcription(
                    model, List.of(languages.split(",")), Optional.of(prompt), List.of(keyword)))
        .withMessageContaining(why);
  }

  @Test
  void aDeploymentMayHaveAnyNameAndTakesEverything() {
    Transcription own =
        new Transcription("my-ears", List.of("en", "es"), Optional.of("p"), List.of("k"));
    assertThat(own.languages()).containsExactly("en", "es");
  }

  private static OpenAiSettingsBuilder azure(String url) {
    return OpenAiSettings.builder(Provider.AZURE, "azure-key-1234567890")
        .url(URI.create(url))
        .model("my-voice");
  }

  @Test
  void aBriefPrintsNoPseudonym() {
    Brief brief = Rig.BRIEF.with(Optional.of(new Pseudonym("0123456789abcdef")));
    assertThat(brief.toString()).doesNotContain("0123456789abcdef");
  }
}
