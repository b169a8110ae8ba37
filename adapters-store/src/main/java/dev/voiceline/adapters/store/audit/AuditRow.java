package dev.voiceline.adapters.store.audit;

import dev.voiceline.adapters.store.fields.FieldsCodec;
import dev.voiceline.adapters.store.sealing.Aead;
import dev.voiceline.core.audit.AuditEntry;
import dev.voiceline.core.caller.CallId;
import dev.voiceline.core.privacy.Pseudonym;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/** An entry of the trail at its place. */
@SuppressWarnings("ArrayRecordComponent")
record AuditRow(
    long place,
    String id,
    long at,
    String kind,
    String actor,
    String call,
    String subject,
    String detail,
    byte[] link) {
  static final String COLUMNS =
      "place, entry_id, happened_at, kind, actor, call_id, subject, detail, link";

  /** Not linked yet. */
  static AuditRow of(long place, String id, AuditEntry entry) {
    return new AuditRow(
        place,
        id,
        entry.at().toEpochMilli(),
        entry.kind(),
        entry.actor(),
        entry.call().map(CallId::value).orElse(""),
        entry.subject().map(Pseudonym::value).orElse(""),
        FieldsCodec.text(entry.detail()),
        new byte[0]);
  }

  static AuditRow from(ResultSet row) throws SQLException {
    return new AuditRow(
        row.getLong("place"),
        row.getString("entry_id"),
        row.getLong("happened_at"),
        row.getString("kind"),
        row.getString("actor"),
        row.getString("call_id"),
        row.getString("subject"),
        row.getString("detail"),
        row.getBytes("link"));
  }

  /** What the chain is made over. */
  byte[] canonical() {
    return Aead.place(
        Long.toString(place), id, Long.toString(at), kind, actor, call, subject, detail);
  }

  AuditRow linked(byte[] by) {
    return new AuditRow(place, id, at, kind, actor, call, subject, detail, by);
  }

  AuditEntry entry() {
    return new AuditEntry(
        Instant.ofEpochMilli(at),
        kind,
        actor,
        Optional.of(call).filter(name -> !name.isEmpty()).map(CallId::new),
        Optional.of(subject).filter(name -> !name.isEmpty()).map(Pseudonym::new),
        FieldsCodec.read(detail));
  }

  @Override
  public String toString() {
    return place + " " + kind;
  }
}
