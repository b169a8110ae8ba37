package dev.voiceline.adapters.eligibility.clearinghouse;

import dev.voiceline.adapters.eligibility.payer.PayerRequest;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;

/** Nine digits that name one message: others for each attempt, the same if it is built again. */
final class ControlNumber {
  private static final long NUMBERS = 999_999_999;

  private ControlNumber() {}

  static String of(PayerRequest request) {
    byte[] named = request.message().getBytes(StandardCharsets.UTF_8);
    long hash = UUID.nameUUIDFromBytes(named).getMostSignificantBits();
    return String.format(Locale.ROOT, "%09d", 1 + Math.floorMod(hash, NUMBERS));
  }
}
