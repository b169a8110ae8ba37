package dev.voiceline.adapters.store.audit;

import dev.voiceline.adapters.store.database.Database;
import dev.voiceline.adapters.store.sealing.StoreKeys;
import dev.voiceline.core.audit.AuditEntry;
import dev.voiceline.core.audit.AuditVerdict;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The chain in the database. A method that is given a transaction runs in it. */
public final class AuditChain {
  private static final String INSERT =
      "INSERT INTO audit_entry ("
          + AuditRow.COLUMNS
          + ") VALUES (:place, :id, :at, :kind, :actor, :call, :subject, :detail, :link)";

  private final ChainKeys keys;
  private final AuditAnchor anchor;

  /** A chain, anchored in a file of this machine. */
  public AuditChain(StoreKeys keys, AuditAnchor anchor) {
    this.keys = new ChainKeys(keys);
    this.anchor = anchor;
  }

  /**
   * Adds entries; those whose id is there already are left out.
   *
   * @param key see {@link #key}
   * @param entries by their ids, in order
   */
  public void append(Handle handle, ChainKey key, Map<String, AuditEntry> entries) {
    AuditHead head = AuditHead.locked(handle, key);
    for (Map.Entry<String, AuditEntry> entry : entries.entrySet()) {
      if (!known(handle, entry.getKey())) {
        AuditRow row = AuditRow.of(head.last() + 1, entry.getKey(), entry.getValue());
        byte[] link = key.link(head.lastLink(), row);
        insert(handle, row.linked(link));
        head = head.endsAt(row.place(), link);
      }
    }
    head.write(handle, key);
  }

  /** What entries are linked with; outside of any transaction. */
  public ChainKey key(Database database) {
    return keys.findOrMake(database);
  }

  /** Tells the anchor how far the trail reaches, after the transaction. */
  public void anchor(Handle handle) throws IOException {
    AuditHead head = AuditHead.read(handle).orElse(AuditHead.NEW);
    anchor.reach(head.last(), head.lastLink());
  }

  /** Makes the key of the chain, or opens the one that there is. */
  public void prepare(Handle handle) {
    ChainKey unused = keys.findOrMake(handle);
  }

  /** Entries from a place on. */
  public List<AuditEntry> read(Handle handle, long from, int atMost) {
    return handle
        .createQuery(
            "SELECT "
                + AuditRow.COLUMNS
                + " FROM audit_entry WHERE place >= :from ORDER BY place LIMIT :most")
        .bind("from", from)
        .bind("most", atMost)
        .map((row, context) -> AuditRow.from(row).entry())
        .list();
  }

  /** Entries that somebody wants to see, newest first. */
  public List<AuditQuery.Placed> find(Handle handle, AuditQuery query) {
    return handle
        .createQuery(
            "SELECT "
                + AuditRow.COLUMNS
                + " FROM audit_entry WHERE happened_at >= :from AND happened_at < :until"
                + query.kind().map(any -> " AND kind = :kind").orElse("")
                + query.call().map(any -> " AND call_id = :call").orElse("")
                + " ORDER BY place DESC LIMIT :most")
        .bind("from", query.from().toEpochMilli())
        .bind("until", query.until().toEpochMilli())
        .bind("most", query.atMost())
        .bindMap(asked(query))
        .map(
            (row, context) -> {
              AuditRow found = AuditRow.from(row);
              return new AuditQuery.Placed(found.place(), found.entry());
            })
        .list();
  }

  private static Map<String, Object> asked(AuditQuery query) {
    Map<String, Object> asked = new HashMap<>();
    query.kind().ifPresent(kind -> asked.put("kind", kind));
    query.call().ifPresent(call -> asked.put("call", call.value()));
    return asked;
  }

  /** The latest entry of a kind. */
  public Optional<AuditEntry> latest(Handle handle, String kind) {
    return handle
        .createQuery(
            "SELECT "
                + AuditRow.COLUMNS
                + " FROM audit_entry WHERE kind = :kind ORDER BY place DESC LIMIT 1")
        .bind("kind", kind)
        .map((row, context) -> AuditRow.from(row).entry())
        .findOne();
  }

  /** Looks at all of it. */
  public AuditVerdict verify(Handle handle) {
    try {
      long base = base(handle);
      AuditVerdict verdict = new AuditCheck(handle, keys, anchor.read()).verdict();
      boolean cutMeanwhile = base(handle) != base;
      return cutMeanwhile ? verify(handle) : verdict;
    } catch (IOException damaged) {
      return new AuditVerdict.Broken(1, "the anchor beside the database is damaged");
    }
  }

  /** How many entries a cut would take away. */
  public long due(Handle handle, long before) {
    AuditHead head = AuditHead.read(handle).orElse(AuditHead.NEW);
    return Math.max(0, firstKept(handle, before, head) - head.base() - 1);
  }

  /**
   * Cuts off the beginning: entries before this time, up to the first one that must stay.
   *
   * @param before ms since 1970
   * @return how many are gone
   */
  public long cut(Handle handle, long before) {
    ChainKey key = keys.findOrMake(handle);
    AuditHead head = AuditHead.locked(handle, key);
    long until = firstKept(handle, before, head);
    if (until <= head.base() + 1) {
      return 0;
    }
    byte[] link =
        handle
            .createQuery("SELECT link FROM audit_entry WHERE place = :place")
            .bind("place", until - 1)
            .map((row, context) -> row.getBytes(1))
            .one();
    head.beginsAfter(until - 1, link).write(handle, key);
    return handle
        .createUpdate("DELETE FROM audit_entry WHERE place < :until")
        .bind("until", until)
        .execute();
  }

  private static long base(Handle handle) {
    return AuditHead.read(handle).map(AuditHead::base).orElse(0L);
  }

  private static long firstKept(Handle handle, long before, AuditHead head) {
    return handle
        .createQuery(
            "SELECT MIN(place) FROM audit_entry WHERE happened_at >= :before"
                + " OR call_id IN (SELECT call_id FROM legal_hold)")
        .bind("before", before)
        .map(
            (row, context) -> {
              long place = row.getLong(1);
              return row.wasNull() ? head.last() + 1 : place;
            })
        .one();
  }

  private static boolean known(Handle handle, String id) {
    return handle
        .createQuery("SELECT 1 FROM audit_entry WHERE entry_id = :id")
        .bind("id", id)
        .mapTo(Integer.class)
        .findOne()
        .isPresent();
  }

  private static void insert(Handle handle, AuditRow row) {
    handle
        .createUpdate(INSERT)
        .bind("place", row.place())
        .bind("id", row.id())
        .bind("at", row.at())
        .bind("kind", row.kind())
        .bind("actor", row.actor())
        .bind("call", row.call())
        .bind("subject", row.subject())
        .bind("detail", row.detail())
        .bind("link", row.link())
        .execute();
  }
}
