package dev.voiceline.core.keypad;

import dev.voiceline.core.language.Phrase;
import dev.voiceline.core.machine.Step;

/** {@link KeypadState.Confirming}. */
final class ConfirmingKeypad extends KeypadBehavior {
  private final KeypadState.Confirming state;
  private final KeypadFacts facts;

  ConfirmingKeypad(KeypadState.Confirming state, KeypadWording wording) {
    super(state, wording);
    this.state = state;
    this.facts = state.facts();
  }

  @Override
  public Step<KeypadState, KeypadEffect> typed(String keys) {
    if (asksForPerson(keys)) {
      return connect();
    }
    return switch (keys) {
      case "1" -> proceed("", facts.sureOf(state.subject()));
      case "2" -> ask("", facts.without(state.subject()), state.subject(), state.misses() + 1);
      case "" -> nothingTyped();
      default -> missed(wording.text(Phrase.KEYPAD_NO_SUCH_CHOICE));
    };
  }

  @Override
  public Step<KeypadState, KeypadEffect> nothingTyped() {
    return missed(wording.text(Phrase.KEYPAD_NOTHING_TYPED));
  }

  private Step<KeypadState, KeypadEffect> missed(String why) {
    return confirm(why, facts, state.subject(), state.misses() + 1);
  }
}
