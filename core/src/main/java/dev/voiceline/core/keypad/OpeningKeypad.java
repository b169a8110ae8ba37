package dev.voiceline.core.keypad;

import dev.voiceline.core.language.Phrase;
import dev.voiceline.core.machine.Step;

/** {@link KeypadState.Opening}. */
final class OpeningKeypad extends KeypadBehavior {
  private final KeypadState.Opening state;

  OpeningKeypad(KeypadState.Opening state, KeypadWording wording) {
    super(state, wording);
    this.state = state;
  }

  /** Who is locked out stays so, whatever took the agent away. */
  @Override
  public Step<KeypadState, KeypadEffect> began() {
    return state.locked()
        ? locked()
        : proceed(wording.text(Phrase.KEYPAD_WITHOUT_AGENT), state.facts());
  }

  @Override
  public Step<KeypadState, KeypadEffect> typed(String keys) {
    return ignored();
  }

  @Override
  public Step<KeypadState, KeypadEffect> nothingTyped() {
    return ignored();
  }
}
