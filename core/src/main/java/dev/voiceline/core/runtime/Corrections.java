package dev.voiceline.core.runtime;

import dev.voiceline.core.conversation.Script;
import dev.voiceline.core.fidelity.Finding;
import dev.voiceline.core.language.Cue;
import dev.voiceline.core.language.Phrase;
import dev.voiceline.core.language.Phrases;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What is said of what was wrong: at most two corrections of the same fact, then another way once,
 * then nothing. From the mailbox only.
 */
final class Corrections {
  private static final int OF_ONE_FACT = 2;
  private static final int OF_ONE_CALL = 6;

  private final boolean person;
  private final Map<String, Integer> times = new HashMap<>();
  private final Map<String, String> facts = new HashMap<>();
  private int all;

  /**
   * For one call.
   *
   * @param person whether there is a person to offer
   */
  Corrections(boolean person) {
    this.person = person;
  }

  /**
   * What to say.
   *
   * @param mends whether it says what is right, in place of offering another way
   */
  record Correction(Cue cue, boolean mends) {}

  /** The sentence that a correction repeats; any other sentence is its own. */
  String fact(String sentence) {
    return facts.getOrDefault(sentence, sentence);
  }

  /**
   * The next correction, if there may be one.
   *
   * @param right what is right, when anything is known
   */
  Optional<Correction> next(Finding finding, Optional<String> right, Phrases phrases) {
    Phrase asking = asking(finding);
    boolean again = asking != Phrase.NOT_CHECKED;
    Optional<String> sentence = again ? Optional.empty() : right.map(this::fact);
    int count = times.merge(sentence.orElse(asking.key()), 1, Integer::sum);
    all++;
    if (all > OF_ONE_CALL || count > OF_ONE_FACT + 1) {
      return Optional.empty();
    }
    if (count > OF_ONE_FACT) {
      Phrase other = person ? Phrase.ASK_A_PERSON : Phrase.ASK_THE_PLAN;
      return Optional.of(new Correction(Cue.of(other), false));
    }
    String words =
        sentence
            .map(it -> phrases.text(Phrase.CORRECTED, Map.of("sentence", it)))
            .orElseGet(() -> phrases.text(asking));
    sentence.ifPresent(it -> facts.put(words, it));
    return Optional.of(new Correction(new Cue.Given(Script.guarded(words)), true));
  }

  private static Phrase asking(Finding finding) {
    return switch (finding) {
      case WRONG_MEMBER_ID -> Phrase.GIVE_MEMBER_ID;
      case WRONG_BIRTH_DATE -> Phrase.GIVE_BIRTH_DATE;
      default -> Phrase.NOT_CHECKED;
    };
  }
}
