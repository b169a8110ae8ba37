package dev.voiceline.core.eligibility.answer;

/** Another payer of the same person. Something for staff, never for a caller. */
public record OtherPayer(
    Stated<String> name,
    Stated<String> insuranceType,
    Stated<String> policy,
    Services services,
    Dates dates,
    Stated<String> phone) {}
