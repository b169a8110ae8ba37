package dev.voiceline.simulator.twilio.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayInputStream;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.MGF1ParameterSpec;
import java.time.Duration;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.OAEPParameterSpec;
import javax.crypto.spec.PSource;
import javax.crypto.spec.SecretKeySpec;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.junit.jupiter.api.Test;

final class RecordingsApiTest {
  @Test
  void aRecordingOfACallIsReportedDownloadedAndDeleted() throws Exception {
    try (RestRig rig = new RestRig()) {
      String call = rig.talk();
      RestRig.Answer begun = record(rig, call);
      assertThat(begun.status()).isEqualTo(201);
      assertThat(begun.text("status")).isEqualTo("in-progress");
      assertThat(begun.text("source")).isEqualTo("StartCallRecordingAPI");
      rig.time.advance(Duration.ofSeconds(3));
      rig.exchange.hangUp(call);

      assertThat(rig.web.all("RecordingStatus")).containsExactly("in-progress", "completed");
      assertThat(rig.web.all("RecordingDuration")).containsExactly("", "3");
      assertThat(rig.web.all("RecordingUrl").get(1)).endsWith("/Recordings/" + begun.text("sid"));
      assertThat(rig.web.signed).containsOnly(true);
      String recording = "/Recordings/" + begun.text("sid");
      assertThat(rig.get(recording + ".json").text("status")).isEqualTo("completed");
      AudioInputStream audio = wav(rig.get(recording + ".wav").response().body());
      assertThat(audio.getFormat().getChannels()).isEqualTo(2);
      assertThat(audio.getFormat().getSampleRate()).isEqualTo(8_000f);
      assertThat(audio.getFrameLength()).isEqualTo(24_000);

      assertThat(rig.delete(recording + ".json").status()).isEqualTo(204);
      assertThat(rig.get(recording + ".wav").code()).isEqualTo(20404);
      assertThat(rig.delete(recording + ".json").code()).isEqualTo(20404);
      assertThat(rig.server.log().oddities()).isEmpty();
    }
  }

  @Test
  void aSkippedPauseIsNotPartOfTheRecordingButASilentOneIs() {
    try (RestRig rig = new RestRig()) {
      assertThat(secondsWithPause(rig, "skip")).isEqualTo("2");
      assertThat(secondsWithPause(rig, "silence")).isEqualTo("7");
    }
  }

  private static String secondsWithPause(RestRig rig, String behavior) {
    String call = rig.talk();
    String sid = record(rig, call).text("sid");
    String current = "/Calls/" + call + "/Recordings/Twilio.CURRENT.json";
    rig.time.advance(Duration.ofSeconds(1));
    assertThat(rig.post(current, "Status", "paused", "PauseBehavior", behavior).text("status"))
        .isEqualTo("paused");
    rig.time.advance(Duration.ofSeconds(5));
    assertThat(rig.post(current, "Status", "in-progress").text("status")).isEqualTo("in-progress");
    rig.time.advance(Duration.ofSeconds(1));
    assertThat(rig.post(current, "Status", "stopped").text("status")).isEqualTo("stopped");
    assertThat(rig.post(current, "Status", "paused").status()).isEqualTo(404);
    assertThat(
            rig.post("/Calls/" + call + "/Recordings/" + sid + ".json", "Status", "paused").code())
        .isEqualTo(21220);
    return rig.get("/Recordings/" + sid + ".json").text("duration");
  }

  @Test
  void aSecondOrderShowsTheRecordingThatIsUnderWay() {
    try (RestRig rig = new RestRig()) {
      String call = rig.talk();
      String first = record(rig, call).text("sid");
      assertThat(record(rig, call).text("sid")).isEqualTo(first);
      assertThat(rig.get("/Calls/" + call + "/Recordings.json").json().getAsJsonArray("recordings"))
          .hasSize(1);
    }
  }

  @Test
  void aCallThatIsNotAnsweredIsNotRecorded() {
    try (RestRig rig = new RestRig()) {
      assertThat(record(rig, rig.place()).code()).isEqualTo(21220);
      assertThat(record(rig, "CA" + "f".repeat(32)).code()).isEqualTo(20404);
    }
  }

  @Test
  void nothingThatWasRecordedIsReportedAsAbsent() {
    try (RestRig rig = new RestRig()) {
      String call = rig.talk();
      String sid = record(rig, call).text("sid");
      rig.exchange.hangUp(call);
      assertThat(rig.web.all("RecordingStatus")).containsExactly("in-progress", "absent");
      assertThat(rig.get("/Recordings/" + sid + ".wav").status()).isEqualTo(404);
    }
  }

  @Test
  void anEncryptedRecordingIsReadableWithThePrivateKeyAlone() throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(2_048);
    KeyPair keys = generator.generateKeyPair();
    RestSettings settings =
        RestRig.settings()
            .withEncryption(
                new RecordingEncryption("CR" + "0".repeat(32), (RSAPublicKey) keys.getPublic()));
    try (RestRig rig = new RestRig(settings)) {
      String call = rig.talk();
      String recording = "/Recordings/" + record(rig, call).text("sid");
      rig.time.advance(Duration.ofSeconds(1));
      rig.exchange.hangUp(call);

      JsonObject told =
          JsonParser.parseString(rig.web.all("EncryptionDetails").get(1)).getAsJsonObject();
      assertThat(rig.get(recording + ".json").json().get("encryption_details")).isEqualTo(told);
      assertThat(told.get("public_key_sid").getAsString()).startsWith("CR");
      byte[] file = rig.get(recording + ".wav").response().body();
      assertThat(wav(decrypt(file, told, keys)).getFrameLength()).isEqualTo(8_000);
    }
  }

  private static byte[] decrypt(byte[] file, JsonObject details, KeyPair keys) throws Exception {
    Cipher rsa = Cipher.getInstance("RSA/ECB/OAEPPadding");
    rsa.init(
        Cipher.DECRYPT_MODE,
        keys.getPrivate(),
        new OAEPParameterSpec(
            "SHA-256", "MGF1", MGF1ParameterSpec.SHA256, PSource.PSpecified.DEFAULT));
    byte[] key = rsa.doFinal(bytes(details, "encrypted_cek"));
    Cipher aes = Cipher.getInstance("AES/GCM/NoPadding");
    aes.init(
        Cipher.DECRYPT_MODE,
        new SecretKeySpec(key, "AES"),
        new GCMParameterSpec(128, bytes(details, "iv")));
    return aes.doFinal(file);
  }

  private static byte[] bytes(JsonObject details, String name) {
    return Base64.getDecoder().decode(details.get(name).getAsString());
  }

  private static AudioInputStream wav(byte[] file) throws Exception {
    return AudioSystem.getAudioInputStream(new ByteArrayInputStream(file));
  }

  private static RestRig.Answer record(RestRig rig, String call) {
    return rig.post(
        "/Calls/" + call + "/Recordings.json",
        "RecordingChannels",
        "dual",
        "RecordingStatusCallback",
        RestRig.BACK,
        "RecordingStatusCallbackEvent",
        "in-progress",
        "RecordingStatusCallbackEvent",
        "completed",
        "RecordingStatusCallbackEvent",
        "absent");
  }
}
