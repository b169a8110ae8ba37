package dev.voiceline.adapters.store.journal;

import dev.voiceline.adapters.store.sealing.Aead;
import dev.voiceline.adapters.store.sealing.TallyKey;
import dev.voiceline.core.caller.CallId;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;

/**
 * Which entries of a call were written, in one row: how many, and a digest over the set of them. It
 * does not depend on their order, so that an entry is added without reading the others.
 *
 * @param entries how many
 * @param digest the marks of all of them, by exclusive or
 * @param seal over the rest
 */
@SuppressWarnings("ArrayRecordComponent")
record Tally(CallId call, long entries, byte[] digest, byte[] seal) {
  private static final int BYTES = 32;

  /** Of a call without entries. */
  static Tally nothing(TallyKey key, CallId call) {
    return sealed(key, call, 0, new byte[BYTES]);
  }

  /** Of these entries. */
  static Tally of(TallyKey key, CallId call, List<EntryRows.Row> rows) {
    return nothing(key, call).plus(key, rows);
  }

  /** With more of its entries. */
  Tally plus(TallyKey key, List<EntryRows.Row> rows) {
    byte[] sum = digest.clone();
    for (EntryRows.Row row : rows) {
      byte[] mark = mark(key, row);
      for (int i = 0; i < BYTES; i++) {
        sum[i] ^= mark[i];
      }
    }
    return sealed(key, call, entries + rows.size(), sum);
  }

  /** Whether it is as it was written. */
  boolean isSealedBy(TallyKey key) {
    return digest.length == BYTES
        && MessageDigest.isEqual(seal, sealed(key, call, entries, digest).seal());
  }

  boolean isSameAs(Tally other) {
    return entries == other.entries
        && MessageDigest.isEqual(digest, other.digest)
        && MessageDigest.isEqual(seal, other.seal);
  }

  /** Also of the fence: an entry is its owner's. */
  private static byte[] mark(TallyKey key, EntryRows.Row row) {
    SealedEntry entry = row.entry();
    byte[] place =
        Aead.place(entry.call().value(), Long.toString(entry.number()), Long.toString(row.fence()));
    return key.mark(place, entry.proof());
  }

  private static Tally sealed(TallyKey key, CallId call, long entries, byte[] digest) {
    byte[] place = Aead.place(call.value(), Long.toString(entries));
    return new Tally(call, entries, Arrays.copyOf(digest, BYTES), key.seal(place, digest));
  }

  @Override
  public String toString() {
    return call.brief() + " with " + entries + " entries";
  }
}
