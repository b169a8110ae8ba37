package dev.voiceline.core.keypad;

import dev.voiceline.core.language.Languages;
import dev.voiceline.core.language.Phrases;
import dev.voiceline.core.machine.Step;
import java.time.LocalDate;

/**
 * An eligibility inquiry for a caller who has nothing but keys, in the place of the model: it asks,
 * reads back, has coverage checked and tells the answer. Pure and total, without a clock of its
 * own. Safe for use by any thread; it keeps nothing.
 *
 * <ul>
 *   <li>what is told of a patient are the words of an answer to a check, and nothing else;
 *   <li>a check is asked for only with a member ID and a date of birth that the caller confirmed;
 *   <li>it comes to an end: a question is asked three times in a row, and all together have a
 *       bound.
 * </ul>
 */
public final class KeypadInquiry {
  private final ServiceMenu menu;
  private final boolean person;
  private final LocalDate today;
  private final Phrases phrases;

  /** A machine that speaks English. */
  public KeypadInquiry(ServiceMenu menu, boolean person, LocalDate today) {
    this(menu, person, today, Languages.standard().english());
  }

  /**
   * A machine.
   *
   * @param person whether somebody can be reached
   * @param today the day of the call
   * @param phrases what it says, in the language of the call
   */
  public KeypadInquiry(ServiceMenu menu, boolean person, LocalDate today, Phrases phrases) {
    this.phrases = phrases;
    this.menu = menu;
    this.person = person;
    this.today = today;
  }

  /** What an event does. */
  public Step<KeypadState, KeypadEffect> on(KeypadState state, KeypadEvent event) {
    return event.accept(behaviorOf(state, new KeypadWording(phrases, menu, person)));
  }

  private KeypadEvent.Visitor<Step<KeypadState, KeypadEffect>> behaviorOf(
      KeypadState state, KeypadWording wording) {
    if (state instanceof KeypadState.Opening opening) {
      return new OpeningKeypad(opening, wording);
    } else if (state instanceof KeypadState.Asking asking) {
      return new AskingKeypad(asking, wording, today);
    } else if (state instanceof KeypadState.Confirming confirming) {
      return new ConfirmingKeypad(confirming, wording);
    } else if (state instanceof KeypadState.LookingUp lookingUp) {
      return new LookingUpKeypad(lookingUp, wording);
    } else if (state instanceof KeypadState.Reported reported) {
      return new ReportedKeypad(reported, wording);
    } else if (state instanceof KeypadState.Over over) {
      return new OverKeypad(over, wording);
    }
    throw new IllegalStateException("a state without behavior: " + state.name());
  }
}
