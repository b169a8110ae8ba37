package dev.voiceline.adapters.eligibility.x12.transport;

import dev.voiceline.adapters.eligibility.payer.PayerReply.Failed;
import dev.voiceline.adapters.eligibility.payer.PayerReply.Failure;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * CORE's envelope errors (vC2.2.0, 4.3.3.2): {@code Success}, a field with {@code Illegal}, {@code
 * Required} or {@code NotUnderstood}, {@code VersionMismatch}, {@code UnAuthorized}, {@code
 * ChecksumMismatched}, {@code Sender}, {@code Receiver}; in SOAP also as faults.
 */
final class CoreErrors {
  private static final Pattern CODE = Pattern.compile("[A-Za-z][A-Za-z0-9]{0,39}");
  private static final Pattern CREDENTIALS =
      Pattern.compile(
          "unauthori[sz]ed|(username|password|usernametoken|certificate).*"
              + "|failedauthentication|invalidsecurity(token)?|securitytokenunavailable"
              + "|failedcheck|messageexpired");

  private CoreErrors() {}

  /** What went wrong; empty when nothing did. */
  static Optional<Failed> failure(String errorCode) {
    String code = errorCode.strip();
    String plain = code.substring(code.lastIndexOf(':') + 1);
    String lower = plain.toLowerCase(Locale.ROOT);
    if (lower.equals("success")) {
      return Optional.empty();
    }
    if (CREDENTIALS.matcher(lower).matches()) {
      return failed(Failure.CREDENTIALS, plain, "the payer refuses our credentials");
    }
    if (lower.equals("receiver") || lower.equals("server")) {
      return failed(Failure.SERVER_ERROR, plain, "the payer's system is in trouble");
    }
    return failed(Failure.REFUSED, plain, "the payer refuses the envelope; check its settings");
  }

  /** Whether a code speaks of our credentials. */
  static boolean isCredentials(String errorCode) {
    return failure(errorCode).filter(each -> each.failure() == Failure.CREDENTIALS).isPresent();
  }

  /** A code that is none may be anything, also what was sent, and is not repeated. */
  private static Optional<Failed> failed(Failure failure, String code, String words) {
    String known = CODE.matcher(code).matches() ? "CORE " + code + ": " : "";
    return Optional.of(new Failed(failure, Optional.empty(), known + words));
  }
}
