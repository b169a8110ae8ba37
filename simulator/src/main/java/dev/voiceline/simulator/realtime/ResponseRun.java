package dev.voiceline.simulator.realtime;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import dev.voiceline.core.scripted.ScriptedPace;
import dev.voiceline.core.time.Timers.Alarm;
import dev.voiceline.simulator.brain.Json;
import dev.voiceline.simulator.realtime.Faults.Fault;
import dev.voiceline.simulator.realtime.Item.Spoken;
import dev.voiceline.simulator.realtime.ResponsePlan.Step;
import dev.voiceline.simulator.realtime.TokenMeter.Reading;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** One response on its way. For use by one thread at a time. */
final class ResponseRun {
  private static final Duration TOO_LATE = Duration.ofMillis(60);
  private static final Duration CANCELLING = Duration.ofMillis(20);

  private final String id;
  private final ResponseEvents events;
  private final Deque<Step> steps;
  private final ScriptedPace pace;
  private final List<Fault> faults;
  private final boolean goesOnTooLong;
  private final boolean tellsCallsTwice;
  private final Stage stage;
  private final ResponseOrder order;
  private final Reading reading;
  private Alarm alarm = () -> {};
  private Optional<Spoken> open = Optional.empty();
  private long spokenMs;
  private String said = "";
  private boolean cancelling;
  private boolean over;

  /** The session that a response is part of. */
  interface Stage {
    String conversationId();

    Alarm after(Duration delay, Runnable task);

    /** Told when the response begins, and when it has ended. */
    void told(String status, Optional<String> reason, JsonObject response);

    /** Lets something go wrong. */
    void befall(Mishap mishap);
  }

  ResponseRun(
      String id,
      ResponseEvents events,
      Deque<Step> steps,
      ScriptedPace pace,
      List<Fault> faults,
      ResponseOrder order,
      Reading reading,
      Stage stage) {
    this.id = id;
    this.events = events;
    this.steps = steps;
    this.pace = pace;
    this.faults = new ArrayList<>(faults);
    this.goesOnTooLong = has(faults, Mishap.LateAudio.class);
    this.tellsCallsTwice = has(faults, Mishap.CallToldTwice.class);
    this.order = order;
    this.reading = reading;
    this.stage = stage;
  }

  String id() {
    return id;
  }

  /** Whether it is no part of the conversation. */
  boolean aside() {
    return order.aside();
  }

  void begin() {
    stage.told("in_progress", Optional.empty(), json("in_progress", Json.NULL));
    befallAt(spokenMs);
    schedule(pace.firstAudio());
  }

  /** The client wants no more of it: it falls silent, and a moment later it has ended. */
  void cancelSoon() {
    cancelling = true;
    alarm.cancel();
    alarm = stage.after(CANCELLING, () -> cancel("client_cancelled"));
  }

  /** Whether the client has cancelled it already. */
  boolean cancelling() {
    return cancelling;
  }

  /** Ends it before it is whole. */
  void cancel(String reason) {
    alarm.cancel();
    open.ifPresent(item -> events.end(item, false));
    open = Optional.empty();
    finish("cancelled", Optional.of(reason), Json.of("type", "cancelled", "reason", reason));
    if (goesOnTooLong) {
      alarm = stage.after(TOO_LATE, () -> events.sayTooLate("too late "));
    }
  }

  /** Ends it as a mishap says. */
  void end(Mishap how) {
    alarm.cancel();
    open.ifPresent(item -> events.end(item, false));
    open = Optional.empty();
    if (how instanceof Mishap.Incomplete incomplete) {
      incomplete(incomplete.reason());
    } else if (how instanceof Mishap.FailResponse failure) {
      String code = failure.code().isEmpty() ? failure.type() : failure.code();
      finish("failed", Optional.of(code), Json.of("type", "failed", "error", error(failure)));
    }
  }

  /** Falls silent without a word: the connection is gone. */
  void abandon() {
    over = true;
    alarm.cancel();
  }

  private void advance() {
    if (over) {
      return;
    }
    Step step = steps.poll();
    if (step instanceof Step.Words words) {
      if (tooMuch(words)) {
        end(new Mishap.Incomplete("max_output_tokens"));
        return;
      }
      say(words);
      befallAt(spokenMs);
    } else if (step instanceof Step.Call call) {
      said += call.item().name() + call.item().arguments();
      events.call(call.item(), tellsCallsTwice);
    }
    if (over) {
      return;
    }
    if (steps.isEmpty()) {
      finish("completed", Optional.empty(), Json.NULL);
    } else {
      schedule(pace.chunk().dividedBy(pace.speed()));
    }
  }

  private void schedule(Duration delay) {
    if (!over) {
      alarm = stage.after(delay, this::advance);
    }
  }

  private void say(Step.Words words) {
    if (words.first()) {
      open = Optional.of(words.item());
      events.begin(words.item());
    }
    events.say(words.item(), words.text(), words.millis());
    spokenMs += words.millis();
    said += words.text();
    if (words.last()) {
      open = Optional.empty();
      events.end(words.item(), true);
    }
  }

  private void befallAt(long millis) {
    List<Fault> due = faults.stream().filter(fault -> dueAfterMs(fault) <= millis).toList();
    faults.removeAll(due);
    due.forEach(fault -> stage.befall(fault.mishap()));
  }

  private static long dueAfterMs(Fault fault) {
    return fault.moment() instanceof Moment.Response at ? at.afterMs() : 0;
  }

  private boolean tooMuch(Step.Words words) {
    long tokens = Tokens.spoken(spokenMs + words.millis()) + Tokens.ofText(said + words.text());
    return order.mostTokens().isPresent() && tokens > order.mostTokens().getAsInt();
  }

  private static JsonObject error(Mishap.FailResponse failure) {
    return Json.of(
        "type",
        failure.type(),
        "code",
        failure.code().isEmpty() ? Json.NULL : new JsonPrimitive(failure.code()),
        "message",
        failure.message());
  }

  private static boolean has(List<Fault> faults, Class<? extends Mishap> kind) {
    return faults.stream().anyMatch(fault -> kind.isInstance(fault.mishap()));
  }

  private void incomplete(String reason) {
    JsonObject details = Json.of("type", "incomplete", "reason", reason);
    finish("incomplete", Optional.of(reason), details);
  }

  private void finish(String status, Optional<String> reason, JsonElement details) {
    if (!over) {
      over = true;
      stage.told(status, reason, json(status, details));
    }
  }

  private JsonObject json(String status, JsonElement details) {
    List<JsonObject> output = events.output().stream().map(Item::json).toList();
    JsonObject json =
        Json.of(
            "object",
            "realtime.response",
            "id",
            id,
            "status",
            status,
            "status_details",
            details,
            "output",
            Json.list(output),
            "conversation_id",
            aside() ? Json.NULL : new JsonPrimitive(stage.conversationId()),
            "usage",
            status.equals("in_progress")
                ? Json.NULL
                : Tokens.of(reading, Tokens.ofText(said), Tokens.spoken(spokenMs)));
    order.told().asMap().forEach(json::add);
    return json;
  }
}
