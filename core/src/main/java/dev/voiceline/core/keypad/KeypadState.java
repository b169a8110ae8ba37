package dev.voiceline.core.keypad;

import dev.voiceline.core.call.Unfinished;
import dev.voiceline.core.keypad.KeypadFacts.Subject;
import dev.voiceline.core.keypad.ServiceMenu.Service;
import java.util.Set;

/**
 * Where an inquiry by keypad stands. Each state's behavior is in the class of its name with {@code
 * Keypad} behind it. None is printed with what it knows.
 */
public sealed interface KeypadState {
  /** The word for it in metrics, the journal and the docs. */
  default String name() {
    return getClass().getSimpleName();
  }

  /**
   * Nothing has been asked yet.
   *
   * @param locked whether too many attempts failed before
   */
  record Opening(KeypadFacts facts, boolean locked) implements KeypadState {
    @Override
    public String toString() {
      return name();
    }
  }

  /** Something is asked for. */
  record Asking(KeypadFacts facts, Subject subject, int misses) implements KeypadState {
    @Override
    public String toString() {
      return name() + subject;
    }
  }

  /** It was read back, and the caller is asked whether it is right. */
  record Confirming(KeypadFacts facts, Subject subject, int misses) implements KeypadState {
    @Override
    public String toString() {
      return name() + subject;
    }
  }

  /** The directory is asked. */
  record LookingUp(KeypadFacts facts) implements KeypadState {
    @Override
    public String toString() {
      return name();
    }
  }

  /**
   * The caller hears what came of it, and what can be done next.
   *
   * @param sentence what came of it
   * @param conclusive false when the same check may come to something another time
   */
  record Reported(KeypadFacts facts, String sentence, boolean conclusive, int misses)
      implements KeypadState {
    @Override
    public String toString() {
      return name();
    }
  }

  /** Nothing is asked any more. */
  record Over(KeypadEnding ending) implements KeypadState {}

  /** For a caller of whom nothing is known. */
  static KeypadState blank() {
    return new Opening(KeypadFacts.blank(), false);
  }

  /**
   * For a caller who has lost the agent; what is known has to be confirmed.
   *
   * @param locked whether too many attempts have failed
   */
  static KeypadState after(Unfinished call, boolean locked) {
    KeypadFacts facts =
        new KeypadFacts(
            call.member(), call.born(), call.procedure().map(Service::saidAs), Set.of(), 0, 0);
    return new Opening(facts, locked);
  }
}
