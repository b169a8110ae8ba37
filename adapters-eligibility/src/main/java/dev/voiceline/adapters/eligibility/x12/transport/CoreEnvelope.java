package dev.voiceline.adapters.eligibility.x12.transport;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What CAQH CORE has around a payload, in whatever wrapping (vC2.2.0, 4.4.2). It prints nothing.
 *
 * @param payloadId a UUID, new for each message
 * @param payload the interchange
 */
record CoreEnvelope(
    String payloadId, Instant sent, String senderId, String receiverId, String payload) {
  private static final String QUESTION = "X12_270_Request_005010X279A1";

  /** The fields by their names and in their order. */
  Map<String, String> fields(String ruleVersion) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("PayloadType", QUESTION);
    fields.put("ProcessingMode", "RealTime");
    fields.put("PayloadID", payloadId);
    fields.put(
        "TimeStamp", DateTimeFormatter.ISO_INSTANT.format(sent.truncatedTo(ChronoUnit.SECONDS)));
    fields.put("SenderID", senderId);
    fields.put("ReceiverID", receiverId);
    fields.put("CORERuleVersion", ruleVersion);
    fields.put("Payload", payload);
    return fields;
  }

  @Override
  public String toString() {
    return "CoreEnvelope[***]";
  }
}
