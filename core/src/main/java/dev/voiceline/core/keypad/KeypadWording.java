package dev.voiceline.core.keypad;

import dev.voiceline.core.hearing.PlainReadBack;
import dev.voiceline.core.keypad.KeypadFacts.Subject;
import dev.voiceline.core.keypad.ServiceMenu.Service;
import dev.voiceline.core.language.Figures;
import dev.voiceline.core.language.Phrase;
import dev.voiceline.core.language.Phrases;
import java.util.Map;

/**
 * What a caller hears who has nothing but keys.
 *
 * @param person whether somebody can be reached
 */
record KeypadWording(Phrases phrases, ServiceMenu menu, boolean person) {
  KeypadWording {
    menu = menu.in(phrases);
  }

  String text(Phrase phrase) {
    return phrases.text(phrase);
  }

  KeypadQuestion ask(String before, Subject subject) {
    return switch (subject) {
      case MEMBER ->
          KeypadQuestion.forText(
              Figures.sentences(
                  before,
                  text(Phrase.KEYPAD_ASK_MEMBER),
                  text(Phrase.KEYPAD_HOW_TO_TYPE_LETTERS),
                  toPerson(Phrase.KEYPAD_PERSON_POUND)));
      case BIRTH ->
          KeypadQuestion.forDate(
              Figures.sentences(
                  before, text(Phrase.KEYPAD_ASK_BIRTH), toPerson(Phrase.KEYPAD_PERSON_POUND)));
      case SERVICE ->
          KeypadQuestion.forChoice(
              Figures.sentences(
                  before,
                  text(Phrase.KEYPAD_ASK_SERVICE),
                  menu.spoken(phrases),
                  toPerson(Phrase.KEYPAD_PERSON)));
    };
  }

  KeypadQuestion confirm(String before, KeypadFacts facts, Subject subject) {
    return KeypadQuestion.forChoice(
        Figures.sentences(
            before,
            readBack(facts, subject),
            text(Phrase.KEYPAD_CONFIRM),
            toPerson(Phrase.KEYPAD_PERSON)));
  }

  KeypadQuestion afterResult(String before, boolean conclusive) {
    return KeypadQuestion.forChoice(
        Figures.sentences(
            before,
            text(conclusive ? Phrase.KEYPAD_HEAR_AGAIN : Phrase.KEYPAD_TRY_AGAIN),
            text(Phrase.KEYPAD_MORE),
            toPerson(Phrase.KEYPAD_PERSON),
            text(Phrase.KEYPAD_FINISH)));
  }

  /** Without a question at its end: keys answer only those that are asked here. */
  static String statement(String sentences) {
    int end = sentences.length();
    while (sentences.startsWith("?", end - 1)) {
      end = Math.max(sentences.lastIndexOf(". ", end - 1) + 1, 0);
    }
    return sentences.substring(0, end);
  }

  private String readBack(KeypadFacts facts, Subject subject) {
    PlainReadBack readBack = new PlainReadBack(phrases.spoken());
    return switch (subject) {
      case MEMBER ->
          said(Phrase.KEYPAD_MEMBER_IS, "id", facts.member().map(readBack::member).orElse(""));
      case BIRTH ->
          said(Phrase.KEYPAD_BIRTH_IS, "date", facts.born().map(readBack::born).orElse(""));
      case SERVICE ->
          said(
              Phrase.KEYPAD_SERVICE_IS, "service", facts.service().map(Service::spoken).orElse(""));
    };
  }

  private String said(Phrase phrase, String name, String value) {
    return phrases.text(phrase, Map.of(name, value));
  }

  private String toPerson(Phrase phrase) {
    return person ? text(phrase) : "";
  }
}
