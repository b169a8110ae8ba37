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

/**
 * An entry as it is stored.
 *
 * @param keyId the keys of this entry
 * @param wrapped the key of the sealed fields, for who has not stored it yet; none without any
 * @param wrappedProof the key of the proof, likewise
 * @param sealed empty without sealed fields
 * @param proof over all of it
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
    WrappedKey wrappedProof,
    byte[] sealed,
    byte[] proof) {
  static final WrappedKey NO_KEY = new WrappedKey("", new byte[0]);

  static SealedEntry of(Aead aead, CallKey key, JournalEntry entry) {
    boolean nothing = entry.sealed().isEmpty();
    byte[] sealed =
        nothing
            ? new byte[0]
            : aead.seal(key.key(), CallKey.place(entry), FieldsCodec.bytes(entry.sealed()));
    SealedEntry unproved =
        new SealedEntry(
            entry.call(),
            entry.number(),
            entry.at().toEpochMilli(),
            entry.kind(),
            entry.version(),
            FieldsCodec.text(entry.open()),
            key.id(),
            nothing ? NO_KEY : key.wrapped(),
            key.wrappedProof(),
            sealed,
            new byte[0]);
    return unproved.with(key.proof().of(unproved.inClear(), sealed));
  }

  boolean hasContent() {
    return sealed.length > 0;
  }

  /**
   * In clear again.
   *
   * @throws SealException when anything of it is not as it was written
   */
  JournalEntry opened(Aead aead, KeptKeys keys) {
    if (!keys.proof(keyId).filter(key -> key.holds(proof, inClear(), sealed)).isPresent()) {
      throw SealException.changed(number);
    }
    JournalEntry bare = entry(Fields.none());
    if (!hasContent() || keys.isGone(keyId)) {
      return bare;
    }
    byte[] clear = aead.open(keys.content(keyId), CallKey.place(bare), sealed);
    return entry(FieldsCodec.read(clear));
  }

  private JournalEntry entry(Fields content) {
    return new JournalEntry(
        call, number, Instant.ofEpochMilli(at), kind, version, FieldsCodec.read(open), content);
  }

  /** What the proof is made over, beside what is sealed. */
  private byte[] inClear() {
    return Aead.place(
        call.value(),
        Long.toString(number),
        Long.toString(at),
        kind,
        Integer.toString(version),
        open,
        keyId);
  }

  private SealedEntry with(byte[] proved) {
    return new SealedEntry(
        call, number, at, kind, version, open, keyId, wrapped, wrappedProof, sealed, proved);
  }

  @Override
  public String toString() {
    return call.brief() + " " + number + " " + kind;
  }
}
