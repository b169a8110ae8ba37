package dev.voiceline.adapters.eligibility.statement;

/**
 * A number that a statement names.
 *
 * @param qualifier what it numbers, as X12 REF01
 */
public record Reference(String qualifier, String value) {}
