package dev.voiceline.simulator.deepgram;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import dev.voiceline.core.scripted.ToneVoice;
import dev.voiceline.core.time.Timers.Alarm;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/** {@code speak} v1: text is buffered, a flush speaks it, a clear drops all. */
final class SpeakSession implements Session {
  private static final int MOST_FLUSHES = 20;
  private static final long WINDOW_MS = 60_000;
  private static final int MOST_CHARACTERS = 2_000;
  private static final int CHUNK = 1_600;
  private static final int BYTES_PER_MS = 8;

  private final Place place;
  private final StringBuilder text = new StringBuilder();
  private final Deque<Runnable> sending = new ArrayDeque<>();
  private final Deque<Long> flushes = new ArrayDeque<>();
  private Alarm idle = () -> {};
  private boolean running;
  private boolean over;
  private long bytes;
  private int sequence;

  SpeakSession(Place place) {
    this.place = place;
  }

  @Override
  public synchronized void opened() {
    watchIdle();
    JsonObject metadata = Place.message("Metadata");
    metadata.addProperty("model_name", place.door().text("model"));
    place.send(metadata);
  }

  @Override
  public synchronized void text(String json) {
    if (over) {
      return;
    }
    place.log().text(json);
    watchIdle();
    JsonObject message = read(json);
    switch (message.has("type") ? message.get("type").getAsString() : "") {
      case "Speak" -> speak(message.get("text").getAsString());
      case "Flush" -> flush();
      case "Clear" -> clear();
      case "Close" -> end(Place.NORMAL, "");
      default -> {
        place.log().refused("message");
        end(1003, "MESSAGE-0000");
      }
    }
  }

  private static JsonObject read(String json) {
    try {
      return JsonParser.parseString(json).getAsJsonObject();
    } catch (JsonParseException | IllegalStateException broken) {
      return new JsonObject();
    }
  }

  private void speak(String more) {
    if (place.mishap() instanceof SocketMishap.Closed closed) {
      end(closed.code(), closed.reason());
    } else if (more.length() > MOST_CHARACTERS) {
      place.log().refused("too_long");
      end(Place.POLICY, "DATA-0001");
    } else {
      text.append(more);
    }
  }

  private void flush() {
    long now = place.clock().millis();
    while (!flushes.isEmpty() && now - flushes.peek() >= WINDOW_MS) {
      flushes.remove();
    }
    if (flushes.size() >= MOST_FLUSHES) {
      place.log().refused("too_many_flushes");
      JsonObject warning = Place.message("Warning");
      warning.addProperty("code", "TOO_MANY_FLUSHES");
      warning.addProperty("description", "Flushes come too often.");
      place.send(warning);
      return;
    }
    flushes.add(now);
    byte[] audio = ToneVoice.speak(text.toString());
    text.setLength(0);
    for (int at = 0; at < audio.length; at += CHUNK) {
      byte[] chunk = Arrays.copyOfRange(audio, at, Math.min(at + CHUNK, audio.length));
      sending.add(() -> send(chunk));
    }
    sending.add(() -> numbered("Flushed"));
    run();
  }

  private void send(byte[] chunk) {
    bytes += chunk.length;
    place.peer().send(chunk);
    if (place.mishap() instanceof SocketMishap.Dropped dropped
        && bytes >= (long) dropped.afterMs() * BYTES_PER_MS) {
      stop();
      place.peer().drop();
    }
  }

  /** What is on its way already still comes before the confirmation. */
  private void clear() {
    text.setLength(0);
    Runnable late = sending.poll();
    sending.clear();
    if (late != null) {
      sending.add(late);
    }
    sending.add(() -> numbered("Cleared"));
    run();
  }

  private void numbered(String type) {
    JsonObject message = Place.message(type);
    message.addProperty("sequence_id", sequence++);
    place.send(message);
  }

  private void run() {
    if (!running) {
      running = true;
      place.timers().after(place.settings().answerAfter(), this::step);
    }
  }

  private synchronized void step() {
    running = false;
    if (!over && !sending.isEmpty()) {
      sending.remove().run();
      run();
    }
  }

  @Override
  public void audio(byte[] bytes) {
    text("");
  }

  @Override
  public synchronized void closed(int code) {
    stop();
    place.log().closed(code);
  }

  private void watchIdle() {
    idle.cancel();
    idle = place.timers().after(place.settings().idle(), () -> end(Place.TROUBLE, "NET-0003"));
  }

  private synchronized void end(int code, String reason) {
    if (!over) {
      stop();
      place.peer().close(code, reason);
    }
  }

  private void stop() {
    over = true;
    idle.cancel();
  }
}
