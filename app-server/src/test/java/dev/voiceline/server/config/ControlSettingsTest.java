package dev.voiceline.server.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.voiceline.core.privacy.PhoneNumber;
import dev.voiceline.server.menu.TurningAway;
import dev.voiceline.server.rig.PrivateKeys;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ControlSettingsTest {
  private static final Map<String, String> ACCOUNT =
      Map.of(
          "TWILIO_ACCOUNT_SID", "AC" + "0123456789abcdef".repeat(2),
          "TWILIO_AUTH_TOKEN", "hush",
          "TWILIO_PHONE_NUMBER", "+14155550100",
          "YOUR_DOMAIN", "abc123.ngrok.io");

  @TempDir private Path folder;
  private YamlSettings yaml;

  @BeforeEach
  void open() {
    yaml = new YamlSettings(folder);
  }

  @Test
  void nothingIsRecordedSentOrHandedOverUnlessItIsSaid() {
    ServerSettings settings = ServerSettings.of(Map.of());

    ControlSettings control = settings.control();
    assertThat(control.recording())
        .isEqualTo(
            new RecordingSettings(
                RecordingSettings.Mode.OFF,
                Optional.empty(),
                Optional.empty(),
                true,
                false,
                Optional.empty()));
    assertThat(control.transfer().people()).isEmpty();
    assertThat(control.transfer().manner()).isEqualTo(TransferSettings.Manner.WARM);
    assertThat(control.texts()).isFalse();
    assertThat(control.lineName()).isEmpty();
    assertThat(settings.calls().pressesKeys()).isFalse();
    assertThat(control.outgoing())
        .isEqualTo(
            new OutgoingSettings(
                Optional.empty(),
                Duration.ofSeconds(30),
                Duration.ofMinutes(30),
                Optional.empty()));
    assertThat(control.keypad().services()).isEmpty();
    assertThat(settings.front().turningAway()).isEqualTo(TurningAway.politely());
    assertThat(settings.calls().perSecond()).isEmpty();
  }

  @Test
  void everythingCanBeSaid() throws IOException {
    Path key = Files.writeString(folder.resolve("key.pem"), PrivateKeys.pem(PrivateKeys.pair()));
    ServerSettings settings =
        yaml.read(
            """
            recording:
              mode: from_answer
              by: network
              announcement: We record this.
              pause_for_identifiers: false
              delete_at_twilio: true
              private_key_file: %s
            transfer:
              manner: warm
              numbers: ["+14155550111", "+14155550112"]
              hold_music_url: https://example.com/hold.mp3
            agent: {line_name: Our Line}
            texts: {enabled: true}
            outgoing: {voicemail_message: Please call us., ring_seconds: 25, longest_minutes: 5}
            keypad: {services: [MRI, X-ray]}
            policies:
              press_keys: true
              calls_per_second: 7
              busy: dial
              draining: reject
              fallback: sentence
              people: "+14155550113"
              people_ring_seconds: 12
            """
                .formatted(key),
            ACCOUNT);

    ControlSettings control = settings.control();
    assertThat(control.recording())
        .usingRecursiveComparison()
        .ignoringFields("privateKey")
        .isEqualTo(
            new RecordingSettings(
                RecordingSettings.Mode.FROM_ANSWER,
                Optional.of(RecordingSettings.By.NETWORK),
                Optional.of("We record this."),
                false,
                true,
                Optional.empty()));
    assertThat(control.recording().privateKey()).isPresent();
    assertThat(control.lineName()).hasValue("Our Line");
    assertThat(settings.calls().pressesKeys()).isTrue();
    assertThat(control.transfer())
        .isEqualTo(
            new TransferSettings(
                TransferSettings.Manner.WARM,
                List.of(PhoneNumber.of("+14155550111"), PhoneNumber.of("+14155550112")),
                Optional.of(URI.create("https://example.com/hold.mp3"))));
    assertThat(control.texts()).isTrue();
    assertThat(control.outgoing().voicemail()).hasValue("Please call us.");
    assertThat(control.outgoing().ring()).isEqualTo(Duration.ofSeconds(25));
    assertThat(control.outgoing().longest()).isEqualTo(Duration.ofMinutes(5));
    assertThat(control.keypad().services()).containsExactly("MRI", "X-ray");
    assertThat(settings.calls().perSecond()).hasValue(7);
    assertThat(settings.front().turningAway())
        .isEqualTo(
            new TurningAway(
                TurningAway.Way.DIAL,
                TurningAway.Way.REJECT,
                TurningAway.Way.SENTENCE,
                List.of(PhoneNumber.of("+14155550113")),
                Duration.ofSeconds(12)));
  }

  @Test
  void thePersonIsWhomEverybodyIsHandedOverTo() {
    ServerSettings settings = yaml.read("policies: {busy: dial}");

    assertThat(settings.control().transfer().people())
        .containsExactly(PhoneNumber.of(YamlSettings.PERSON));
    assertThat(settings.front().turningAway().people())
        .containsExactly(PhoneNumber.of(YamlSettings.PERSON));
  }

  @Test
  void theAnnouncementIsSaidOnlyWhereCallsAreRecordedFromTheirStartAndItIsWanted() {
    assertThat(yaml.read("recording: {mode: from_answer}").control().recording().announcement())
        .hasValue("This call is recorded.");
    assertThat(yaml.read("recording: {mode: on_request}").control().recording().announcement())
        .isEmpty();
    assertThat(
            yaml.read("recording: {mode: from_answer, announced: false}")
                .control()
                .recording()
                .announcement())
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          recording: {mode: always} | recording.mode is "always", but must be one of off, from_answer, on_request.
          recording: {private_key_file: /no/such.pem} | recording.private_key_file names no file that can be read: give the path of the private key, in PEM.
          recording: {made: off} | FILE: recording.made is not a setting; did you mean recording.mode?
          recording: {by: phone} | recording.by is "phone", but must be one of stream, network.
          transfer: {manner: hot} | transfer.manner is "hot", but must be one of warm, cold.
          transfer: {numbers: [home]} | transfer.numbers is not a telephone number: write it with + and country code and without blanks, such as +14155550100.
          transfer: {hold_music_url: http://example.com/a.mp3} | transfer.hold_music_url must be an https:// address of music that Twilio can fetch.
          texts: {enabled: true} | texts.enabled is true without a Twilio account: set TWILIO_ACCOUNT_SID and TWILIO_AUTH_TOKEN, or leave it out.
          outgoing: {ring_seconds: 1} | outgoing.ring_seconds is "1", but must be a whole number from 5 to 120, such as 30.
          keypad: {services: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]} | keypad.services has 10 entries, but there are keys for 9: leave some out.
          policies: {busy: dial} | policies.busy is dial but nobody is named: list numbers under policies.people, or set VOICELINE_PERSON_NUMBER.
          policies: {draining: wait} | policies.draining is "wait", but must be one of sentence, reject, dial.
          policies: {calls_per_second: 0} | policies.calls_per_second is "0", but must be a whole number from 1 to 10000, such as 10.
          """)
  void whatIsWrongIsSaidWithItsPlace(String text, String fault) {
    assertThat(yaml.problems(text, Map.of()))
        .containsExactly(
            fault.startsWith("FILE")
                ? fault.replace("FILE", yaml.file().toString())
                : "voiceline.yaml: " + fault);
  }

  @Test
  void textsNeedASender() {
    Map<String, String> nameless = new java.util.HashMap<>(ACCOUNT);
    nameless.remove("TWILIO_PHONE_NUMBER");

    assertThat(yaml.problems("texts: {enabled: true}", nameless))
        .containsExactly(
            "voiceline.yaml: texts.enabled is true but nobody can send: set TWILIO_PHONE_NUMBER or"
                + " TWILIO_MESSAGING_SERVICE_SID.");
  }

  @Test
  void aFileThatHoldsNoPrivateKeyIsRefusedAtTheStart() throws IOException {
    Path file = Files.writeString(folder.resolve("key.pem"), "-----BEGIN RSA PRIVATE KEY-----");

    assertThatThrownBy(
            () -> yaml.read("recording: {private_key_file: %s}".formatted(file), Map.of()))
        .isInstanceOf(SettingsRefused.class)
        .hasMessageContaining(
            "recording.private_key_file is not an RSA key in PKCS #8: its first line must be"
                + " -----BEGIN PRIVATE KEY-----.");
  }
}
