package dev.voiceline.adapters.twilio.rest;

import static dev.voiceline.adapters.twilio.rest.RestBench.ACCOUNT;
import static dev.voiceline.adapters.twilio.rest.RestBench.CALL;
import static dev.voiceline.adapters.twilio.rest.RestBench.CALL_SID;
import static dev.voiceline.adapters.twilio.rest.RestBench.HOOK;
import static dev.voiceline.adapters.twilio.rest.RestBench.done;
import static dev.voiceline.adapters.twilio.rest.RestBench.error;
import static dev.voiceline.adapters.twilio.rest.RestBench.failure;
import static dev.voiceline.adapters.twilio.rest.RestBench.given;
import static dev.voiceline.adapters.twilio.rest.RestBench.json;
import static dev.voiceline.adapters.twilio.rest.RestBench.unanswered;
import static dev.voiceline.adapters.twilio.rest.RestCallsTest.fields;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.voiceline.core.call.ControlFailure.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RestRecordingsTest {
  private static final String BASE = "/2010-04-01/Accounts/" + ACCOUNT;
  private static final String CURRENT =
      BASE + "/Calls/" + CALL_SID + "/Recordings/Twilio.CURRENT.json";

  private final RestBench bench = new RestBench();

  @AfterEach
  void close() {
    bench.close();
  }

  @Test
  void bothSidesAreRecordedOnChannelsOfTheirOwn() {
    bench.api.answers(201, json("'sid':'RE5','status':'in-progress'"));

    assertThat(done(bench.rest.startRecording(CALL, new NewRecording(HOOK)))).isEqualTo("RE5");

    Map<String, List<String>> expected =
        fields(
            "RecordingChannels", "dual",
            "Trim", "do-not-trim",
            "RecordingStatusCallback", HOOK.toString(),
            "RecordingStatusCallbackMethod", "POST");
    expected.put("RecordingStatusCallbackEvent", List.of("in-progress", "completed", "absent"));
    assertThat(bench.api.only().path()).isEqualTo(BASE + "/Calls/" + CALL_SID + "/Recordings.json");
    assertThat(bench.api.only().form()).isEqualTo(expected);
  }

  @Test
  void theRecordingUnderWayIsPausedResumedAndStopped() {
    bench.api.answers(200, json("'sid':'RE5'")).answers(200, json("'sid':'RE5'"));
    bench.api.answers(200, json("'sid':'RE5'"));

    done(bench.rest.pauseRecording(CALL));
    done(bench.rest.resumeRecording(CALL));
    done(bench.rest.stopRecording(CALL));

    assertThat(bench.api.sent())
        .extracting(LoopbackApi.Sent::path)
        .containsExactly(CURRENT, CURRENT, CURRENT);
    assertThat(bench.api.sent())
        .extracting(LoopbackApi.Sent::form)
        .containsExactly(
            fields("Status", "paused", "PauseBehavior", "silence"),
            fields("Status", "in-progress"),
            fields("Status", "stopped"));
  }

  @Test
  void pausingWhatIsNotRecordedSaysThatItIsGone() {
    bench.api.answers(404, error(404, 20404));

    assertThat(failure(bench.rest.pauseRecording(CALL)).kind()).isEqualTo(Kind.GONE);
  }

  @Test
  void theFactsOfARecordingAreRead() {
    bench.api.answers(
        200,
        json(
            "'sid':'RE5','call_sid':'CA9','status':'completed','duration':'61','channels':2,"
                + "'source':'StartCallRecordingTwiML','encryption_details':{'type':'rsa-aes',"
                + "'public_key_sid':'CR1','encrypted_cek':'a2V5','iv':'aXY='}"));

    RecordingFacts facts = given(bench.rest.recording("RE5"));

    assertThat(bench.api.only().path()).isEqualTo(BASE + "/Recordings/RE5.json");
    assertThat(facts.status()).isEqualTo(RecordingFacts.Status.COMPLETED);
    assertThat(facts.call().value()).isEqualTo("CA9");
    assertThat(facts.lasts()).contains(Duration.ofSeconds(61));
    assertThat(facts.channels()).isEqualTo(2);
    assertThat(facts.encryption())
        .contains(new EncryptionDetails("rsa-aes", "CR1", "a2V5", "aXY="));
  }

  @Test
  void aRecordingUnderWayHasNoLengthYet() {
    bench.api.answers(
        200, json("'sid':'RE5','call_sid':'CA9','status':'in-progress','duration':'-1'"));

    RecordingFacts facts = given(bench.rest.recording("RE5"));

    assertThat(facts.status()).isEqualTo(RecordingFacts.Status.RUNNING);
    assertThat(facts.lasts()).isEqualTo(Optional.empty());
    assertThat(facts.encryption()).isEqualTo(Optional.empty());
  }

  @Test
  void aFileIsFetchedWithTheCredentialsAndUnchanged() throws IOException {
    byte[] file = new byte[300_000];
    new Random(7).nextBytes(file);
    bench.api.answers(exchange -> LoopbackApi.write(exchange, 200, "audio/x-wav", file));

    try (InputStream audio = given(bench.rest.recordingAudio("RE5", file.length))) {
      assertThat(audio.readAllBytes()).isEqualTo(file);
    }
    assertThat(bench.api.only().path()).isEqualTo(BASE + "/Recordings/RE5.wav");
    assertThat(bench.api.only().authorization()).startsWith("Basic ");
  }

  @Test
  void aFileThatIsTooLargeBreaksOffAndLeavesRoomForTheNext() throws IOException {
    byte[] file = new byte[100_000];
    for (int i = 0; i < 20; i++) {
      bench.api.answers(exchange -> LoopbackApi.write(exchange, 200, "audio/x-wav", file));
      try (InputStream audio = given(bench.rest.recordingAudio("RE5", 99_999))) {
        assertThatThrownBy(audio::readAllBytes).isInstanceOf(IOException.class);
      }
    }
  }

  @Test
  void aFileThatIsClosedEarlyIsNotReadToItsEnd() throws IOException {
    bench.api.answers(
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          while (true) {
            exchange.getResponseBody().write(new byte[10_000]);
          }
        });

    try (InputStream audio = given(bench.rest.recordingAudio("RE5", 1L << 40))) {
      assertThat(audio.readNBytes(20_000)).hasSize(20_000);
    }
  }

  @Test
  void aFileThatEndsTooEarlyIsNotTakenForWhole() throws IOException {
    bench.api.answers(
        exchange -> {
          exchange.sendResponseHeaders(200, 1_000);
          exchange.getResponseBody().write(new byte[10]);
          exchange.getResponseBody().flush();
          exchange.close();
        });

    try (InputStream audio = given(bench.rest.recordingAudio("RE5", 5_000))) {
      assertThatThrownBy(audio::readAllBytes).isInstanceOf(IOException.class);
    }
  }

  @Test
  void aFileThatDoesNotExistIsGone() {
    bench.api.answers(404, error(404, 20404));

    assertThat(unanswered(bench.rest.recordingAudio("RE5", 10)).kind()).isEqualTo(Kind.GONE);
  }

  @Test
  void deletingIsDoneAlsoWhenNothingIsLeftToDelete() {
    bench
        .api
        .answers(exchange -> LoopbackApi.write(exchange, 204, "application/json", new byte[0]))
        .answers(404, error(404, 20404));

    done(bench.rest.deleteRecording("RE5"));
    done(bench.rest.deleteRecording("RE5"));

    assertThat(bench.api.sent())
        .extracting(LoopbackApi.Sent::method)
        .containsExactly("DELETE", "DELETE");
    assertThat(bench.api.sent().get(0).path()).isEqualTo(BASE + "/Recordings/RE5.json");
  }
}
