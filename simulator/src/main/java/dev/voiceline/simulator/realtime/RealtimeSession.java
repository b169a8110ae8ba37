package dev.voiceline.simulator.realtime;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.voiceline.core.time.Clock;
import dev.voiceline.core.time.Timers;
import java.time.Duration;
import java.util.Optional;

/**
 * One connection's session: takes the client's events and answers them. Safe for use by any thread;
 * nothing in it blocks.
 */
final class RealtimeSession {
  private final ConnectionLog log;
  private final Outlet outlet;
  private final Ids ids;
  private final SessionConfig config;
  private final Items items = new Items();
  private final ItemRequests itemRequests;
  private final Responses responses;
  private final Listening listening;
  private final Timers timers;
  private final Misfortune misfortune;
  private boolean over;
  private int updates;

  RealtimeSession(
      RealtimeSettings settings,
      String model,
      ConnectionLog log,
      Peer peer,
      Clock clock,
      Timers timers) {
    this.log = log;
    this.timers = timers;
    this.outlet = new Outlet(peer, log);
    this.ids = new Ids(log.number());
    long expiresAt = clock.instant().plus(Duration.ofHours(1)).getEpochSecond();
    this.config = new SessionConfig(ids.next("sess"), model, expiresAt);
    this.misfortune = new Misfortune(settings.faults(), log.number(), outlet, this::over);
    this.responses =
        new Responses(settings, config, items, outlet, log, ids, clock, this::after, misfortune);
    this.itemRequests = new ItemRequests(items, outlet, log, ids, clock);
    this.listening =
        new Listening(
            settings, config, items, outlet, log, ids, clock, this::after, misfortune, responses);
  }

  /** The socket is open. */
  synchronized void opened() {
    outlet.send("session.created", "session", config.json());
    misfortune.at(new Moment.Opening());
  }

  /** The key is wrong: one error, and the end. */
  synchronized void refused(Refusal refusal, int closeCode) {
    outlet.refuse(refusal, Optional.empty());
    over();
    outlet.close(closeCode, "invalid_request_error." + refusal.code().orElse(""));
  }

  /** The client sent a text frame. */
  synchronized void received(String text) {
    if (over) {
      return;
    }
    Optional<JsonObject> event = Json.parse(text);
    String type = event.flatMap(json -> Json.text(json, "type")).orElse("");
    if (!type.equals("input_audio_buffer.append")) {
      log.received(type);
    }
    Optional<Refusal> refusal =
        event.isEmpty()
            ? Optional.of(Refusal.of("invalid_json", "The event is not a JSON object."))
            : obey(type, event.get());
    refusal.ifPresent(
        why -> outlet.refuse(why, event.flatMap(json -> Json.text(json, "event_id"))));
  }

  /** The socket is gone. */
  synchronized void closed(int code) {
    over();
    log.closed(code);
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
      case "response.cancel" -> responses.cancel(event);
      default ->
          Optional.of(
              Refusal.at(
                  "type",
                  "invalid_value",
                  "Invalid value for 'type': unknown event '" + type + "'."));
    };
  }

  private Optional<Refusal> update(JsonObject event) {
    Optional<JsonElement> change = Json.at(event, "session");
    if (change.isEmpty()) {
      return Optional.of(
          Refusal.at(
              "session", "missing_required_parameter", "Missing required parameter: 'session'."));
    }
    Optional<Refusal> refusal = config.update(change.get(), responses.hasSpoken());
    if (refusal.isEmpty()) {
      listening.tune();
      log.settings(config.json().toString());
      outlet.send("session.updated", "session", config.json());
      misfortune.at(new Moment.Updated(++updates));
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

  private void over() {
    over = true;
    responses.abandon();
  }
}
