package dev.voiceline.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.audit.AuditEntry;
import dev.voiceline.core.audit.AuditTrail;
import dev.voiceline.core.audit.AuditVerdict;
import dev.voiceline.core.caller.CallId;
import dev.voiceline.core.recording.RecordingArchive;
import dev.voiceline.core.recording.RecordingFacts;
import dev.voiceline.core.time.VirtualTime;
import dev.voiceline.server.control.ApiToken;
import dev.voiceline.server.limits.FailureLimit;
import dev.voiceline.server.limits.TrustedProxies;
import dev.voiceline.server.log.Refusals;
import dev.voiceline.server.log.ServerLog;
import dev.voiceline.server.recording.Playback;
import dev.voiceline.server.rig.TestServer;
import io.javalin.Javalin;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Whose turn it is not hears nothing, and nothing of that is on record. */
class RecordingTurnsTest {
  private static final String TOKEN = "0123456789abcdef0123456789abcdef";
  private static final int TURNS = 20;

  private final VirtualTime time = new VirtualTime();
  private final Trail trail = new Trail();
  private final Archive archive = new Archive();
  private final HttpClient client = HttpClient.newHttpClient();

  /** An archive in which everything takes until the test says so. */
  private static final class Archive implements RecordingArchive {
    final List<CompletableFuture<InputStream>> plays = new CopyOnWriteArrayList<>();
    final List<CompletableFuture<List<Kept>>> lists = new CopyOnWriteArrayList<>();

    @Override
    public CompletionStage<List<Kept>> list() {
      CompletableFuture<List<Kept>> list = new CompletableFuture<>();
      lists.add(list);
      return list;
    }

    @Override
    public CompletionStage<InputStream> play(CallId call, String recordingId) {
      CompletableFuture<InputStream> play = new CompletableFuture<>();
      plays.add(play);
      return play;
    }

    @Override
    public CompletionStage<RecordingFacts> facts(CallId call, String recordingId) {
      throw new UnsupportedOperationException("nothing is listed here");
    }

    @Override
    public CompletionStage<Void> delete(CallId call, String recordingId) {
      throw new UnsupportedOperationException("nothing is deleted here");
    }
  }

  private static final class Trail implements AuditTrail {
    final List<AuditEntry> entries = new CopyOnWriteArrayList<>();

    @Override
    public CompletionStage<Void> record(AuditEntry entry) {
      entries.add(entry);
      return CompletableFuture.completedFuture(null);
    }

    @Override
    public CompletionStage<List<AuditEntry>> read(long from, int atMost) {
      return CompletableFuture.completedFuture(List.copyOf(entries));
    }

    @Override
    public CompletionStage<AuditVerdict> verify() {
      return CompletableFuture.completedFuture(new AuditVerdict.Intact(entries.size()));
    }
  }

  @Test
  void turnsAreTakenBeforeThePlayIsOnRecord() {
    ServerLog log = new ServerLog(line -> {}, time);
    ApiGate gate =
        new ApiGate(
            new ApiToken(Optional.of(TOKEN)),
            new Refusals(log, time, time),
            new FailureLimit(time),
            TrustedProxies.none());
    Playback playback = new Playback(archive, trail, time);
    try (RecordingApi api = new RecordingApi(gate, Optional.of(playback))) {
      Javalin server = Javalin.create(config -> api.addTo(config.routes)).start("127.0.0.1", 0);
      try {
        check(server.port());
      } finally {
        server.stop();
      }
    }
  }

  private void check(int port) {
    List<CompletableFuture<Integer>> playing =
        IntStream.rangeClosed(2, TURNS).mapToObj(any -> status(port, "/s1")).toList();
    CompletableFuture<Integer> listing = status(port, "");
    TestServer.await(() -> archive.plays.size() == TURNS - 1 && archive.lists.size() == 1);

    assertThat(status(port, "/s1").join()).isEqualTo(503);
    assertThat(status(port, "").join()).isEqualTo(503);
    assertThat(trail.entries).isEmpty();

    archive.lists.get(0).complete(List.of());
    archive.plays.forEach(play -> play.complete(new ByteArrayInputStream(new byte[3])));
    assertThat(listing.join()).isEqualTo(200);
    assertThat(playing).allSatisfy(each -> assertThat(each.join()).isEqualTo(200));
    assertThat(trail.entries).hasSize(TURNS - 1);
  }

  private CompletableFuture<Integer> status(int port, String path) {
    HttpRequest request =
        HttpRequest.newBuilder(
                URI.create("http://127.0.0.1:" + port + "/calls/CA1/recordings" + path))
            .header("Authorization", "Bearer " + TOKEN)
            .build();
    return client
        .sendAsync(request, HttpResponse.BodyHandlers.discarding())
        .thenApply(HttpResponse::statusCode)
        .orTimeout(20, TimeUnit.SECONDS);
  }
}
