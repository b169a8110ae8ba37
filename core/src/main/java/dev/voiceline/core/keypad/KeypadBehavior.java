package dev.voiceline.core.keypad;

import dev.voiceline.core.keypad.KeypadFacts.Subject;
import dev.voiceline.core.language.Phrase;
import dev.voiceline.core.machine.Step;
import dev.voiceline.core.tool.ToolAnswer;
import java.util.Optional;

/** What the states do alike: they ask, count, and end. */
abstract class KeypadBehavior implements KeypadEvent.Visitor<Step<KeypadState, KeypadEffect>> {
  private static final int MOST_MISSES = 3;
  private static final int MOST_PROMPTS = 60;

  private final KeypadState state;
  final KeypadWording wording;

  KeypadBehavior(KeypadState state, KeypadWording wording) {
    this.state = state;
    this.wording = wording;
  }

  @Override
  public Step<KeypadState, KeypadEffect> began() {
    return Step.ignored(state);
  }

  @Override
  public Step<KeypadState, KeypadEffect> answered(ToolAnswer answer) {
    return Step.ignored(state);
  }

  @Override
  public Step<KeypadState, KeypadEffect> gone() {
    return Step.to(new KeypadState.Over(KeypadEnding.GONE));
  }

  final Step<KeypadState, KeypadEffect> unchanged() {
    return Step.to(state);
  }

  final Step<KeypadState, KeypadEffect> ignored() {
    return Step.ignored(state);
  }

  /** Whether a key asks for a person, and there is one. */
  final boolean asksForPerson(String keys) {
    return wording.person() && keys.equals("0");
  }

  /** On with what is missing: read back if it is known, else asked for; a check if nothing is. */
  final Step<KeypadState, KeypadEffect> proceed(String before, KeypadFacts facts) {
    Optional<Subject> missing = facts.missing();
    if (missing.isEmpty()) {
      return check(facts.checking());
    }
    return facts.knows(missing.get())
        ? confirm(before, facts, missing.get(), 0)
        : ask(before, facts, missing.get(), 0);
  }

  final Step<KeypadState, KeypadEffect> ask(
      String before, KeypadFacts facts, Subject subject, int misses) {
    KeypadFacts asked = facts.prompted();
    return tooOften(asked, misses)
        ? giveUp()
        : Step.to(
            new KeypadState.Asking(asked, subject, misses),
            new KeypadEffect.Ask(wording.ask(before, subject)));
  }

  final Step<KeypadState, KeypadEffect> confirm(
      String before, KeypadFacts facts, Subject subject, int misses) {
    KeypadFacts asked = facts.prompted();
    return tooOften(asked, misses)
        ? giveUp()
        : Step.to(
            new KeypadState.Confirming(asked, subject, misses),
            new KeypadEffect.Ask(wording.confirm(before, asked, subject)));
  }

  final Step<KeypadState, KeypadEffect> check(KeypadFacts facts) {
    return Step.to(
        new KeypadState.LookingUp(facts),
        new KeypadEffect.Check(facts.request(), wording.text(Phrase.KEYPAD_CHECKING)));
  }

  final Step<KeypadState, KeypadEffect> end(KeypadEnding ending, Phrase words) {
    return Step.to(new KeypadState.Over(ending), new KeypadEffect.End(ending, wording.text(words)));
  }

  final Step<KeypadState, KeypadEffect> connect() {
    return end(KeypadEnding.PERSON, Phrase.KEYPAD_CONNECTING);
  }

  final Step<KeypadState, KeypadEffect> locked() {
    return wording.person()
        ? end(KeypadEnding.PERSON, Phrase.KEYPAD_LOCKED_WITH_PERSON)
        : end(KeypadEnding.LOCKED, Phrase.KEYPAD_LOCKED);
  }

  static boolean tooOften(KeypadFacts facts, int misses) {
    return misses >= MOST_MISSES || facts.prompts() > MOST_PROMPTS;
  }

  final Step<KeypadState, KeypadEffect> giveUp() {
    return wording.person()
        ? end(KeypadEnding.PERSON, Phrase.KEYPAD_GIVEN_UP_WITH_PERSON)
        : end(KeypadEnding.GAVE_UP, Phrase.KEYPAD_GIVEN_UP);
  }
}
