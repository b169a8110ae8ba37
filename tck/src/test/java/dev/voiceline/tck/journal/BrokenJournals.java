package dev.voiceline.tck.journal;

import dev.voiceline.core.caller.CallId;
import dev.voiceline.core.journal.CallListing;
import dev.voiceline.core.journal.Fields;
import dev.voiceline.core.journal.JournalEntry;
import dev.voiceline.core.journal.JournalHealth;
import dev.voiceline.core.journal.Lease;
import dev.voiceline.tck.Breaks;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * Journals with one fault each. They are no tests of their own: {@link BrokenJournalsTest} runs
 * them.
 */
final class BrokenJournals {
  private BrokenJournals() {}

  abstract static class Broken extends CallJournalContract {
    abstract InMemoryJournal journal();

    @Override
    protected final JournalBench newBench() {
      return new InMemoryJournalBench(journal(), patience());
    }

    Duration patience() {
      return Duration.ofSeconds(10);
    }
  }

  @Breaks("JRNL-01")
  static final class ReadsBackwards extends Broken {
    @Override
    InMemoryJournal journal() {
      return new InMemoryJournal() {
        @Override
        List<JournalEntry> order(List<JournalEntry> entries) {
          List<JournalEntry> order = new ArrayList<>(entries);
          // Small calls alone: the order of many is another rule's subject.
          if (order.size() == 3) {
            Collections.reverse(order);
          }
          return order;
        }
      };
    }
  }

  @Breaks("JRNL-02")
  static final class WaitsForTheDatabase extends Broken {
    @Override
    Duration patience() {
      return Duration.ofSeconds(2);
    }

    @Override
    InMemoryJournal journal() {
      return new InMemoryJournal() {
        @Override
        public CompletionStage<Void> append(Lease lease, JournalEntry entry) {
          CompletionStage<Void> stage = super.append(lease, entry);
          if (!Thread.currentThread().getName().equals("tck-caller")) {
            return stage;
          }
          stage.toCompletableFuture().join();
          return stage;
        }
      };
    }
  }

  @Breaks("JRNL-03")
  static final class AcknowledgesFromMemory extends Broken {
    @Override
    InMemoryJournal journal() {
      return new InMemoryJournal() {
        @Override
        synchronized void dies() {
          super.dies();
          // It had not been written yet.
          database.values().forEach(entries -> entries.remove(20L));
        }
      };
    }
  }

  @Breaks("JRNL-04")
  static final class AcknowledgesOutOfOrder extends Broken {
    @Override
    InMemoryJournal journal() {
      return new InMemoryJournal() {
        private final List<Pending> held = new ArrayList<>();

        @Override
        void acknowledge(Pending pending) {
          if (pending.entry().number() == 150) {
            held.add(pending);
            return;
          }
          super.acknowledge(pending);
          // One later, so that whoever waits for 151 has seen it.
          if (pending.entry().number() != 151) {
            held.forEach(super::acknowledge);
            held.clear();
          }
        }
      };
    }
  }

  @Breaks("JRNL-04")
  static final class WritesTheLeisurelyLast extends Broken {
    @Override
    InMemoryJournal journal() {
      return new InMemoryJournal() {
        private final List<Runnable> lying = new ArrayList<>();
        private final List<Runnable> late = new ArrayList<>();

        @Override
        public CompletionStage<Void> append(Lease lease, JournalEntry entry) {
          late.forEach(Runnable::run);
          late.clear();
          late.addAll(lying);
          lying.clear();
          return super.append(lease, entry);
        }

        @Override
        public CompletionStage<Void> append(Lease lease, JournalEntry entry, Duration leisure) {
          if (entry.number() == 300) {
            return super.append(lease, entry);
          }
          CompletableFuture<Void> done = new CompletableFuture<>();
          lying.add(() -> super.append(lease, entry).thenRun(() -> done.complete(null)));
          return done;
        }
      };
    }
  }

  @Breaks("JRNL-05")
  static final class KeepsTheLast extends Broken {
    @Override
    InMemoryJournal journal() {
      return new InMemoryJournal() {
        @Override
        void put(NavigableMap<Long, JournalEntry> entries, JournalEntry entry) {
          entries.put(entry.number(), entry);
        }
      };
    }
  }

