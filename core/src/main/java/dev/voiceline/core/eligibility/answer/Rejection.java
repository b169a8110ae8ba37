package dev.voiceline.core.eligibility.answer;

/**
 * A refusal by the payer (X12 AAA).
 *
 * @param loop where it stands, such as {@code 2100C}; not stated outside X12
 * @param requestValid whether the request as such was valid (AAA01)
 * @param code the reason, X12's or the vendor's own; {@link PlainCode#UNKNOWN} for what is no code
 */
public record Rejection(
    Stated<String> loop, Stated<Boolean> requestValid, String code, Stated<FollowUp> followUp) {
  public Rejection {
    code = PlainCode.of(code);
  }

  /** Which part of the answer it concerns. */
  public Place place() {
    return loop.toOptional().map(Place::ofLoop).orElse(Place.UNKNOWN);
  }

  /** What the reason is about. */
  public Reason reason() {
    return Reason.ofCode(code);
  }

  /** Parts of an answer, from the most general on. */
  public enum Place {
    SOURCE,
    PROVIDER,
    PERSON,
    SERVICE,
    UNKNOWN;

    private static Place ofLoop(String loop) {
      if (loop.startsWith("2110")) {
        return SERVICE;
      }
      return switch (loop) {
        case "2000A", "2100A" -> SOURCE;
        case "2000B", "2100B" -> PROVIDER;
        case "2000C", "2100C", "2000D", "2100D" -> PERSON;
        default -> UNKNOWN;
      };
    }
  }
}
