package dev.voiceline.simulator.realtime;

import com.google.gson.JsonObject;
import dev.voiceline.core.time.Clock;
import dev.voiceline.core.time.Timers;
import dev.voiceline.simulator.brain.Json;
import dev.voiceline.simulator.realtime.Faults.Fault;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One connection's session: takes the client's events and answers them. Safe for use by any thread;
 * nothing in it blocks.
 */
final class RealtimeSession {
  private static final int BETA_IS_GONE = 4000;

  private final SessionKit kit;
  private final ItemRequests itemRequests;
  private final Responses responses;
  private final Listening listening;
  private final Timers timers;
  private final List<Timers.Alarm> alarms = new ArrayList<>();
  private boolean over;
  private int updates;

  RealtimeSession(
      RealtimeSettings settings,
      String model,
      List<Fault> faults,
      ResponseBudget budget,
      ConnectionLog log,
      Peer peer,
      Clock clock,
      Timers timers) {
    this.timers = timers;
    Outlet outlet = new Outlet(peer, log, settings.surprises());
    Ids ids = new Ids(log.number());
    Instant end = clock.instant().plus(settings.limits().longestSession());
    SessionConfig config = new SessionConfig(ids.next("sess"), model, end.getEpochSecond());
    kit =
        new SessionKit(
            settings,
            config,
            new Items(),
            outlet,
            log,
            ids,
            clock,
            this::after,
            new Misfortune(faults, outlet, new Victim()),
            new IdleWatch(config, this::after),
            budget);
    responses = new Responses(kit);
    itemRequests = new ItemRequests(kit);
    listening = new Listening(kit, responses);
  }

  /** The socket is open. */
  synchronized void opened() {
    kit.outlet().send("session.created", "session", kit.config().json());
    Delay lasting = (delay, task) -> lasting(after(delay, task));
    Timers.Alarm unused =
        lasting.after(kit.settings().limits().longestSession(), kit.misfortune()::expire);
    kit.misfortune().schedule(lasting);
    kit.misfortune().at(new Moment.Opening());
  }

  /** The key is wrong: one error, and the end. */
  synchronized void refused(Refusal refusal, int closeCode) {
    kit.outlet().refuse(refusal, Optional.empty());
    over();
    kit.outlet().close(closeCode, "invalid_request_error." + refusal.code().orElse(""));
  }

  /** The client sent a text frame. */
  synchronized void received(String text) {
    if (over) {
      return;
    }
    Optional<JsonObject> event = Json.parse(text);
    String type = event.flatMap(json -> Json.text(json, "type")).orElse("");
    if (!type.equals("input_audio_buffer.append")) {
      kit.log().received(type);
    }
    if (event.isPresent() && EventRules.isBeta(type, event.get())) {
      refused(Refusal.beta(), BETA_IS_GONE);
      return;
    }
    Optional<Refusal> refusal =
        event.isEmpty()
            ? Optional.of(Refusal.of("invalid_json", "The event is not a JSON object."))
            : EventRules.refusal(type, event.get()).or(() -> obey(type, event.get()));
    refusal.ifPresent(
        why -> kit.outlet().refuse(why, event.flatMap(json -> Json.text(json, "event_id"))));
  }

  /** The socket is gone. */
  synchronized void closed(int code) {
    over();
    kit.log().closed(code);
  }

  private Optional<Refusal> obey(String type, JsonObject event) {
    return switch (type) {
      case "session.update" -> update(event);
      case "input_audio_buffer.append" -> listening.append(event);
      case "input_audio_buffer.commit" -> listening.commit();
      case "input_audio_buffer.clear" -> listening.clear();
      case "conversation.item.create" -> itemRequests.create(event);
      case "conversation.item.retrieve" -> itemRequests.retrieve(event);
      case "conversation.item.truncate" -> itemRequests.truncate(event);
      case "conversation.item.delete" -> itemRequests.delete(event);
      case "response.create" -> responses.create(event);
      default -> responses.cancel(event);
    };
  }

  private Optional<Refusal> update(JsonObject event) {
    SessionConfig config = kit.config();
    Optional<Refusal> refusal = config.update(event.get("session"), responses.hasSpoken());
    if (refusal.isEmpty()) {
      listening.tune();
      kit.log().settings(config.json().toString());
      kit.outlet().send("session.updated", "session", config.json());
      kit.misfortune().at(new Moment.Updated(++updates));
    }
    return refusal;
  }

  private Timers.Alarm after(Duration delay, Runnable task) {
    return timers.after(
        delay,
        () -> {
          synchronized (this) {
            if (!over) {
              task.run();
            }
          }
        });
  }

  private Timers.Alarm lasting(Timers.Alarm alarm) {
    alarms.add(alarm);
    return alarm;
  }

  private void over() {
    over = true;
    responses.abandon();
    kit.idle().busy();
    alarms.forEach(Timers.Alarm::cancel);
  }

  /** To whom mishaps come. */
  private final class Victim implements Misfortune.Victim {
    @Override
    public void over() {
      RealtimeSession.this.over();
    }

    @Override
    public void end(Mishap mishap) {
      responses.end(mishap);
    }
  }
}
