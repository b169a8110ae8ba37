package dev.voiceline.server.demo;

import java.util.Map;
import java.util.Optional;

/** The simulated services behind one voice. */
interface Neighbor extends AutoCloseable {
  /** What the server must be told to find them. */
  Map<String, String> settings();

  /** Who listens where, in a few words. */
  String addresses();

  /** What they measured of a call; empty when they had no part in it. */
  Optional<Overheard> overheard(Scenario scenario, WatchedCall call);

  /** Stops them. May be called more than once. */
  @Override
  void close();
}
