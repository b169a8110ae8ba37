package dev.voiceline.core.cascade;

import dev.voiceline.core.chat.ChatModel;
import dev.voiceline.core.media.AudioFormat;
import dev.voiceline.core.synthesis.TextToSpeech;
import dev.voiceline.core.transcription.SpeechToText;

/**
 * What a cascade consists of.
 *
 * @param ears what writes down the caller's words
 * @param mind what decides on the agent's
 * @param voice what speaks them
 */
public record CascadeParts(SpeechToText ears, ChatModel mind, TextToSpeech voice) {
  /**
   * Puts them together.
   *
   * @throws IllegalArgumentException when they do not take one audio format
   */
  public CascadeParts {
    if (ears.traits().format() != voice.traits().format()) {
      throw new IllegalArgumentException(
          "a cascade has one audio format, but %s hears %s and %s speaks %s: choose the same for both"
              .formatted(
                  ears.name(), ears.traits().format(), voice.name(), voice.traits().format()));
    }
  }

  /** The format of the audio in both directions. */
  AudioFormat format() {
    return voice.traits().format();
  }
}
