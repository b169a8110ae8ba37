package dev.voiceline.simulator.twilio.rest;

import java.security.interfaces.RSAPublicKey;

/**
 * The account's recordings are encrypted for whoever has the private half of this key.
 *
 * @param keySid {@code CR} and 32 hexadecimal digits
 */
public record RecordingEncryption(String keySid, RSAPublicKey key) {}
