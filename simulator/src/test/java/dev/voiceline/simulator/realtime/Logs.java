package dev.voiceline.simulator.realtime;

import java.util.Optional;

/** Logs of connections that nobody had. */
public final class Logs {
  private Logs() {}

  public static ConnectionLog with(Measured... facts) {
    ConnectionLog log = new ConnectionLog(1, Optional.empty());
    for (Measured fact : facts) {
      log.note(fact);
    }
    return log;
  }
}
