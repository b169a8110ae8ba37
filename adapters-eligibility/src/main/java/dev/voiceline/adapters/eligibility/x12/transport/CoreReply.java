package dev.voiceline.adapters.eligibility.x12.transport;

import java.util.Map;
import java.util.Optional;

/**
 * What came back in an envelope. The error message stays unread: it may repeat what was sent.
 *
 * @param errorCode as the payer has it, {@code Success} when all went well
 * @param payload the interchange, when there is one
 */
record CoreReply(Optional<String> errorCode, Optional<String> payload) {
  /** Of fields by their names. */
  static CoreReply of(Map<String, String> fields) {
    return new CoreReply(field(fields, "ErrorCode"), field(fields, "Payload"));
  }

  private static Optional<String> field(Map<String, String> fields, String name) {
    return Optional.ofNullable(fields.get(name)).filter(text -> !text.isBlank());
  }

  @Override
  public String toString() {
    return "CoreReply[***]";
  }
}
