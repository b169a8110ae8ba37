package dev.voiceline.simulator.realtime;

import com.google.gson.JsonObject;
import dev.voiceline.simulator.brain.Json;
import dev.voiceline.simulator.realtime.TokenMeter.Reading;

/** What is used up: 1 token for 100 ms heard, for 50 ms spoken, and for four characters. */
final class Tokens {
  private static final long MS_HEARD = 100;
  private static final long MS_SPOKEN = 50;
  private static final long CHARACTERS = 4;
  private static final double MS_PER_SECOND = 1_000;

  private Tokens() {}

  static long heard(long millis) {
    return millis / MS_HEARD;
  }

  static long spoken(long millis) {
    return millis / MS_SPOKEN;
  }

  static long ofText(String text) {
    return (text.length() + CHARACTERS - 1) / CHARACTERS;
  }

  /** Of a response. */
  static JsonObject of(Reading in, long outText, long outAudio) {
    long read = in.text() + in.audio();
    return Json.of(
        "total_tokens",
        read + outText + outAudio,
        "input_tokens",
        read,
        "output_tokens",
        outText + outAudio,
        "input_token_details",
        Json.of(
            "text_tokens",
            in.text(),
            "audio_tokens",
            in.audio(),
            "image_tokens",
            0,
            "cached_tokens",
            in.cachedText() + in.cachedAudio(),
            "cached_tokens_details",
            Json.of(
                "text_tokens", in.cachedText(),
                "audio_tokens", in.cachedAudio(),
                "image_tokens", 0)),
        "output_token_details",
        Json.of("text_tokens", outText, "audio_tokens", outAudio));
  }

  /** Of the transcription of so much audio; the oldest model counts its time. */
  static JsonObject ofTranscript(String model, long heardMs, String text) {
    if (model.startsWith("whisper")) {
      return Json.of("type", "duration", "seconds", heardMs / MS_PER_SECOND);
    }
    long audio = heard(heardMs);
    long words = ofText(text);
    return Json.of(
        "type",
        "tokens",
        "total_tokens",
        audio + words,
        "input_tokens",
        audio,
        "output_tokens",
        words,
        "input_token_details",
        Json.of("text_tokens", 0, "audio_tokens", audio));
  }
}
