package dev.voiceline.core.runtime;

import dev.voiceline.core.call.CallEffect;
import dev.voiceline.core.call.CallEvent;
import dev.voiceline.core.call.CallState;
import dev.voiceline.core.hearing.MemberIdPattern;
import dev.voiceline.core.inquiry.InquiryEffect;
import dev.voiceline.core.inquiry.InquiryEvent;
import dev.voiceline.core.inquiry.InquiryState;
import dev.voiceline.core.language.Language;
import dev.voiceline.core.machine.Step;
import dev.voiceline.core.recording.RecordingEffect;
import dev.voiceline.core.recording.RecordingEvent;
import dev.voiceline.core.recording.RecordingState;
import dev.voiceline.core.turn.TurnEffect;
import dev.voiceline.core.turn.TurnEvent;
import dev.voiceline.core.turn.TurnState;
import java.util.List;
import java.util.Optional;

/**
 * What an event did to a machine of a call, with all that its decision hung on: the state before,
 * the event, and what the machine was told besides. Holds health data; prints names alone.
 */
public sealed interface MachineStep {
  /** Where the machine was. */
  Object before();

  /** What happened. */
  Object event();

  /** What came of it. */
  Step<?, ?> step();

  /** Of the call's life. */
  record OfCall(CallState before, CallEvent event, Step<CallState, CallEffect> step)
      implements MachineStep {
    @Override
    public String toString() {
      return printed(this);
    }
  }

  /**
   * Of who has the floor.
   *
   * @param language that the call spoke
   * @param byWordsOnly whether a sound without words was not believed to be the caller's
   */
  record OfTurn(
      TurnState before,
      TurnEvent event,
      Language language,
      boolean byWordsOnly,
      Step<TurnState, TurnEffect> step)
      implements MachineStep {
    @Override
    public String toString() {
      return printed(this);
    }
  }

  /**
   * Of what may be told.
   *
   * @param language that the call spoke
   * @param nowMillis the call's clock
   * @param memberIds what was known of the payers that the machine asked about
   */
  record OfInquiry(
      InquiryState before,
      InquiryEvent event,
      Language language,
      long nowMillis,
      List<KnownPattern> memberIds,
      Step<InquiryState, InquiryEffect> step)
      implements MachineStep {
    public OfInquiry {
      memberIds = List.copyOf(memberIds);
    }

    @Override
    public String toString() {
      return printed(this);
    }
  }

  /** Of the recording. */
  record OfRecording(
      RecordingState before, RecordingEvent event, Step<RecordingState, RecordingEffect> step)
      implements MachineStep {
    @Override
    public String toString() {
      return printed(this);
    }
  }

  /**
   * How the member IDs of a payer are made.
   *
   * @param payer as the caller named it; empty for the usual one
   */
  record KnownPattern(Optional<String> payer, MemberIdPattern pattern) {
    @Override
    public String toString() {
      return "KnownPattern";
    }
  }

  private static String printed(MachineStep step) {
    return step.getClass().getSimpleName() + "[" + step.event().getClass().getSimpleName() + "]";
  }
}
