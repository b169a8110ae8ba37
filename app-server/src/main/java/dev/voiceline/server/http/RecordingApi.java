package dev.voiceline.server.http;

import dev.voiceline.server.control.CallOrders;
import dev.voiceline.server.recording.Playback;
import dev.voiceline.server.recording.Played;
import dev.voiceline.server.recording.Player;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Recordings, for programs of the operator's own: {@code GET /calls/{call}/recordings} and {@code
 * GET /calls/{call}/recordings/{recording}}. They are sent by threads of their own: whoever listens
 * slowly takes none from the calls.
 */
public final class RecordingApi implements AutoCloseable {
  private static final String PATH = "/calls/{call}/recordings";
  private static final String OFF = "recordings are not played here";
  private static final int AT_ONCE = 4;
  private static final int WAITING = 16;

  private final ApiGate gate;
  private final Optional<Playback> playback;
  private final Semaphore turns = new Semaphore(AT_ONCE + WAITING);
  private final ThreadPoolExecutor threads;

  /**
   * Plays recordings.
   *
   * @param playback nothing where nothing is kept
   */
  public RecordingApi(ApiGate gate, Optional<Playback> playback) {
    this.gate = gate;
    this.playback = playback;
    this.threads =
        new ThreadPoolExecutor(
            AT_ONCE,
            AT_ONCE,
            10,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(AT_ONCE + WAITING),
            task -> {
              Thread thread = new Thread(task, "voiceline-playback");
              thread.setDaemon(true);
              return thread;
            });
    threads.allowCoreThreadTimeOut(true);
  }

  void addTo(RoutesConfig routes) {
    routes.get(PATH, context -> open(context, desk -> listed(context, desk)));
    routes.get(PATH + "/{recording}", context -> open(context, desk -> played(context, desk)));
  }

  private void open(Context context, Function<Playback, CompletableFuture<?>> answer) {
    context.header("Cache-Control", "no-store");
    if (!gate.opens(context, PATH, OFF)) {
      return;
    }
    playback.ifPresentOrElse(
        desk -> context.future(() -> inTurn(context, () -> answer.apply(desk))),
        () ->
            ApiGate.answer(
                context,
                CallOrders.refusal(404, "Nothing is kept here, for VOICELINE_DB_URL is off.")));
  }

  /**
   * Its turn is taken before anything is read, and before it is on record that something is played.
   */
  private CompletableFuture<?> inTurn(Context context, Supplier<CompletableFuture<?>> answer) {
    if (!turns.tryAcquire()) {
      refuse(context);
      return CompletableFuture.completedFuture(null);
    }
    try {
      return answer.get().whenComplete((done, failure) -> turns.release());
    } catch (RuntimeException odd) {
      turns.release();
      throw odd;
    }
  }

  private CompletableFuture<?> listed(Context context, Playback desk) {
    return desk.list(context.pathParam("call"))
        .thenAccept(reply -> ApiGate.answer(context, reply))
        .toCompletableFuture();
  }

  private CompletableFuture<?> played(Context context, Playback desk) {
    Player player = new Player(gate.holder(), gate.source(context));
    String recording = context.pathParam("recording");
    return desk.play(context.pathParam("call"), recording, player)
        .toCompletableFuture()
        .thenCompose(played -> sent(context, recording, played));
  }

  private CompletableFuture<Void> sent(Context context, String recording, Played played) {
    if (played instanceof Played.Refused refused) {
      ApiGate.answer(context, refused.reply());
      return CompletableFuture.completedFuture(null);
    }
    InputStream content = ((Played.Wav) played).content();
    try {
      return CompletableFuture.runAsync(() -> send(context, recording, content), threads);
    } catch (RejectedExecutionException closing) {
      refuse(context);
      return closed(content);
    }
  }

  private static void refuse(Context context) {
    context.header("Retry-After", "10");
    ApiGate.answer(
        context, CallOrders.refusal(503, "Too many recordings are being played: try again later."));
  }

  private static void send(Context context, String recording, InputStream content) {
    try (content) {
      context.contentType("audio/wav");
      context.header("X-Content-Type-Options", "nosniff");
      context.header("Content-Disposition", "attachment; filename=\"" + recording + ".wav\"");
      content.transferTo(context.outputStream());
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  private static CompletableFuture<Void> closed(InputStream content) {
    try {
      content.close();
      return CompletableFuture.completedFuture(null);
    } catch (IOException broken) {
      return CompletableFuture.failedFuture(new CompletionException(broken));
    }
  }

  /** Whoever still listens hears no more. */
  @Override
  public void close() {
    threads.shutdownNow();
  }
}
