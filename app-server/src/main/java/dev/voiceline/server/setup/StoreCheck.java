package dev.voiceline.server.setup;

import java.util.List;

/** The database. */
final class StoreCheck implements Check {
  @Override
  public List<Finding> findings() {
    return List.of(
        Finding.skipped("Database", "This version keeps nothing in a database: nothing to check."));
  }
}
