package dev.voiceline.adapters.eligibility.payer.http;

import java.security.cert.CertificateException;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;

/**
 * Whether a secure connection failed for a certificate, ours or theirs. Everything else that breaks
 * TLS, such as a server that hangs up or is out of order, may pass.
 */
final class Distrust {
  private static final int DEEPEST = 16;

  /** What the other side says of our certificate (RFC 8446, 6.2); Java has it in words only. */
  private static final Pattern ALERT =
      Pattern.compile("fatal alert: \\w*(certificate|unknown_ca|access_denied)");

  private Distrust() {}

  static boolean isIn(Throwable broken) {
    return Stream.iterate(
            Optional.of(broken),
            Optional::isPresent,
            each -> each.flatMap(one -> Optional.ofNullable(one.getCause())))
        .flatMap(Optional::stream)
        .limit(DEEPEST)
        .anyMatch(Distrust::isOfCertificate);
  }

  private static boolean isOfCertificate(Throwable cause) {
    return cause instanceof CertificateException
        || cause instanceof SSLPeerUnverifiedException
        || (cause instanceof SSLException
            && Optional.ofNullable(cause.getMessage()).filter(ALERT.asPredicate()).isPresent());
  }
}
