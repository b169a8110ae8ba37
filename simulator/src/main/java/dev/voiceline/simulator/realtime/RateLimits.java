package dev.voiceline.simulator.realtime;

import com.google.gson.JsonArray;
import dev.voiceline.simulator.brain.Json;
import java.util.List;

/** What is left of the account's limits, as the client is told. */
final class RateLimits {
  private static final int TOKENS = 40_000;
  private static final int TOKENS_LEFT = 39_000;
  private static final double SOON = 1.5;

  private RateLimits() {}

  static JsonArray of(SessionKit kit) {
    int limit = kit.budget().limit();
    int remaining = kit.budget().remaining(kit.clock().millis());
    return Json.list(
        List.of(
            Json.of(
                "name",
                "requests",
                "limit",
                limit,
                "remaining",
                remaining,
                "reset_seconds",
                60.0 * (limit - remaining) / Math.max(1, limit)),
            Json.of(
                "name", "tokens",
                "limit", TOKENS,
                "remaining", TOKENS_LEFT,
                "reset_seconds", SOON)));
  }
}
