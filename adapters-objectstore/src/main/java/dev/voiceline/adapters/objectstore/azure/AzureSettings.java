package dev.voiceline.adapters.objectstore.azure;

import dev.voiceline.adapters.objectstore.Patience;

/**
 * A container, and the way to it.
 *
 * @param container its name; it must be there
 * @param prefix of all names in it, such as {@code voiceline/}; may be empty
 * @param access to the account
 * @param blockBytes a longer file is sent in blocks of so many bytes; so much is held in memory
 * @param patience with it
 */
public record AzureSettings(
    String container, String prefix, AzureAccess access, int blockBytes, Patience patience) {
  /** 4 MiB. */
  public static final int BLOCK = 4 * 1024 * 1024;
}
