package dev.voiceline.adapters.twilio.recording;

import dev.voiceline.adapters.twilio.rest.RecordingFacts;
import dev.voiceline.adapters.twilio.rest.TwilioApi;
import dev.voiceline.core.call.ControlOutcome;
import dev.voiceline.core.caller.CallId;
import dev.voiceline.core.recording.RecordingStore;
import dev.voiceline.core.time.Timers;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Brings finished recordings from Twilio into the store, and deletes them at Twilio if that is
 * wanted and only when the store has said that they are durable. Works on one thread of its own;
 * what does not fit into its queue stays at Twilio and is told as a failure. Safe for use by any
 * thread. Close it to end the thread; what was not stored stays at Twilio.
 */
public final class RecordingPipeline implements AutoCloseable {
  private static final int WAITING = 1_000;
  private static final String CLOSING = "We are shutting down: the recording stays at Twilio.";

  private final TwilioApi api;
  private final Optional<RecordingStore> store;
  private final RecordingAudio audio;
  private final RecordingPolicy policy;
  private final Timers timers;
  private final RecordingNews news;
  private final KnownRecordings known = new KnownRecordings();
  private final ThreadPoolExecutor thread;

  /**
   * Creates the pipeline.
   *
   * @param store without one nothing is fetched, nor deleted
   * @param key for recordings that are encrypted
   */
  public RecordingPipeline(
      TwilioApi api,
      Optional<RecordingStore> store,
      Optional<RecordingKey> key,
      RecordingPolicy policy,
      Timers timers,
      RecordingNews news) {
    this.api = api;
    this.store = store;
    this.audio = new RecordingAudio(api, key, policy);
    this.policy = policy;
    this.timers = timers;
    this.news = news;
    this.thread =
        new ThreadPoolExecutor(
            1,
            1,
            30,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(WAITING),
            task -> {
              Thread daemon = new Thread(task, "voiceline-twilio-recordings");
              daemon.setDaemon(true);
              return daemon;
            });
    thread.allowCoreThreadTimeOut(true);
  }

  /**
   * Twilio has reported that a recording is finished. Returns at once. A repeated report of one
   * that is being fetched or was stored changes nothing; of one that has failed, it is tried again.
   */
  public void finished(CallId call, String recordingSid) {
    if (store.isPresent() && known.begin(recordingSid)) {
      submit(new Job(call, recordingSid, store.get()));
    }
  }

  /** Ends the thread; what it is about to store is not deleted at Twilio. */
  @Override
  public void close() {
    for (Runnable waiting : thread.shutdownNow()) {
      if (waiting instanceof Job job) {
        job.failed(CLOSING);
      }
    }
  }

  private void submit(Job job) {
    try {
      thread.execute(job);
    } catch (RejectedExecutionException fullOrClosed) {
      job.failed(
          thread.isShutdown() ? CLOSING : "Too many recordings are waiting: it stays at Twilio.");
    }
  }

  private final class Job implements Runnable {
    private final CallId call;
    private final String sid;
    private final RecordingStore into;
    private boolean stored;
    private int attempt;

    Job(CallId call, String sid, RecordingStore into) {
      this.call = call;
      this.sid = sid;
      this.into = into;
    }

    @Override
    public void run() {
      attempt++;
      try {
        if (!stored) {
          store();
          stored = true;
          attempt = 1;
          news.stored(call, sid);
        }
        if (policy.deleteStored()) {
          delete();
          news.deleted(call, sid);
        }
        known.end(sid, true);
      } catch (RecordingTrouble trouble) {
        failed(trouble);
      } catch (IOException broken) {
        failed(RecordingTrouble.passing("The recording's file broke off while it was fetched."));
      } catch (InterruptedException closed) {
        Thread.currentThread().interrupt();
        failed(CLOSING);
      }
    }

    private void store() throws RecordingTrouble, IOException, InterruptedException {
      RecordingFacts facts = RecordingAudio.given(Waits.on(api.recording(sid)));
      switch (facts.status()) {
        case COMPLETED -> {}
        case RUNNING, PROCESSING ->
            throw RecordingTrouble.passing("The recording is not finished at Twilio.");
        case ABSENT, DELETED, FAILED ->
            throw RecordingTrouble.lasting("Twilio has no file of the recording.");
      }
      try (InputStream wav = audio.open(facts)) {
        into.store(call, sid, wav)
            .toCompletableFuture()
            .get(policy.storing().toMillis(), TimeUnit.MILLISECONDS);
      } catch (ExecutionException | TimeoutException | RuntimeException refused) {
        throw RecordingTrouble.passing(
            "The recording could not be stored: look at the store's space and rights.");
      }
    }

    private void delete() throws RecordingTrouble, InterruptedException {
      ControlOutcome outcome = Waits.on(api.deleteRecording(sid));
      if (outcome instanceof ControlOutcome.Failed refused) {
        throw RecordingAudio.trouble(refused.failure());
      }
    }

    private void failed(RecordingTrouble trouble) {
      if (!trouble.isPassing() || attempt >= policy.attempts()) {
        failed(trouble.explanation());
      } else {
        timers.after(policy.firstWait().multipliedBy(1L << (attempt - 1)), () -> submit(this));
      }
    }

    private void failed(String explanation) {
      known.end(sid, false);
      news.failed(call, sid, explanation);
    }
  }
}
