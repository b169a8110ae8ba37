package dev.voiceline.core.language;

import dev.voiceline.core.conversation.Script;
import dev.voiceline.core.spoken.NumberRules;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All phrases in one language. Immutable. */
public final class Phrases {
  private final Language language;
  private final Map<Entry, String> texts;
  private final Map<Entry, Map<String, String>> tables;
  private final NumberRules numbers;

  private Phrases(Language language, Map<Entry, String> texts, NumberRules numbers) {
    this.language = language;
    this.texts = Collections.unmodifiableMap(texts);
    this.tables =
        texts.entrySet().stream()
            .filter(entry -> entry.getValue().contains("="))
            .collect(
                Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> rows(entry.getValue())));
    this.numbers = numbers;
  }

  /**
   * The phrases that a resource file has.
   *
   * @throws IllegalArgumentException naming the first phrase that is missing, or the number rule
   *     that cannot be used
   */
  static Phrases of(Language language, Properties file) {
    String name = language.code() + ".properties";
    Map<Entry, String> texts = new HashMap<>();
    for (Entry phrase : entries()) {
      String text = file.getProperty(phrase.key(), "").strip();
      if (text.isEmpty() && phrase.required()) {
        throw new IllegalArgumentException(name + " has no text for " + phrase.key());
      }
      texts.put(phrase, text);
    }
    Phrases phrases =
        new Phrases(language, texts, NumberRules.parse(file.getProperty("numbers", "")));
    for (String set : Figures.SETS) {
      if (!phrases.numbers.has(set)) {
        throw new IllegalArgumentException(name + " has no number rules " + set);
      }
    }
    if (phrases.list(Phrase.MONTHS).size() != 12
        || phrases.list(Phrase.MONTHS_SHORT).size() != 12) {
      throw new IllegalArgumentException(name + " must name twelve months");
    }
    return phrases;
  }

  /** Whose they are. */
  public Language language() {
    return language;
  }

  /** The text of a phrase that needs no values; empty when it may be missing, and is. */
  public String text(Entry phrase) {
    return text(phrase, Map.of());
  }

  /** The text of a phrase with its values in the places of their names. */
  public String text(Entry phrase, Map<String, String> values) {
    String text = String.valueOf(texts.get(phrase));
    for (Map.Entry<String, String> value : values.entrySet()) {
      text = text.replace("{" + value.getKey() + "}", value.getValue());
    }
    return text;
  }

  /** The entries of a phrase that is a list with commas, such as words to listen for. */
  public List<String> list(Entry phrase) {
    return Arrays.stream(text(phrase).split(",", -1))
        .map(String::strip)
        .filter(entry -> !entry.isEmpty())
        .toList();
  }

  /** The entries of a phrase that is a table, {@code left = right; left = right}, in order. */
  public Map<String, String> table(Entry phrase) {
    return tables.getOrDefault(phrase, Map.of());
  }

  private static Map<String, String> rows(String text) {
    Map<String, String> table = new LinkedHashMap<>();
    for (String row : text.split("[;,]", -1)) {
      String[] sides = row.split("=", 2);
      if (sides.length == 2) {
        table.put(sides[0].strip(), sides[1].strip());
      }
    }
    return Collections.unmodifiableMap(table);
  }

  /** Figures and dates as they are said in this language. */
  public Figures spoken() {
    return new Figures(this, Rendering.SPOKEN);
  }

  /** Figures and dates as they are written in this language. */
  public Figures written() {
    return new Figures(this, Rendering.WRITTEN);
  }

  /** What is to be spoken for a cue. */
  public Script script(Cue cue) {
    if (cue instanceof Cue.Worded worded) {
      return new Script(text(worded.phrase()), true, worded.guarded());
    }
    return ((Cue.Given) cue).script();
  }

  /** Everything that a resource file has a text for. */
  static List<Entry> entries() {
    return Stream.<Entry>concat(
            Arrays.stream(Phrase.values()), Arrays.stream(AnswerPhrase.values()))
        .toList();
  }

  NumberRules numbers() {
    return numbers;
  }
}
