package dev.voiceline.core.eligibility.answer;

/** What a person must spend before Medicaid pays. It is no deductible. */
public record SpendDown(Measure.Money amount, Stated<Period> period) {}
