package dev.voiceline.simulator.deepgram;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import dev.voiceline.core.time.Timers.Alarm;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A socket that listens: its limits, which are the same for both protocols. */
final class ListenSession implements Session {
  private static final int FRAME = 160;
  private static final int BYTES_PER_MS = 8;
  private static final int MOST_TOKENS = 500;
  private static final int CHARACTERS_PER_TOKEN = 4;

  private final Place place;
  private final Listener listener;
  private Alarm quiet = () -> {};
  private Alarm overflow = () -> {};
  private long firstAudioAt;
  private long bytes;
  private boolean deaf;
  private boolean over;

  ListenSession(Place place, Listener listener) {
    this.place = place;
    this.listener = listener;
  }

  @Override
  public synchronized void opened() {
    watchQuiet();
    weigh(place.door().keyTerms());
    listener.opened();
  }

  /** Too many terms are not refused: nothing is heard any more, and later the socket dies. */
  private void weigh(List<String> terms) {
    int tokens =
        terms.stream()
            .mapToInt(term -> (term.length() + CHARACTERS_PER_TOKEN) / CHARACTERS_PER_TOKEN)
            .sum();
    if (tokens > MOST_TOKENS) {
      deaf = true;
      place.log().refused("too_many_terms");
      overflow =
          place.timers().after(place.settings().overflow(), () -> end(Place.TROUBLE, "NET-0000"));
    }
  }

  @Override
  public synchronized void audio(byte[] audio) {
    if (over) {
      return;
    }
    if (audio.length == 0) {
      place.log().refused("empty_frame");
      finish();
      return;
    }
    place.log().audio(audio);
    if (place.mishap() instanceof SocketMishap.Closed closed) {
      end(closed.code(), closed.reason());
    } else if (!place.door().isTelephone()) {
      place.log().refused("undecodable");
      end(Place.POLICY, "DATA-0000");
    } else if (isTooFast(audio.length)) {
      place.log().refused("too_fast");
      end(Place.POLICY, "RATE-0000");
    } else {
      watchQuiet();
      hear(audio);
    }
  }

  private boolean isTooFast(int more) {
    long now = place.clock().millis();
    firstAudioAt = bytes == 0 ? now : firstAudioAt;
    bytes += more;
    double rate = place.settings().rate();
    double allowedMs = rate * (now - firstAudioAt) + place.settings().leeway().toMillis();
    return rate > 0 && bytes > allowedMs * BYTES_PER_MS;
  }

  private void hear(byte[] audio) {
    for (int at = 0; at < audio.length && !deaf; at += FRAME) {
      listener.frame(Arrays.copyOfRange(audio, at, Math.min(at + FRAME, audio.length)));
    }
    if (place.mishap() instanceof SocketMishap.Dropped dropped
        && bytes >= (long) dropped.afterMs() * BYTES_PER_MS) {
      stop();
      place.peer().drop();
    }
  }

  @Override
  public synchronized void text(String json) {
    if (over) {
      return;
    }
    place.log().text(json);
    Optional<JsonObject> message = read(json);
    String type = message.map(ListenSession::type).orElse("");
    if (type.equals("CloseStream")) {
      finish();
    } else if (message.isEmpty() || !listener.message(type, message.get())) {
      unparsable();
    } else {
      if (listener.keepsAlive(type) && bytes > 0) {
        watchQuiet();
      }
      if (message.get().has("keyterms")) {
        weigh(terms(message.get()));
      }
    }
  }

  private void unparsable() {
    place.log().refused("unparsable_client_message");
    JsonObject error = Place.message("Error");
    error.addProperty("code", "UNPARSABLE_CLIENT_MESSAGE");
    error.addProperty("description", "That message cannot be read.");
    place.send(error);
    if (place.door().path().equals(Door.FLUX)) {
      end(Place.POLICY, "UNPARSABLE_CLIENT_MESSAGE");
    }
  }

  private void finish() {
    if (!deaf) {
      listener.finish();
    }
    JsonObject metadata = Place.message("Metadata");
    metadata.addProperty("duration", bytes / (BYTES_PER_MS * 1_000.0));
    place.send(metadata);
    end(Place.NORMAL, "");
  }

  @Override
  public synchronized void closed(int code) {
    stop();
    place.log().closed(code);
  }

  private void watchQuiet() {
    quiet.cancel();
    quiet = place.timers().after(place.settings().quiet(), this::quietTooLong);
  }

  private synchronized void quietTooLong() {
    if (!over) {
      place.log().refused("net_0001");
      end(Place.TROUBLE, "NET-0001");
    }
  }

  private synchronized void end(int code, String reason) {
    if (!over) {
      stop();
      place.peer().close(code, reason);
    }
  }

  private void stop() {
    over = true;
    quiet.cancel();
    overflow.cancel();
  }

  private static Optional<JsonObject> read(String json) {
    try {
      JsonElement element = JsonParser.parseString(json);
      return element.isJsonObject() ? Optional.of(element.getAsJsonObject()) : Optional.empty();
    } catch (JsonParseException broken) {
      return Optional.empty();
    }
  }

  private static String type(JsonObject message) {
    return message.has("type") ? message.get("type").getAsString() : "";
  }

  private static List<String> terms(JsonObject message) {
    return message.getAsJsonArray("keyterms").asList().stream()
        .map(JsonElement::getAsString)
        .toList();
  }
}
