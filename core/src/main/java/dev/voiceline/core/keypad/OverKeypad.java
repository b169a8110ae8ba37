package dev.voiceline.core.keypad;

import dev.voiceline.core.machine.Step;

/** {@link KeypadState.Over}: nothing happens any more. */
final class OverKeypad extends KeypadBehavior {
  OverKeypad(KeypadState.Over state, KeypadWording wording) {
    super(state, wording);
  }

  @Override
  public Step<KeypadState, KeypadEffect> typed(String keys) {
    return ignored();
  }

  @Override
  public Step<KeypadState, KeypadEffect> nothingTyped() {
    return ignored();
  }

  /** Whose inquiry is over hangs up: nothing unusual. */
  @Override
  public Step<KeypadState, KeypadEffect> gone() {
    return unchanged();
  }
}
