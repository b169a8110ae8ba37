package dev.voiceline.simulator.deepgram;

import com.google.gson.JsonObject;
import dev.voiceline.core.time.Clock;
import dev.voiceline.core.time.Timers;

/** What a session works with. */
record Place(
    ServiceSettings settings,
    SocketMishap mishap,
    Door door,
    SocketLog log,
    Peer peer,
    Clock clock,
    Timers timers) {
  static final int POLICY = 1008;
  static final int TROUBLE = 1011;
  static final int NORMAL = 1000;

  void send(JsonObject message) {
    if (settings.has(Whim.GARBAGE)) {
      peer.send("{\"type\":\"UnheardOf\",\"channel\":7}");
      peer.send("{\"type\":\"Results\",\"is_final\":\"yes\",\"channel\":[]}");
      peer.send("{\"type\":\"TurnInfo\",\"event\":3,\"words\":{}}");
      peer.send("{broken");
      peer.send("[]");
    }
    peer.send(message.toString());
  }

  /** Whether a word belongs to what is listened for. */
  boolean understands(String word) {
    return settings.foreign().entrySet().stream()
        .filter(each -> each.getValue().contains(word))
        .allMatch(each -> door.listensFor(each.getKey()));
  }

  static JsonObject message(String type) {
    JsonObject message = new JsonObject();
    message.addProperty("type", type);
    message.addProperty("request_id", "simulated");
    return message;
  }
}
