package dev.voiceline.adapters.store.audit;

import dev.voiceline.adapters.store.sealing.SealException;
import dev.voiceline.core.audit.AuditVerdict;
import java.security.MessageDigest;
import java.util.Iterator;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * Walks the chain from its base. Entries that others add meanwhile are beyond the head that was
 * read first; they must be linked too.
 */
final class AuditCheck {
  private final Handle handle;
  private final ChainKeys keys;
  private final Optional<AuditAnchor.Mark> mark;

  AuditCheck(Handle handle, ChainKeys keys, Optional<AuditAnchor.Mark> mark) {
    this.handle = handle;
    this.keys = keys;
    this.mark = mark;
  }

  AuditVerdict verdict() {
    Optional<ChainKey> key;
    try {
      key = keys.find(handle);
    } catch (SealException closed) {
      return broken(1, "the key of the chain does not open");
    }
    Optional<AuditHead> head = AuditHead.read(handle);
    if (key.isEmpty() || head.isEmpty()) {
      boolean nothing = key.isEmpty() && head.isEmpty() && mark.isEmpty() && noEntry();
      return nothing ? new AuditVerdict.Intact(0) : broken(1, "the trail has lost its head");
    }
    if (!head.get().isSealedBy(key.get())) {
      return broken(1, "the head of the trail was changed");
    }
    return walk(key.get(), head.get(), new AuditPages(handle));
  }

  private AuditVerdict walk(ChainKey key, AuditHead head, Iterator<AuditRow> rows) {
    long place = head.base();
    byte[] link = head.baseLink();
    while (rows.hasNext()) {
      AuditRow row = rows.next();
      place++;
      if (row.place() != place) {
        return broken(place, "an entry is missing, or stands where none belongs");
      }
      byte[] right = key.link(link, row);
      if (!MessageDigest.isEqual(right, row.link())) {
        return broken(place, "the entry was changed, or is not the one that stood here");
      }
      link = right;
      if (place == head.last() && !MessageDigest.isEqual(link, head.lastLink())) {
        return broken(place, "the end is not the one that the head knows");
      }
      if (differsFromMark(place, link)) {
        return broken(place, "this machine has seen another entry here");
      }
    }
    long reached = Math.max(head.last(), mark.map(AuditAnchor.Mark::place).orElse(0L));
    if (place < reached) {
      return broken(place + 1, "the trail ends here, but had reached " + reached);
    }
    return new AuditVerdict.Intact(place - head.base());
  }

  private boolean differsFromMark(long place, byte[] link) {
    return mark.filter(seen -> seen.place() == place)
        .filter(seen -> !MessageDigest.isEqual(seen.link(), link))
        .isPresent();
  }

  private boolean noEntry() {
    return handle
        .createQuery("SELECT 1 FROM audit_entry LIMIT 1")
        .mapTo(Integer.class)
        .findOne()
        .isEmpty();
  }

  private static AuditVerdict broken(long at, String why) {
    return new AuditVerdict.Broken(at, why);
  }
}
