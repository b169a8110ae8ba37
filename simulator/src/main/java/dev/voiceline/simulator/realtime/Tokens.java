package dev.voiceline.simulator.realtime;

import com.google.gson.JsonObject;

/** Plausible costs: 1 token for 100 ms heard and for 50 ms spoken. */
final class Tokens {
  private static final int PROMPT = 320;
  private static final int CACHED = 256;
  private static final long MS_HEARD = 100;
  private static final long MS_SPOKEN = 50;
  private static final long MS_PER_TEXT_TOKEN = 160;

  private Tokens() {}

  /** Of a response that spoke so long. */
  static JsonObject of(long spokenMs) {
    long text = spokenMs / MS_PER_TEXT_TOKEN;
    long audio = spokenMs / MS_SPOKEN;
    JsonObject cached = Json.of("text_tokens", CACHED, "audio_tokens", 0, "image_tokens", 0);
    return Json.of(
        "total_tokens",
        PROMPT + text + audio,
        "input_tokens",
        PROMPT,
        "output_tokens",
        text + audio,
        "input_token_details",
        Json.of(
            "text_tokens", PROMPT,
            "audio_tokens", 0,
            "image_tokens", 0,
            "cached_tokens", CACHED,
            "cached_tokens_details", cached),
        "output_token_details",
        Json.of("text_tokens", text, "audio_tokens", audio));
  }

  /** Of the transcription of so much audio. */
  static JsonObject ofTranscript(long heardMs, String text) {
    long audio = heardMs / MS_HEARD;
    long words = text.length() / 4;
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
