package dev.voiceline.adapters.store.retention;

import dev.voiceline.adapters.store.journal.Readers;
import dev.voiceline.core.journal.NodeId;
import java.time.Duration;
import java.util.concurrent.CompletionStage;

/**
 * Work that one node does at a time, and not more often than it must be done. Time is the
 * database's. Safe for use by any thread; no method blocks.
 */
public final class Duties {
  private final Readers readers;
  private final String now;

  /**
   * In the database.
   *
   * @param now SQL of its time
   */
  public Duties(Readers readers, String now) {
    this.readers = readers;
    this.now = now;
  }

  /**
   * Takes a duty, unless another node has it or it was done a short while ago.
   *
   * @param within how long it may take: another node may have it after that
   * @param pause how long ago it must have been done last
   */
  public CompletionStage<Boolean> take(String name, NodeId node, Duration within, Duration pause) {
    return readers.write(
        handle -> {
          handle
              .createUpdate(
                  "INSERT INTO duty (name, owner, until, done_at) VALUES (:name, '', 0, 0)"
                      + " ON CONFLICT (name) DO NOTHING")
              .bind("name", name)
              .execute();
          return handle
                  .createUpdate(
                      "UPDATE duty SET owner = :node, until = %1$s + :within WHERE name = :name AND until < %1$s AND done_at <= %1$s - :pause"
                          .formatted(now))
                  .bind("name", name)
                  .bind("node", node.value())
                  .bind("within", within.toMillis())
                  .bind("pause", pause.toMillis())
                  .execute()
              == 1;
        });
  }

  /** It is done; nothing happens when another node has it meanwhile. */
  public CompletionStage<Void> done(String name, NodeId node) {
    return readers
        .write(
            handle ->
                handle
                    .createUpdate(
                        "UPDATE duty SET until = 0, done_at = %s WHERE name = :name AND owner = :node"
                            .formatted(now))
                    .bind("name", name)
                    .bind("node", node.value())
                    .execute())
        .thenAccept(changed -> {});
  }
}
