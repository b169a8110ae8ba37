package dev.voiceline.adapters.store.recording;

import dev.voiceline.core.recording.SealedFiles;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A recording's file as it leaves this machine: without its key. */
record SealedCopy(Path file, long length) implements SealedFiles.Content {
  private static final int PIECE = 64 * 1024;

  static SealedCopy of(Path file) throws IOException {
    return new SealedCopy(file, Files.size(file));
  }

  @Override
  public InputStream open() throws IOException {
    InputStream sealed = Files.newInputStream(file);
    try {
      sealed.skipNBytes(RecordingHeader.FACTS);
    } catch (IOException tooShort) {
      sealed.close();
      throw tooShort;
    }
    return new SequenceInputStream(new ByteArrayInputStream(RecordingHeader.keyless()), sealed);
  }

  /** The hash over it, in hex. */
  String sha256() throws IOException {
    try (InputStream content = open()) {
      return sha256(content);
    }
  }

  /** The hash over what a stream has left, in hex. */
  static String sha256(InputStream content) throws IOException {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] piece = new byte[PIECE];
      int read = content.read(piece);
      while (read >= 0) {
        digest.update(piece, 0, read);
        read = content.read(piece);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("this Java has no SHA-256", impossible);
    }
  }
}
