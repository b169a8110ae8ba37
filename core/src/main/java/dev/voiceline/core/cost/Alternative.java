package dev.voiceline.core.cost;

import java.util.List;
import java.util.Optional;

/**
 * Another make of conversation, with which the cost of a call is compared. Models are named as in
 * the price list.
 */
public sealed interface Alternative {
  /** By what name it is told. */
  String name();

  /**
   * A recognizer, a chat model and a voice.
   *
   * @param ears the recognizer, billed by the minute of the whole call
   * @param mind the chat model
   * @param voice billed by the character
   */
  record Cascade(String name, String ears, String mind, String voice) implements Alternative {}

  /**
   * A model that hears and speaks.
   *
   * @param transcription the model that writes down what the caller says, if there is one
   */
  record Realtime(String name, String model, Optional<String> transcription)
      implements Alternative {}

  /** The models that each make has unless it is said otherwise. */
  static List<Alternative> usual() {
    return List.of(
        new Cascade("cascade", "flux-general-en", "gpt-4.1-mini", "eleven_flash_v2_5"),
        new Realtime("openai", "gpt-realtime-2.1", Optional.of("gpt-4o-mini-transcribe")));
  }
}
