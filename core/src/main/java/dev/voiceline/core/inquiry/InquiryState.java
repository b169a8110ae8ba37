package dev.voiceline.core.inquiry;

/** Where an inquiry stands. All states are values; see {@link Inquiry} for what each does. */
public sealed interface InquiryState {
  /** Nothing is under way and nothing was disclosed. */
  record Open(InquiryMemory memory) implements InquiryState {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.open(this);
    }
  }

  /**
   * The directory is asked about a patient whose member ID and date of birth it has not matched
   * yet.
   */
  record Verifying(InquiryMemory memory, Lookup lookup) implements InquiryState {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.verifying(this);
    }
  }

  /** The directory is asked again about the patient it matched last. */
  record LookingUp(InquiryMemory memory, Lookup lookup) implements InquiryState {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.lookingUp(this);
    }
  }

  /** An outcome was given to the model, and the caller has not heard it yet. */
  record Reporting(InquiryMemory memory) implements InquiryState {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.reporting(this);
    }
  }

  /** Something was disclosed, the caller has heard everything, and may ask further. */
  record Settled(InquiryMemory memory) implements InquiryState {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.settled(this);
    }
  }

  /** Too many attempts have failed: nothing is looked up any more in this call. */
  record Locked(InquiryMemory memory) implements InquiryState {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.locked(this);
    }
  }

  /** The call is over: nothing is answered any more. */
  record Closed(InquiryMemory memory) implements InquiryState {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.closed(this);
    }
  }

  /** What is remembered across states. */
  InquiryMemory memory();

  /** Calls the method of this state. */
  <R> R accept(Visitor<R> visitor);

  /**
   * One method for each state.
   *
   * @param <R> what comes of a state
   */
  interface Visitor<R> {
    /** See {@link Open}. */
    R open(Open state);

    /** See {@link Verifying}. */
    R verifying(Verifying state);

    /** See {@link LookingUp}. */
    R lookingUp(LookingUp state);

    /** See {@link Reporting}. */
    R reporting(Reporting state);

    /** See {@link Settled}. */
    R settled(Settled state);

    /** See {@link Locked}. */
    R locked(Locked state);

    /** See {@link Closed}. */
    R closed(Closed state);
  }
}
