package dev.voiceline.adapters.openai;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.voiceline.core.conversation.Usage;
import java.util.Optional;

/**
 * Reads what a reply or a transcription cost. A transcription billed by its length has no tokens,
 * so it is nothing here.
 */
final class UsageReader {
  private UsageReader() {}

  static Optional<Usage> of(JsonObject parent) {
    return Json.at(parent, "usage")
        .filter(JsonElement::isJsonObject)
        .map(JsonElement::getAsJsonObject)
        .filter(usage -> Json.count(usage, "input_tokens").isPresent())
        .map(UsageReader::read);
  }

  /** Without a division by modality all counts as text. */
  private static Usage read(JsonObject usage) {
    long audioIn = detail(usage, "input_token_details", "audio_tokens").orElse(0L);
    long audioOut = detail(usage, "output_token_details", "audio_tokens").orElse(0L);
    return new Usage(
        detail(usage, "input_token_details", "text_tokens")
            .orElse(whole(usage, "input_tokens") - audioIn),
        audioIn,
        detail(usage, "input_token_details", "cached_tokens").orElse(0L),
        detail(usage, "output_token_details", "text_tokens")
            .orElse(whole(usage, "output_tokens") - audioOut),
        audioOut);
  }

  private static Optional<Long> detail(JsonObject usage, String details, String name) {
    return Json.count(usage, details, name);
  }

  private static long whole(JsonObject usage, String name) {
    return Json.count(usage, name).orElse(0L);
  }
}