  @Breaks("JRNL-06")
  static final class FinishedOnlyByTheLastEntry extends Broken {
    @Override
    InMemoryJournal journal() {
      return new InMemoryJournal() {
        @Override
        boolean isUnfinished(NavigableMap<Long, JournalEntry> entries) {
          return !entries.lastEntry().getValue().ends();
        }
      };
    }
  }

  @Breaks("JRNL-06")
  static final class StaysFinishedWhenKeysGoOn extends Broken {
    @Override
    InMemoryJournal journal() {
      return new InMemoryJournal() {
        @Override
        boolean isUnfinished(NavigableMap<Long, JournalEntry> entries) {
          return entries.values().stream().noneMatch(JournalEntry::ends);
        }
      };
    }
  }

  @Breaks("JRNL-07")
  static final class KeepsWhatComesAfterTheDeletion extends Broken {
    @Override
    InMemoryJournal journal() {
      return new InMemoryJournal() {
        @Override
        JournalEntry afterDeletion(JournalEntry entry) {
          return entry.number() > 1 ? entry : super.afterDeletion(entry);
        }
      };
    }
  }

  @Breaks("JRNL-08")
  static final class ListsOldestFirst extends Broken {
    @Override
    InMemoryJournal journal() {
      return new InMemoryJournal() {
        @Override
        Comparator<CallListing> listOrder() {
          return super.listOrder().reversed();
        }
      };
    }
  }

  @Breaks("JRNL-09")
  static final class TakesOverFromTheLiving extends Broken {
    @Override
    InMemoryJournal journal() {
      return new InMemoryJournal() {
        @Override
        boolean isAlive(long until) {
          return false;
        }
      };
    }
  }

  @Breaks("JRNL-10")
  static final class TakesAnyFence extends Broken {
    @Override
    InMemoryJournal journal() {
      return new InMemoryJournal() {
        @Override
        boolean mayWrite(Lease lease, Lease owner) {
          return true;
        }
      };
    }
  }

  @Breaks("JRNL-11")
  static final class StoresInClear extends Broken {
    @Override
    InMemoryJournal journal() {
      return new InMemoryJournal() {
        @Override
        String onDisk(JournalEntry entry) {
          return super.onDisk(entry) + entry.sealed().text("words").orElse("");
        }
      };
    }
  }

  @Breaks("JRNL-12")
  static final class SpoolsInMemory extends Broken {
    @Override
    InMemoryJournal journal() {
      return new InMemoryJournal() {
        @Override
        synchronized void dies() {
          super.dies();
          spool.clear();
        }
      };
    }
  }

  @Breaks("JRNL-13")
  static final class IsAlwaysWell extends Broken {
    @Override
    Duration patience() {
      return Duration.ofSeconds(2);
    }

    @Override
    InMemoryJournal journal() {
      return new InMemoryJournal() {
        @Override
        public synchronized JournalHealth health() {
          return new JournalHealth.Healthy();
        }
      };
    }
  }

  @Breaks("JRNL-14")
  static final class OverlooksWhatIsGone extends Broken {
    @Override
    InMemoryJournal journal() {
      return new InMemoryJournal() {
        @Override
        Optional<String> fault(boolean wasRemoved) {
          return Optional.empty();
        }
      };
    }
  }

  /** A lost field is a fault of the same rule as a lost order. */
  @Breaks("JRNL-01")
  static final class LosesWhatIsEmpty extends Broken {
    @Override
    InMemoryJournal journal() {
      return new InMemoryJournal() {
        @Override
        void put(NavigableMap<Long, JournalEntry> entries, JournalEntry entry) {
          boolean odd = entry.sealed().flag("flag").isPresent();
          CallId call = entry.call();
          super.put(
              entries,
              odd
                  ? new JournalEntry(
                      call,
                      entry.number(),
                      entry.at(),
                      entry.kind(),
                      1,
                      Fields.none(),
                      Fields.none())
                  : entry);
        }
      };
    }
  }
}
