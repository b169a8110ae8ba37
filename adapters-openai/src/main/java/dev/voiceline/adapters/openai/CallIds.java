package dev.voiceline.adapters.openai;

import dev.voiceline.core.tool.ToolCallId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The service takes ids of function calls of at most 32 plain characters; those of another vendor
 * may be longer.
 */
final class CallIds {
  private static final int LONGEST = 32;
  private static final String PREFIX = "call_";

  private CallIds() {}

  /** The id itself where it fits, else one that is always the same for it. */
  static String wire(ToolCallId id) {
    return id.value().matches("[A-Za-z0-9_-]{1," + LONGEST + "}") ? id.value() : digest(id.value());
  }

  private static String digest(String value) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.UTF_8));
      return PREFIX + HexFormat.of().formatHex(hash).substring(0, LONGEST - PREFIX.length());
    } catch (NoSuchAlgorithmException everyJvmHasIt) {
      throw new IllegalStateException(everyJvmHasIt);
    }
  }
}
