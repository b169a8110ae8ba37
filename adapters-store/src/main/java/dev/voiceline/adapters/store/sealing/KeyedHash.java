package dev.voiceline.adapters.store.sealing;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.SecretKey;

/** Tells whether two things are the same, and of no use to who does not have the key. */
public final class KeyedHash {
  private static final int BYTES = 16;

  private final SecretKey key;

  /** Under this key. */
  public KeyedHash(SecretKey key) {
    this.key = key;
  }

  /** 32 hex digits of HMAC-SHA-256. */
  public String of(String... parts) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      mac.update("voiceline keyed hash".getBytes(StandardCharsets.US_ASCII));
      return HexFormat.of().formatHex(Arrays.copyOf(mac.doFinal(Aead.place(parts)), BYTES));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("this Java has no HMAC-SHA-256", impossible);
    }
  }
}
