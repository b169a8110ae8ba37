package dev.voiceline.simulator.realtime;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import dev.voiceline.simulator.brain.Json;
import dev.voiceline.simulator.realtime.Measured.ErrorSent;
import java.util.Optional;

/** Sends a session's events, numbered, and writes them down. For use by one thread at a time. */
final class Outlet {
  private static final Gson GSON =
      new GsonBuilder().serializeNulls().disableHtmlEscaping().create();

  private static final int SURPRISE_EVERY = 5;

  private final Peer peer;
  private final ConnectionLog log;
  private final boolean surprises;
  private long events;
  private boolean mute;

  /**
   * To a client.
   *
   * @param surprises whether fields and events are added that no client knows
   */
  Outlet(Peer peer, ConnectionLog log, boolean surprises) {
    this.peer = peer;
    this.log = log;
    this.surprises = surprises;
  }

  /** Sends an event with these fields. */
  void send(String type, Object... namesAndValues) {
    JsonObject event = new JsonObject();
    event.addProperty("type", type);
    event.addProperty("event_id", "event_" + log.number() + "_" + ++events);
    Json.of(namesAndValues).entrySet().forEach(e -> event.add(e.getKey(), e.getValue()));
    if (surprises) {
      Surprise.addTo(event);
    }
    sendWhole(event);
    if (surprises && events % SURPRISE_EVERY == 0) {
      raw(GSON.toJson(Surprise.event("event_" + log.number() + "_" + ++events)));
    }
  }

  /** Sends an event as it is. */
  void sendWhole(JsonObject event) {
    if (!mute) {
      log.sent(event.get("type").getAsString());
      peer.send(GSON.toJson(event));
    }
  }

  void refuse(Refusal refusal, Optional<String> clientEventId) {
    error(refusal.code().orElse(""), refusal.json(clientEventId));
  }

  void error(String code, JsonObject error) {
    if (!mute) {
      log.note(new ErrorSent(code, error.get("message").getAsString()));
    }
    send("error", "error", error);
  }

  /** What no client can use. */
  void garbage() {
    raw("{\"type\":\"response.outp");
    raw(new JsonArray().toString());
    raw("[1,2]");
    send("response.unheard_of", "meaning", new JsonPrimitive(42));
  }

  /** A frame of that length. */
  void oversized(int characters) {
    raw("{\"type\":\"padding\",\"padding\":\"" + "x".repeat(characters) + "\"}");
  }

  /** Sends nothing from now on. */
  void mute() {
    mute = true;
  }

  void close(int code, String reason) {
    peer.close(code, reason);
  }

  void drop() {
    peer.drop();
  }

  private void raw(String text) {
    if (!mute) {
      peer.send(text);
    }
  }
}
