package dev.voiceline.core.journal.events;

import dev.voiceline.core.call.CallEffect;
import dev.voiceline.core.call.CallEvent;
import dev.voiceline.core.call.CallState;
import dev.voiceline.core.inquiry.InquiryEffect;
import dev.voiceline.core.inquiry.InquiryEvent;
import dev.voiceline.core.inquiry.InquiryState;
import dev.voiceline.core.recording.RecordingEffect;
import dev.voiceline.core.recording.RecordingEvent;
import dev.voiceline.core.recording.RecordingState;
import dev.voiceline.core.runtime.MachineStep;
import dev.voiceline.core.turn.TurnEffect;
import dev.voiceline.core.turn.TurnEvent;
import dev.voiceline.core.turn.TurnState;
import java.util.Locale;
import java.util.Optional;

/** The machines of a call, with the families of what goes in and out. */
@SuppressWarnings("ImmutableEnumChecker") // Classes do not change.
public enum Machine {
  CALL(MachineStep.OfCall.class, CallState.class, CallEvent.class, CallEffect.class),
  TURN(MachineStep.OfTurn.class, TurnState.class, TurnEvent.class, TurnEffect.class),
  INQUIRY(MachineStep.OfInquiry.class, InquiryState.class, InquiryEvent.class, InquiryEffect.class),
  RECORDING(
      MachineStep.OfRecording.class,
      RecordingState.class,
      RecordingEvent.class,
      RecordingEffect.class);

  private final Class<? extends MachineStep> step;
  private final Class<?> states;
  private final Class<?> events;
  private final Class<?> effects;

  Machine(
      Class<? extends MachineStep> step, Class<?> states, Class<?> events, Class<?> effects) {
    this.step = step;
    this.states = states;
    this.events = events;
    this.effects = effects;
  }

  /** The one that took a step. */
  static Machine of(MachineStep step) {
    for (Machine each : values()) {
      if (each.step.isInstance(step)) {
        return each;
      }
    }
    throw new IllegalArgumentException("a step of no machine");
  }

  /** The one of that word; nothing when there is none. */
  public static Optional<Machine> named(String word) {
    for (Machine each : values()) {
      if (each.word().equals(word)) {
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }

  /** The word for it in the journal. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The family of its states. */
  public Class<?> states() {
    return states;
  }

  /** The family of its events. */
  public Class<?> events() {
    return events;
  }

  /** The family of its effects. */
  public Class<?> effects() {
    return effects;
  }

  /** The word for a state. */
  public static String nameOf(Object state) {
    return state instanceof RecordingState recording
        ? recording.tape().name()
        : state.getClass().getSimpleName();
  }
}
