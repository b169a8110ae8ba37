package dev.voiceline.core.keypad;

import dev.voiceline.core.keypad.KeypadFacts.Subject;
import dev.voiceline.core.language.Phrase;
import dev.voiceline.core.machine.Step;
import dev.voiceline.core.tool.ToolAnswer;
import dev.voiceline.core.tool.ToolResult;

/** {@link KeypadState.LookingUp}. Keys mean nothing in it. */
final class LookingUpKeypad extends KeypadBehavior {
  private final KeypadFacts facts;

  LookingUpKeypad(KeypadState.LookingUp state, KeypadWording wording) {
    super(state, wording);
    this.facts = state.facts();
  }

  @Override
  public Step<KeypadState, KeypadEffect> typed(String keys) {
    return unchanged();
  }

  @Override
  public Step<KeypadState, KeypadEffect> nothingTyped() {
    return unchanged();
  }

  @Override
  public Step<KeypadState, KeypadEffect> answered(ToolAnswer answer) {
    if (!answer.id().equals(facts.check())) {
      return ignored();
    }
    if (!(answer.result() instanceof ToolResult.Success success)
        || !(success.values().get("say") instanceof String sentence)) {
      return again(wording.text(Phrase.KEYPAD_UNUSABLE));
    }
    return switch (String.valueOf(success.values().get("status"))) {
      case "eligible", "not_eligible", "unclear" -> report(sentence, true);
      case "not_found" -> again(wording.text(Phrase.KEYPAD_NOT_FOUND));
      case "locked" -> locked();
      default -> report(sentence, false);
    };
  }

  private Step<KeypadState, KeypadEffect> report(String sentence, boolean conclusive) {
    return ReportedKeypad.tell(this, facts, KeypadWording.statement(sentence), conclusive);
  }

  private Step<KeypadState, KeypadEffect> again(String why) {
    return ask(why, facts.withoutPatient(), Subject.MEMBER, 0);
  }
}
