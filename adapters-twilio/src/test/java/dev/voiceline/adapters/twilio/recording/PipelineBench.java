package dev.voiceline.adapters.twilio.recording;

import dev.voiceline.adapters.twilio.rest.LoopbackApi;
import dev.voiceline.adapters.twilio.rest.RestBench;
import dev.voiceline.adapters.twilio.rest.TestAlarms;
import dev.voiceline.adapters.twilio.rest.TwilioApi;
import dev.voiceline.core.caller.CallId;
import dev.voiceline.core.recording.RecordingStore;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A pipeline with a real client, a server of the test, and a store in memory. */
final class PipelineBench implements AutoCloseable, RecordingNews, RecordingStore {
  static final CallId CALL = new CallId("CA1");
  static final String SID = "RE1";

  final RestBench rest = new RestBench();
  final TestAlarms alarms = new TestAlarms();
  final Map<String, byte[]> shelf = new ConcurrentHashMap<>();
  private final BlockingQueue<String> news = new LinkedBlockingQueue<>();
  private final RecordingPipeline pipeline;
  private volatile boolean full;

  PipelineBench(boolean delete, boolean withStore, Optional<RecordingKey> key, Path spool) {
    pipeline = pipeline(rest.rest, delete, withStore, key, spool);
  }

  /** With a client of the test's own. */
  PipelineBench(
      TwilioApi api, boolean delete, boolean withStore, Optional<RecordingKey> key, Path spool) {
    pipeline = pipeline(api, delete, withStore, key, spool);
  }

  private RecordingPipeline pipeline(
      TwilioApi api, boolean delete, boolean withStore, Optional<RecordingKey> key, Path spool) {
    return new RecordingPipeline(
        api,
        withStore ? Optional.of(this) : Optional.empty(),
        key,
        new RecordingPolicy(
            delete, 1 << 20, 3, Duration.ofSeconds(10), Duration.ofMinutes(5), spool),
        alarms,
        this);
  }

  RecordingPipeline pipeline() {
    return pipeline;
  }

  LoopbackApi api() {
    return rest.api;
  }

  void finished() {
    pipeline.finished(CALL, SID);
  }

  void storeIsFull(boolean isFull) {
    full = isFull;
  }

  /** The next piece of news. */
  String next() {
    try {
      String next = news.poll(60, TimeUnit.SECONDS);
      if (next == null) {
        throw new AssertionError("no news came");
      }
      return next;
    } catch (InterruptedException ended) {
      throw new AssertionError(ended);
    }
  }

  boolean isQuiet() {
    return news.isEmpty();
  }

  static String facts(String more) {
    return RestBench.json(
        "'sid':'RE1','call_sid':'CA1','status':'completed','duration':'3','channels':2" + more);
  }

  @Override
  public CompletionStage<Void> store(CallId call, String recordingId, InputStream wav) {
    try (wav) {
      byte[] sound = wav.readAllBytes();
      if (full) {
        return CompletableFuture.failedStage(new IOException("no space"));
      }
      shelf.put(recordingId, sound);
      return CompletableFuture.completedStage(null);
    } catch (IOException broken) {
      return CompletableFuture.failedStage(broken);
    }
  }

  @Override
  public void stored(CallId call, String recordingSid) {
    news.add("stored " + call + " " + recordingSid);
  }

  @Override
  public void deleted(CallId call, String recordingSid) {
    news.add("deleted " + call + " " + recordingSid);
  }

  @Override
  public void failed(CallId call, String recordingSid, String explanation) {
    news.add("failed: " + explanation);
  }

  @Override
  public void close() {
    pipeline.close();
    rest.close();
  }
}
