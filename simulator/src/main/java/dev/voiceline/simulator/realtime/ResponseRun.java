package dev.voiceline.simulator.realtime;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.voiceline.core.scripted.ScriptedPace;
import dev.voiceline.core.time.Timers.Alarm;
import dev.voiceline.simulator.realtime.Faults.Fault;
import dev.voiceline.simulator.realtime.Item.Spoken;
import dev.voiceline.simulator.realtime.ResponsePlan.Step;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** One response on its way. For use by one thread at a time. */
final class ResponseRun {
  private static final Duration TOO_LATE = Duration.ofMillis(60);

  private final String id;
  private final ResponseEvents events;
  private final Deque<Step> steps;
  private final ScriptedPace pace;
  private final List<Fault> faults;
  private final boolean goesOnTooLong;
  private final boolean tellsCallsTwice;
  private final Stage stage;
  private final JsonElement metadata;
  private Alarm alarm = () -> {};
  private Optional<Spoken> open = Optional.empty();
  private long spokenMs;
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
      JsonElement metadata,
      Stage stage) {
    this.id = id;
    this.events = events;
    this.steps = steps;
    this.pace = pace;
    this.faults = new ArrayList<>(faults);
    this.goesOnTooLong = has(faults, Mishap.LateAudio.class);
    this.tellsCallsTwice = has(faults, Mishap.CallToldTwice.class);
    this.metadata = metadata;
    this.stage = stage;
  }

  String id() {
    return id;
  }

  List<Item> output() {
    return events.output();
  }

  void begin() {
    stage.told("in_progress", Optional.empty(), json("in_progress", Json.NULL));
    Optional<String> failure =
        faults.stream()
            .filter(fault -> fault.mishap() instanceof Mishap.FailResponse)
            .map(fault -> ((Mishap.FailResponse) fault.mishap()).code())
            .findFirst();
    if (failure.isPresent()) {
      JsonObject error =
          Json.of("type", "server_error", "code", failure.get(), "message", "Please try again.");
      finish("failed", failure, Json.of("type", "failed", "error", error));
      return;
    }
    befallAt(spokenMs);
    schedule(pace.firstAudio());
  }

  /** Ends it before it is whole. */
  void cancel(String reason) {
    alarm.cancel();
    open.ifPresent(item -> events.end(item, false));
    finish("cancelled", Optional.of(reason), Json.of("type", "cancelled", "reason", reason));
    if (goesOnTooLong) {
      alarm = stage.after(TOO_LATE, () -> events.sayTooLate("too late "));
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
      say(words);
      befallAt(spokenMs);
    } else if (step instanceof Step.Call call) {
      events.call(call.item(), tellsCallsTwice);
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
    if (words.last()) {
      open = Optional.empty();
      events.end(words.item(), true);
    }
  }

  private void befallAt(long millis) {
    List<Fault> due =
        faults.stream()
            .filter(fault -> ((Moment.Response) fault.moment()).afterMs() <= millis)
            .toList();
    faults.removeAll(due);
    due.forEach(fault -> stage.befall(fault.mishap()));
  }

  private static boolean has(List<Fault> faults, Class<? extends Mishap> kind) {
    return faults.stream().anyMatch(fault -> kind.isInstance(fault.mishap()));
  }

  private void finish(String status, Optional<String> reason, JsonElement details) {
    if (!over) {
      over = true;
      stage.told(status, reason, json(status, details));
    }
  }

  private JsonObject json(String status, JsonElement details) {
    List<JsonObject> output = events.output().stream().map(Item::json).toList();
    return Json.of(
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
        stage.conversationId(),
        "output_modalities",
        Json.texts("audio"),
        "max_output_tokens",
        "inf",
        "usage",
        status.equals("in_progress") ? Json.NULL : Tokens.of(spokenMs),
        "metadata",
        metadata);
  }
}
