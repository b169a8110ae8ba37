package dev.voiceline.server.wholecall;

import dev.voiceline.simulator.payer.CoreSoapEndpoint;
import dev.voiceline.simulator.payer.Mood;
import dev.voiceline.simulator.payer.PayerBook;
import dev.voiceline.simulator.payer.PayerServer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Payers of many manners, each on a port of its own, that one server knows by their names. */
final class PayerStreet implements AutoCloseable {
  private final Map<String, PayerServer> payers = new LinkedHashMap<>();
  private final StringBuilder yaml =
      new StringBuilder(
          """
          eligibility:
            provider: {npi: "1234567893", name: EXAMPLE CLINIC}
            payers:
          """);

  /**
   * One more payer.
   *
   * @param settings further settings of it, such as {@code retries: {tries: 1}}
   */
  PayerStreet with(String name, PayerBook book, String... settings) {
    PayerServer payer =
        PayerServer.serving(Map.of("/core", new CoreSoapEndpoint(book, Optional.empty())));
    payers.put(name, payer);
    yaml.append(
        """
            - name: %s
              id: DEMOPAYER
              way: x12
              url: %s
              wrapping: soap
              interchange: {sender_id: CLINIC01, receiver_id: DEMOPAYER}
              access: {kind: none}
        """
            .formatted(name, payer.at("/core")));
    for (String setting : settings) {
      yaml.append("      ").append(setting).append('\n');
    }
    return this;
  }

  /** How a payer behaves for the next messages, one each. */
  PayerStreet behaving(String name, Mood... moods) {
    payer(name).next(moods);
    return this;
  }

  /** The settings, as an operator writes them. */
  String yaml() {
    return yaml.toString();
  }

  static Map<String, String> environment() {
    return Map.of("VOICELINE_ELIGIBILITY", "payers");
  }

  PayerServer payer(String name) {
    return Optional.ofNullable(payers.get(name)).orElseThrow();
  }

  @Override
  public void close() {
    payers.values().forEach(PayerServer::close);
  }
}
