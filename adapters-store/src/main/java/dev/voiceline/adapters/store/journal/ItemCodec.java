package dev.voiceline.adapters.store.journal;

import dev.voiceline.adapters.store.fields.FieldsCodec;
import dev.voiceline.adapters.store.sealing.WrappedKey;
import dev.voiceline.core.audit.AuditEntry;
import dev.voiceline.core.caller.CallId;
import dev.voiceline.core.journal.Lease;
import dev.voiceline.core.journal.NodeId;
import dev.voiceline.core.privacy.Pseudonym;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;

/** Items as bytes, for the spool. */
final class ItemCodec {
  private static final int ENTRY = 1;
  private static final int AUDIT = 2;

  private ItemCodec() {}

  static byte[] bytes(Item item) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
    DataOutputStream out = new DataOutputStream(bytes);
    if (item instanceof Item.Entry entry) {
      out.writeByte(ENTRY);
      write(out, entry.lease(), entry.entry());
    } else if (item instanceof Item.Audit audit) {
      out.writeByte(AUDIT);
      write(out, audit.id(), audit.entry());
    }
    return bytes.toByteArray();
  }

  static Item item(byte[] bytes) throws IOException {
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
    return in.readByte() == ENTRY ? entry(in) : audit(in);
  }

  private static void write(DataOutputStream out, Lease lease, SealedEntry entry)
      throws IOException {
    text(out, lease.call().value());
    text(out, lease.node().value());
    out.writeLong(lease.fence());
    out.writeLong(entry.number());
    out.writeLong(entry.at());
    text(out, entry.kind());
    out.writeInt(entry.version());
    text(out, entry.open());
    text(out, entry.keyId());
    key(out, entry.wrapped());
    key(out, entry.wrappedProof());
    bytes(out, entry.sealed());
    bytes(out, entry.proof());
  }

  private static Item entry(DataInputStream in) throws IOException {
    CallId call = new CallId(text(in));
    Lease lease = new Lease(call, new NodeId(text(in)), in.readLong());
    return new Item.Entry(
        lease,
        new SealedEntry(
            call,
            in.readLong(),
            in.readLong(),
            text(in),
            in.readInt(),
            text(in),
            text(in),
            key(in),
            key(in),
            bytes(in),
            bytes(in)));
  }

  private static void key(DataOutputStream out, WrappedKey key) throws IOException {
    text(out, key.masterId());
    bytes(out, key.bytes());
  }

  private static WrappedKey key(DataInputStream in) throws IOException {
    return new WrappedKey(text(in), bytes(in));
  }

  private static void write(DataOutputStream out, String id, AuditEntry entry) throws IOException {
    text(out, id);
    out.writeLong(entry.at().toEpochMilli());
    text(out, entry.kind());
    text(out, entry.actor());
    text(out, entry.call().map(CallId::value).orElse(""));
    text(out, entry.subject().map(Pseudonym::value).orElse(""));
    text(out, FieldsCodec.text(entry.detail()));
  }

  private static Item audit(DataInputStream in) throws IOException {
    return new Item.Audit(
        text(in),
        new AuditEntry(
            Instant.ofEpochMilli(in.readLong()),
            text(in),
            text(in),
            Optional.of(text(in)).filter(call -> !call.isEmpty()).map(CallId::new),
            Optional.of(text(in)).filter(subject -> !subject.isEmpty()).map(Pseudonym::new),
            FieldsCodec.read(text(in))));
  }

  private static void text(DataOutputStream out, String text) throws IOException {
    bytes(out, text.getBytes(StandardCharsets.UTF_8));
  }

  private static String text(DataInputStream in) throws IOException {
    return new String(bytes(in), StandardCharsets.UTF_8);
  }

  private static void bytes(DataOutputStream out, byte[] bytes) throws IOException {
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private static byte[] bytes(DataInputStream in) throws IOException {
    int length = in.readInt();
    if (length < 0 || length > in.available()) {
      throw new IOException("a frame of the spool is damaged");
    }
    return in.readNBytes(length);
  }
}
