package dev.voiceline.adapters.store;

import dev.voiceline.adapters.store.database.DatabaseAddress;
import dev.voiceline.core.audit.AuditEntry;
import dev.voiceline.core.caller.CallId;
import dev.voiceline.core.journal.Fields;
import dev.voiceline.core.journal.JournalEntry;
import dev.voiceline.core.journal.Lease;
import dev.voiceline.core.journal.NodeId;
import dev.voiceline.core.media.AudioFormat;
import dev.voiceline.core.recording.RecordingTape;
import dev.voiceline.core.time.SystemTime;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;

/**
 * A server that writes until it is killed, and says on its standard output what is durable: {@code
 * j CALL NUMBER}, {@code a NUMBER}, and {@code r FRAMES} for what it has recorded.
 */
public final class CrashChild {
  static final int CALLS = 5;
  private static final int IN_FLIGHT = 200;

  private CrashChild() {}

  /** Directory, round, whether the database is away (so that the spool is killed). */
  public static void main(String[] arguments) throws Exception {
    Path directory = Path.of(arguments[0]);
    String round = arguments[1];
    FaultyDatabase database = new FaultyDatabase();
    StoreSettings settings =
        Databases.settings(DatabaseAddress.file(directory.resolve("voiceline.db")), directory);
    Store store = Store.open(settings, new SystemTime(), new FaultyDisk(), database::over);
    if (Boolean.parseBoolean(arguments[2])) {
      database.goes();
    }
    PrintStream out = System.out;
    Thread tape = new Thread(() -> record(store, round, out));
    tape.setDaemon(true);
    tape.start();
    Semaphore room = new Semaphore(IN_FLIGHT);
    for (long number = 1; ; number++) {
      long each = number;
      for (int call = 0; call < CALLS; call++) {
        CallId id = call(round, call);
        room.acquire();
        store
            .journal()
            .append(Lease.ofNewCall(id, new NodeId("node-" + round)), entry(id, number))
            .whenComplete((done, failure) -> told(out, room, failure, "j " + id + " " + each));
      }
      room.acquire();
      store
          .audit()
          .record(audit(number))
          .whenComplete((done, failure) -> told(out, room, failure, "a " + each));
    }
  }

  private static void told(PrintStream out, Semaphore room, Throwable failure, String line) {
    room.release();
    if (failure == null) {
      out.println(line);
    }
  }

  /** 20 ms of audio every 20 ms, as in a call. */
  private static void record(Store store, String round, PrintStream out) {
    RecordingTape tape =
        store.recordings().open(call(round, 0), "RE" + round, AudioFormat.PCMU_8K, Instant.now());
    long start = System.nanoTime();
    for (int frame = 0; ; frame++) {
      byte[] side = frame(frame);
      tape.append(side, side);
      out.println("r " + (frame + 1));
      long next = start + (frame + 1) * 20_000_000L;
      while (System.nanoTime() < next) {
        LockSupport.parkNanos(next - System.nanoTime());
      }
    }
  }

  static byte[] frame(int number) {
    byte[] frame = new byte[160];
    Arrays.fill(frame, (byte) number);
    return frame;
  }

  static CallId call(String round, int call) {
    return new CallId("CA" + round + "x" + call);
  }

  static JournalEntry entry(CallId call, long number) {
    return new JournalEntry(
        call,
        number,
        Instant.ofEpochMilli(number),
        "turn.heard",
        1,
        Fields.none().with("number", number),
        Fields.none().with("words", "said " + number));
  }

  private static AuditEntry audit(long number) {
    return new AuditEntry(
        Instant.ofEpochMilli(number),
        "lookup.made",
        "caller",
        Optional.empty(),
        Optional.empty(),
        Fields.none().with("number", number));
  }
}
