package dev.voiceline.adapters.store;

import dev.voiceline.core.audit.AuditTrail;
import dev.voiceline.tck.audit.AuditBench;

/** The store as the kit of audit trails sees it. Whoever tampers has the database, and no key. */
record StoreAuditBench(Rig rig) implements AuditBench {
  @Override
  public AuditTrail trail() {
    return rig.store().audit();
  }

  @Override
  public void dies() {
    rig.dies();
  }

  @Override
  public void databaseGoes() {
    rig.databaseGoes();
  }

  @Override
  public void databaseReturns() {
    rig.databaseReturns();
  }

  @Override
  public void changes(long place) {
    rig.sql("UPDATE audit_entry SET actor = 'nobody' WHERE place = " + place);
  }

  @Override
  public void removes(long place) {
    rig.sql(
        "DELETE FROM audit_entry WHERE place = " + place,
        "UPDATE audit_entry SET place = -place WHERE place > " + place,
        "UPDATE audit_entry SET place = -place - 1 WHERE place < 0");
  }

  @Override
  public void exchanges(long one, long other) {
    rig.sql(
        "UPDATE audit_entry SET place = -1 WHERE place = " + one,
        "UPDATE audit_entry SET place = " + one + " WHERE place = " + other,
        "UPDATE audit_entry SET place = " + other + " WHERE place = -1");
  }

  @Override
  public void cutsOff(long lastKept) {
    rig.sql(
        "DELETE FROM audit_entry WHERE place > " + lastKept,
        "UPDATE audit_head SET last = "
            + lastKept
            + ", last_link = (SELECT link FROM audit_entry WHERE place = "
            + lastKept
            + ")");
  }

  @Override
  public void close() {
    rig.close();
  }
}
