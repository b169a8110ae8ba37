package dev.voiceline.adapters.store.sealing;

import java.util.List;
import java.util.stream.Stream;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * The master key in use, and older ones that still open what they have wrapped.
 *
 * @param current wraps new keys
 * @param older open what is not wrapped anew yet
 */
public record MasterKeys(MasterKey current, List<MasterKey> older) {
  public MasterKeys {
    older = List.copyOf(older);
  }

  /** One key, no older ones. */
  public static MasterKeys only(MasterKey current) {
    return new MasterKeys(current, List.of());
  }

  /** Wraps a key; it opens for the same owner alone. */
  public WrappedKey wrap(Aead aead, SecretKey key, String owner) {
    byte[] place = Aead.place("wrapped key", owner);
    return new WrappedKey(current.id(), aead.seal(current.wrapping(), place, key.getEncoded()));
  }

  /**
   * Opens a wrapped key.
   *
   * @throws SealException when its master key is not here, or it is another owner's
   */
  public SecretKey unwrap(Aead aead, WrappedKey wrapped, String owner) {
    MasterKey master = known(wrapped.masterId());
    byte[] place = Aead.place("wrapped key", owner);
    return new SecretKeySpec(aead.open(master.wrapping(), place, wrapped.bytes()), "AES");
  }

  /** A key for a file, told apart by its salt. */
  public SecretKey derived(String masterId, byte[] salt) {
    return known(masterId).derived(salt);
  }

  private MasterKey known(String id) {
    return Stream.concat(Stream.of(current), older.stream())
        .filter(key -> key.id().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                new SealException(
                    "the master key " + id + " is not configured: add it to the older ones"));
  }
}
