package dev.voiceline.adapters.twilio.rest;

/**
 * How a recording was encrypted, as Twilio tells it.
 *
 * @param type the scheme, such as {@code rsa-aes}
 * @param publicKeySid which of the account's public keys ({@code CR...}) wrapped the content key
 * @param encryptedKey the wrapped content key, in Base64
 * @param iv the initialization vector, in Base64
 */
public record EncryptionDetails(String type, String publicKeySid, String encryptedKey, String iv) {}
