package dev.voiceline.adapters.eligibility.clearinghouse;

import dev.voiceline.adapters.eligibility.payer.PayerRequest;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Nine digits that name one message: others for each attempt, the same if it is built again. */
final class ControlNumber {
  private static final long NUMBERS = 999_999_999;

  private ControlNumber() {}

  static String of(PayerRequest request) {
    String named = request.trace() + "-" + request.attempt();
    long hash =
        UUID.nameUUIDFromBytes(named.getBytes(StandardCharsets.UTF_8)).getMostSignificantBits();
    return String.format("%09d", 1 + Math.floorMod(hash, NUMBERS));
  }
}
