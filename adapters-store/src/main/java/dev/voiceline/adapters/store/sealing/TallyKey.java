package dev.voiceline.adapters.store.sealing;

import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.SecretKey;

/** Counts things in a way that nobody can repeat who does not have the key. */
public final class TallyKey {
  private final SecretKey key;

  /** Under this key. */
  public TallyKey(SecretKey key) {
    this.key = key;
  }

  /**
   * 32 bytes for a thing that is counted.
   *
   * @param place which thing, see {@link Aead#place}
   */
  public byte[] mark(byte[] place, byte[] thing) {
    return hmac("thing", place, thing);
  }

  /** 32 bytes for how far the count has come. */
  public byte[] seal(byte[] place, byte[] digest) {
    return hmac("count", place, digest);
  }

  private byte[] hmac(String use, byte[] place, byte[] message) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      mac.update(Aead.place("voiceline tally", use));
      mac.update(place);
      return mac.doFinal(message);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("this Java has no HMAC-SHA-256", impossible);
    }
  }
}
