package dev.voiceline.core.followup;

/** Where the offer of a text message stands in a call. */
public sealed interface TextOfferState {
  /** No result was disclosed yet. */
  record Nothing() implements TextOfferState {}

  /** There is a result that could be texted, and nobody was asked. */
  record Offerable() implements TextOfferState {}

  /**
   * The caller is being asked.
   *
   * @param time 1 for the first time
   * @param heard whether the caller has heard the question to its end
   */
  record Asking(int time, boolean heard) implements TextOfferState {}

  /**
   * The caller has said yes.
   *
   * @param failures how often sending has failed since
   */
  record Agreed(int failures) implements TextOfferState {}

  /**
   * The network has been asked to send.
   *
   * @param failures how often it has failed before
   * @param newer whether another result was disclosed meanwhile
   * @param withdrawn whether the caller has said no meanwhile: then it is not tried again
   */
  record Sending(int failures, boolean newer, boolean withdrawn) implements TextOfferState {}

  /**
   * The network has taken the message.
   *
   * @param message the network's name for it
   */
  record Sent(String message) implements TextOfferState {}

  /** The caller has said no, or twice nothing clear. Holds for this result. */
  record Refused() implements TextOfferState {}

  /** Nobody knows whether the message was sent, so it is not sent again. */
  record Unsure() implements TextOfferState {}

  /** No message reaches this number. Holds for the call. */
  record Barred(Reason reason) implements TextOfferState {}

  /** Why no message reaches a number. */
  enum Reason {
    OPTED_OUT,
    UNREACHABLE,
    /** The network will not send, whatever is asked. */
    FAILED,
    /** The network sent it, and it did not arrive. */
    NOT_DELIVERED
  }
}
