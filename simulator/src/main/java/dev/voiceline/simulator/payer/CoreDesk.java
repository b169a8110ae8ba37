package dev.voiceline.simulator.payer;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Checks CORE envelopes as strictly as the rule reads, whatever they were wrapped in, and has them
 * answered from the book. Safe for use by any thread.
 */
final class CoreDesk {
  private static final List<String> REQUIRED =
      List.of(
          "PayloadType",
          "ProcessingMode",
          "PayloadID",
          "TimeStamp",
          "SenderID",
          "ReceiverID",
          "CORERuleVersion",
          "Payload");

  private final String version;
  private final PayerBook book;
  private final Set<String> messages = ConcurrentHashMap.newKeySet();
  private final Set<String> interchanges = ConcurrentHashMap.newKeySet();

  CoreDesk(String version, PayerBook book) {
    this.version = version;
    this.book = book;
  }

  /** The fields of the answer, the payload among them unless there is an error. */
  Map<String, String> answer(Map<String, String> fields, boolean letIn) {
    Optional<String> error = error(fields, letIn);
    String payload = error.isPresent() ? "" : payload(field(fields, "Payload"));
    Map<String, String> answer = new LinkedHashMap<>();
    answer.put("PayloadType", error.isPresent() ? "CoreEnvelopeError" : payloadType(payload));
    answer.put("ProcessingMode", "RealTime");
    answer.put("PayloadID", UUID.randomUUID().toString());
    answer.put("TimeStamp", field(fields, "TimeStamp"));
    answer.put("SenderID", field(fields, "ReceiverID"));
    answer.put("ReceiverID", field(fields, "SenderID"));
    answer.put("CORERuleVersion", version);
    if (error.isEmpty()) {
      answer.put("Payload", payload);
    }
    answer.put("ErrorCode", error.orElse("Success"));
    answer.put("ErrorMessage", error.map(code -> "The envelope has a problem").orElse(""));
    return answer;
  }

  private Optional<String> error(Map<String, String> fields, boolean letIn) {
    if (!letIn) {
      return Optional.of("UnAuthorized");
    }
    for (String name : REQUIRED) {
      if (field(fields, name).isEmpty()) {
        return Optional.of(name + "Required");
      }
    }
    if (!field(fields, "CORERuleVersion").equals(version)) {
      return Optional.of("VersionMismatch");
    }
    Optional<Question270> asked = Question270.parse(field(fields, "Payload"));
    if (asked.isEmpty()) {
      return Optional.of("PayloadNotUnderstood");
    }
    if (!field(fields, "PayloadType").equals("X12_270_Request_005010X279A1")) {
      return Optional.of("PayloadTypeIllegal");
    }
    if (!field(fields, "ProcessingMode").equals("RealTime")) {
      return Optional.of("ProcessingModeIllegal");
    }
    if (!isUtc(field(fields, "TimeStamp"))) {
      return Optional.of("TimeStampIllegal");
    }
    if (!field(fields, "SenderID").equals(asked.get().sender())) {
      return Optional.of("SenderIDIllegal");
    }
    if (!field(fields, "ReceiverID").equals(asked.get().receiver())) {
      return Optional.of("ReceiverIDIllegal");
    }
    return isNewUuid(field(fields, "PayloadID"))
        ? Optional.empty()
        : Optional.of("PayloadIDIllegal");
  }

  /** An interchange that contradicts itself, or comes twice, is refused as such. */
  private String payload(String text) {
    Question270 question = Question270.parse(text).orElseThrow();
    if (!question.sound()) {
      return X12Answers.ta1(question, "021");
    }
    return interchanges.add(question.controlNumber())
        ? book.answer(question)
        : X12Answers.ta1(question, "025");
  }

  private static String payloadType(String payload) {
    if (payload.contains("*271*")) {
      return "X12_271_Response_005010X279A1";
    }
    return payload.contains("*999*")
        ? "X12_999_Response_005010X231A1"
        : "X12_TA1_Response_00501X231A1";
  }

  private static String field(Map<String, String> fields, String name) {
    return fields.getOrDefault(name, "");
  }

  private static boolean isUtc(String time) {
    try {
      return time.endsWith("Z") && Instant.parse(time).isAfter(Instant.EPOCH);
    } catch (DateTimeParseException noTime) {
      return false;
    }
  }

  private boolean isNewUuid(String id) {
    try {
      return UUID.fromString(id).toString().equals(id) && messages.add(id);
    } catch (IllegalArgumentException noUuid) {
      return false;
    }
  }
}
