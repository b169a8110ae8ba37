package dev.voiceline.adapters.deepgram;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.voiceline.core.transcription.Words;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongConsumer;

/**
 * What Nova tells. An utterance is over with the first of {@code speech_final} and {@code
 * UtteranceEnd}; the same words end only once.
 */
final class NovaHearing implements Hearing {
  private final Told told;
  private final LongConsumer finalized;
  private HeardWords interim = HeardWords.NONE;
  private boolean unended;
  private boolean endSeen;
  private Duration lastWordEnd = Duration.ZERO;
  private Duration endedTo = Duration.ofMillis(-1);
  private long settledMs;

  NovaHearing(Told told, LongConsumer finalized) {
    this.told = told;
    this.finalized = finalized;
  }

  @Override
  public boolean received(String type, JsonObject message, TimeMap times) {
    switch (type) {
      case "Results" -> results(message, times);
      case "SpeechStarted" ->
          Json.number(message, "timestamp").ifPresent(at -> told.speechStarted(times.at(at)));
      case "UtteranceEnd" ->
          Json.number(message, "last_word_end").ifPresent(at -> utteranceEnd(times.at(at)));
      default -> {
        return false;
      }
    }
    return true;
  }

  private void results(JsonObject message, TimeMap times) {
    Optional<Double> start = Json.number(message, "start");
    Optional<Double> length = Json.number(message, "duration");
    Optional<JsonObject> said = best(message);
    if (start.isEmpty() || length.isEmpty() || said.isEmpty()) {
      return;
    }
    double end = start.get() + length.get();
    HeardWords heard = HeardWords.read(said.get(), start.get(), end, times);
    endSeen |= Json.isTrue(message, "speech_final");
    if (Json.isTrue(message, "is_final")) {
      settledMs = Math.max(settledMs, times.millis(end));
      frozen(heard);
    } else if (!heard.isBlank()) {
      interim = heard;
      told.interim(heard.words());
    }
    if (Json.isTrue(message, "from_finalize")) {
      finalized.accept(times.millis(end));
    }
  }

  private static Optional<JsonObject> best(JsonObject message) {
    return Json.at(message, "channel", "alternatives")
        .filter(JsonElement::isJsonArray)
        .map(JsonElement::getAsJsonArray)
        .filter(several -> !several.isEmpty() && several.get(0).isJsonObject())
        .map(several -> several.get(0).getAsJsonObject());
  }

  private void frozen(HeardWords heard) {
    if (!heard.isBlank()) {
      freeze(heard.words());
    } else if (!interim.isBlank()) {
      told.interim(heard.words());
    }
    interim = HeardWords.NONE;
    if (endSeen) {
      end(lastWordEnd);
    }
  }

  private void freeze(Words words) {
    unended = true;
    lastWordEnd = words.to();
    told.frozen(words);
  }

  private void utteranceEnd(Duration lastWord) {
    if (lastWord.compareTo(endedTo) <= 0) {
      return;
    }
    if (interim.isBlank()) {
      end(lastWordEnd);
    } else {
      endSeen = true;
    }
  }

  /** Blank words end nothing. */
  private void end(Duration lastWord) {
    endSeen = false;
    if (unended) {
      unended = false;
      endedTo = lastWord;
      told.paused(lastWord);
    }
  }

  @Override
  public long settledMs() {
    return settledMs;
  }

  @Override
  public void restarted(long fromMs) {
    HeardWords lost = interim.until(fromMs);
    interim = HeardWords.NONE;
    endSeen = false;
    settledMs = Math.max(settledMs, fromMs);
    if (!lost.isBlank()) {
      freeze(lost.words());
    }
  }

  @Override
  public boolean owesEnd() {
    return unended;
  }

  @Override
  public void settle() {
    if (interim.isBlank()) {
      end(lastWordEnd);
    }
  }
}
