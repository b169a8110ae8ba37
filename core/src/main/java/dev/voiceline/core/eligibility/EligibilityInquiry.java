package dev.voiceline.core.eligibility;

import dev.voiceline.core.privacy.BirthDate;
import dev.voiceline.core.privacy.MemberId;

/**
 * What is asked of a payer.
 *
 * @param procedure the procedure or medication in the caller's words
 */
public record EligibilityInquiry(MemberId member, BirthDate born, String procedure) {}
