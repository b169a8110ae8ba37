package dev.voiceline.core.fidelity;

import dev.voiceline.core.language.Phrase;
import dev.voiceline.core.language.Phrases;

/**
 * The words of one language by which claims are known. All of them stand in its resource file.
 *
 * @param numbers reads numbers
 * @param days reads dates
 * @param dollars the currency
 * @param cents its hundredths
 * @param percent hundredths of anything
 * @param joints what may stand within a number
 * @param breaks what begins another thought, such as {@code but}
 * @param links what adds to a thought, such as {@code and}
 * @param negations what turns a yes into a no
 * @param cautions what makes its part of a sentence no claim, such as {@code might}
 * @param conditions what makes the rest of a sentence no claim, such as {@code whether}
 * @param birth what tells that a date is one of birth
 * @param subjects what is spoken of
 * @param predicates what is said of it
 */
public record Lexicon(
    NumberReader numbers,
    DayReader days,
    WordList dollars,
    WordList cents,
    WordList percent,
    WordList joints,
    WordList breaks,
    WordList links,
    WordList negations,
    WordList cautions,
    WordList conditions,
    WordList birth,
    Subjects subjects,
    Predicates predicates) {

  /** What is spoken of. */
  record Subjects(
      WordList plan,
      WordList person,
      WordList authorization,
      WordList deductible,
      WordList copay) {}

  /** What is said of it. */
  record Predicates(
      WordList active,
      WordList inactive,
      WordList covers,
      WordList required,
      WordList met,
      WordList free,
      WordList guarantee) {}

  /** The words of a language. */
  public static Lexicon of(Phrases phrases) {
    WordList joints = list(phrases, Phrase.CLAIM_JOINTS);
    NumberReader numbers = new WordNumbers(phrases.list(Phrase.CLAIM_NUMBERS), joints);
    return new Lexicon(
        numbers,
        new DayReader(
            phrases.list(Phrase.CLAIM_MONTHS),
            phrases.list(Phrase.CLAIM_ORDINALS),
            list(phrases, Phrase.CLAIM_DATE_LINKS),
            numbers),
        list(phrases, Phrase.CLAIM_DOLLARS),
        list(phrases, Phrase.CLAIM_CENTS),
        list(phrases, Phrase.CLAIM_PERCENT),
        joints,
        list(phrases, Phrase.CLAIM_BREAKS),
        list(phrases, Phrase.CLAIM_LINKS),
        list(phrases, Phrase.CLAIM_NEGATIONS),
        list(phrases, Phrase.CLAIM_CAUTIONS),
        list(phrases, Phrase.CLAIM_CONDITIONS),
        list(phrases, Phrase.CLAIM_BIRTH),
        new Subjects(
            list(phrases, Phrase.CLAIM_PLAN),
            list(phrases, Phrase.CLAIM_PERSON),
            list(phrases, Phrase.CLAIM_AUTHORIZATION),
            list(phrases, Phrase.CLAIM_DEDUCTIBLE),
            list(phrases, Phrase.CLAIM_COPAY)),
        new Predicates(
            list(phrases, Phrase.CLAIM_ACTIVE),
            list(phrases, Phrase.CLAIM_INACTIVE),
            list(phrases, Phrase.CLAIM_COVERS),
            list(phrases, Phrase.CLAIM_REQUIRED),
            list(phrases, Phrase.CLAIM_MET),
            list(phrases, Phrase.CLAIM_FREE),
            list(phrases, Phrase.CLAIM_GUARANTEE)));
  }

  private static WordList list(Phrases phrases, Phrase phrase) {
    return WordList.of(phrases.list(phrase));
  }
}
