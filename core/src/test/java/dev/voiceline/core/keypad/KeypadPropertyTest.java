package dev.voiceline.core.keypad;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.keypad.KeypadFacts.Subject;
import dev.voiceline.core.machine.Step;
import dev.voiceline.core.tool.ToolAnswer;
import dev.voiceline.core.tool.ToolRequest;
import dev.voiceline.core.tool.ToolResult;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for whatever is typed, and whatever the directory says. */
class KeypadPropertyTest {
  private static final String SECRET = "Good news: the deductible is met.";
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  @Property
  void itComesToAnEndHoweverItIsAnswered(
      @ForAll("entries") List<String> entries, @ForAll boolean person) {
    Run run = new Run(person);
    run.on(new KeypadEvent.Began());
    for (int i = 0; i < 200; i++) {
      run.on(event(entries.isEmpty() ? "" : entries.get(i % entries.size())));
      run.answerChecks("eligible", SECRET);
    }
    assertThat(run.state).isInstanceOf(KeypadState.Over.class);
    if (!person) {
      assertThat(((KeypadState.Over) run.state).ending()).isNotEqualTo(KeypadEnding.PERSON);
    }
  }

  @Property
  void nothingIsToldThatNoCheckHasAnswered(
      @ForAll("entries") List<String> entries, @ForAll("statuses") String status) {
    Run run = new Run(true);
    run.on(new KeypadEvent.Began());
    for (String keys : entries) {
      run.on(event(keys));
      assertThat(run.told).noneMatch(sentence -> sentence.contains("Good news"));
      run.answerChecks(status, "Nothing.");
    }
  }

  @Property
  void aCheckIsMadeOnlyWithWhatTheCallerConfirmed(@ForAll("entries") List<String> entries) {
    Run run = new Run(true);
    run.on(new KeypadEvent.Began());
    for (String keys : entries) {
      KeypadState before = run.state;
      int checks = run.checks;
      run.on(event(keys));
      if (run.checks > checks) {
        KeypadFacts facts = ((KeypadState.LookingUp) run.state).facts();
        assertThat(facts.sure()).containsExactlyInAnyOrder(Subject.values());
        assertThat(before)
            .isInstanceOfAny(
                KeypadState.Asking.class, KeypadState.Confirming.class, KeypadState.Reported.class);
      }
      run.answerChecks("payer_unavailable", "Nothing.");
    }
  }

  private static KeypadEvent event(String keys) {
    return keys.isEmpty() ? new KeypadEvent.NothingTyped() : new KeypadEvent.Typed(keys);
  }

  @Provide
  Arbitrary<List<String>> entries() {
    Arbitrary<String> sensible =
        Arbitraries.of("*61*22123456", "123456", "03151985", "031585", "1", "1", "1", "2", "3", "");
    Arbitrary<String> any = Arbitraries.strings().withChars("0123456789*#A").ofMaxLength(12);
    return Arbitraries.frequencyOf(
            net.jqwik.api.Tuple.of(4, sensible), net.jqwik.api.Tuple.of(1, any))
        .list()
        .ofMaxSize(40);
  }

  @Provide
  Arbitrary<String> statuses() {
    return Arbitraries.of("not_found", "ambiguous", "rejected", "timed_out", "locked", "strange");
  }

  private static final class Run {
    private final KeypadInquiry machine;
    private final List<String> told = new ArrayList<>();
    private final List<ToolRequest> open = new ArrayList<>();
    private KeypadState state = KeypadState.blank();
    private int checks;

    Run(boolean person) {
      machine = new KeypadInquiry(ServiceMenu.common(), person, TODAY);
    }

    void on(KeypadEvent event) {
      Step<KeypadState, KeypadEffect> step = machine.on(state, event);
      state = step.state();
      for (KeypadEffect effect : step.effects()) {
        if (effect instanceof KeypadEffect.Ask ask) {
          told.add(ask.question().sentence());
        } else if (effect instanceof KeypadEffect.Check check) {
          told.add(check.sentence());
          open.add(check.request());
          checks++;
        } else if (effect instanceof KeypadEffect.End end) {
          told.add(end.sentence());
        }
      }
    }

    void answerChecks(String status, String sentence) {
      List<ToolRequest> now = List.copyOf(open);
      open.clear();
      now.forEach(
          request ->
              on(
                  new KeypadEvent.Answered(
                      new ToolAnswer(request, ToolResult.say(status, sentence)))));
    }
  }
}
