package dev.voiceline.adapters.twilio.rest;

import dev.voiceline.core.privacy.PhoneNumber;

/**
 * A number of the account.
 *
 * @param sid {@code PN...}
 * @param voice whether it can be called
 * @param texts whether it can send text messages
 * @param routing where its calls are reported to now
 * @param overriddenBy the SID of an application or trunk that takes its calls instead of the
 *     routing; empty when none does
 */
public record TwilioNumber(
    String sid,
    PhoneNumber number,
    boolean voice,
    boolean texts,
    NumberRouting routing,
    String overriddenBy) {}
