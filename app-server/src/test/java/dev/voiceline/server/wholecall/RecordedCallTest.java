package dev.voiceline.server.wholecall;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.call.NetworkEvent;
import dev.voiceline.core.call.NetworkEvent.RecordingStage;
import dev.voiceline.core.call.RecordingOrder;
import dev.voiceline.core.caller.CallId;
import dev.voiceline.core.recording.RecordingArchive;
import dev.voiceline.core.recording.RecordingStore;
import dev.voiceline.core.runtime.CallNews;
import dev.voiceline.core.time.SystemTime;
import dev.voiceline.server.config.ServerSettings;
import dev.voiceline.server.rig.PrivateKeys;
import dev.voiceline.server.store.StoreVisit;
import dev.voiceline.simulator.phone.PhoneCall;
import dev.voiceline.simulator.twilio.rest.RecordingEncryption;
import dev.voiceline.simulator.twilio.rest.RestRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.interfaces.RSAPublicKey;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A call that is recorded from its start, and what becomes of the recording. */
class RecordedCallTest {
  @TempDir private Path folder;

  /** Keeps one recording in memory. */
  private static final class Shelf implements RecordingStore {
    final CompletableFuture<byte[]> kept = new CompletableFuture<>();
    final CompletableFuture<CallId> of = new CompletableFuture<>();

    @Override
    public CompletionStage<Void> store(CallId call, String recordingId, InputStream wav) {
      try (wav) {
        kept.complete(wav.readAllBytes());
        of.complete(call);
      } catch (IOException broken) {
        throw new UncheckedIOException(broken);
      }
      return CompletableFuture.completedFuture(null);
    }
  }

  @Test
  void itRestsWhileAPatientIsNamedAndEndsDecipheredInTheStore() throws IOException {
    KeyPair pair = PrivateKeys.pair();
    Path key = Files.writeString(folder.resolve("key.pem"), PrivateKeys.pem(pair));
    Shelf shelf = new Shelf();
    RecordingEncryption sealed =
        new RecordingEncryption(
            "CR" + "0123456789abcdef".repeat(2), (RSAPublicKey) pair.getPublic());
    String yaml =
        """
        recording:
          mode: from_answer
          pause_for_identifiers: true
          delete_at_twilio: true
          private_key_file: %s
        """
            .formatted(key);
    try (Town town = Town.Plan.usual().withYaml(yaml).withRecordings(sealed, shelf).open()) {
      PhoneCall call = town.call(Callers.sayingAtOnce(Callers.MRI_OF_FIRST));
      House.awaitEnd(call);

      assertThat(House.heard(call))
          .startsWith("This call is recorded.")
          .contains("one thousand fifty dollars");
      byte[] wav = House.get(shelf.kept);
      assertThat(new String(wav, 0, 4, StandardCharsets.US_ASCII)).isEqualTo("RIFF");
      assertThat(House.get(shelf.of).value()).isEqualTo(call.callSid());
      House.get(town.rest.log().first(request -> request.method().equals("DELETE")));
      town.news.await(call, CallNews.Network.class, RecordedCallTest::isFinished);
      assertThat(orders(town))
          .as("what Twilio was asked for")
          .startsWith("start", "paused", "in-progress");
      assertThat(town.news.of(call, CallNews.RecordingOrdered.class))
          .extracting(CallNews.RecordingOrdered::order)
          .startsWith(RecordingOrder.START, RecordingOrder.PAUSE, RecordingOrder.RESUME);
      assertThat(stages(town, call))
          .containsExactly(RecordingStage.STARTED, RecordingStage.FINISHED);
      assertThat(town.log).noneMatch(line -> line.contains("[WARN]"));
    }
  }

  @Test
  void whatTwilioHasRecordedIsKeptSealedWithAllElse() {
    String yaml = "recording: {mode: from_answer, by: network, delete_at_twilio: true}";
    Map<String, String> environment =
        Map.of("VOICELINE_DB_URL", "", "VOICELINE_DATA_DIR", folder.resolve("data").toString());
    try (Town town = Town.Plan.usual().withYaml(yaml).withEnvironment(environment).open()) {
      PhoneCall call = town.call(Callers.hangingUpAtOnce());
      House.awaitEnd(call);
      House.get(town.rest.log().first(request -> request.method().equals("DELETE")));
    }
    try (SystemTime time = new SystemTime();
        StoreVisit visit =
            StoreVisit.begin(ServerSettings.of(environment).storage(), time, "test")) {
      assertThat(visit.await(visit.archive().list()))
          .singleElement()
          .extracting(RecordingArchive.Kept::recordingId)
          .asString()
          .startsWith("RE");
    }
    DataFiles.assertNothingIn(folder.resolve("data"));
  }

  @Test
  void withoutAPlaceForThemRecordingsStayAtTwilioAndTheOperatorIsTold() {
    String yaml = "recording: {mode: from_answer, delete_at_twilio: true}";
    try (Town town = Town.Plan.usual().withYaml(yaml).open()) {
      PhoneCall call = town.call(Callers.hangingUpAtOnce());
      House.awaitEnd(call);
      town.news.await(call, CallNews.Network.class, RecordedCallTest::isFinished);
      House.get(town.rest.settled());

      assertThat(town.log)
          .filteredOn(line -> line.contains("Recordings stay at Twilio"))
          .hasSize(1);
      assertThat(town.rest.recordings()).hasSize(1);
      assertThat(town.rest.log().requests()).allMatch(request -> request.method().equals("POST"));
    }
  }

  private static List<String> orders(Town town) {
    return town.rest.log().requests().stream()
        .filter(request -> request.method().equals("POST"))
        .filter(request -> request.path().contains("/Recordings"))
        .map(RecordedCallTest::order)
        .toList();
  }

  private static String order(RestRequest request) {
    return request.path().endsWith("/Recordings.json")
        ? "start"
        : request.fields().text("Status").orElse("");
  }

  private static List<RecordingStage> stages(Town town, PhoneCall call) {
    return town.news.of(call, CallNews.Network.class).stream()
        .map(CallNews.Network::event)
        .filter(NetworkEvent.Recording.class::isInstance)
        .map(event -> ((NetworkEvent.Recording) event).stage())
        .toList();
  }

  private static boolean isFinished(CallNews.Network news) {
    return news.event() instanceof NetworkEvent.Recording recording
        && recording.stage() == RecordingStage.FINISHED;
  }
}
