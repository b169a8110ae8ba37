package dev.voiceline.core.keypad;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.keypad.KeypadFacts.Subject;
import dev.voiceline.core.keypad.ServiceMenu.Service;
import dev.voiceline.core.machine.Step;
import dev.voiceline.core.privacy.BirthDate;
import dev.voiceline.core.privacy.MemberId;
import dev.voiceline.core.tool.ToolAnswer;
import dev.voiceline.core.tool.ToolResult;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What each state makes of each event. */
class KeypadTableTest {
  private static final KeypadFacts KNOWN =
      new KeypadFacts(
          MemberId.parse("AB1234"),
          Optional.of(BirthDate.of(LocalDate.of(1980, 1, 2))),
          Optional.of(new Service("an MRI", "MRI")),
          Set.of(Subject.values()),
          5,
          1);

  private final KeypadInquiry machine =
      new KeypadInquiry(ServiceMenu.common(), false, LocalDate.of(2026, 11, 22));

  private static final Map<String, KeypadState> STATES =
      Map.of(
          "Opening", KeypadState.blank(),
          "Asking", new KeypadState.Asking(KeypadFacts.blank(), Subject.MEMBER, 0),
          "Confirming",
              new KeypadState.Confirming(KNOWN.without(Subject.SERVICE), Subject.BIRTH, 0),
          "LookingUp", new KeypadState.LookingUp(KNOWN),
          "Reported", new KeypadState.Reported(KNOWN, "Good news.", true, 0),
          "Over", new KeypadState.Over(KeypadEnding.GOODBYE));

  private static final Map<String, KeypadEvent> EVENTS =
      Map.of(
          "Began", new KeypadEvent.Began(),
          "Typed", new KeypadEvent.Typed("1"),
          "NothingTyped", new KeypadEvent.NothingTyped(),
          "Answered",
              new KeypadEvent.Answered(
                  new ToolAnswer(KNOWN.request(), ToolResult.say("eligible", "Good news."))),
          "Gone", new KeypadEvent.Gone());

  private static final String TABLE =
      """
      Opening    Began        Asking     Ask
      Opening    Typed        Opening    ignored
      Opening    NothingTyped Opening    ignored
      Opening    Answered     Opening    ignored
      Opening    Gone         Over       -
      Asking     Began        Asking     ignored
      Asking     Typed        Asking     Ask
      Asking     NothingTyped Asking     Ask
      Asking     Answered     Asking     ignored
      Asking     Gone         Over       -
      Confirming Began        Confirming ignored
      Confirming Typed        Asking     Ask
      Confirming NothingTyped Confirming Ask
      Confirming Answered     Confirming ignored
      Confirming Gone         Over       -
      LookingUp  Began        LookingUp  ignored
      LookingUp  Typed        LookingUp  -
      LookingUp  NothingTyped LookingUp  -
      LookingUp  Answered     Reported   Ask
      LookingUp  Gone         Over       -
      Reported   Began        Reported   ignored
      Reported   Typed        Reported   Ask
      Reported   NothingTyped Reported   Ask
      Reported   Answered     Reported   ignored
      Reported   Gone         Over       -
      Over       Began        Over       ignored
      Over       Typed        Over       ignored
      Over       NothingTyped Over       ignored
      Over       Answered     Over       ignored
      Over       Gone         Over       -
      """;

  @TestFactory
  Stream<DynamicTest> everyStateKnowsWhatToMakeOfEveryEvent() {
    return TABLE.lines().map(line -> line.split("\\s+", -1)).map(this::row);
  }

  @Test
  void theTableIsComplete() {
    assertThat(TABLE.lines().map(line -> line.replaceAll("^(\\S+\\s+\\S+).*", "$1")))
        .doesNotHaveDuplicates()
        .hasSize(STATES.size() * EVENTS.size());
    assertThat(EVENTS).hasSameSizeAs(KeypadEvent.class.getPermittedSubclasses());
    assertThat(STATES).hasSameSizeAs(KeypadState.class.getPermittedSubclasses());
  }

  private DynamicTest row(String[] row) {
    return DynamicTest.dynamicTest(
        row[0] + " + " + row[1],
        () -> {
          Step<KeypadState, KeypadEffect> step = machine.on(STATES.get(row[0]), EVENTS.get(row[1]));
          assertThat(step.state().name()).isEqualTo(row[2]);
          assertThat(step.known()).isEqualTo(!row[3].equals("ignored"));
          List<String> wanted =
              row[3].equals("-") || row[3].equals("ignored") ? List.of() : List.of(row[3]);
          assertThat(step.effects())
              .extracting(e -> e.getClass().getSimpleName())
              .isEqualTo(wanted);
        });
  }
}
