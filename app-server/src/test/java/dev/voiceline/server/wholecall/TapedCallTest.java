package dev.voiceline.server.wholecall;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.voiceline.core.call.RecordingOrder;
import dev.voiceline.core.runtime.CallNews;
import dev.voiceline.core.scripted.MuLaw;
import dev.voiceline.core.time.SystemTime;
import dev.voiceline.server.config.StorageSettings;
import dev.voiceline.server.log.ServerLog;
import dev.voiceline.server.store.ServerStore;
import dev.voiceline.simulator.phone.PhoneCall;
import dev.voiceline.simulator.phone.person.Person;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A call about two patients that is recorded from its stream, and who may hear it. */
class TapedCallTest {
  private static final String TOKEN = "Bearer " + House.API_TOKEN;
  private static final String MORE = "I have another patient";
  private static final String THANKS = "No, thank you";

  @TempDir private Path data;
  private final HttpClient http = HttpClient.newHttpClient();

  private static Person withTwoPatients() {
    return Person.script()
        .whenHears(Callers.GREETED)
        .says(Callers.MRI_OF_THIRD)
        .whenHears("newer insurance card")
        .says(MORE)
        .whenHears("May I have the member ID")
        .everyTime()
        .says(Callers.VISIT_OF_SECOND)
        .whenHears("anything else I can help")
        .says(THANKS)
        .build();
  }

  private Town town() {
    return Town.Plan.usual()
        .withYaml("recording: {mode: from_answer}")
        .withEnvironment(
            Map.of(
                "VOICELINE_DB_URL",
                "jdbc:sqlite:" + data.resolve("voiceline.db"),
                "VOICELINE_DATA_DIR",
                data.toString(),
                "VOICELINE_API_TOKEN",
                House.API_TOKEN))
        .open();
  }

  @Test
  void whatBothSaidIsOnItButForWhatWasSaidToNamePatients() throws Exception {
    StorageSettings storage;
    String callSid;
    try (Town town = town()) {
      storage = town.server.settings().storage();
      PhoneCall call = town.call(withTwoPatients());
      House.awaitEnd(call);
      assertThat(House.heard(call))
          .startsWith("This call is recorded.")
          .contains("ended on June thirtieth", "individual deductible is met");
      CallNews.Recorded kept = town.news.await(call, CallNews.Recorded.class);
      String path = "/calls/" + call.callSid() + "/recordings";

      assertThat(kept.recordingId()).isEqualTo("s1");
      assertThat(kept.facts().lost()).isZero();
      assertThat(town.rest.recordings()).as("recordings at Twilio").isEmpty();
      assertThat(orders(town, call))
          .startsWith(RecordingOrder.START, RecordingOrder.PAUSE, RecordingOrder.RESUME)
          .contains(RecordingOrder.PAUSE, RecordingOrder.RESUME);

      listed(town, path, kept);
      refused(town, path);
      TapedCall tape = TapedCall.hear(played(town, path + "/s1"));
      assertThat(tape.agent())
          .contains("ended on June thirtieth", "individual deductible is met", "Goodbye!");
      assertThat(tape.caller()).contains(MORE, THANKS);
      assertThat(tape.seconds()).isEqualTo(kept.facts().length().toMillis() / 1000.0);
      Clear.assertNoneIn(List.of(tape.caller(), tape.agent(), tape.agent().replace(" ", "")));
      callSid = call.callSid();
      Clear.assertNoneIn(town.log);
    }
    onRecord(storage, callSid);
    assertNoClearAudio();
  }

  private void listed(Town town, String path, CallNews.Recorded kept) throws Exception {
    HttpResponse<byte[]> answer = get(town, path, TOKEN);
    assertThat(answer.statusCode()).isEqualTo(200);
    JsonArray all =
        JsonParser.parseString(new String(answer.body(), StandardCharsets.UTF_8))
            .getAsJsonObject()
            .getAsJsonArray("recordings");
    assertThat(all).hasSize(1);
    JsonObject first = all.get(0).getAsJsonObject();
    assertThat(first.get("id").getAsString()).isEqualTo("s1");
    assertThat(first.get("complete").getAsBoolean()).isTrue();
    assertThat(first.get("sha256").getAsString()).isEqualTo(kept.facts().sha256());
    assertThat(first.getAsJsonArray("pauses")).hasSizeGreaterThanOrEqualTo(2);
  }

  private void refused(Town town, String path) throws Exception {
    for (String shown : List.of("", "Bearer " + "0".repeat(32))) {
      assertThat(get(town, path + "/s1", shown).statusCode()).isEqualTo(401);
      assertThat(get(town, path, shown).statusCode()).isEqualTo(401);
    }
    assertThat(get(town, path + "/s9", TOKEN).statusCode()).isEqualTo(404);
  }

  private byte[] played(Town town, String path) throws Exception {
    HttpResponse<byte[]> answer = get(town, path, TOKEN);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("audio/wav");
    assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
    return answer.body();
  }

  /** Once for the one time that it was played; whoever was refused has heard nothing. */
  private static void onRecord(StorageSettings storage, String callSid) {
    try (SystemTime time = new SystemTime();
        ServerStore store =
            ServerStore.open(storage, time, new ServerLog(line -> {}, time)).orElseThrow()) {
      assertThat(House.get(store.audit().read(1, 1_000).toCompletableFuture()))
          .filteredOn(entry -> entry.kind().equals("recording.played"))
          .singleElement()
          .satisfies(
              entry -> {
                assertThat(entry.actor()).matches("api:[0-9a-f]{8}");
                assertThat(entry.call().orElseThrow().value()).isEqualTo(callSid);
                assertThat(entry.detail().text("recording")).hasValue("s1");
                assertThat(entry.detail().text("from")).hasValue("127.0.0.1");
              });
    }
  }

  private HttpResponse<byte[]> get(Town town, String path, String token) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + town.server.httpPort() + path));
    if (!token.isEmpty()) {
      request.header("Authorization", token);
    }
    return http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
  }

  private static List<RecordingOrder> orders(Town town, PhoneCall call) {
    return town.news.of(call, CallNews.RecordingOrdered.class).stream()
        .map(CallNews.RecordingOrdered::order)
        .toList();
  }

  /** Audio in clear is smooth, or silent for long; what is sealed is neither. */
  private void assertNoClearAudio() throws IOException {
    byte[] silence = new byte[64];
    Arrays.fill(silence, MuLaw.encode(0));
    try (Stream<Path> files = Files.walk(data)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        byte[] bytes = Files.readAllBytes(file);
        assertThat(indexOf(bytes, silence)).as("silence in " + file.getFileName()).isNegative();
        Clear.assertNoneIn(List.of(new String(bytes, StandardCharsets.ISO_8859_1)));
      }
    }
  }

  private static int indexOf(byte[] bytes, byte[] wanted) {
    for (int at = 0; at + wanted.length <= bytes.length; at++) {
      if (Arrays.equals(bytes, at, at + wanted.length, wanted, 0, wanted.length)) {
        return at;
      }
    }
    return -1;
  }
}
