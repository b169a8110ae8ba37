package dev.voiceline.server.config;

import dev.voiceline.adapters.eligibility.payer.http.PayerAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/** Addresses of payers: {@code https}, or {@code http} to this machine. */
final class PayerUrl {
  private PayerUrl() {}

  /** Empty when it cannot be used; that is told. A password in it is not shown. */
  static Optional<URI> read(Branch branch, String key) {
    Optional<String> text =
        branch.required(key, "https://payer.example.com/eligibility").map(Given::text);
    if (branch.has(key) && text.isEmpty()) {
      branch.problem(key, "has no text: fill it in, or take the whole entry out.");
    }
    return text.flatMap(written -> checked(branch, key, written));
  }

  private static Optional<URI> checked(Branch branch, String key, String written) {
    URI url;
    try {
      url = new URI(written);
    } catch (URISyntaxException malformed) {
      branch.problem(key, "is no address: write it like https://payer.example.com/eligibility.");
      return Optional.empty();
    }
    if (!PayerAddress.isAllowed(url)) {
      branch.problem(
          key,
          "must be an https:// address, such as https://payer.example.com/eligibility; http:// is"
              + " for this machine only.");
      return Optional.empty();
    }
    if (!PayerAddress.isBare(url)) {
      branch.problem(key, "must not hold a user, a password or a #: they belong into access.");
      return Optional.empty();
    }
    return Optional.of(url);
  }
}
