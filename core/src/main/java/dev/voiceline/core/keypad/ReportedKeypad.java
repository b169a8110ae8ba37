package dev.voiceline.core.keypad;

import dev.voiceline.core.keypad.KeypadFacts.Subject;
import dev.voiceline.core.language.Phrase;
import dev.voiceline.core.machine.Step;

/** {@link KeypadState.Reported}. */
final class ReportedKeypad extends KeypadBehavior {
  private final KeypadState.Reported state;
  private final KeypadFacts facts;

  ReportedKeypad(KeypadState.Reported state, KeypadWording wording) {
    super(state, wording);
    this.state = state;
    this.facts = state.facts();
  }

  /** Tells what came of a check. */
  static Step<KeypadState, KeypadEffect> tell(
      KeypadBehavior teller, KeypadFacts facts, String sentence, boolean conclusive) {
    return menu(
        teller, new KeypadState.Reported(facts.prompted(), sentence, conclusive, 0), sentence);
  }

  @Override
  public Step<KeypadState, KeypadEffect> typed(String keys) {
    if (asksForPerson(keys)) {
      return connect();
    }
    return switch (keys) {
      case "1" ->
          state.conclusive() ? tell(this, facts, state.sentence(), true) : check(facts.checking());
      case "2" -> proceed("", facts.without(Subject.SERVICE));
      case "3" -> proceed("", facts.withoutPatient().without(Subject.SERVICE));
      case "9" -> goodbye();
      case "" -> nothingTyped();
      default -> missed(wording.text(Phrase.KEYPAD_NO_SUCH_CHOICE));
    };
  }

  @Override
  public Step<KeypadState, KeypadEffect> nothingTyped() {
    return missed("");
  }

  private Step<KeypadState, KeypadEffect> missed(String why) {
    return menu(
        this,
        new KeypadState.Reported(
            facts.prompted(), state.sentence(), state.conclusive(), state.misses() + 1),
        why);
  }

  /** Who has heard the result and presses nothing more is not kept. */
  private static Step<KeypadState, KeypadEffect> menu(
      KeypadBehavior teller, KeypadState.Reported next, String before) {
    return tooOften(next.facts(), next.misses())
        ? teller.end(KeypadEnding.GOODBYE, Phrase.KEYPAD_GOODBYE)
        : Step.to(
            next, new KeypadEffect.Ask(teller.wording.afterResult(before, next.conclusive())));
  }

  private Step<KeypadState, KeypadEffect> goodbye() {
    return end(KeypadEnding.GOODBYE, Phrase.KEYPAD_GOODBYE);
  }
}
