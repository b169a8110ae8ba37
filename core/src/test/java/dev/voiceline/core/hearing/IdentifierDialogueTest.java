package dev.voiceline.core.hearing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.hearing.IdentifierDialogue.Step;
import dev.voiceline.core.language.Language;
import dev.voiceline.core.language.Languages;
import dev.voiceline.core.privacy.MemberId;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdentifierDialogueTest {
  private static final MemberIdReader READER = new MemberIdReader(Language.ENGLISH);
  private static final MemberId ID = MemberId.parse("MB123456").orElseThrow();
  private static final MemberIdReading CLEAR = READER.read("MB123456");
  private static final MemberIdReading OPEN = READER.read("M B fifteen 1 2 3 4");
  private static final HearingWording ENGLISH = new HearingWording(Languages.standard().english());
  private static final HearingWording SPANISH =
      new HearingWording(Languages.standard().find("es").orElseThrow());

  private static final Map<String, IdentifierDialogue> STATES =
      Map.of(
          "Asked", IdentifierDialogue.asked(),
          "Heard", new IdentifierDialogue.Heard(OPEN, OPEN.question().orElseThrow(), 0),
          "ReadBack", new IdentifierDialogue.ReadBack(ID, 0),
          "ReadBackAgain", new IdentifierDialogue.ReadBack(ID, 1),
          "WhichPart", new IdentifierDialogue.WhichPart(ID, 1),
          "SlowMode", new IdentifierDialogue.SlowMode(1),
          "Keypad", new IdentifierDialogue.Keypad(2),
          "Confirmed", new IdentifierDialogue.Confirmed(ID, 0),
          "Person", new IdentifierDialogue.Person(3));

  private static final Map<String, Function<IdentifierDialogue, Step>> EVENTS =
      Map.of(
          "clear", state -> state.said(CLEAR),
          "open", state -> state.said(OPEN),
          "nothing", state -> state.said(MemberIdReading.NOTHING),
          "yes", IdentifierDialogue::agreed,
          "no", IdentifierDialogue::denied,
          "typed", state -> state.typed(ID),
          "notFound", IdentifierDialogue::notFound);

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        // state      | clear          | open      | nothing     | yes           | no            |
        // typed        | notFound
        "Asked        | ReadBack 0     | Heard 0   | SlowMode 1  | Asked 0       | Asked 0       | ReadBack 0   | Asked 0",
        "Heard        | ReadBack 0     | Heard 0   | SlowMode 1  | Heard 0       | SlowMode 1    | ReadBack 0   | Heard 0",
        "ReadBack     | ReadBack 0     | Heard 0   | SlowMode 1  | Confirmed 0   | WhichPart 1   | ReadBack 0   | ReadBack 0",
        "ReadBackAgain| ReadBack 1     | Heard 1   | Keypad 2    | Confirmed 1   | Keypad 2      | ReadBack 1   | ReadBack 1",
        "WhichPart    | ReadBack 1     | Heard 1   | Keypad 2    | WhichPart 1   | Keypad 2      | ReadBack 1   | WhichPart 1",
        "SlowMode     | ReadBack 1     | Heard 1   | Keypad 2    | SlowMode 1    | Keypad 2      | ReadBack 1   | SlowMode 1",
        "Keypad       | ReadBack 2     | Heard 2   | Person 3    | Keypad 2      | Person 3      | ReadBack 2   | Keypad 2",
        "Confirmed    | Confirmed 0    | Heard 0   | Confirmed 0 | Confirmed 0   | WhichPart 1   | ReadBack 0   | SlowMode 1",
        "Person       | Person 3       | Person 3  | Person 3    | Person 3      | Person 3      | Person 3     | Person 3",
      })
  void everyEventInEveryState(
      String state,
      String clear,
      String open,
      String nothing,
      String yes,
      String no,
      String typed,
      String notFound) {
    IdentifierDialogue from = STATES.get(state);
    assertThat(
            Stream.of("clear", "open", "nothing", "yes", "no", "typed", "notFound")
                .map(event -> EVENTS.get(event).apply(from).next())
                .map(next -> next.getClass().getSimpleName() + " " + next.misses()))
        .containsExactly(clear, open, nothing, yes, no, typed, notFound);
  }

  @Test
  void inAnyOrderOnlyAYesConfirmsAndThreeMissesLeadToAPerson() {
    Random random = new Random(7);
    List<String> events = List.copyOf(EVENTS.keySet());
    for (int run = 0; run < 2000; run++) {
      IdentifierDialogue state = IdentifierDialogue.asked();
      for (int i = 0; i < 20; i++) {
        String event = events.get(random.nextInt(events.size()));
        IdentifierDialogue next = EVENTS.get(event).apply(state).next();
        boolean confirmed = next instanceof IdentifierDialogue.Confirmed;
        assertThat(confirmed && !(state instanceof IdentifierDialogue.Confirmed))
            .isEqualTo(event.equals("yes") && state instanceof IdentifierDialogue.ReadBack);
        assertThat(next.misses()).isBetween(state.misses(), Math.min(3, state.misses() + 1));
        state = next;
      }
    }
  }

  @Test
  void anOpenQuestionIsAskedInWordsAndItsAnswerIsTaken() {
    Step asked = IdentifierDialogue.asked().said(OPEN);
    assertThat(ENGLISH.of(asked.prompt()))
        .isEqualTo("Character three of the member ID: is it 1 5, or 5 0?");
    Step answered = asked.next().said(READER.answer(OPEN, "five zero"));
    assertThat(ENGLISH.of(answered.prompt()))
        .isEqualTo("I have M as in Mike, B as in Bravo, 5 0 1, 2 3 4. Is that right?");
    assertThat(answered.next().agreed().next().soFar()).isEqualTo(MemberId.parse("MB501234"));
  }

  @ParameterizedTest(name = "{index}")
  @CsvSource({
    "XX######|XXX#####, M B O 1 2 3 4 5, the letter O, MBO12345",
    "XX######|XXX#####, M B O 1 2 3 4 5, it's the letter, MBO12345",
    "XX######|XXX#####, M B O 1 2 3 4 5, zero, MB012345",
    "XX######|XXX#####, M B O 1 2 3 4 5, the digit, MB012345",
    "XX######|XXX#####, M B O 1 2 3 4 5, O as in Oscar, MBO12345",
    "[BD]######, B 1 2 3 4 5 6, D as in Delta, D123456",
    "[BD]######, B 1 2 3 4 5 6, it's B as in boy, B123456",
  })
  void theAnswerToAQuestionIsOneOfTheChoices(
      String pattern, String said, String answer, String expected) {
    MemberIdReader reader = new MemberIdReader(Language.ENGLISH, MemberIdPattern.parse(pattern));
    MemberIdReading asked = reader.read(said);
    assertThat(asked.usable()).isEmpty();
    assertThat(reader.answer(asked, answer).usable()).isEqualTo(MemberId.parse(expected));
  }

  @Test
  void aPartOfWhatWasReadBackIsCorrected() {
    assertThat(READER.correct(ID, "no, the last one is 7").best())
        .isEqualTo(MemberId.parse("MB123457"));
    assertThat(READER.correct(ID, "no, 4 5 7").best()).isEqualTo(MemberId.parse("MB123457"));
    assertThat(READER.correct(ID, "MB654321").usable()).isEqualTo(MemberId.parse("MB654321"));
    assertThat(READER.correct(ID, "that is wrong").candidates()).isEmpty();
  }

  @Test
  void whatIsSaidIsInBothLanguages() {
    AskBack letters = new AskBack.OneOf(2, List.of("B", "D"));
    assertThat(ENGLISH.question(letters))
        .isEqualTo("Character two of the member ID: is it B as in Bravo, or D as in Delta?");
    assertThat(SPANISH.question(letters))
        .isEqualTo(
            "El carácter dos del número de miembro: ¿es be grande de Barcelona, o D de Dolores?");
    assertThat(ENGLISH.question(new AskBack.OneOf(3, List.of("O", "0"))))
        .isEqualTo("Character three of the member ID: is it O as in Oscar, or the digit zero?");
    assertThat(ENGLISH.question(new AskBack.WhichCharacter(1, true)))
        .isEqualTo(
            "Character one of the member ID should be a letter. Which one? Please say it with a"
                + " word, such as B as in Bravo.");
    assertThat(SPANISH.of(new IdentifierPrompt.ReadBack(ID, ReadBackStyle.SLOW)))
        .isEqualTo(
            "Tengo M de María... be grande de Barcelona... 1... 2... 3... 4... 5... 6."
                + " ¿Es correcto?");
    for (HearingWording wording : List.of(ENGLISH, SPANISH)) {
      Stream.of(
              new IdentifierPrompt.WhichPart(),
              new IdentifierPrompt.Slowly(),
              new IdentifierPrompt.ByKeypad(),
              new IdentifierPrompt.ToPerson(),
              new IdentifierPrompt.Thanks())
          .forEach(prompt -> assertThat(wording.of(prompt)).isNotBlank().doesNotContain("{"));
    }
  }
}
