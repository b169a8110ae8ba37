package dev.voiceline.core.turn;

import dev.voiceline.core.language.Phrase;
import dev.voiceline.core.language.Phrases;
import java.text.Normalizer;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The short words that mean something else over the agent's voice than alone, in one language.
 * Case, accents and punctuation do not matter.
 *
 * @param murmurs sounds that say nothing, such as "mm-hmm" and "uh"
 * @param assents words by which a listener says that the agent may go on, such as "okay"
 * @param stops words that silence the agent at once, such as "wait"
 */
public record Interjections(Set<String> murmurs, Set<String> assents, Set<String> stops) {
  private static final int LONGEST = 4;

  public Interjections {
    murmurs = plain(murmurs);
    assents = plain(assents);
    stops = plain(stops);
  }

  /** What a text is. */
  enum Meaning {
    /** Nothing at all. */
    BLANK,
    /** Nothing but murmurs. */
    MURMUR,
    /** Nothing but words of assent, and perhaps murmurs. */
    ASSENT,
    /** There is a word in it that silences the agent. */
    STOP,
    /** Anything else. */
    WORDS
  }

  /** Those that a language's resource file has. */
  public static Interjections in(Phrases phrases) {
    return new Interjections(
        Set.copyOf(phrases.list(Phrase.HEARD_MURMURS)),
        Set.copyOf(phrases.list(Phrase.HEARD_ASSENTS)),
        Set.copyOf(phrases.list(Phrase.HEARD_STOPS)));
  }

  Meaning of(String text) {
    List<String> words = words(text);
    if (words.isEmpty()) {
      return Meaning.BLANK;
    } else if (madeOf(words, List.of(murmurs))) {
      return Meaning.MURMUR;
    } else if (madeOf(words, List.of(murmurs, assents))) {
      return Meaning.ASSENT;
    }
    return holds(words, stops) ? Meaning.STOP : Meaning.WORDS;
  }

  /** Whether a text counts as something said to the agent, by what the caller was hearing. */
  boolean count(String text, Hearing hearing, int leastWords) {
    return switch (of(text)) {
      case BLANK -> false;
      case MURMUR -> hearing == Hearing.QUESTION;
      case ASSENT -> hearing != Hearing.STATEMENT;
      case STOP -> true;
      case WORDS -> hearing != Hearing.STATEMENT || words(text).size() >= leastWords;
    };
  }

  /** Whether words that may still change are an interruption, however they go on. */
  boolean countSoFar(String text, int leastWords) {
    return switch (of(text)) {
      case BLANK, MURMUR, ASSENT -> false;
      case STOP -> true;
      case WORDS -> words(text).stream().filter(this::saysSomething).count() >= leastWords;
    };
  }

  private boolean saysSomething(String word) {
    return !murmurs.contains(word) && !assents.contains(word);
  }

  /** The words of a text, plain. */
  static List<String> words(String text) {
    String plain = plain(text);
    return plain.isEmpty() ? List.of() : List.of(plain.split(" ", -1));
  }

  /** Whether the words are these phrases one after the other, and nothing else. */
  private static boolean madeOf(List<String> words, List<Set<String>> phrases) {
    if (words.isEmpty()) {
      return true;
    }
    for (int length = Math.min(LONGEST, words.size()); length > 0; length--) {
      String head = String.join(" ", words.subList(0, length));
      if (phrases.stream().anyMatch(set -> set.contains(head))
          && madeOf(words.subList(length, words.size()), phrases)) {
        return true;
      }
    }
    return false;
  }

  private static boolean holds(List<String> words, Set<String> phrases) {
    String padded = " " + String.join(" ", words) + " ";
    return phrases.stream().anyMatch(phrase -> padded.contains(" " + phrase + " "));
  }

  private static Set<String> plain(Collection<String> phrases) {
    return phrases.stream().map(Interjections::plain).collect(Collectors.toUnmodifiableSet());
  }

  private static String plain(String text) {
    return Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
        .replaceAll("\\p{M}+", "")
        .replaceAll("[^\\p{L}\\p{N}]+", " ")
        .strip();
  }
}
