package dev.voiceline.adapters.store.audit;

import java.security.MessageDigest;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * Where the chain stands.
 *
 * @param last the place of the last entry; 0 without any
 * @param base the place before the first one that is kept
 */
@SuppressWarnings("ArrayRecordComponent")
record AuditHead(long last, byte[] lastLink, long base, byte[] baseLink, byte[] seal) {
  static final AuditHead NEW =
      new AuditHead(0, ChainKey.BEGINNING, 0, ChainKey.BEGINNING, new byte[0]);

  private static final String READ =
      "SELECT last, last_link, base, base_link, seal FROM audit_head";

  static Optional<AuditHead> read(Handle handle) {
    return handle
        .createQuery(READ)
        .map(
            (row, context) ->
                new AuditHead(
                    row.getLong("last"),
                    row.getBytes("last_link"),
                    row.getLong("base"),
                    row.getBytes("base_link"),
                    row.getBytes("seal")))
        .findOne();
  }

  /** Reads it, and keeps every other node from adding to the trail until the transaction ends. */
  static AuditHead locked(Handle handle, ChainKey key) {
    if (handle.execute("UPDATE audit_head SET one = 1") == 0) {
      AuditHead first = NEW.sealedBy(key);
      handle
          .createUpdate(
              "INSERT INTO audit_head (one, last, last_link, base, base_link, seal)"
                  + " VALUES (1, 0, :link, 0, :link, :seal) ON CONFLICT (one) DO NOTHING")
          .bind("link", ChainKey.BEGINNING)
          .bind("seal", first.seal())
          .execute();
      handle.execute("UPDATE audit_head SET one = 1");
    }
    return read(handle).orElse(NEW);
  }

  AuditHead endsAt(long place, byte[] link) {
    return new AuditHead(place, link, base, baseLink, seal);
  }

  AuditHead beginsAfter(long place, byte[] link) {
    return new AuditHead(last, lastLink, place, link, seal);
  }

  void write(Handle handle, ChainKey key) {
    AuditHead sealed = sealedBy(key);
    handle
        .createUpdate(
            "UPDATE audit_head SET last = :last, last_link = :lastLink, base = :base,"
                + " base_link = :baseLink, seal = :seal")
        .bind("last", last)
        .bind("lastLink", lastLink)
        .bind("base", base)
        .bind("baseLink", baseLink)
        .bind("seal", sealed.seal())
        .execute();
  }

  boolean isSealedBy(ChainKey key) {
    return MessageDigest.isEqual(seal, sealedBy(key).seal());
  }

  private AuditHead sealedBy(ChainKey key) {
    return new AuditHead(last, lastLink, base, baseLink, key.seal(last, lastLink, base, baseLink));
  }

  @Override
  public String toString() {
    return "head at " + last;
  }
}
