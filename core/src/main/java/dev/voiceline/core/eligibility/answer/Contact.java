package dev.voiceline.core.eligibility.answer;

/**
 * Whom the payer names for questions, such as the company that runs a carved-out benefit.
 *
 * @param services that it is responsible for
 */
public record Contact(Services services, Stated<String> name, Stated<String> phone) {}
