package dev.voiceline.core.hearing;

import dev.voiceline.core.hearing.IdentifierDialogue.Heard;
import dev.voiceline.core.hearing.IdentifierDialogue.Keypad;
import dev.voiceline.core.hearing.IdentifierDialogue.Person;
import dev.voiceline.core.hearing.IdentifierDialogue.ReadBack;
import dev.voiceline.core.hearing.IdentifierDialogue.SlowMode;
import dev.voiceline.core.hearing.IdentifierDialogue.Step;
import dev.voiceline.core.hearing.IdentifierDialogue.WhichPart;
import dev.voiceline.core.privacy.MemberId;
import java.util.Optional;

/** The steps that several states of {@link IdentifierDialogue} take. */
final class Steps {
  /** Two misses, keypad; three, a person. */
  private static final int KEYPAD_AFTER = 2;

  private static final int PERSON_AFTER = 3;

  private Steps() {}

  static Step stay(IdentifierDialogue state) {
    return new Step(state, new IdentifierPrompt.Silence());
  }

  static ReadBackStyle style(int misses) {
    return misses == 0 ? ReadBackStyle.GROUPED : ReadBackStyle.SLOW;
  }

  static Step heard(MemberIdReading reading, int misses, ReadBackStyle style) {
    Optional<AskBack> question = reading.question();
    if (question.isPresent() && !(question.get() instanceof AskBack.WholeAgain)) {
      Heard heard = new Heard(reading, question.get(), misses);
      return new Step(heard, new IdentifierPrompt.Ask(question.get()));
    }
    return question.isPresent() || reading.best().isEmpty()
        ? missed(misses)
        : readBack(reading.best().get(), misses, style);
  }

  static Step readBack(MemberId id, int misses, ReadBackStyle style) {
    return new Step(new ReadBack(id, misses), new IdentifierPrompt.ReadBack(id, style));
  }

  /** The first "no" is about a part of it, a second is a miss. */
  static Step wrong(MemberId id, int misses) {
    return misses == 0
        ? new Step(new WhichPart(id, 1), new IdentifierPrompt.WhichPart())
        : missed(misses);
  }

  static Step missed(int before) {
    int misses = before + 1;
    if (misses >= PERSON_AFTER) {
      return new Step(new Person(misses), new IdentifierPrompt.ToPerson());
    }
    return misses >= KEYPAD_AFTER
        ? new Step(new Keypad(misses), new IdentifierPrompt.ByKeypad())
        : new Step(new SlowMode(misses), new IdentifierPrompt.Slowly());
  }
}
