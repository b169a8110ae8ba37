package dev.voiceline.core.replay;

import dev.voiceline.core.call.CallEffect;
import dev.voiceline.core.call.CallEvent;
import dev.voiceline.core.call.CallState;
import dev.voiceline.core.inquiry.InquiryEffect;
import dev.voiceline.core.inquiry.InquiryEvent;
import dev.voiceline.core.inquiry.InquiryState;
import dev.voiceline.core.journal.events.StepContext;
import dev.voiceline.core.machine.Step;
import dev.voiceline.core.recording.RecordingEffect;
import dev.voiceline.core.recording.RecordingEvent;
import dev.voiceline.core.recording.RecordingState;
import dev.voiceline.core.runtime.CallTerms;
import dev.voiceline.core.turn.TurnEffect;
import dev.voiceline.core.turn.TurnEvent;
import dev.voiceline.core.turn.TurnState;

/** The machines that the steps of a call are taken again by. Safe for use by any thread. */
public interface Machines {
  /** A step of the call's life. */
  Step<CallState, CallEffect> call(CallTerms terms, CallState state, CallEvent event);

  /** A step of the floor. */
  Step<TurnState, TurnEffect> turn(
      CallTerms terms, TurnState state, TurnEvent event, StepContext context);

  /** A step of the inquiry. */
  Step<InquiryState, InquiryEffect> inquiry(
      CallTerms terms, InquiryState state, InquiryEvent event, StepContext context);

  /** A step of the recording. */
  Step<RecordingState, RecordingEffect> recording(
      CallTerms terms, RecordingState state, RecordingEvent event);

  /** Those of this program. */
  static Machines standard() {
    return new StandardMachines();
  }
}
