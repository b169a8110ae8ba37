package dev.voiceline.adapters.store.audit;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jdbi.v3.core.Handle;

/** All entries by their places, some at a time: six years of them fit into no memory. */
final class AuditPages implements Iterator<AuditRow> {
  private static final int PAGE = 2_000;

  private final Handle handle;
  private long after = Long.MIN_VALUE;
  private Iterator<AuditRow> page = List.<AuditRow>of().iterator();
  private boolean last;

  AuditPages(Handle handle) {
    this.handle = handle;
  }

  @Override
  public boolean hasNext() {
    if (!page.hasNext() && !last) {
      List<AuditRow> rows = read();
      last = rows.size() < PAGE;
      page = rows.iterator();
    }
    return page.hasNext();
  }

  @Override
  public AuditRow next() {
    if (!hasNext()) {
      throw new NoSuchElementException("no entry is left");
    }
    AuditRow row = page.next();
    after = row.place();
    return row;
  }

  private List<AuditRow> read() {
    return handle
        .createQuery(
            "SELECT "
                + AuditRow.COLUMNS
                + " FROM audit_entry WHERE place > :after ORDER BY place LIMIT :most")
        .bind("after", after)
        .bind("most", PAGE)
        .map((row, context) -> AuditRow.from(row))
        .list();
  }
}
