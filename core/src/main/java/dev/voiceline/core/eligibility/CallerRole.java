package dev.voiceline.core.eligibility;

/** In which role somebody asks. It decides what may be told, and in which words. */
public enum CallerRole {
  /** The patient, or whoever gives all that only the patient should know. */
  PATIENT,
  /** A clinic that has identified itself by its provider number (45 CFR 164.506, payment). */
  CLINIC,
  /** Anybody else, such as a relative without consent on file (45 CFR 164.510(b)). */
  OTHER
}
