package dev.voiceline.core.eligibility;

/**
 * Who asks the payer.
 *
 * @param name as the payer has it on file; some payers compare it (X12 AAA 44)
 */
public record Provider(Npi npi, String name) {}
