package dev.voiceline.adapters.objectstore;

import dev.voiceline.core.recording.SealedFiles;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/**
 * What is known of a file before it is sent, to be compared with what the store says.
 *
 * @param length in bytes
 * @param sha256 of it
 * @param md5 of it: no protection, but what the stores name
 */
@SuppressWarnings("ArrayRecordComponent")
public record Digests(long length, byte[] sha256, byte[] md5) {
  private static final int PIECE = 64 * 1024;

  /** Reads it once. */
  public static Digests of(SealedFiles.Content content) throws IOException {
    try (InputStream bytes = content.open()) {
      return of(bytes);
    }
  }

  /** Reads what a stream has left. */
  public static Digests of(InputStream bytes) throws IOException {
    MessageDigest sha256 = digest("SHA-256");
    MessageDigest md5 = digest("MD5");
    byte[] piece = new byte[PIECE];
    long length = 0;
    int read = bytes.read(piece);
    while (read >= 0) {
      sha256.update(piece, 0, read);
      md5.update(piece, 0, read);
      length += read;
      read = bytes.read(piece);
    }
    return new Digests(length, sha256.digest(), md5.digest());
  }

  /** Of some bytes. */
  public static byte[] md5(byte[] bytes) {
    return digest("MD5").digest(bytes);
  }

  /** Whether it is the same file. */
  public boolean same(Digests other) {
    return length == other.length && Arrays.equals(sha256, other.sha256);
  }

  private static MessageDigest digest(String name) {
    try {
      return MessageDigest.getInstance(name);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("this Java has no " + name, impossible);
    }
  }

  @Override
  public String toString() {
    return "digests of " + length + " bytes";
  }
}
