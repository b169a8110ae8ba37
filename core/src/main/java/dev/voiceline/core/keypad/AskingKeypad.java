package dev.voiceline.core.keypad;

import dev.voiceline.core.hearing.MemberIdReader;
import dev.voiceline.core.keypad.KeypadFacts.Subject;
import dev.voiceline.core.keypad.ServiceMenu.Service;
import dev.voiceline.core.language.Language;
import dev.voiceline.core.language.Phrase;
import dev.voiceline.core.machine.Step;
import dev.voiceline.core.privacy.MemberId;
import java.time.LocalDate;
import java.util.Optional;

/** {@link KeypadState.Asking}. */
final class AskingKeypad extends KeypadBehavior {
  private final KeypadState.Asking state;
  private final KeypadFacts facts;
  private final LocalDate today;

  AskingKeypad(KeypadState.Asking state, KeypadWording wording, LocalDate today) {
    super(state, wording);
    this.state = state;
    this.facts = state.facts();
    this.today = today;
  }

  @Override
  public Step<KeypadState, KeypadEffect> typed(String keys) {
    KeypadText text = KeypadScheme.decode(keys);
    if (text instanceof KeypadText.Mistaken mistaken) {
      return missed(wording.text(mistaken.mistake().phrase()));
    }
    String typed = ((KeypadText.Written) text).characters();
    if (typed.isEmpty()) {
      return nothingTyped();
    }
    if (asksForPerson(typed)) {
      return connect();
    }
    return switch (state.subject()) {
      case MEMBER -> member(typed);
      case BIRTH -> born(typed);
      case SERVICE -> service(typed);
    };
  }

  @Override
  public Step<KeypadState, KeypadEffect> nothingTyped() {
    return missed(wording.text(Phrase.KEYPAD_NOTHING_TYPED));
  }

  /** Only what the check will be able to read. */
  private Step<KeypadState, KeypadEffect> member(String typed) {
    Optional<MemberId> member = new MemberIdReader(Language.ENGLISH).read(typed).usable();
    return member.isPresent()
        ? confirm("", facts.with(member.get()), Subject.MEMBER, state.misses())
        : missed(wording.text(Phrase.KEYPAD_NO_MEMBER_ID));
  }

  private Step<KeypadState, KeypadEffect> born(String typed) {
    TypedDate date = TypedDate.read(typed, today);
    return date instanceof TypedDate.Born born
        ? confirm("", facts.with(born.date()), Subject.BIRTH, state.misses())
        : missed(wording.text(((TypedDate.Unclear) date).problem().phrase()));
  }

  /** One key is no identifier: it is not read back but named when the check begins. */
  private Step<KeypadState, KeypadEffect> service(String typed) {
    Optional<Service> service = wording.menu().at(typed);
    return service.isPresent()
        ? proceed("", facts.with(service.get()).sureOf(Subject.SERVICE))
        : missed(wording.text(Phrase.KEYPAD_NO_SUCH_CHOICE));
  }

  private Step<KeypadState, KeypadEffect> missed(String why) {
    return ask(why, facts, state.subject(), state.misses() + 1);
  }
}
