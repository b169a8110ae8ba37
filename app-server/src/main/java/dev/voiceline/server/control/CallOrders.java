package dev.voiceline.server.control;

import com.google.gson.JsonObject;
import dev.voiceline.core.call.CallControl;
import dev.voiceline.core.call.ControlFailure;
import dev.voiceline.core.call.ControlFailure.Kind;
import dev.voiceline.core.call.ControlOutcome;
import dev.voiceline.core.call.NetworkEvent.Stage;
import dev.voiceline.core.caller.CallId;
import dev.voiceline.core.time.Clock;
import dev.voiceline.core.time.Recent;
import dev.voiceline.server.config.OutgoingSettings;
import dev.voiceline.server.menu.Agents;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.regex.Pattern;

/**
 * Takes orders of calls from whoever has shown the token. One key is one call, for a day, however
 * often it is ordered. Safe for use by any thread.
 */
public final class CallOrders {
  private static final Duration KEPT = Duration.ofDays(1);
  private static final int MOST = 10_000;
  private static final Pattern KEY = Pattern.compile("[\\x21-\\x7E]{1,128}");

  private final CallControl control;
  private final OrderReader reader;
  private final CallStages stages;
  private final Recent<String, CompletionStage<Reply>> answered;

  /** For the calls of one server. */
  public CallOrders(
      CallControl control,
      OutgoingSettings settings,
      Agents agents,
      CallStages stages,
      Clock clock) {
    this.control = control;
    this.reader = new OrderReader(settings, agents);
    this.stages = stages;
    this.answered = new Recent<>(clock, KEPT, MOST);
  }

  /**
   * A call is ordered.
   *
   * @param key the same for the same order; empty when it will not be repeated
   */
  public CompletionStage<Reply> order(String body, Optional<String> key) {
    if (key.isPresent() && !KEY.matcher(key.get()).matches()) {
      return CompletableFuture.completedFuture(
          refusal(400, "Idempotency-Key must be 1 to 128 letters, digits or signs."));
    }
    OrderReader.Read read = reader.read(body);
    if (read instanceof OrderReader.Read.Wrong wrong) {
      return CompletableFuture.completedFuture(refusal(400, wrong.sentence()));
    }
    OrderReader.Read.Order order = (OrderReader.Read.Order) read;
    return key.map(name -> once(name, order)).orElseGet(() -> place(order));
  }

  /** How far a call is. */
  public Reply stage(String call) {
    return stages
        .of(new CallId(call))
        .map(stage -> new Reply(200, facts(call, stage)))
        .orElseGet(() -> refusal(404, "There is no such call, or it was long ago."));
  }

  private synchronized CompletionStage<Reply> once(String key, OrderReader.Read.Order order) {
    Optional<CompletionStage<Reply>> before = answered.find(key);
    if (before.isPresent()) {
      return before.get();
    }
    CompletionStage<ControlOutcome> placed = control.place(order.call());
    CompletionStage<Reply> reply = placed.thenApply(this::reply);
    answered.set(key, reply);
    CompletionStage<Void> unused =
        placed.thenAccept(
            outcome -> {
              if (mayBeOrderedAgain(outcome)) {
                answered.remove(key);
              }
            });
    return reply;
  }

  private CompletionStage<Reply> place(OrderReader.Read.Order order) {
    return control.place(order.call()).thenApply(this::reply);
  }

  private Reply reply(ControlOutcome outcome) {
    if (outcome instanceof ControlOutcome.Done done) {
      CallId call = new CallId(done.id());
      stages.placed(call);
      JsonObject json = new JsonObject();
      json.addProperty("call", call.value());
      return new Reply(202, json.toString());
    }
    ControlFailure failure = ((ControlOutcome.Failed) outcome).failure();
    return refusal(status(failure.kind()), failure.explanation());
  }

  private static boolean mayBeOrderedAgain(ControlOutcome outcome) {
    return outcome instanceof ControlOutcome.Failed failed
        && failed.failure().kind() != Kind.UNCERTAIN;
  }

  private static int status(Kind kind) {
    return switch (kind) {
      case RETRYABLE -> 503;
      case UNCERTAIN -> 504;
      case FINAL, GONE, OPTED_OUT, UNREACHABLE -> 422;
    };
  }

  private static String facts(String call, Stage stage) {
    JsonObject json = new JsonObject();
    json.addProperty("call", call);
    json.addProperty("stage", stage.name().toLowerCase(Locale.ROOT));
    json.addProperty("over", stage.terminal());
    return json.toString();
  }

  /** An error, as one sentence. */
  public static Reply refusal(int status, String sentence) {
    JsonObject json = new JsonObject();
    json.addProperty("error", sentence);
    return new Reply(status, json.toString());
  }
}
