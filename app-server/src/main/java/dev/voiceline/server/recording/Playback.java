package dev.voiceline.server.recording;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.voiceline.core.audit.AuditEntry;
import dev.voiceline.core.audit.AuditTrail;
import dev.voiceline.core.caller.CallId;
import dev.voiceline.core.journal.Fields;
import dev.voiceline.core.recording.RecordingArchive;
import dev.voiceline.core.recording.RecordingArchive.Kept;
import dev.voiceline.core.time.Clock;
import dev.voiceline.server.control.CallOrders;
import dev.voiceline.server.control.Reply;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * Lists and plays recordings, for whoever has shown that they may. None is heard before the audit
 * trail says so durably. Safe for use by any thread; no method blocks.
 */
public final class Playback {
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,80}");
  private static final long ON_RECORD_WITHIN_MS = 10_000;

  private final RecordingArchive archive;
  private final AuditTrail audit;
  private final Clock clock;

  /** Plays what is in the archive. */
  public Playback(RecordingArchive archive, AuditTrail audit, Clock clock) {
    this.archive = archive;
    this.audit = audit;
    this.clock = clock;
  }

  /** The recordings of a call; each is checked whole. */
  public CompletionStage<Reply> list(String call) {
    return archive
        .of(new CallId(call))
        .thenCompose(this::checked)
        .thenApply(recordings -> listed(call, recordings))
        .exceptionally(
            failure ->
                CallOrders.refusal(
                    503, "The recordings cannot be listed at the moment: try again later."));
  }

  /** One after the other: each is read from its first byte to its last. */
  private CompletionStage<List<JsonElement>> checked(List<Kept> all) {
    CompletionStage<List<JsonElement>> recordings =
        CompletableFuture.completedFuture(new ArrayList<>());
    for (Kept kept : all) {
      recordings =
          recordings.thenCompose(
              before ->
                  checked(kept)
                      .thenApply(
                          json -> {
                            before.add(json);
                            return before;
                          }));
    }
    return recordings;
  }

  private CompletionStage<JsonObject> checked(Kept kept) {
    return archive
        .facts(kept.call(), kept.recordingId())
        .thenApply(facts -> RecordingJson.of(kept, facts))
        .exceptionally(failure -> RecordingJson.of(kept, PlaybackRefusal.word(failure)));
  }

  private static Reply listed(String call, List<JsonElement> recordings) {
    JsonArray array = new JsonArray();
    recordings.forEach(array::add);
    JsonObject json = new JsonObject();
    json.addProperty("call", call);
    json.add("recordings", array);
    return new Reply(200, json.toString());
  }

  /** Plays a recording; that it is played is on record when the stage ends. */
  public CompletionStage<Played> play(String call, String recordingId, Player player) {
    if (!ID.matcher(recordingId).matches()) {
      return CompletableFuture.completedFuture(new Played.Refused(PlaybackRefusal.unknown()));
    }
    AuditEntry entry =
        new AuditEntry(
            clock.instant(),
            "recording.played",
            player.name(),
            Optional.of(new CallId(call)),
            Optional.empty(),
            Fields.none().with("recording", recordingId).with("from", player.from().forAudit()));
    return archive
        .play(new CallId(call), recordingId)
        .thenCompose(wav -> onRecord(entry, wav))
        .exceptionally(failure -> new Played.Refused(PlaybackRefusal.of(failure)));
  }

  private CompletionStage<Played> onRecord(AuditEntry entry, InputStream wav) {
    return audit
        .record(entry)
        .toCompletableFuture()
        .copy()
        .orTimeout(ON_RECORD_WITHIN_MS, TimeUnit.MILLISECONDS)
        .<Played>thenApply(done -> new Played.Wav(wav))
        .exceptionally(
            failure -> {
              close(wav);
              return new Played.Refused(
                  CallOrders.refusal(
                      503,
                      "It cannot be put on record that the recording is played: try again later."));
            });
  }

  private static void close(InputStream wav) {
    try {
      wav.close();
    } catch (IOException broken) {
      // Nothing of it was heard.
    }
  }
}
