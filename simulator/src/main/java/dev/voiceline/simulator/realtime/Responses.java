package dev.voiceline.simulator.realtime;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.voiceline.core.scripted.Move;
import dev.voiceline.core.time.Timers.Alarm;
import dev.voiceline.simulator.brain.Json;
import dev.voiceline.simulator.realtime.Faults.Fault;
import dev.voiceline.simulator.realtime.Item.Spoken;
import dev.voiceline.simulator.realtime.Measured.Response;
import dev.voiceline.simulator.realtime.Measured.SpokenItem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The responses of a session: one at a time in the conversation, and any number aside of it. For
 * use by one thread at a time.
 */
final class Responses {
  private final SessionKit kit;
  private final NewItems newItems;
  private final Brain brain;
  private final TokenMeter meter = new TokenMeter();
  private final Map<String, ResponseRun> running = new LinkedHashMap<>();
  private Optional<Mishap> nextEnds = Optional.empty();
  private int count;

  Responses(SessionKit kit) {
    this.kit = kit;
    this.newItems = new NewItems(kit.items(), kit.ids());
    this.brain = new Brain(kit.settings().greeting());
  }

  /** The client's {@code response.create}. */
  Optional<Refusal> create(JsonObject event) {
    JsonObject wishes =
        Json.at(event, "response").map(JsonElement::getAsJsonObject).orElseGet(JsonObject::new);
    Optional<Refusal> refusal =
        SessionRules.RESPONSE
            .refusal("response", wishes)
            .or(() -> inputRefusal(wishes))
            .or(() -> hasSpoken() ? kit.config().voiceRefusal(wishes) : Optional.empty());
    if (refusal.isPresent()) {
      return refusal;
    }
    ResponseOrder order = ResponseOrder.of(wishes, kit.config().json(), newItems);
    Optional<Refusal> occupied = order.aside() ? Optional.empty() : alreadyActive();
    if (occupied.isEmpty()) {
      start(order);
    }
    return occupied;
  }

  /** The client's {@code response.cancel}; without an id the conversation's own is meant. */
  Optional<Refusal> cancel(JsonObject event) {
    Optional<String> id = Json.text(event, "response_id");
    Optional<ResponseRun> meant = id.isPresent() ? id.flatMap(this::running) : active();
    if (meant.isEmpty() || meant.get().cancelling()) {
      return Optional.of(
          Refusal.of(
              "response_cancel_not_active", "Cancellation failed: no active response found."));
    }
    meant.get().cancelSoon();
    return Optional.empty();
  }

  /** The caller's turn ended, and the session answers by itself, unless a response is running. */
  void startUnasked() {
    if (active().isEmpty()) {
      start(ResponseOrder.of(new JsonObject(), kit.config().json(), newItems));
    }
  }

  /** The caller began to speak, and the session interrupts by itself. */
  void interrupt() {
    active().ifPresent(run -> run.cancel("turn_detected"));
  }

  /** The response under way, or else the next one, ends like this. */
  void end(Mishap how) {
    active().ifPresentOrElse(run -> run.end(how), () -> nextEnds = Optional.of(how));
  }

  /** Whether any audio was sent. */
  boolean hasSpoken() {
    return kit.items().all().stream()
        .anyMatch(item -> item instanceof Spoken spoken && spoken.generatedMs() > 0);
  }

  void abandon() {
    running.values().forEach(ResponseRun::abandon);
    running.clear();
  }

  private Optional<ResponseRun> running(String id) {
    return Optional.ofNullable(running.get(id));
  }

  private Optional<ResponseRun> active() {
    return running.values().stream().filter(run -> !run.aside()).findFirst();
  }

  private Optional<Refusal> inputRefusal(JsonObject wishes) {
    JsonArray input =
        Json.at(wishes, "input").map(JsonElement::getAsJsonArray).orElseGet(JsonArray::new);
    for (int i = 0; i < input.size(); i++) {
      Optional<Refusal> wrong =
          newItems.ofInput("response.input[" + i + "]", input.get(i).getAsJsonObject());
      if (wrong.isPresent()) {
        return wrong;
      }
    }
    return Optional.empty();
  }

  private Optional<Refusal> alreadyActive() {
    return active()
        .map(
            run ->
                Refusal.of(
                    "conversation_already_has_active_response",
                    "Conversation already has an active response in progress: "
                        + run.id()
                        + ". Wait until the response is finished before creating a new one."));
  }

  private void start(ResponseOrder order) {
    List<Item> read = order.input().orElseGet(kit.items()::all);
    List<Move> planned = brain.reply(read, order);
    int number = ++count;
    List<Fault> faults = new ArrayList<>(kit.misfortune().during(number, planned));
    ending(order).ifPresent(how -> faults.add(0, new Fault(0, Moment.response(number), how)));
    List<Move> moves = Whims.said(planned, faults);
    String id = kit.ids().next("resp");
    ResponseRun run =
        new ResponseRun(
            id,
            new ResponseEvents(id, kit, order),
            Whims.called(
                ResponsePlan.of(
                    moves,
                    moves.size() > planned.size(),
                    order.written(),
                    kit.settings().pace(),
                    kit.ids()::next),
                faults,
                kit.ids()::next),
            kit.settings().pace(),
            faults,
            order,
            meter.read(order.prefix(), read),
            new Ledger(id, kit.clock().millis()));
    running.put(id, run);
    run.begin();
  }

  /** Why a response must end before it has begun. */
  private Optional<Mishap> ending(ResponseOrder order) {
    Optional<Mishap> ends =
        kit.budget().take(kit.clock().millis()).map(Mishap.FailResponse::rateLimited);
    if (ends.isEmpty() && !order.aside()) {
      ends = nextEnds;
      nextEnds = Optional.empty();
    }
    return ends;
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
      return kit.ids().conversation();
    }

    @Override
    public Alarm after(Duration duration, Runnable task) {
      return kit.delay().after(duration, task);
    }

    @Override
    public void told(String status, Optional<String> reason, JsonObject response) {
      boolean begins = status.equals("in_progress");
      kit.idle().busy();
      if (!begins) {
        running.remove(id);
        kit.idle().responded(stillPlaying());
        kit.outlet().send("rate_limits.updated", "rate_limits", RateLimits.of(kit));
      }
      long endedAt = begins ? 0 : kit.clock().millis();
      kit.log().note(id, new Response(id, status, reason.orElse(""), createdAt, endedAt));
      kit.outlet().send(begins ? "response.created" : "response.done", "response", response);
    }

    /** As the service estimates it: all of its sound, less the time since it began. */
    private Duration stillPlaying() {
      long sound =
          kit.log().spokenItems().stream()
              .filter(item -> item.responseId().equals(id))
              .mapToLong(SpokenItem::generatedMs)
              .sum();
      return Duration.ofMillis(Math.max(0, createdAt + sound - kit.clock().millis()));
    }

    @Override
    public void befall(Mishap mishap) {
      if (mishap instanceof Mishap.FailResponse || mishap instanceof Mishap.Incomplete) {
        running(id).ifPresent(run -> run.end(mishap));
      } else {
        kit.misfortune().befall(mishap);
      }
    }
  }
}
