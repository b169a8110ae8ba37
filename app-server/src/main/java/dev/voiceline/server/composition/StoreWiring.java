package dev.voiceline.server.composition;

import dev.voiceline.core.journal.events.JournalKeeper;
import dev.voiceline.core.runtime.CallObserver;
import dev.voiceline.core.time.Clock;
import dev.voiceline.core.time.SystemTime;
import dev.voiceline.server.config.ServerSettings;
import dev.voiceline.server.log.Refusals;
import dev.voiceline.server.log.ServerLog;
import dev.voiceline.server.store.AuditScribe;
import dev.voiceline.server.store.JournalRefusals;
import dev.voiceline.server.store.ServerStore;
import dev.voiceline.server.store.StoreDuties;
import java.util.Deque;
import java.util.Optional;

/** Puts together what is kept of calls. */
final class StoreWiring {
  private StoreWiring() {}

  /** Opens the store, if there is to be one, and begins with what is to be done for it. */
  static Optional<ServerStore> open(
      ServerSettings settings, SystemTime time, ServerLog log, Deque<AutoCloseable> opened) {
    Optional<ServerStore> store = ServerStore.open(settings.storage(), time, log);
    if (store.isPresent()) {
      opened.push(store.get());
      opened.push(
          StoreDuties.begin(
              store.get(), settings.given(), settings.front().zone(), time, time, log));
    }
    return store;
  }

  /** Who writes down what is told of calls: journal, then audit trail. */
  static CallObserver notes(Optional<ServerStore> store, Clock clock, Refusals refusals) {
    return store
        .map(
            kept ->
                new JournalKeeper(
                        kept.journal(), kept.node(), clock, new JournalRefusals(refusals))
                    .and(new AuditScribe(kept.audit(), clock, refusals)))
        .orElseGet(CallObserver::none);
  }
}
