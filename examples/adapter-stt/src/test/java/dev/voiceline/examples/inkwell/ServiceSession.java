package dev.voiceline.examples.inkwell;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.voiceline.core.scripted.HeardCharacter;
import dev.voiceline.core.scripted.ToneEar;
import dev.voiceline.core.time.Timers;
import dev.voiceline.core.time.Timers.Alarm;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import org.java_websocket.WebSocket;

/** One socket at the service. It understands tones. Safe for use by any thread. */
final class ServiceSession {
  private static final int FRAME = 160;
  private static final int FRAME_MS = 20;
  private static final int PAUSE_MS = 500;

  private final WebSocket socket;
  private final URI address;
  private final Timers timers;
  private final Duration quiet;
  private final ToneEar ear = new ToneEar();
  private final ByteArrayOutputStream audio = new ByteArrayOutputStream();
  private final Deque<String> held = new ArrayDeque<>();
  private final List<String> misuses = new ArrayList<>();
  private Alarm idle = () -> {};
  private boolean holding;
  private boolean spoken;
  private int alive;

  ServiceSession(WebSocket socket, URI address, Timers timers, Duration quiet, boolean holding) {
    this.socket = socket;
    this.address = address;
    this.timers = timers;
    this.quiet = quiet;
    this.holding = holding;
  }

  synchronized void opened() {
    watchQuiet();
    socket.send("{\"event\":\"listening\"}");
  }

  synchronized void closed() {
    idle.cancel();
  }

  private void watchQuiet() {
    idle.cancel();
    idle = timers.after(quiet, () -> end(4408, "too quiet"));
  }

  private synchronized void end(int code, String misuse) {
    misuses.add(misuse);
    socket.close(code);
  }

  synchronized void audio(byte[] more) {
    watchQuiet();
    audio.writeBytes(more);
    for (int at = 0; at < more.length; at += FRAME) {
      frame(Arrays.copyOfRange(more, at, Math.min(more.length, at + FRAME)));
    }
  }

  private void frame(byte[] frame) {
    if (!ear.hear(frame).isEmpty()) {
      tell(said("partial"));
    }
    List<HeardCharacter> heard = ear.characters();
    long nowMs = ear.frames() * FRAME_MS;
    if (!heard.isEmpty() && nowMs - heard.get(heard.size() - 1).endMs() >= PAUSE_MS) {
      freeze();
    }
    if (spoken && heard.isEmpty()) {
      spoken = false;
      tell("{\"event\":\"pause\"}");
    }
  }

  private void freeze() {
    if (!ear.text().isBlank()) {
      tell(said("final"));
      spoken = true;
    }
    ear.forget();
  }

  /** The words since the last final ones, from the first letter to the last. */
  private String said(String event) {
    List<HeardCharacter> letters =
        ear.characters().stream().filter(character -> character.value() != ' ').toList();
    JsonObject message = new JsonObject();
    message.addProperty("event", event);
    message.addProperty("text", ear.text().strip());
    message.addProperty("sure", 0.9);
    message.addProperty("from", letters.isEmpty() ? 0 : letters.get(0).startMs());
    message.addProperty("to", letters.isEmpty() ? 0 : letters.get(letters.size() - 1).endMs());
    return message.toString();
  }

  synchronized void text(String json) {
    JsonObject message = JsonParser.parseString(json).getAsJsonObject();
    watchQuiet();
    switch (message.get("do").getAsString()) {
      case "alive" -> alive++;
      case "flush" -> {
        freeze();
        tell("{\"event\":\"flushed\",\"id\":" + message.get("id").getAsInt() + "}");
      }
      case "terms" -> {
        if (message.getAsJsonArray("terms").size() > 100) {
          end(4400, "too many terms");
        }
      }
      case "bye" -> socket.close(1000);
      default -> end(4400, "an unknown wish");
    }
  }

  synchronized void tell(String json) {
    if (holding) {
      held.add(json);
    } else if (socket.isOpen()) {
      socket.send(json);
    }
  }

  synchronized void hold(boolean hold) {
    holding = hold;
    while (!holding && !held.isEmpty()) {
      tell(held.remove());
    }
  }

  synchronized byte[] audio() {
    return audio.toByteArray();
  }

  synchronized int alive() {
    return alive;
  }

  synchronized List<String> misuses() {
    return List.copyOf(misuses);
  }

  boolean keepsNothing() {
    return ("&" + address.getQuery() + "&").contains("&retain=none&");
  }

  boolean isOpen() {
    return socket.isOpen();
  }
}
