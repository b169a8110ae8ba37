package dev.voiceline.adapters.eligibility.statement;

import dev.voiceline.core.eligibility.answer.Standing.Status;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** What a row of a payer's statement is about: X12 EB01, and what FHIR has beyond it. */
public enum RowKind {
  ACTIVE("1", "2", "3", "4"),
  ACTIVE_PENDING("5"),
  INACTIVE("6"),
  INACTIVE_PENDING("7", "8"),
  COINSURANCE("A"),
  COPAY("B"),
  COPAY_MAXIMUM,
  DEDUCTIBLE("C"),
  COVERAGE_BASIS("CB"),
  DESCRIPTION("D"),
  LIMITATION("F"),
  OUT_OF_POCKET("G"),
  UNLIMITED("H"),
  NOT_COVERED("E", "I"),
  PRIMARY_CARE("L"),
  COORDINATOR("MC"),
  RESTRICTED("N"),
  DISCLAIMER("P"),
  OTHER_PAYER("R"),
  CONTACT("U"),
  CANNOT_PROCESS("V"),
  SPEND_DOWN("Y"),
  /** Kinds that carry nothing but text and parties. */
  REMARK("J", "K", "M", "O", "Q", "S", "T", "W", "X");

  private final Set<String> codes;

  RowKind(String... codes) {
    this.codes = Set.of(codes);
  }

  /** The kind with that code of X12 EB01. */
  public static Optional<RowKind> ofCode(String code) {
    return Arrays.stream(values()).filter(kind -> kind.codes.contains(code)).findFirst();
  }

  /** The status that a row of this kind states. */
  public Optional<Status> status() {
    return switch (this) {
      case ACTIVE -> Optional.of(Status.ACTIVE);
      case ACTIVE_PENDING -> Optional.of(Status.ACTIVE_PENDING);
      case INACTIVE -> Optional.of(Status.INACTIVE);
      case INACTIVE_PENDING -> Optional.of(Status.INACTIVE_PENDING);
      default -> Optional.empty();
    };
  }
}
