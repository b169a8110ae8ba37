package dev.voiceline.server.composition;

import dev.voiceline.core.time.Timers;
import dev.voiceline.server.carrier.Addresses;
import dev.voiceline.server.config.ServerSettings;
import dev.voiceline.server.http.OtherServers;
import dev.voiceline.server.http.Ports;
import dev.voiceline.server.log.ServerLog;
import dev.voiceline.server.peers.HandingOn;
import java.util.Deque;
import java.util.Optional;

/** Where the carrier finds this server, alone or among several. */
final class PublicPlace {
  private PublicPlace() {}

  static Addresses addresses(ServerSettings settings, Ports ports) {
    Optional<String> own = settings.listen().streamDomain();
    return settings
        .domain()
        .map(
            host ->
                own.map(each -> Addresses.ofDomain(host, each))
                    .orElseGet(() -> Addresses.ofDomain(host)))
        .orElseGet(() -> Addresses.ofLoopback(ports.httpPort()));
  }

  /** Without an account nothing is signed, and what is not signed is not handed on. */
  static Optional<OtherServers> others(
      Addresses addresses,
      ServerSettings settings,
      Timers timers,
      ServerLog log,
      Deque<AutoCloseable> opened) {
    return addresses
        .here()
        .filter(any -> settings.twilio().isPresent())
        .map(
            here -> {
              HandingOn handing = new HandingOn(timers);
              opened.push(handing);
              return new OtherServers(here, handing, log);
            });
  }
}
