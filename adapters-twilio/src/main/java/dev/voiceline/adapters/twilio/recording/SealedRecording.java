package dev.voiceline.adapters.twilio.recording;

import dev.voiceline.adapters.twilio.rest.EncryptionDetails;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.CipherInputStream;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.IvParameterSpec;

/**
 * An encrypted recording: AES-256-GCM with its tag at the end. The ciphertext is kept in a file and
 * its tag is checked before the first byte of sound is given out, in constant memory whatever the
 * length: Java's own cipher would keep the whole recording in memory until it has seen the tag.
 */
final class SealedRecording {
  private static final int TAG_BYTES = 16;
  private static final int IV_BYTES = 12;
  private static final int CHUNK = 64 << 10;

  private final SecretKey key;
  private final byte[] iv;

  private SealedRecording(SecretKey key, byte[] iv) {
    this.key = key;
    this.iv = iv;
  }

  /** Prepares to open a recording that was encrypted so. */
  static SealedRecording of(EncryptionDetails details, RecordingKey owner) throws RecordingTrouble {
    byte[] iv = initializationVector(details);
    return new SealedRecording(owner.contentKey(details), iv);
  }

  /**
   * The sound; closing it deletes the file.
   *
   * @param ciphertext read to its end, not closed
   */
  InputStream open(InputStream ciphertext, Path spool) throws IOException, RecordingTrouble {
    SpoolFile file = SpoolFile.in(spool);
    try {
      try (OutputStream out = file.write()) {
        ciphertext.transferTo(out);
      }
      long length = file.size() - TAG_BYTES;
      if (length < 0 || !isGenuine(file, length)) {
        throw RecordingTrouble.passing(
            "The recording's file was damaged or changed: its tag does not fit its content.");
      }
      return new CipherInputStream(new FileSound(file, length), keystream());
    } catch (GeneralSecurityException absent) {
      file.delete();
      throw new IllegalStateException("every Java platform has AES", absent);
    } catch (IOException | RecordingTrouble | RuntimeException | Error failed) {
      file.delete();
      throw failed;
    }
  }

  /** Seals what was opened again: only the genuine content leads to the same tag. */
  private boolean isGenuine(SpoolFile file, long length)
      throws IOException, GeneralSecurityException {
    Cipher keystream = keystream();
    Cipher seal = Cipher.getInstance("AES/GCM/NoPadding");
    seal.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(TAG_BYTES * 8, iv));
    byte[] chunk = new byte[CHUNK];
    byte[] discarded = new byte[CHUNK + TAG_BYTES];
    try (InputStream in = file.read()) {
      for (long left = length; left > 0; ) {
        int read = in.readNBytes(chunk, 0, (int) Math.min(CHUNK, left));
        if (read == 0) {
          throw new EOFException("the file has become shorter");
        }
        int clear = keystream.update(chunk, 0, read, chunk, 0);
        seal.update(chunk, 0, clear, discarded, 0);
        left -= read;
      }
      byte[] end = seal.doFinal();
      byte[] tag = Arrays.copyOfRange(end, end.length - TAG_BYTES, end.length);
      return MessageDigest.isEqual(tag, in.readNBytes(TAG_BYTES));
    } finally {
      Arrays.fill(chunk, (byte) 0);
    }
  }

  /** GCM enciphers in counter mode, from 2 on; 1 is for the tag (NIST SP 800-38D, 7.1). */
  private Cipher keystream() throws GeneralSecurityException {
    byte[] counter = ByteBuffer.allocate(16).put(iv).putInt(2).array();
    Cipher cipher = Cipher.getInstance("AES/CTR/NoPadding");
    cipher.init(Cipher.DECRYPT_MODE, key, new IvParameterSpec(counter));
    return cipher;
  }

  private static byte[] initializationVector(EncryptionDetails details) throws RecordingTrouble {
    try {
      byte[] iv = Base64.getDecoder().decode(details.iv());
      if (iv.length == IV_BYTES) {
        return iv;
      }
    } catch (IllegalArgumentException unreadable) {
      // Told below.
    }
    throw RecordingTrouble.lasting("The recording's initialization vector is not one of 12 bytes.");
  }
}
