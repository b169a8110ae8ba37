package dev.voiceline.simulator.deepgram;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.time.Duration;
import java.util.List;

/** {@code listen} v1: interim results, finals, pauses. */
final class NovaListener implements Listener {
  private static final Duration LATE = Duration.ofMillis(500);
  private static final long LONGEST_WINDOW_MS = 3_000;
  private static final long EMPTY_WINDOW_MS = 1_000;

  private final Place place;
  private final ToneTranscript transcript;
  private final long endpointingMs;
  private final long utteranceEndMs;
  private long windowStart;
  private long lastInterim;
  private long lastWordEnd;
  private boolean speaking;
  private boolean utteranceOpen;

  NovaListener(Place place) {
    this.place = place;
    transcript = new ToneTranscript(place::understands);
    Door door = place.door();
    endpointingMs = (long) door.number("endpointing").orElse(10);
    utteranceEndMs = (long) door.number("utterance_end_ms").orElse(Long.MAX_VALUE);
  }

  @Override
  public void opened() {}

  @Override
  public void frame(byte[] audio) {
    if (transcript.hear(audio) && !speaking && !transcript.isBlank()) {
      speaking = true;
      utteranceOpen = true;
      speechStarted();
    }
    if (!transcript.isBlank()) {
      speech();
    } else {
      silence();
    }
  }

  private void speechStarted() {
    if (place.door().text("vad_events").equals("true")) {
      JsonObject started = Place.message("SpeechStarted");
      started.addProperty("timestamp", transcript.pendingSinceMs() / 1_000.0);
      place.send(started);
    }
  }

  private void speech() {
    if (transcript.quietMs() >= endpointingMs) {
      speaking = false;
      endOfSpeech();
    } else if (transcript.heardMs() - windowStart >= LONGEST_WINDOW_MS
        && transcript.heardMs() - transcript.pendingSinceMs() >= LONGEST_WINDOW_MS) {
      result(transcript.takeWhole(), true, false, false);
    } else if (transcript.heardMs() - lastInterim >= place.settings().interimMs()) {
      lastInterim = transcript.heardMs();
      result(transcript.words(), false, false, false);
    }
  }

  private void endOfSpeech() {
    boolean told = !place.settings().has(Whim.NO_SPEECH_FINAL);
    boolean empty = place.settings().has(Whim.EMPTY_FINALS);
    result(transcript.take(), true, told && !empty, false);
    if (empty) {
      result(List.of(), true, told, false);
    }
  }

  private void silence() {
    if (utteranceOpen && transcript.heardMs() - lastWordEnd >= utteranceEndMs) {
      utteranceOpen = false;
      JsonObject end = Place.message("UtteranceEnd");
      end.addProperty("last_word_end", lastWordEnd / 1_000.0);
      place.send(end);
    }
    if (transcript.heardMs() - windowStart >= EMPTY_WINDOW_MS && !speaking) {
      result(List.of(), true, false, false);
    }
  }

  private void result(
      List<ToneTranscript.Word> words, boolean last, boolean speechFinal, boolean finalized) {
    JsonObject alternative = new JsonObject();
    alternative.addProperty("transcript", ToneTranscript.text(words));
    alternative.addProperty("confidence", words.isEmpty() ? 0.0 : 0.9);
    alternative.add("words", ToneTranscript.json(words, true));
    JsonArray alternatives = new JsonArray();
    alternatives.add(alternative);
    JsonObject channel = new JsonObject();
    channel.add("alternatives", alternatives);
    JsonObject message = Place.message("Results");
    long end = last && !transcript.isBlank() ? transcript.pendingSinceMs() : transcript.heardMs();
    message.addProperty("start", windowStart / 1_000.0);
    message.addProperty("duration", Math.max(0, end - windowStart) / 1_000.0);
    message.addProperty("is_final", last);
    message.addProperty("speech_final", speechFinal);
    message.addProperty("from_finalize", finalized);
    message.add("channel", channel);
    if (last) {
      place.log().froze(words, place.clock().millis());
      windowStart = end;
      lastInterim = end;
      words.stream().reduce((one, next) -> next).ifPresent(word -> lastWordEnd = word.toMs());
    }
    if (finalized && place.settings().has(Whim.LATE_FINALS)) {
      place.timers().after(LATE, () -> place.send(message));
    } else {
      place.send(message);
    }
  }

  @Override
  public boolean message(String type, JsonObject message) {
    switch (type) {
      case "KeepAlive" -> {}
      case "Finalize" -> finish();
      case "Configure" -> configure(message);
      default -> {
        return false;
      }
    }
    return true;
  }

  /** Nothing is answered when nothing is pending. */
  @Override
  public void finish() {
    if (!transcript.isBlank() && !place.settings().has(Whim.NEVER_FINALIZES)) {
      speaking = false;
      result(transcript.take(), true, false, true);
    }
  }

  private void configure(JsonObject message) {
    boolean fails = place.settings().has(Whim.CONFIGURE_FAILS);
    JsonObject answer = Place.message(fails ? "ConfigureFailure" : "ConfigureSuccess");
    if (!fails && message.has("keyterms")) {
      answer.add("keyterms", message.get("keyterms"));
    }
    place.timers().after(place.settings().answerAfter(), () -> place.send(answer));
  }

  @Override
  public boolean keepsAlive(String type) {
    return type.equals("KeepAlive");
  }
}
