package dev.voiceline.core.eligibility.answer;

import java.util.List;

/**
 * Whether a service needs the plan's approval in advance, for one network.
 *
 * @param texts the payer's own words on it
 */
public record Authorization(
    Services services, Network network, Requirement requirement, List<String> texts) {
  public Authorization {
    texts = List.copyOf(texts);
  }

  /** What was said of it. A service without an authorization in the answer: nothing was said. */
  public enum Requirement {
    REQUIRED("Y"),
    NOT_REQUIRED("N"),
    /** The payer says that it does not know. */
    PAYER_DOES_NOT_KNOW("U"),
    /** Only free text speaks of it: it is no coded answer. */
    TEXT_ONLY("TEXT");

    private final String code;

    Requirement(String code) {
      this.code = code;
    }

    /** X12's code, or {@code TEXT}. */
    public String code() {
      return code;
    }
  }
}
