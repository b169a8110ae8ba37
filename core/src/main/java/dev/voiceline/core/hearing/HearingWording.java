package dev.voiceline.core.hearing;

import dev.voiceline.core.language.Figures;
import dev.voiceline.core.language.Phrase;
import dev.voiceline.core.language.Phrases;
import dev.voiceline.core.privacy.BirthDate;
import dev.voiceline.core.privacy.Purpose;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The words for what is asked and read back, for the ear, in one language. Immutable. */
public final class HearingWording {
  private final Phrases phrases;
  private final Figures figures;
  private final IdentifierSpeech speech;

  /** In that language. */
  public HearingWording(Phrases phrases) {
    this.phrases = phrases;
    this.figures = phrases.spoken();
    this.speech = new IdentifierSpeech(phrases);
  }

  /** The words of a prompt; empty for silence. */
  public String of(IdentifierPrompt prompt) {
    if (prompt instanceof IdentifierPrompt.ReadBack readBack) {
      String id = speech.say(readBack.id(), readBack.style());
      return phrases.text(Phrase.HEARING_READ_BACK, Map.of("id", id));
    }
    if (prompt instanceof IdentifierPrompt.Ask ask) {
      return question(ask.question());
    }
    if (prompt instanceof IdentifierPrompt.Slowly) {
      return phrases.text(Phrase.HEARING_SLOWLY, Map.of("example", speech.example()));
    }
    if (prompt instanceof IdentifierPrompt.WhichPart) {
      return phrases.text(Phrase.HEARING_WHICH_PART);
    }
    if (prompt instanceof IdentifierPrompt.ByKeypad) {
      return phrases.text(Phrase.HEARING_KEYPAD);
    }
    if (prompt instanceof IdentifierPrompt.ToPerson) {
      return phrases.text(Phrase.HEARING_PERSON);
    }
    return prompt instanceof IdentifierPrompt.Thanks ? phrases.text(Phrase.HEARING_CONFIRMED) : "";
  }

  /** The question for a doubtful ID: {@code B as in Bravo or D as in Delta?} */
  public String question(AskBack question) {
    if (question instanceof AskBack.OneOf one) {
      List<String> choices = one.choices().stream().map(speech::say).toList();
      return phrases.text(
          Phrase.HEARING_ONE_OF, Map.of("place", place(one.place()), "choices", or(choices)));
    }
    if (question instanceof AskBack.WhichCharacter which) {
      return which.letter()
          ? phrases.text(
              Phrase.HEARING_WHICH_LETTER,
              Map.of("place", place(which.place()), "example", speech.example()))
          : phrases.text(Phrase.HEARING_WHICH_DIGIT, Map.of("place", place(which.place())));
    }
    return phrases.text(Phrase.HEARING_WHOLE_AGAIN);
  }

  /** The question for a doubtful date of birth; empty when there is nothing to ask. */
  public String question(BirthDateReading reading) {
    if (reading instanceof BirthDateReading.Ask ask) {
      return switch (ask.why()) {
        case NO_YEAR -> phrases.text(Phrase.HEARING_BORN_NO_YEAR);
        case WHICH_CENTURY ->
            phrases.text(
                Phrase.HEARING_BORN_WHICH,
                Map.of("choices", or(ask.candidates().stream().map(this::date).toList())));
        case NO_SUCH_DAY -> phrases.text(Phrase.HEARING_BORN_NO_SUCH_DAY);
        case IN_FUTURE -> phrases.text(Phrase.HEARING_BORN_IN_FUTURE);
        case TOO_LONG_AGO ->
            phrases.text(
                Phrase.HEARING_BORN_TOO_LONG_AGO,
                Map.of("date", ask.candidates().stream().map(this::date).findFirst().orElse("")));
      };
    }
    return reading instanceof BirthDateReading.Nothing
        ? phrases.text(Phrase.HEARING_BORN_AGAIN)
        : "";
  }

  /** The question for the day of a service; empty when there is nothing to ask. */
  public String question(ServiceDayReading reading) {
    if (reading instanceof ServiceDayReading.Ask ask && !ask.candidates().isEmpty()) {
      List<String> days = ask.candidates().stream().map(figures::date).toList();
      return phrases.text(Phrase.HEARING_DAY_WHICH, Map.of("choices", or(days)));
    }
    return reading instanceof ServiceDayReading.Day ? "" : phrases.text(Phrase.HEARING_DAY_AGAIN);
  }

  /** A date of birth, to be read back. */
  public String readBack(BirthDate born) {
    return phrases.text(Phrase.HEARING_BORN_READ_BACK, Map.of("date", date(born)));
  }

  private String date(BirthDate born) {
    return figures.date(born.reveal(Purpose.READ_BACK));
  }

  private String place(int place) {
    return figures.count(place);
  }

  private String or(List<String> choices) {
    return choices.stream()
        .collect(Collectors.joining(", " + phrases.text(Phrase.HEARING_OR) + " "));
  }
}
