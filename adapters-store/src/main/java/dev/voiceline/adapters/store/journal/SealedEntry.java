package dev.voiceline.adapters.store.journal;

import dev.voiceline.adapters.store.fields.FieldsCodec;
import dev.voiceline.adapters.store.sealing.Aead;
import dev.voiceline.adapters.store.sealing.CallKey;
import dev.voiceline.adapters.store.sealing.SealException;
import dev.voiceline.adapters.store.sealing.WrappedKey;
import dev.voiceline.core.caller.CallId;
import dev.voiceline.core.journal.Fields;
import dev.voiceline.core.journal.JournalEntry;
import java.time.Instant;
import java.util.Map;

/**
 * An entry as it is stored.
 *
 * @param keyId the key of the sealed fields; empty without any
 * @param wrapped that key, for who has not stored it yet
 */
@SuppressWarnings("ArrayRecordComponent")
record SealedEntry(
    CallId call,
    long number,
    long at,
    String kind,
    int version,
    String open,
    String keyId,
    WrappedKey wrapped,
    byte[] sealed) {
  private static final WrappedKey NO_KEY = new WrappedKey("", new byte[0]);

  static SealedEntry of(Aead aead, CallKey key, JournalEntry entry) {
    boolean nothing = entry.sealed().isEmpty();
    byte[] sealed =
        nothing
            ? new byte[0]
            : aead.seal(key.key(), CallKey.place(entry), FieldsCodec.bytes(entry.sealed()));
    return new SealedEntry(
        entry.call(),
        entry.number(),
        entry.at().toEpochMilli(),
        entry.kind(),
        entry.version(),
        FieldsCodec.text(entry.open()),
        nothing ? "" : key.id(),
        nothing ? NO_KEY : key.wrapped(),
        sealed);
  }

  boolean hasContent() {
    return !keyId.isEmpty();
  }

  /**
   * In clear again.
   *
   * @param keys the call's keys by their ids
   * @param deleted whether the content was deleted, so that keys may be missing
   */
  JournalEntry opened(Aead aead, Map<String, CallKey> keys, boolean deleted) {
    JournalEntry bare =
        new JournalEntry(
            call,
            number,
            Instant.ofEpochMilli(at),
            kind,
            version,
            FieldsCodec.read(open),
            Fields.none());
    CallKey key = keys.get(keyId);
    if (!hasContent() || (key == null && deleted)) {
      return bare;
    }
    if (key == null) {
      throw SealException.keyMissing();
    }
    Fields content = FieldsCodec.read(aead.open(key.key(), CallKey.place(bare), sealed));
    return new JournalEntry(call, number, bare.at(), kind, version, bare.open(), content);
  }

  @Override
  public String toString() {
    return call.brief() + " " + number + " " + kind;
  }
}
