package dev.voiceline.core.hearing;

import dev.voiceline.core.privacy.MemberId;
import java.util.Optional;

/**
 * How a member ID is taken down with a caller: asked, heard, read back, confirmed. After the first
 * miss it is taken slowly, after the second by keypad, after the third by a person; a "no" to the
 * first read-back only asks which part was wrong. Pure and total, without a clock. States are
 * immutable.
 *
 * <pre>
 * Asked -> Heard (a question is open) -> ReadBack -> Confirmed
 *   a miss: SlowMode, then Keypad, then Person; a "no": WhichPart
 * </pre>
 */
public sealed interface IdentifierDialogue {
  /** Where it begins. */
  static IdentifierDialogue asked() {
    return new Asked();
  }

  /** How often it was missed so far. */
  int misses();

  /**
   * The caller has said something. While something was read back it is what {@link
   * MemberIdReader#correct} makes of it.
   */
  Step said(MemberIdReading reading);

  /** The caller says yes. */
  Step agreed();

  /** The caller says no, and nothing else. */
  Step denied();

  /** The caller has typed it. */
  Step typed(MemberId id);

  /** The plan knows nobody with it. */
  Step notFound();

  /** What follows, and what is said. */
  record Step(IdentifierDialogue next, IdentifierPrompt prompt) {}

  /** What was heard so far and may be corrected. */
  default Optional<MemberId> soFar() {
    return Optional.empty();
  }

  /** It was asked for. */
  record Asked() implements IdentifierDialogue {
    @Override
    public int misses() {
      return 0;
    }

    @Override
    public Step said(MemberIdReading reading) {
      return Steps.heard(reading, 0, ReadBackStyle.GROUPED);
    }

    @Override
    public Step agreed() {
      return Steps.stay(this);
    }

    @Override
    public Step denied() {
      return Steps.stay(this);
    }

    @Override
    public Step typed(MemberId id) {
      return Steps.readBack(id, 0, ReadBackStyle.GROUPED);
    }

    @Override
    public Step notFound() {
      return Steps.stay(this);
    }
  }

  /** It was heard, and a question about it is open. */
  record Heard(MemberIdReading reading, AskBack question, int misses)
      implements IdentifierDialogue {
    @Override
    public Optional<MemberId> soFar() {
      return reading.best();
    }

    @Override
    public Step said(MemberIdReading answer) {
      return Steps.heard(answer, misses, Steps.style(misses));
    }

    @Override
    public Step agreed() {
      return new Step(this, new IdentifierPrompt.Ask(question));
    }

    @Override
    public Step denied() {
      return Steps.missed(misses);
    }

    @Override
    public Step typed(MemberId id) {
      return Steps.readBack(id, misses, Steps.style(misses));
    }

    @Override
    public Step notFound() {
      return Steps.stay(this);
    }
  }

  /** It was read back. */
  record ReadBack(MemberId id, int misses) implements IdentifierDialogue {
    @Override
    public Optional<MemberId> soFar() {
      return Optional.of(id);
    }

    @Override
    public Step said(MemberIdReading correction) {
      return Steps.heard(correction, misses, Steps.style(misses));
    }

    @Override
    public Step agreed() {
      return new Step(new Confirmed(id, misses), new IdentifierPrompt.Thanks());
    }

    @Override
    public Step denied() {
      return Steps.wrong(id, misses);
    }

    @Override
    public Step typed(MemberId other) {
      return Steps.readBack(other, misses, Steps.style(misses));
    }

    @Override
    public Step notFound() {
      return Steps.stay(this);
    }
  }

  /** A part of it is wrong. */
  record WhichPart(MemberId id, int misses) implements IdentifierDialogue {
    @Override
    public Optional<MemberId> soFar() {
      return Optional.of(id);
    }

    @Override
    public Step said(MemberIdReading correction) {
      return Steps.heard(correction, misses, ReadBackStyle.GROUPED);
    }

    @Override
    public Step agreed() {
      return Steps.stay(this);
    }

    @Override
    public Step denied() {
      return Steps.missed(misses);
    }

    @Override
    public Step typed(MemberId other) {
      return Steps.readBack(other, misses, ReadBackStyle.GROUPED);
    }

    @Override
    public Step notFound() {
      return Steps.stay(this);
    }
  }

  /** It is taken one character at a time. */
  record SlowMode(int misses) implements IdentifierDialogue {
    @Override
    public Step said(MemberIdReading reading) {
      return Steps.heard(reading, misses, ReadBackStyle.SLOW);
    }

    @Override
    public Step agreed() {
      return Steps.stay(this);
    }

    @Override
    public Step denied() {
      return Steps.missed(misses);
    }

    @Override
    public Step typed(MemberId id) {
      return Steps.readBack(id, misses, ReadBackStyle.SLOW);
    }

    @Override
    public Step notFound() {
      return Steps.stay(this);
    }
  }

  /** Its digits are typed, its letters said. */
  record Keypad(int misses) implements IdentifierDialogue {
    @Override
    public Step said(MemberIdReading reading) {
      return Steps.heard(reading, misses, ReadBackStyle.SLOW);
    }

    @Override
    public Step agreed() {
      return Steps.stay(this);
    }

    @Override
    public Step denied() {
      return Steps.missed(misses);
    }

    @Override
    public Step typed(MemberId id) {
      return Steps.readBack(id, misses, ReadBackStyle.SLOW);
    }

    @Override
    public Step notFound() {
      return Steps.stay(this);
    }
  }

  /** The caller has agreed to it: it may be looked up. */
  record Confirmed(MemberId id, int misses) implements IdentifierDialogue {
    @Override
    public Optional<MemberId> soFar() {
      return Optional.of(id);
    }

    @Override
    public Step said(MemberIdReading correction) {
      boolean same =
          correction.best().filter(id::equals).isPresent() || correction.candidates().isEmpty();
      return same ? Steps.stay(this) : Steps.heard(correction, misses, Steps.style(misses));
    }

    @Override
    public Step agreed() {
      return Steps.stay(this);
    }

    @Override
    public Step denied() {
      return Steps.wrong(id, misses);
    }

    @Override
    public Step typed(MemberId other) {
      return Steps.readBack(other, misses, Steps.style(misses));
    }

    @Override
    public Step notFound() {
      return Steps.missed(misses);
    }
  }

  /** A person takes over; nothing follows. */
  record Person(int misses) implements IdentifierDialogue {
    @Override
    public Step said(MemberIdReading reading) {
      return Steps.stay(this);
    }

    @Override
    public Step agreed() {
      return Steps.stay(this);
    }

    @Override
    public Step denied() {
      return Steps.stay(this);
    }

    @Override
    public Step typed(MemberId id) {
      return Steps.stay(this);
    }

    @Override
    public Step notFound() {
      return Steps.stay(this);
    }
  }
}
