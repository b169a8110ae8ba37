package dev.voiceline.simulator.realtime;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.voiceline.core.scripted.Move;
import dev.voiceline.core.time.Clock;
import dev.voiceline.core.time.Timers.Alarm;
import dev.voiceline.simulator.realtime.Faults.Fault;
import dev.voiceline.simulator.realtime.Item.Spoken;
import dev.voiceline.simulator.realtime.Measured.Response;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The responses of a session: one at a time. For use by one thread at a time. */
final class Responses {
  private final RealtimeSettings settings;
  private final SessionConfig config;
  private final Items items;
  private final Outlet outlet;
  private final ConnectionLog log;
  private final Ids ids;
  private final Clock clock;
  private final Delay delay;
  private final Misfortune misfortune;
  private final Brain brain;
  private Optional<ResponseRun> active = Optional.empty();
  private int count;

  Responses(
      RealtimeSettings settings,
      SessionConfig config,
      Items items,
      Outlet outlet,
      ConnectionLog log,
      Ids ids,
      Clock clock,
      Delay delay,
      Misfortune misfortune) {
    this.settings = settings;
    this.config = config;
    this.items = items;
    this.outlet = outlet;
    this.log = log;
    this.ids = ids;
    this.clock = clock;
    this.delay = delay;
    this.misfortune = misfortune;
    this.brain = new Brain(settings.greeting());
  }

  /** The client's {@code response.create}. */
  Optional<Refusal> create(JsonObject event) {
    JsonObject wishes =
        Json.at(event, "response")
            .filter(JsonElement::isJsonObject)
            .map(JsonElement::getAsJsonObject)
            .orElseGet(JsonObject::new);
    Optional<Refusal> refusal =
        SessionRules.RESPONSE.refusal("response", wishes).or(this::alreadyActive);
    if (refusal.isEmpty()) {
      start(wishes);
    }
    return refusal;
  }

  /** The client's {@code response.cancel}. */
  Optional<Refusal> cancel(JsonObject event) {
    Optional<String> id = Json.text(event, "response_id");
    Optional<ResponseRun> meant = active.filter(run -> id.isEmpty() || id.get().equals(run.id()));
    if (meant.isEmpty()) {
      return Optional.of(
          Refusal.of(
              "response_cancel_not_active", "Cancellation failed: no active response found."));
    }
    meant.get().cancel("client_cancelled");
    return Optional.empty();
  }

  /** The caller's turn ended, and the session answers by itself, unless a response is running. */
  void startUnasked() {
    if (active.isEmpty()) {
      start(new JsonObject());
    }
  }

  /** The caller began to speak, and the session interrupts by itself. */
  void interrupt() {
    active.ifPresent(run -> run.cancel("turn_detected"));
  }

  /** Whether any audio was sent. */
  boolean hasSpoken() {
    return items.all().stream()
        .anyMatch(item -> item instanceof Spoken spoken && spoken.generatedMs() > 0);
  }

  void abandon() {
    active.ifPresent(ResponseRun::abandon);
    active = Optional.empty();
  }

  private Optional<Refusal> alreadyActive() {
    return active.map(
        run ->
            Refusal.of(
                "conversation_already_has_active_response",
                "Conversation already has an active response in progress: "
                    + run.id()
                    + ". Wait until the response is finished before creating a new one."));
  }

  private void start(JsonObject wishes) {
    List<Fault> faults = misfortune.during(++count);
    boolean preamble = faults.stream().anyMatch(fault -> fault.mishap() instanceof Mishap.TwoItems);
    boolean empty = wishes.has("input") && wishes.getAsJsonArray("input").isEmpty();
    boolean noTools = Json.text(wishes, "tool_choice").filter("none"::equals).isPresent();
    List<Move> moves = new ArrayList<>();
    if (preamble) {
      moves.add(new Move.Say("Let me see."));
    }
    moves.addAll(
        brain.reply(
            empty ? List.of() : items.all(),
            noTools ? Set.of() : config.tools(),
            Json.text(wishes, "instructions")));
    String id = ids.next("resp");
    ResponseRun run =
        new ResponseRun(
            id,
            new ResponseEvents(id, outlet, items, log, clock, config.speaksMuLaw()),
            ResponsePlan.of(moves, preamble, settings.pace(), ids::next),
            settings.pace(),
            faults,
            Json.at(wishes, "metadata").orElse(Json.NULL),
            new Ledger(id, clock.millis()));
    active = Optional.of(run);
    run.begin();
  }

  /** What a response tells of itself. */
  private final class Ledger implements ResponseRun.Stage {
    private final String id;
    private final long createdAt;

    Ledger(String id, long createdAt) {
      this.id = id;
      this.createdAt = createdAt;
    }

    @Override
    public String conversationId() {
      return ids.conversation();
    }

    @Override
    public Alarm after(Duration duration, Runnable task) {
      return delay.after(duration, task);
    }

    @Override
    public void told(String status, Optional<String> reason, JsonObject response) {
      boolean begins = status.equals("in_progress");
      if (!begins) {
        active = active.filter(run -> !run.id().equals(id));
        JsonObject tokens =
            Json.of("name", "tokens", "limit", 40_000, "remaining", 39_000, "reset_seconds", 1.5);
        outlet.send("rate_limits.updated", "rate_limits", Json.list(List.of(tokens)));
      }
      long endedAt = begins ? 0 : clock.millis();
      log.note(id, new Response(id, status, reason.orElse(""), createdAt, endedAt));
      outlet.send(begins ? "response.created" : "response.done", "response", response);
    }

    @Override
    public void befall(Mishap mishap) {
      misfortune.befall(mishap);
    }
  }
}
