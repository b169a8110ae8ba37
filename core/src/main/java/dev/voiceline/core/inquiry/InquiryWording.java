package dev.voiceline.core.inquiry;

import dev.voiceline.core.eligibility.EligibilityQuestion;
import dev.voiceline.core.eligibility.answer.EligibilityAnswer;
import dev.voiceline.core.eligibility.telling.Telling;
import dev.voiceline.core.hearing.IdentifierDialogue;
import dev.voiceline.core.language.AnswerPhrase;
import dev.voiceline.core.language.Entry;
import dev.voiceline.core.language.Figures;
import dev.voiceline.core.language.Language;
import dev.voiceline.core.language.Languages;
import dev.voiceline.core.language.Phrase;
import dev.voiceline.core.language.Phrases;
import java.util.ArrayList;
import java.util.List;

/** What an inquiry says, in the language of a call, for the ear or for the eye. Immutable. */
public final class InquiryWording {
  private final Figures figures;
  private final AnswerTeller teller;
  private final boolean person;

  private InquiryWording(Figures figures, AnswerTeller teller, boolean person) {
    this.figures = figures;
    this.teller = teller;
    this.person = person;
  }

  /** With amounts and dates in words. */
  public static InquiryWording spoken(Phrases phrases, AnswerTeller teller) {
    return new InquiryWording(phrases.spoken(), teller, false);
  }

  /** With amounts and dates in figures. */
  public static InquiryWording written(Phrases phrases, AnswerTeller teller) {
    return new InquiryWording(phrases.written(), teller, false);
  }

  /** For the ear, in English, in this library's own words. */
  public static InquiryWording english() {
    return spoken(Languages.standard().english(), AnswerTeller.standard());
  }

  /** The same where the line connects a caller with a person when the inquiry locks. */
  public InquiryWording withPerson() {
    return new InquiryWording(figures, teller, true);
  }

  /** What is told of an answer; of a service that nobody knows, that too. */
  public Telling of(EligibilityAnswer answer, EligibilityQuestion question) {
    Telling telling = teller.tell(answer, question.service(), question.role(), figures);
    if (question.service().recognized()) {
      return telling;
    }
    List<String> brief = new ArrayList<>(telling.brief());
    brief.add(text(Phrase.SERVICE_UNRECOGNIZED));
    brief.add(text(Phrase.SERVICE_OTHER_WORDS));
    return new Telling(brief, telling.rest());
  }

  /** The short telling, in one text. */
  public String brief(EligibilityAnswer answer, EligibilityQuestion question) {
    return joined(of(answer, question).brief());
  }

  /** The short telling without what is asked, one fact each. */
  public List<String> facts(EligibilityAnswer answer, EligibilityQuestion question) {
    return of(answer, question).brief().stream().filter(each -> !each.endsWith("?")).toList();
  }

  /** Sentences in one text. */
  static String joined(List<String> sentences) {
    return Figures.sentences(sentences.toArray(String[]::new));
  }

  /**
   * When the details of a patient did not fit: the same whatever it was, so that nobody can try out
   * dates of birth for a known member ID.
   *
   * @param next how the member ID is taken from now on
   */
  String mismatch(IdentifierDialogue next) {
    if (next instanceof IdentifierDialogue.Person) {
      return text(Phrase.RESULT_NOT_FOUND_PERSON);
    }
    return text(
        next instanceof IdentifierDialogue.Keypad
            ? Phrase.RESULT_NOT_FOUND_AGAIN
            : Phrase.RESULT_NOT_FOUND);
  }

  /** Leads somebody who may not hear of the patient to whoever may, or to a person. */
  String otherCaller() {
    return text(AnswerPhrase.OTHER_CALLER);
  }

  /** What a caller hears when the inquiry locks. */
  String lockingOut() {
    return text(person ? Phrase.RESULT_LOCKED_WITH_PERSON : Phrase.RESULT_LOCKED);
  }

  /** What a caller hears once the inquiry is locked. */
  public String locked() {
    return text(Phrase.RESULT_LOCKED);
  }

  /** The language. */
  Language language() {
    return figures.phrases().language();
  }

  private String text(Entry phrase) {
    return figures.phrases().text(phrase);
  }
}
