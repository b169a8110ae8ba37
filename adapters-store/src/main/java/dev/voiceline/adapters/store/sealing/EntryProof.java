package dev.voiceline.adapters.store.sealing;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import javax.crypto.Mac;
import javax.crypto.SecretKey;

/** Proves that an entry is as it was written: HMAC-SHA-256 over all of it, open fields included. */
public final class EntryProof {
  private final SecretKey key;

  /** Under this key. */
  public EntryProof(SecretKey key) {
    this.key = key;
  }

  /**
   * The proof, 32 bytes.
   *
   * @param place what stands in clear, see {@link Aead#place}
   */
  public byte[] of(byte[] place, byte[] sealed) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      mac.update(place);
      return mac.doFinal(sealed);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("this Java has no HMAC-SHA-256", impossible);
    }
  }

  /** Whether it is the proof of just that. */
  public boolean holds(byte[] proof, byte[] place, byte[] sealed) {
    return MessageDigest.isEqual(proof, of(place, sealed));
  }
}
