package dev.voiceline.core.eligibility.service;

/**
 * A procedure or medication that a plan may say something about.
 *
 * @param typeCode the X12 service type code that plans file it under: {@code 62}
 * @param spoken as a caller would call it, with its article: {@code an MRI}
 */
public record Service(String typeCode, String spoken) {}
