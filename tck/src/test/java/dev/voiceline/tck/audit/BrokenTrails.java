package dev.voiceline.tck.audit;

import dev.voiceline.core.audit.AuditEntry;
import dev.voiceline.core.audit.AuditVerdict;
import dev.voiceline.core.journal.Fields;
import dev.voiceline.tck.Breaks;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionStage;

/**
 * Trails with one fault each. They are no tests of their own: {@link BrokenTrailsTest} runs them.
 */
final class BrokenTrails {
  private BrokenTrails() {}

  abstract static class Broken extends AuditTrailContract {
    abstract InMemoryTrail trail();

    @Override
    protected final AuditBench newBench() {
      return new InMemoryTrailBench(trail(), Duration.ofSeconds(2));
    }
  }

  @Breaks("AUD-01")
  static final class LosesDetail extends Broken {
    @Override
    InMemoryTrail trail() {
      return new InMemoryTrail() {
        @Override
        void add(List<AuditEntry> to, AuditEntry entry) {
          boolean disclosed = entry.kind().equals("benefits.disclosed");
          super.add(to, disclosed ? without(entry) : entry);
        }
      };
    }

    private static AuditEntry without(AuditEntry entry) {
      return new AuditEntry(
          entry.at(), entry.kind(), entry.actor(), entry.call(), entry.subject(), Fields.none());
    }
  }

  @Breaks("AUD-02")
  static final class WaitsForTheDatabase extends Broken {
    @Override
    InMemoryTrail trail() {
      return new InMemoryTrail() {
        @Override
        public CompletionStage<Void> record(AuditEntry entry) {
          CompletionStage<Void> stage = super.record(entry);
          stage.toCompletableFuture().join();
          return stage;
        }
      };
    }
  }

  @Breaks("AUD-03")
  static final class MiscountsAfterARestart extends Broken {
    @Override
    InMemoryTrail trail() {
      return new InMemoryTrail() {
        private boolean again;

        @Override
        void dies() {
          again = true;
        }

        @Override
        AuditVerdict verdict() {
          return again ? new AuditVerdict.Intact(0) : super.verdict();
        }
      };
    }
  }

  @Breaks("AUD-04")
  static final class LooksAtTimesAlone extends Broken {
    @Override
    InMemoryTrail trail() {
      return new InMemoryTrail() {
        @Override
        boolean same(AuditEntry found, AuditEntry right) {
          return found.at().equals(right.at());
        }
      };
    }
  }

  @Breaks("AUD-05")
  static final class PassesOverAGap extends Broken {
    @Override
    InMemoryTrail trail() {
      return new InMemoryTrail() {
        @Override
        AuditVerdict verdict() {
          boolean oneIsMissing = entries.size() == copy.size() - 1;
          return oneIsMissing ? new AuditVerdict.Intact(entries.size()) : super.verdict();
        }
      };
    }
  }

  @Breaks("AUD-06")
  static final class DoesNotMindTheOrder extends Broken {
    @Override
    InMemoryTrail trail() {
      return new InMemoryTrail() {
        @Override
        AuditVerdict verdict() {
          Set<AuditEntry> all = new HashSet<>(copy);
          boolean sameOnes = entries.size() == copy.size() && all.containsAll(entries);
          return sameOnes ? new AuditVerdict.Intact(entries.size()) : super.verdict();
        }
      };
    }
  }

  @Breaks("AUD-07")
  static final class HasNoAnchor extends Broken {
    @Override
    InMemoryTrail trail() {
      return new InMemoryTrail() {
        @Override
        AuditVerdict cut() {
          return new AuditVerdict.Intact(entries.size());
        }
      };
    }
  }

  @Breaks("AUD-08")
  static final class LosesOneOfMany extends Broken {
    @Override
    InMemoryTrail trail() {
      return new InMemoryTrail() {
        @Override
        void add(List<AuditEntry> to, AuditEntry entry) {
          super.add(to, entry);
          if (to.size() == 100) {
            to.remove(99);
            to.add(to.get(0));
          }
        }
      };
    }
  }
}
