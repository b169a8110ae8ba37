package dev.voiceline.server.setup;

import java.net.URI;
import java.util.Map;
import java.util.function.Function;

/**
 * What a vendor answers to one cheap request that carries the key.
 *
 * @param check what was looked at, in a word or two
 * @param setting where the address stands
 */
record VendorAnswer(Probe probe, String check, URI address, String setting) {
  Finding of(Map<String, String> headers, Function<Probe.Result.Answered, Finding> meaning) {
    Probe.Result result = probe.get(address, headers);
    if (result instanceof Probe.Result.Answered answered) {
      return switch (answered.status()) {
        case 429 ->
            Finding.warning(
                check, "It answers that the account's limit is reached: check plan and billing.");
        default -> meaning.apply(answered);
      };
    }
    return Finding.problem(
        check,
        address.getHost()
            + " cannot be reached: "
            + ((Probe.Result.Unanswered) result).why()
            + ". Check the network and "
            + setting
            + ".");
  }

  /** An answer that says nothing of the key. */
  Finding unclear(int status) {
    return Finding.warning(
        check, "It answers with status " + status + ": the key could not be checked.");
  }
}
