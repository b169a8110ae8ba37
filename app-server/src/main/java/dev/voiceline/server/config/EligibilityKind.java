package dev.voiceline.server.config;

import dev.voiceline.adapters.eligibility.payer.Way;

/** Where coverage is looked up. */
public enum EligibilityKind {
  /** Three made-up patients; no payer is asked. */
  DEMO,
  /** The payers whose way is X12. */
  X12,
  /** The payers whose way is FHIR. */
  FHIR,
  /** The payers that are asked through a clearinghouse with JSON. */
  CLEARINGHOUSE,
  /** All payers of the settings, each on its own way. */
  PAYERS;

  /** Whether payers of that way are asked. */
  boolean asks(Way way) {
    return switch (this) {
      case DEMO -> false;
      case X12 -> way instanceof Way.X12;
      case FHIR -> way instanceof Way.Fhir;
      case CLEARINGHOUSE -> way instanceof Way.Clearinghouse;
      case PAYERS -> true;
    };
  }
}
