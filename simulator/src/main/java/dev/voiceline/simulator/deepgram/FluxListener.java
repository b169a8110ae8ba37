package dev.voiceline.simulator.deepgram;

import com.google.gson.JsonObject;

/** {@code listen} v2: turns. The longer the silence, the surer it is that one is over. */
final class FluxListener implements Listener {
  /** So much silence makes it certain. */
  private static final double CERTAIN_MS = 800;

  private static final String UPDATE = "Update";

  private final Place place;
  private final ToneTranscript transcript;
  private double end;
  private double eager;
  private double timeoutMs;
  private long lastUpdate;
  private int turn;
  private int sequence;
  private boolean inTurn;
  private boolean likelyOver;
  private boolean configuring;

  FluxListener(Place place) {
    this.place = place;
    transcript = new ToneTranscript(place::understands);
    Door door = place.door();
    end = door.number("eot_threshold").orElse(0.7);
    eager = door.number("eager_eot_threshold").orElse(2);
    timeoutMs = door.number("eot_timeout_ms").orElse(5_000);
  }

  @Override
  public void opened() {
    send(Place.message("Connected"));
  }

  @Override
  public void frame(byte[] audio) {
    boolean more = transcript.hear(audio);
    if (more && !inTurn && !transcript.isBlank()) {
      inTurn = true;
      tell("StartOfTurn");
    } else if (more && likelyOver) {
      likelyOver = false;
      tell("TurnResumed");
    }
    if (inTurn) {
      judge();
    }
    if (transcript.heardMs() - lastUpdate >= place.settings().interimMs()) {
      tell(UPDATE);
    }
  }

  private void judge() {
    long quiet = transcript.quietMs();
    if (!likelyOver && quiet >= eager * CERTAIN_MS) {
      likelyOver = true;
      tell("EagerEndOfTurn");
    }
    if (quiet >= Math.min(end * CERTAIN_MS, timeoutMs)) {
      finish();
    }
  }

  private JsonObject tell(String event) {
    lastUpdate = transcript.heardMs();
    JsonObject info = Place.message("TurnInfo");
    info.addProperty("event", event);
    info.addProperty("turn_index", turn);
    info.addProperty("audio_window_start", transcript.pendingSinceMs() / 1_000.0);
    info.addProperty("audio_window_end", transcript.heardMs() / 1_000.0);
    info.addProperty("transcript", ToneTranscript.text(transcript.words()));
    info.add(
        "words",
        ToneTranscript.json(transcript.words(), !place.settings().has(Whim.NO_WORD_TIMES)));
    info.addProperty("end_of_turn_confidence", Math.min(1, transcript.quietMs() / CERTAIN_MS));
    send(info);
    return info;
  }

  private void send(JsonObject message) {
    message.addProperty("sequence_id", sequence++);
    place.send(message);
  }

  @Override
  public boolean message(String type, JsonObject message) {
    if (!type.equals("Configure")) {
      return false;
    }
    if (configuring) {
      place.log().refused("configure_overlap");
    }
    boolean fails = configuring || place.settings().has(Whim.CONFIGURE_FAILS);
    configuring = true;
    if (!fails && message.has("thresholds")) {
      thresholds(message.getAsJsonObject("thresholds"));
    }
    JsonObject answer = Place.message(fails ? "ConfigureFailure" : "ConfigureSuccess");
    if (!fails) {
      message.entrySet().stream()
          .filter(each -> !each.getKey().equals("type"))
          .forEach(each -> answer.add(each.getKey(), each.getValue()));
    }
    place.timers().after(place.settings().answerAfter(), () -> answer(answer));
    return true;
  }

  private void answer(JsonObject message) {
    configuring = false;
    place.send(message);
  }

  private void thresholds(JsonObject given) {
    end = given.has("eot_threshold") ? given.get("eot_threshold").getAsDouble() : end;
    eager =
        given.has("eager_eot_threshold") ? given.get("eager_eot_threshold").getAsDouble() : eager;
    timeoutMs = given.has("eot_timeout_ms") ? given.get("eot_timeout_ms").getAsDouble() : timeoutMs;
  }

  @Override
  public void finish() {
    if (inTurn) {
      inTurn = false;
      likelyOver = false;
      tell("EndOfTurn");
      place.log().froze(transcript.take(), place.clock().millis());
      turn++;
    }
  }

  @Override
  public boolean keepsAlive(String type) {
    return false;
  }
}
