package dev.voiceline.adapters.openai;

import dev.voiceline.adapters.openai.wire.Words;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How the caller's speech is written down, for the log and for the history of a later session.
 *
 * @param model such as {@code gpt-4o-mini-transcribe}; at Azure the name of a deployment
 * @param languages that the caller may speak, ISO 639-1; empty to let the model find out
 * @param prompt words that are likely to come up, as a sentence or list
 * @param keywords names that must come out right
 */
public record Transcription(
    String model, List<String> languages, Optional<String> prompt, List<String> keywords) {
  /** The one model that takes several languages and keywords. */
  private static final String GPT_TRANSCRIBE = "gpt-transcribe";

  private static final Set<String> ONE_LANGUAGE =
      Set.of("whisper-1", "gpt-4o-transcribe", "gpt-4o-mini-transcribe");
  private static final Set<String> NOT_IN_DIALOGUES =
      Set.of("gpt-live-transcribe", "gpt-realtime-whisper");
  private static final String DIARIZE = "gpt-4o-transcribe-diarize";

  public Transcription {
    model = model.strip();
    languages = languages.stream().map(String::strip).filter(code -> !code.isEmpty()).toList();
    keywords = keywords.stream().map(String::strip).filter(word -> !word.isEmpty()).toList();
    prompt = prompt.map(String::strip).filter(text -> !text.isEmpty());
    if (model.isEmpty()) {
      throw new IllegalArgumentException("the transcription model must not be empty");
    }
    if (NOT_IN_DIALOGUES.contains(model)) {
      throw new IllegalArgumentException(
          model + " transcribes outside of dialogues only; try gpt-4o-mini-transcribe");
    }
    for (String code : languages) {
      if (!code.matches("[a-z]{2,3}")) {
        throw new IllegalArgumentException(
            "a language of transcription is two letters such as en, not " + Words.plain(code));
      }
    }
    boolean plain = ONE_LANGUAGE.contains(undated(model)) || model.equals(DIARIZE);
    if (plain && languages.size() > 1) {
      throw new IllegalArgumentException(
          model
              + " transcribes one language; name one, none to let it find out, or use "
              + GPT_TRANSCRIBE);
    }
    if (plain && !keywords.isEmpty()) {
      throw new IllegalArgumentException(
          model + " takes no keywords; put them into the prompt, or use " + GPT_TRANSCRIBE);
    }
    if (model.equals(DIARIZE) && prompt.isPresent()) {
      throw new IllegalArgumentException(model + " takes no prompt; leave it out");
    }
  }

  /** In English, by the model that is cheap and quick. */
  public static Transcription defaults() {
    return new Transcription("gpt-4o-mini-transcribe", List.of("en"), Optional.empty(), List.of());
  }

  /** By another model. */
  public Transcription by(String other) {
    return new Transcription(other, languages, prompt, keywords);
  }

  /** Of a caller who may speak these languages. */
  public Transcription of(List<String> others) {
    return new Transcription(model, others, prompt, keywords);
  }

  private static String undated(String model) {
    return model.replaceFirst("-\\d{4}-\\d{2}-\\d{2}$", "");
  }
}
