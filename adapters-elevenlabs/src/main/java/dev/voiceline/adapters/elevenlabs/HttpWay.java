package dev.voiceline.adapters.elevenlabs;

import com.google.gson.JsonObject;
import dev.voiceline.core.conversation.ConversationFailure;
import dev.voiceline.core.serial.SerialTasks;
import dev.voiceline.core.time.StallWatch;
import dev.voiceline.core.time.Timers.Alarm;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Speech by one request after another, each for whole sentences. */
final class HttpWay implements Way {
  private static final int OK = 200;
  private static final int MELODY = 200;
  private static final int LONG_ENOUGH = 200;
  private static final String ENDS_OF_SENTENCES = ".!?:;\u2026";

  private final SpeechRequests requests;
  private final Ways ways;
  private final SerialTasks turns;
  private final Listener listener;
  private final StallWatch stall;
  private Optional<Running> running = Optional.empty();
  private Alarm again = () -> {};
  private boolean over;

  HttpWay(SpeechRequests requests, Ways ways, SerialTasks turns, Listener listener) {
    this.requests = requests;
    this.ways = ways;
    this.turns = turns;
    this.listener = listener;
    this.stall =
        new StallWatch(
            ways.clock(),
            ways.timers(),
            ways.limits().silence(),
            () -> running.isPresent(),
            turns,
            this::stalled);
  }

  /** Each open request counts against what the plan allows at once, so there is but one. */
  @Override
  public void attend(Speech speech) {
    if (over || running.isPresent()) {
      return;
    }
    if (isDue(speech)) {
      String before = speech.before(MELODY);
      speech
          .takeAll(ElevenLabs.LONGEST_PIECE)
          .ifPresent(text -> start(new Running(speech, text, before, 1)));
    } else if (speech.isEnded()) {
      listener.generated(speech);
    }
  }

  private static boolean isDue(Speech speech) {
    String text = speech.unsent().strip();
    return !text.isEmpty()
        && (speech.isEnded()
            || text.length() >= LONG_ENOUGH
            || ENDS_OF_SENTENCES.indexOf(text.charAt(text.length() - 1)) >= 0);
  }

  private void start(Running next) {
    running = Optional.of(next);
    stall.expect();
    next.send();
  }

  @Override
  public void cancel(Speech speech) {
    running
        .filter(request -> request.speech == speech)
        .ifPresent(
            request -> {
              running = Optional.empty();
              again.cancel();
              request.cancel();
            });
  }

  @Override
  public void close() {
    over = true;
    again.cancel();
    stall.stop();
    running.ifPresent(request -> request.cancel());
    running = Optional.empty();
  }

  private void stalled() {
    running.ifPresent(request -> failed(request, Failures.stalled(ways.limits().silence())));
  }

  private void finished(Running request) {
    running = Optional.empty();
    if (request.speech.isEnded() && !request.speech.hasUnsentWords()) {
      listener.generated(request.speech);
    }
    listener.room();
  }

  /** Half a sentence is not said twice; one of which nothing came may be, once. */
  private void failed(Running request, ConversationFailure failure) {
    request.cancel();
    boolean passing = failure.kind() == ConversationFailure.Kind.RETRYABLE;
    if (passing && request.stream.hasBrought()) {
      running = Optional.empty();
      listener.refused(request.speech, Failures.brokeOff());
    } else if (passing && request.attempt == 1) {
      Running second = new Running(request.speech, request.text, request.before, 2);
      running = Optional.of(second);
      Duration pause = failure.retryAfter().orElse(ways.limits().pause());
      again = ways.timers().after(pause, () -> turns.execute(() -> repeat(second)));
    } else {
      close();
      listener.lost(this, failure);
    }
  }

  private void repeat(Running request) {
    if (isCurrent(request)) {
      start(request);
    }
  }

  private boolean isCurrent(Running request) {
    return !over && running.filter(each -> each == request).isPresent();
  }

  private ConversationFailure refusal(HttpResponse<String> answer) {
    Optional<JsonObject> body = Json.object(answer.body());
    Optional<String> word =
        body.flatMap(
                json ->
                    Json.text(json, "detail", "status").or(() -> Json.text(json, "detail", "code")))
            .map(ErrorMeaning::word);
    Optional<Duration> wait =
        answer
            .headers()
            .firstValue("retry-after")
            .filter(seconds -> seconds.matches("\\d{1,3}"))
            .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)));
    return Failures.hinted(
        HttpMeaning.of(answer.statusCode(), word, ways.settings().names()), wait);
  }

  /** One request and its audio. */
  private final class Running {
    private final Speech speech;
    private final String text;
    private final String before;
    private final int attempt;
    private final AudioStream stream = new AudioStream(this::brought);
    private CompletableFuture<HttpResponse<String>> sent = new CompletableFuture<>();
    private CompletableFuture<HttpResponse<String>> told = new CompletableFuture<>();

    Running(Speech speech, String text, String before, int attempt) {
      this.speech = speech;
      this.text = text;
      this.before = before;
      this.attempt = attempt;
    }

    void send() {
      sent = requests.send(text, before, stream);
      told = sent.whenComplete((answer, broken) -> turns.execute(() -> ended(answer, broken)));
    }

    /** Hangs up. */
    void cancel() {
      stream.cancel();
      sent.cancel(true);
      told.cancel(true);
    }

    private void brought(byte[] audio) {
      turns.execute(
          () -> {
            if (isCurrent(this)) {
              stall.heard();
              listener.audio(speech, audio);
            }
          });
    }

    private void ended(@Nullable HttpResponse<String> answer, @Nullable Throwable broken) {
      if (!isCurrent(this)) {
        return;
      }
      if (answer == null || broken != null) {
        failed(
            this, Failures.retryable("unreachable", "ElevenLabs cannot be reached, or hung up."));
      } else if (answer.statusCode() == OK) {
        finished(this);
      } else {
        failed(this, refusal(answer));
      }
    }
  }
}
