package dev.voiceline.server.composition;

import dev.voiceline.core.runtime.CallObserver;
import dev.voiceline.core.time.SystemTime;
import dev.voiceline.server.carrier.NextVerbs;
import dev.voiceline.server.config.ServerSettings;
import dev.voiceline.server.config.StorageSettings;
import dev.voiceline.server.log.Refusals;
import dev.voiceline.server.log.ServerLog;
import dev.voiceline.server.store.AuditScribe;
import dev.voiceline.server.store.ServerStore;
import dev.voiceline.server.store.StoreDuties;
import dev.voiceline.server.survival.NodeLock;
import dev.voiceline.server.survival.Survival;
import java.util.Deque;
import java.util.Optional;

/**
 * Puts together what keeps calls on record; nothing of it where nothing is kept.
 *
 * @param notes watches the calls
 */
record Keeping(
    Optional<ServerStore> store,
    Optional<StoreDuties> duties,
    Optional<Survival> survival,
    CallObserver notes) {
  /**
   * Opens it, to be closed with the server; the data directory is given back last.
   *
   * @throws dev.voiceline.server.store.StoreUnavailable when what is to be kept cannot be
   */
  static Keeping open(
      ServerSettings settings,
      NextVerbs next,
      Refusals refusals,
      SystemTime time,
      ServerLog log,
      Deque<AutoCloseable> opened) {
    StorageSettings storage = settings.storage();
    if (storage.database().isEmpty()) {
      return new Keeping(Optional.empty(), Optional.empty(), Optional.empty(), CallObserver.none());
    }
    NodeLock lock = NodeLock.take(storage.directory());
    opened.push(lock);
    ServerStore store = ServerStore.open(storage, time, log).orElseThrow();
    opened.push(store);
    StoreDuties duties =
        StoreDuties.begin(store, settings.given(), settings.front().zone(), time, time, log);
    opened.push(duties);
    Survival survival = Survival.open(store, lock, next, refusals, time, log);
    opened.push(survival);
    CallObserver notes = survival.observer().and(new AuditScribe(store.audit(), time, refusals));
    return new Keeping(Optional.of(store), Optional.of(duties), Optional.of(survival), notes);
  }
}
