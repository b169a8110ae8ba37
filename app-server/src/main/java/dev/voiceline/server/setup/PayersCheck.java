package dev.voiceline.server.setup;

import dev.voiceline.adapters.eligibility.network.Payer;
import dev.voiceline.adapters.eligibility.network.PayerBook;
import dev.voiceline.adapters.eligibility.network.PayerConnector;
import dev.voiceline.server.config.EligibilitySettings;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whether payers can be asked. None is: nothing of a patient leaves, and no credentials do. */
final class PayersCheck implements Check {
  private static final String NAME = "Payers";

  private final EligibilitySettings settings;
  private final PayerConnector connector;

  PayersCheck(EligibilitySettings settings, PayerConnector connector) {
    this.settings = settings;
    this.connector = connector;
  }

  @Override
  public List<Finding> findings() {
    Optional<PayerBook> book = settings.payers();
    if (book.isEmpty()) {
      return List.of(
          Finding.ok(NAME, "The demo is asked, with three made-up patients, and no payer."));
    }
    List<Finding> findings = new ArrayList<>();
    book.get().payers().forEach(payer -> findings.add(of(payer)));
    if (book.get().usual().isEmpty()) {
      findings.add(
          Finding.warning(
              NAME,
              "No payer is the usual one, so callers who name none cannot be answered: set \"usual:"
                  + " true\" for one of them."));
    }
    return findings;
  }

  private Finding of(Payer payer) {
    try {
      connector.open(payer.way()).close();
    } catch (IllegalArgumentException refused) {
      return Finding.problem(
          NAME, payer.name() + " cannot be asked as it is set: " + refused.getMessage() + ".");
    }
    URI url = payer.way().url();
    return Reach.hindrance(url)
        .map(
            why ->
                Finding.problem(
                    NAME,
                    "%s cannot be reached at %s: %s. Check the network and url."
                        .formatted(payer.name(), url.getHost(), why)))
        .orElseGet(
            () ->
                Finding.ok(
                    NAME,
                    "%s can be reached at %s; nothing was asked."
                        .formatted(payer.name(), url.getHost())));
  }
}
