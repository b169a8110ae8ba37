package dev.voiceline.core.call;

/**
 * Why an order to the network failed.
 *
 * @param code the network's own number for it; 0 when there is none
 * @param explanation one sentence for the operator, without identifiers
 */
public record ControlFailure(Kind kind, int code, String explanation) {
  /** What may be done about it. */
  public enum Kind {
    /** It was not carried out; asking again later may work. */
    RETRYABLE,
    /** It was not carried out and never will be as it stands. */
    FINAL,
    /** What it was about does not exist any more, such as a call that has ended. */
    GONE,
    /** Nobody knows whether it was carried out: it must not be asked for again. */
    UNCERTAIN,
    /** The person at that number does not want to be written to any more. Final. */
    OPTED_OUT,
    /** Nothing can be sent to that number, for example because it is a landline. Final. */
    UNREACHABLE
  }

  static ControlFailure unable() {
    return new ControlFailure(Kind.FINAL, 0, "This telephone network does not do this.");
  }
}
