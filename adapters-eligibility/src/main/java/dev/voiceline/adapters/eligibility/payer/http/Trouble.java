package dev.voiceline.adapters.eligibility.payer.http;

import dev.voiceline.adapters.eligibility.payer.PayerReply.Failed;
import dev.voiceline.adapters.eligibility.payer.PayerReply.Failure;
import java.net.ConnectException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;

/** Why there was no answer. Messages of exceptions are left out: they may hold what was sent. */
final class Trouble {
  private static final int DEEPEST = 16;

  private Trouble() {}

  static WebReply.NoAnswer noAnswer(Failure failure, String why) {
    return new WebReply.NoAnswer(new Failed(failure, Optional.empty(), why));
  }

  static WebReply.NoAnswer sorted(Throwable broken) {
    Throwable cause = broken;
    for (int depth = 0; depth < DEEPEST; depth++) {
      Throwable below = cause.getCause();
      if (below == null || !(cause instanceof CompletionException || !isTelling(cause))) {
        break;
      }
      cause = below;
    }
    return sort(cause);
  }

  private static boolean isTelling(Throwable cause) {
    return cause instanceof ConnectException
        || cause instanceof HttpTimeoutException
        || cause instanceof TimeoutException
        || cause instanceof SSLException
        || cause instanceof BoundedText.TooLarge;
  }

  private static WebReply.NoAnswer sort(Throwable cause) {
    if (cause instanceof TimeoutException) {
      return noAnswer(Failure.TIMED_OUT, "no whole answer came in time");
    }
    if (cause instanceof BoundedText.TooLarge) {
      return noAnswer(Failure.NOT_UNDERSTOOD, "the answer is larger than 4 MiB");
    }
    if (cause instanceof HttpConnectTimeoutException) {
      return noAnswer(Failure.UNREACHABLE, "no connection within 3 s");
    }
    if (cause instanceof HttpTimeoutException) {
      return noAnswer(Failure.TIMED_OUT, "no whole answer came in time");
    }
    if (cause instanceof SSLException && Distrust.isIn(cause)) {
      return noAnswer(
          Failure.CREDENTIALS,
          "no secure connection: one side does not trust the other's certificate");
    }
    if (cause instanceof SSLException) {
      return noAnswer(
          Failure.UNREACHABLE, "the secure connection could not be made, or it broke off");
    }
    if (cause instanceof ConnectException || cause instanceof UnresolvedAddressException) {
      return noAnswer(Failure.UNREACHABLE, "the payer's server cannot be reached");
    }
    return noAnswer(
        Failure.UNREACHABLE, "the connection broke off (" + cause.getClass().getSimpleName() + ")");
  }
}
