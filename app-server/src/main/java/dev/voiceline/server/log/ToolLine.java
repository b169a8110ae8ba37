package dev.voiceline.server.log;

import dev.voiceline.core.inquiry.CheckEligibility;
import dev.voiceline.core.privacy.MemberId;
import dev.voiceline.core.privacy.Redactor;
import dev.voiceline.core.tool.ToolRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A request for a tool, in words. */
final class ToolLine {
  private static final String HIDDEN = "****";
  private static final String HIDDEN_DATE = "****-**-**";
  private static final List<String> ORDER =
      List.of(
          CheckEligibility.MEMBER_ID, CheckEligibility.DATE_OF_BIRTH, CheckEligibility.PROCEDURE);

  private final Redactor redactor;
  private final boolean clear;

  ToolLine(Redactor redactor, boolean clear) {
    this.redactor = redactor;
    this.clear = clear;
  }

  String of(ToolRequest request) {
    boolean eligibility = request.name().equals(CheckEligibility.SPEC.name());
    String what = eligibility ? "Checking eligibility" : "Running " + request.name();
    if (!request.arguments().wellFormed()) {
      return what + " with args that are not JSON";
    }
    return what + " with args: " + arguments(request.arguments().values(), eligibility);
  }

  private String arguments(Map<String, Object> values, boolean eligibility) {
    return values.entrySet().stream()
        .sorted(Comparator.comparing(entry -> place(entry.getKey())))
        .map(entry -> "'" + entry.getKey() + "': '" + value(entry, eligibility) + "'")
        .collect(Collectors.joining(", ", "{", "}"));
  }

  private static String place(String name) {
    int index = ORDER.indexOf(name);
    return index < 0 ? "9" + name : String.valueOf(index);
  }

  /** What an unknown argument holds is unknown too, so all of it is hidden. */
  private String value(Map.Entry<String, Object> entry, boolean eligibility) {
    String text = String.valueOf(entry.getValue());
    if (clear) {
      return text;
    }
    return switch (eligibility ? entry.getKey() : "") {
      case CheckEligibility.MEMBER_ID ->
          MemberId.parse(text).map(MemberId::toString).orElse(HIDDEN);
      case CheckEligibility.DATE_OF_BIRTH -> HIDDEN_DATE;
      case CheckEligibility.PROCEDURE -> redactor.redact(text);
      default -> HIDDEN;
    };
  }
}
