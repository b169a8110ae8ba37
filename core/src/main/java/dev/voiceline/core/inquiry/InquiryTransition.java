package dev.voiceline.core.inquiry;

import dev.voiceline.core.inquiry.InquiryState.Closed;
import dev.voiceline.core.inquiry.InquiryState.Locked;
import dev.voiceline.core.inquiry.InquiryState.LookingUp;
import dev.voiceline.core.inquiry.InquiryState.Open;
import dev.voiceline.core.inquiry.InquiryState.Reporting;
import dev.voiceline.core.inquiry.InquiryState.Settled;
import dev.voiceline.core.inquiry.InquiryState.Verifying;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** The legal transitions between states: names for metrics, the journal and the diagram. */
@SuppressWarnings("ImmutableEnumChecker") // Set.of(...) cannot be changed
public enum InquiryTransition {
  /** A patient not matched yet is asked about. */
  VERIFICATION_STARTED(
      Verifying.class, Set.of(Open.class, LookingUp.class, Reporting.class, Settled.class)),
  /** The patient matched last is asked about again. */
  LOOKUP_STARTED(LookingUp.class, Set.of(Verifying.class, Reporting.class, Settled.class)),
  /** An outcome was given to the model. */
  REPORTED(Reporting.class, Set.of(Verifying.class, LookingUp.class)),
  /** The caller has heard it, and coverage was disclosed in this call. */
  SETTLED(Settled.class, Set.of(Reporting.class)),
  /** The caller has heard it, and nothing was disclosed so far. */
  REOPENED(Open.class, Set.of(Reporting.class)),
  /** One attempt too many failed, in this call or from this number. */
  LOCKED(
      Locked.class,
      Set.of(Open.class, Verifying.class, LookingUp.class, Reporting.class, Settled.class)),
  /** The call is over. */
  CLOSED(
      Closed.class,
      Set.of(
          Open.class,
          Verifying.class,
          LookingUp.class,
          Reporting.class,
          Settled.class,
          Locked.class));

  private final Class<? extends InquiryState> to;
  private final Set<Class<? extends InquiryState>> from;

  InquiryTransition(Class<? extends InquiryState> to, Set<Class<? extends InquiryState>> from) {
    this.to = to;
    this.from = from;
  }

  /** The state it leads to. */
  public Class<? extends InquiryState> to() {
    return to;
  }

  /** The states it may start from. */
  public Set<Class<? extends InquiryState>> from() {
    return from;
  }

  /** The transition that was taken; empty when the kind of state has not changed. */
  public static Optional<InquiryTransition> between(InquiryState before, InquiryState after) {
    return Arrays.stream(values())
        .filter(t -> t.to == after.getClass() && t.from.contains(before.getClass()))
        .findFirst();
  }
}
