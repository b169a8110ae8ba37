package dev.voiceline.adapters.twilio.control;

import dev.voiceline.core.call.ControlFailure;

/** Why the caller could not be sent elsewhere. */
enum Miss {
  /** The caller's call is over. */
  GONE,
  /** It certainly was not done. */
  NOT_DONE,
  /** Nobody knows whether it was done. */
  UNKNOWN;

  static Miss of(ControlFailure failure) {
    return switch (failure.kind()) {
      case GONE -> GONE;
      case UNCERTAIN -> UNKNOWN;
      case RETRYABLE, FINAL, OPTED_OUT, UNREACHABLE -> NOT_DONE;
    };
  }
}
