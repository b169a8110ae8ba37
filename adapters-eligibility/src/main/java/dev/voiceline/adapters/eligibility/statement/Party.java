package dev.voiceline.adapters.eligibility.statement;

import java.util.Optional;

/**
 * A company or person beside the patient.
 *
 * @param role as X12 NM101, such as {@code P3} for primary care
 */
public record Party(String role, Optional<String> name, Optional<String> phone) {}
