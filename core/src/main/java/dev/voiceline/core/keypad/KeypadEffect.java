package dev.voiceline.core.keypad;

import dev.voiceline.core.tool.ToolRequest;

/** What an inquiry by keypad wants done. */
public sealed interface KeypadEffect {
  /** Ask the caller. */
  record Ask(KeypadQuestion question) implements KeypadEffect {}

  /**
   * Have coverage checked behind the disclosure gate, while the caller waits.
   *
   * @param sentence what the caller hears meanwhile
   */
  record Check(ToolRequest request, String sentence) implements KeypadEffect {}

  /**
   * It is over.
   *
   * @param sentence the last words; a person or the end of the call comes after them
   */
  record End(KeypadEnding ending, String sentence) implements KeypadEffect {}
}
