package dev.voiceline.simulator.realtime;

/**
 * Names for the things of one connection; no two connections of a server share one. For use by one
 * thread at a time.
 */
final class Ids {
  private final int connection;
  private long given;

  Ids(int connection) {
    this.connection = connection;
  }

  /** The conversation's own. */
  String conversation() {
    return "conv_" + connection;
  }

  String next(String kind) {
    return kind + "_" + connection + "_" + ++given;
  }
}
