package dev.voiceline.core.eligibility.answer;

import java.time.LocalDate;

/**
 * The plan as a whole.
 *
 * @param dates of the plan; an open end is not stated
 * @param benefitDates of the benefits, where the payer names them apart
 * @param premiumPaidTo until when the premium is paid; it is not the end of coverage
 */
public record Plan(
    Stated<String> name,
    Stated<String> insuranceType,
    Dates dates,
    Dates benefitDates,
    Stated<LocalDate> premiumPaidTo) {}
