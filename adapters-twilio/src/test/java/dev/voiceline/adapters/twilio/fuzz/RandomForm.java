package dev.voiceline.adapters.twilio.fuzz;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** The fields of a webhook as no carrier would send them, and now and then as it would. */
final class RandomForm {
  /** In every value that names people, so that it is found wherever it is printed. */
  static final String PERSONAL = "Zzyzx";

  private static final List<String> PEOPLE =
      List.of(
          "From",
          "To",
          "Caller",
          "Called",
          "CallerName",
          "FromCity",
          "FromState",
          "FromZip",
          "ForwardedFrom",
          "SpeechResult",
          "Digits",
          "Body");
  private static final List<String> OTHERS =
      List.of(
          "CallSid",
          "AccountSid",
          "CallStatus",
          "Direction",
          "StirVerstat",
          "FromCountry",
          "CallDuration",
          "SequenceNumber",
          "AnsweredBy",
          "MachineDetectionDuration",
          "StreamSid",
          "StreamEvent",
          "StreamError",
          "DialCallStatus",
          "DialCallSid",
          "DialCallDuration",
          "RecordingSid",
          "RecordingStatus",
          "RecordingDuration",
          "ErrorCode",
          "EncryptionDetails",
          "MessageSid",
          "SmsSid",
          "MessageStatus",
          "SmsStatus",
          "Confidence",
          "FinishedOnKey");
  private static final List<String> WORDS =
      List.of(
          "",
          "ringing",
          "in-progress",
          "completed",
          "busy",
          "failed",
          "no-answer",
          "canceled",
          "answered",
          "human",
          "machine_start",
          "machine_end_beep",
          "fax",
          "stream-started",
          "stream-stopped",
          "stream-error",
          "absent",
          "sent",
          "delivered",
          "undelivered",
          "queued",
          "inbound",
          "outbound-api",
          "TN-Validation-Passed-A",
          "TN-Validation-Failed",
          "US",
          "0",
          "61",
          "-1",
          "999999999",
          "9999999999999999999999",
          "1e9",
          "+1",
          "\u0661\u0662",
          "{}");

  private RandomForm() {}

  static Map<String, List<String>> next(Random random) {
    Map<String, List<String>> fields = new LinkedHashMap<>();
    if (random.nextInt(10) != 0) {
      fields.put("CallSid", List.of("CA" + random.nextInt(1_000)));
    }
    for (int left = random.nextInt(16); left > 0; left--) {
      if (random.nextInt(4) == 0) {
        fields.put(one(random, PEOPLE), values(random, true));
      } else {
        String name = random.nextInt(20) == 0 ? Noise.text(random, 30) : one(random, OTHERS);
        fields.put(name, values(random, false));
      }
    }
    return fields;
  }

  private static List<String> values(Random random, boolean personal) {
    List<String> values = new ArrayList<>();
    for (int left = random.nextInt(8) == 0 ? random.nextInt(4) : 1; left > 0; left--) {
      values.add(personal ? personal(random) : other(random));
    }
    return values;
  }

  private static String personal(Random random) {
    String prefix = random.nextBoolean() ? "+1415" : Noise.text(random, 6);
    return prefix + PERSONAL + random.nextInt(10_000);
  }

  private static String other(Random random) {
    return switch (random.nextInt(6)) {
      case 0 -> Noise.text(random, random.nextInt(30) == 0 ? 6_000 : 300);
      case 1 -> "RE" + random.nextInt(1_000);
      default -> one(random, WORDS);
    };
  }

  private static String one(Random random, List<String> choice) {
    return choice.get(random.nextInt(choice.size()));
  }
}
