package dev.voiceline.server.recording;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.audit.AuditEntry;
import dev.voiceline.core.audit.AuditTrail;
import dev.voiceline.core.audit.AuditVerdict;
import dev.voiceline.core.caller.CallId;
import dev.voiceline.core.recording.RecordingArchive;
import dev.voiceline.core.recording.RecordingFacts;
import dev.voiceline.core.recording.RecordingRefusal;
import dev.voiceline.core.recording.RecordingRefusal.Why;
import dev.voiceline.core.time.VirtualTime;
import dev.voiceline.server.limits.TrustedProxies;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlaybackTest {
  private static final CallId CALL = new CallId("CA1");
  private static final Player PLAYER =
      new Player("api:0123abcd", TrustedProxies.none().source("192.0.2.7", List.of()));

  private final Archive archive = new Archive();
  private final Trail trail = new Trail();
  private final VirtualTime time = new VirtualTime();
  private final Playback playback = new Playback(archive, trail, time);

  /** An archive of recordings that a test tells about. */
  private static final class Archive implements RecordingArchive {
    final List<Kept> kept = new ArrayList<>();
    CompletionStage<RecordingFacts> facts = CompletableFuture.completedFuture(threeSeconds());
    CompletableFuture<InputStream> wav = new CompletableFuture<>();

    @Override
    public CompletionStage<List<Kept>> list() {
      return CompletableFuture.completedFuture(List.copyOf(kept));
    }

    @Override
    public CompletionStage<RecordingFacts> facts(CallId call, String recordingId) {
      return facts;
    }

    @Override
    public CompletionStage<InputStream> play(CallId call, String recordingId) {
      return wav;
    }

    @Override
    public CompletionStage<Void> delete(CallId call, String recordingId) {
      throw new UnsupportedOperationException("nothing is deleted here");
    }
  }

  /** A trail that is durable when the test says so. */
  private static final class Trail implements AuditTrail {
    final List<AuditEntry> entries = new ArrayList<>();
    CompletableFuture<Void> durable = CompletableFuture.completedFuture(null);

    @Override
    public CompletionStage<Void> record(AuditEntry entry) {
      entries.add(entry);
      return durable;
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

  /** Notes whether it was closed. */
  private static final class Sound extends ByteArrayInputStream {
    boolean closed;

    Sound() {
      super(new byte[] {1, 2, 3});
    }

    @Override
    public void close() throws IOException {
      closed = true;
      super.close();
    }
  }

  private static RecordingFacts threeSeconds() {
    Duration second = Duration.ofSeconds(1);
    return new RecordingFacts(
        second.multipliedBy(3),
        true,
        List.of(new RecordingFacts.Pause(second, second.plusMillis(500))),
        Duration.ofMillis(20),
        "00ff");
  }

  @Test
  void nothingIsHeardBeforeItIsDurablyOnRecord() {
    archive.wav.complete(new Sound());
    trail.durable = new CompletableFuture<>();
    CompletableFuture<Played> played = play("s1");
    assertThat(played).isNotDone();
    assertThat(trail.entries)
        .singleElement()
        .satisfies(
            entry -> {
              assertThat(entry.kind()).isEqualTo("recording.played");
              assertThat(entry.actor()).isEqualTo("api:0123abcd");
              assertThat(entry.call()).hasValue(CALL);
              assertThat(entry.detail().text("recording")).hasValue("s1");
              assertThat(entry.detail().text("from")).hasValue("192.0.2.7");
            });
    trail.durable.complete(null);
    assertThat(played.join()).isInstanceOf(Played.Wav.class);
  }

  @Test
  void whatCannotBePutOnRecordIsNotHeard() {
    Sound sound = new Sound();
    archive.wav.complete(sound);
    trail.durable = CompletableFuture.failedFuture(new IllegalStateException("full"));
    assertThat(status(play("s1"))).isEqualTo(503);
    assertThat(sound.closed).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"UNKNOWN, 404", "DELETED, 410", "CHANGED, 500"})
  void whatDoesNotPlaySaysWhyAndIsNotOnRecord(Why why, int status) {
    archive.wav.completeExceptionally(new RecordingRefusal(why));
    assertThat(status(play("s1"))).isEqualTo(status);
    assertThat(trail.entries).isEmpty();
  }

  @Test
  void whatCannotBeReadAtTheMomentMayBeAskedForAgain() {
    archive.wav.completeExceptionally(new IOException("the disk is away"));
    assertThat(status(play("s1"))).isEqualTo(503);
  }

  @ParameterizedTest
  @ValueSource(strings = {"..", "../s1", "s 1", "s1/", "\"", "é"})
  void aNameThatNoRecordingHasIsUnknown(String id) {
    archive.wav.complete(new Sound());
    assertThat(status(play(id))).isEqualTo(404);
  }

  @Test
  void theRecordingsOfACallAreListedWithTheirFacts() {
    Instant start = Instant.parse("2026-03-01T10:00:00Z");
    archive.kept.add(new RecordingArchive.Kept(CALL, "s1", start));
    archive.kept.add(new RecordingArchive.Kept(new CallId("CA2"), "s1", start));
    assertThat(list())
        .isEqualTo(
            "{\"call\":\"CA1\",\"recordings\":[{\"id\":\"s1\",\"started_at\":\"2026-03-01T10:00:00Z\","
                + "\"seconds\":3.0,\"complete\":true,\"pauses\":[{\"from\":1.0,\"until\":1.5}],"
                + "\"lost_seconds\":0.02,\"sha256\":\"00ff\"}]}");
  }

  @Test
  void oneThatDoesNotPlayIsListedWithoutFacts() {
    archive.kept.add(new RecordingArchive.Kept(CALL, "s1", Instant.EPOCH));
    archive.facts = CompletableFuture.failedFuture(new RecordingRefusal(Why.CHANGED));
    assertThat(list()).contains("\"error\":\"changed\"").doesNotContain("sha256");
  }

  private CompletableFuture<Played> play(String id) {
    return playback.play(CALL.value(), id, PLAYER).toCompletableFuture();
  }

  private String list() {
    return playback.list(CALL.value()).toCompletableFuture().join().json();
  }

  private static int status(CompletableFuture<Played> played) {
    return ((Played.Refused) played.join()).reply().status();
  }
}
