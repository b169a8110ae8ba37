package dev.voiceline.adapters.store.audit;

import dev.voiceline.adapters.store.sealing.Aead;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import javax.crypto.Mac;
import javax.crypto.SecretKey;

/** Makes the links of the chain. Without the key nobody can make a chain that verifies. */
public final class ChainKey {
  /** What the first link is made over. */
  static final byte[] BEGINNING = new byte[32];

  private final SecretKey key;

  ChainKey(SecretKey key) {
    this.key = key;
  }

  /** HMAC-SHA-256 of the SHA-256 over the link before and the entry. */
  byte[] link(byte[] before, AuditRow row) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(before);
      digest.update(row.canonical());
      return hmac("entry", digest.digest());
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("this Java has no SHA-256", impossible);
    }
  }

  /** The seal of a head, so that nobody can move the end. */
  byte[] seal(long last, byte[] lastLink, long base, byte[] baseLink) {
    ByteBuffer head = ByteBuffer.allocate(2 * Long.BYTES + lastLink.length + baseLink.length);
    head.putLong(last).put(lastLink).putLong(base).put(baseLink);
    return hmac("head", head.array());
  }

  private byte[] hmac(String use, byte[] message) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      mac.update(Aead.place(use));
      return mac.doFinal(message);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("this Java has no HMAC-SHA-256", impossible);
    }
  }
}
