package dev.voiceline.server.control;

/**
 * What whoever orders calls is answered.
 *
 * @param status the HTTP status
 * @param json one object
 */
public record Reply(int status, String json) {}
