package dev.voiceline.core.eligibility.answer;

import java.util.Set;

/** What a refusal is about, by its code (X12 AAA03, as sorted in CORE 259's spirit). */
public enum Reason {
  /** The payer cannot answer now: nothing is known of the coverage. */
  PAYER_DOWN(Set.of("42", "80")),
  /** The payer or receiver ID is wrong. */
  PAYER_ID(Set.of("79", "T4")),
  /** The asking provider is not known, not enrolled or not the right one. */
  PROVIDER(Set.of("41", "43", "44", "45", "46", "47", "48", "49", "50", "51", "97")),
  /** The details of the person do not fit. It does not mean that the coverage is not active. */
  MEMBER(Set.of("58", "60", "64", "65", "67", "68", "71", "72", "73", "75", "76", "77", "78")),
  /** The payer does not answer for that date; 61 is never read out. */
  DATE(Set.of("52", "56", "57", "61", "62", "63")),
  /** The service asked about needs review, approval or other data. */
  SERVICE(Set.of("69", "70", "98", "AA", "AE", "CI", "E8", "IA", "MA")),
  /** The content of the request. */
  REQUEST(Set.of("04", "15", "33", "35", "53", "54", "55", "66", "74", "AF", "AG", "AO")),
  /** A code of the vendor's own. */
  OTHER(Set.of());

  private final Set<String> codes;

  Reason(Set<String> codes) {
    this.codes = codes;
  }

  /** What that code is about. */
  public static Reason ofCode(String code) {
    for (Reason reason : values()) {
      if (reason.codes.contains(code)) {
        return reason;
      }
    }
    return OTHER;
  }
}
