package dev.voiceline.adapters.openai;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.voiceline.adapters.openai.wire.Json;
import dev.voiceline.core.conversation.Modalities;
import dev.voiceline.core.conversation.Usage;
import dev.voiceline.core.conversation.Usage.Work;
import java.time.Duration;
import java.util.Optional;

/**
 * Reads what a reply or a transcription took: tokens by modality, or the length of the audio. The
 * service does not say of which model; that is added by who knows.
 */
final class UsageReader {
  private static final int MS_PER_SECOND = 1_000;

  private UsageReader() {}

  static Optional<Usage> of(JsonObject parent, Work work) {
    return Json.at(parent, "usage")
        .filter(JsonElement::isJsonObject)
        .map(JsonElement::getAsJsonObject)
        .flatMap(usage -> tokens(usage, work).or(() -> length(usage, work)));
  }

  private static Optional<Usage> tokens(JsonObject usage, Work work) {
    if (Json.count(usage, "input_tokens").isEmpty()) {
      return Optional.empty();
    }
    Modalities in = modalities(usage, "input_tokens", "input_token_details");
    Modalities out = modalities(usage, "output_tokens", "output_token_details");
    return Optional.of(Usage.tokens(work, "", in, cached(usage, in), out));
  }

  private static Optional<Usage> length(JsonObject usage, Work work) {
    return Json.number(usage, "seconds")
        .filter(seconds -> seconds >= 0)
        .map(seconds -> Duration.ofMillis(Math.round(seconds * MS_PER_SECOND)))
        .map(audio -> Usage.length(work, "", audio));
  }

  /** Without a division by modality all counts as text. */
  private static Modalities modalities(JsonObject usage, String whole, String details) {
    long audio = count(usage, details, "audio_tokens").orElse(0L);
    long image = count(usage, details, "image_tokens").orElse(0L);
    long all = count(usage, whole).orElse(0L);
    long text = count(usage, details, "text_tokens").orElse(Math.max(0, all - audio - image));
    return new Modalities(text, audio, image);
  }

  /** Where it is not said what was cached, it was text first: instructions come before speech. */
  private static Modalities cached(JsonObject usage, Modalities in) {
    String details = "input_token_details";
    String division = "cached_tokens_details";
    if (Json.at(usage, details, division).filter(JsonElement::isJsonObject).isPresent()) {
      return new Modalities(
          count(usage, details, division, "text_tokens").orElse(0L),
          count(usage, details, division, "audio_tokens").orElse(0L),
          count(usage, details, division, "image_tokens").orElse(0L));
    }
    long all = count(usage, details, "cached_tokens").orElse(0L);
    long text = Math.min(all, in.text());
    return new Modalities(text, Math.min(all - text, in.audio()), 0);
  }

  /** Nobody owes less than nothing. */
  private static Optional<Long> count(JsonObject usage, String... path) {
    return Json.count(usage, path).map(tokens -> Math.max(0, tokens));
  }
}
