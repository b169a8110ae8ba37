package dev.voiceline.adapters.twilio.rest;

/**
 * A request that brought no success. Inside the client only; never has an address, a body or an
 * identifier in its text.
 */
final class SendFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** How far the request came. */
  enum Reach {
    /** Nothing left this machine. */
    NOT_SENT,
    /** Sent, at least in part, and no whole answer came. */
    NO_ANSWER,
    /** Twilio answered that it was not carried out. */
    REFUSED,
    /** Twilio answered that it was carried out, in words that cannot be read. */
    UNREADABLE
  }

  private final Reach reach;
  private final int status;
  private final int code;

  private SendFailure(Reach reach, int status, int code) {
    super(reach + " " + status + " " + code, null, false, false);
    this.reach = reach;
    this.status = status;
    this.code = code;
  }

  static SendFailure of(Reach reach) {
    return new SendFailure(reach, 0, 0);
  }

  /** An answer with an HTTP status that is no success, and Twilio's own code or 0. */
  static SendFailure refused(int status, int code) {
    return new SendFailure(Reach.REFUSED, status, code);
  }

  Reach reach() {
    return reach;
  }

  int status() {
    return status;
  }

  int code() {
    return code;
  }

  /** Whether the resource is not there, or not any more. */
  boolean isMissing() {
    return reach == Reach.REFUSED && (status == 404 || code == 20404);
  }

  /** Whether a call is not in progress. */
  boolean isNotInProgress() {
    return reach == Reach.REFUSED && code == 21220;
  }

  /** Whether Twilio has said that it did nothing, and that later is better. */
  boolean isTooMany() {
    return reach == Reach.REFUSED && (status == 429 || code == 20429);
  }

  /** Whether nobody can tell from it what was done. */
  boolean isUncertain() {
    return reach == Reach.NO_ANSWER
        || reach == Reach.UNREADABLE
        || (reach == Reach.REFUSED && !isTooMany() && (status >= 500 || status == 408));
  }
}
