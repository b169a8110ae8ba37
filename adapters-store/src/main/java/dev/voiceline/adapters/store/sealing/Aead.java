package dev.voiceline.adapters.store.sealing;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * AES-256-GCM with a tag of 16 bytes. Every sealing draws a nonce of 96 random bits: also when the
 * same place is written twice, no nonce comes back. A key closes far fewer than 2^32 things.
 */
public final class Aead {
  /** Bytes that sealing adds: nonce and tag. */
  public static final int OVERHEAD = 28;

  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;
  private static final String CIPHER = "AES/GCM/NoPadding";

  private final SecureRandom random;

  /** Draws from this source. */
  public Aead(SecureRandom random) {
    this.random = random;
  }

  /** Random bytes for a key or a name. */
  public byte[] random(int bytes) {
    byte[] drawn = new byte[bytes];
    random.nextBytes(drawn);
    return drawn;
  }

  /** Closes: nonce, then what is closed, then the tag. */
  public byte[] seal(SecretKey key, byte[] place, byte[] clear) {
    byte[] nonce = random(NONCE);
    byte[] sealed = Arrays.copyOf(nonce, clear.length + OVERHEAD);
    try {
      Cipher cipher = cipher(Cipher.ENCRYPT_MODE, key, nonce, place);
      cipher.doFinal(clear, 0, clear.length, sealed, NONCE);
      return sealed;
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("this Java has no AES-256-GCM", impossible);
    }
  }

  /**
   * Opens.
   *
   * @throws SealException for anything but the same key, the same place and the same bytes
   */
  public byte[] open(SecretKey key, byte[] place, byte[] sealed) {
    if (sealed.length < OVERHEAD) {
      throw new SealException("too short to be sealed");
    }
    try {
      Cipher cipher = cipher(Cipher.DECRYPT_MODE, key, Arrays.copyOf(sealed, NONCE), place);
      return cipher.doFinal(sealed, NONCE, sealed.length - NONCE);
    } catch (GeneralSecurityException wrong) {
      throw new SealException("it does not open: another key or place, or it was changed");
    }
  }

  /** A place made of parts that cannot run into each other. */
  public static byte[] place(String... parts) {
    int length = 0;
    byte[][] encoded = new byte[parts.length][];
    for (int i = 0; i < parts.length; i++) {
      encoded[i] = parts[i].getBytes(StandardCharsets.UTF_8);
      length += Integer.BYTES + encoded[i].length;
    }
    ByteBuffer place = ByteBuffer.allocate(length);
    for (byte[] part : encoded) {
      place.putInt(part.length).put(part);
    }
    return place.array();
  }

  private static Cipher cipher(int mode, SecretKey key, byte[] nonce, byte[] place)
      throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance(CIPHER);
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(place);
    return cipher;
  }
}
