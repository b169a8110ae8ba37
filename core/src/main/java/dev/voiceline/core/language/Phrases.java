package dev.voiceline.core.language;

import dev.voiceline.core.conversation.Script;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** All phrases in one language. Immutable. */
public final class Phrases {
  private final Language language;
  private final Map<Phrase, String> texts;

  private Phrases(Language language, Map<Phrase, String> texts) {
    this.language = language;
    this.texts = Collections.unmodifiableMap(texts);
  }

  /**
   * The phrases that a resource file has.
   *
   * @throws IllegalArgumentException naming the first phrase that is missing
   */
  static Phrases of(Language language, Properties file) {
    Map<Phrase, String> texts = new EnumMap<>(Phrase.class);
    for (Phrase phrase : Phrase.values()) {
      String text = file.getProperty(phrase.key(), "").strip();
      if (text.isEmpty()) {
        throw new IllegalArgumentException(
            language.code() + ".properties has no text for " + phrase.key());
      }
      texts.put(phrase, text);
    }
    return new Phrases(language, texts);
  }

  /** Whose they are. */
  public Language language() {
    return language;
  }

  /** The text of a phrase that needs no values. */
  public String text(Phrase phrase) {
    return text(phrase, Map.of());
  }

  /** The text of a phrase with its values in the places of their names. */
  public String text(Phrase phrase, Map<String, String> values) {
    String text = String.valueOf(texts.get(phrase));
    for (Map.Entry<String, String> value : values.entrySet()) {
      text = text.replace("{" + value.getKey() + "}", value.getValue());
    }
    return text;
  }

  /** The entries of a phrase that is a list with commas, such as words to listen for. */
  public List<String> list(Phrase phrase) {
    return Arrays.stream(text(phrase).split(","))
        .map(String::strip)
        .filter(entry -> !entry.isEmpty())
        .toList();
  }

  /** What is to be spoken for a cue. */
  public Script script(Cue cue) {
    if (cue instanceof Cue.Worded worded) {
      return new Script(text(worded.phrase()), true, worded.guarded());
    }
    return ((Cue.Given) cue).script();
  }
}
