package dev.voiceline.tck.eligibility;

import dev.voiceline.core.eligibility.Copay;
import dev.voiceline.core.eligibility.Deductible;
import dev.voiceline.core.eligibility.EligibilityInquiry;
import dev.voiceline.core.eligibility.EligibilityOutcome;
import dev.voiceline.core.eligibility.IdempotencyKey;
import dev.voiceline.core.eligibility.PriorAuthorization;
import dev.voiceline.core.eligibility.ServiceBenefit;
import dev.voiceline.core.privacy.BirthDate;
import dev.voiceline.core.privacy.MemberId;
import dev.voiceline.core.privacy.Purpose;
import dev.voiceline.tck.Breaks;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Directories with one fault each. They are no tests of their own: {@link BrokenDirectoriesTest}
 * runs them.
 */
final class BrokenDirectories {
  private BrokenDirectories() {}

  abstract static class Broken extends EligibilityDirectoryContract {
    abstract InMemoryDirectory directory();

    @Override
    protected final EligibilityBench newBench() {
      return new InMemoryDirectoryBench(directory(), patience());
    }

    Duration patience() {
      return Duration.ofSeconds(10);
    }
  }

  /** What is missing never comes, so the kit's patience decides how long these tests take. */
  abstract static class Hanging extends Broken {
    @Override
    Duration patience() {
      return Duration.ofSeconds(3);
    }
  }

  @Breaks("ELIG-01")
  static final class ThrowsOnOddProcedures extends Broken {
    @Override
    InMemoryDirectory directory() {
      return new InMemoryDirectory() {
        @Override
        ServiceBenefit benefit(String procedure) {
          if (procedure.isBlank()) {
            throw new IllegalArgumentException("no procedure");
          }
          return super.benefit(procedure);
        }
      };
    }
  }

  @Breaks("ELIG-01")
  static final class FailsWhenThePayerBreaks extends Broken {
    @Override
    InMemoryDirectory directory() {
      return new InMemoryDirectory() {
        @Override
        public CompletionStage<EligibilityOutcome> check(
            EligibilityInquiry inquiry, IdempotencyKey key, Duration deadline) {
          return breaks
              ? CompletableFuture.failedFuture(new IllegalStateException("nonsense"))
              : super.check(inquiry, key, deadline);
        }
      };
    }
  }

  @Breaks("ELIG-02")
  static final class WaitsForThePayer extends Hanging {
    @Override
    InMemoryDirectory directory() {
      return new InMemoryDirectory() {
        @Override
        CompletionStage<EligibilityOutcome> stalled(Duration deadline) {
          CompletionStage<EligibilityOutcome> outcome = super.stalled(deadline);
          outcome.toCompletableFuture().join();
          return outcome;
        }
      };
    }
  }

  @Breaks("ELIG-03")
  static final class AsksAgain extends Broken {
    @Override
    InMemoryDirectory directory() {
      return new InMemoryDirectory() {
        private final AtomicInteger asked = new AtomicInteger();

        @Override
        void count(IdempotencyKey key) {
          asked.incrementAndGet();
        }

        @Override
        int separateRequests() {
          return asked.get();
        }
      };
    }
  }

  @Breaks("ELIG-04")
  static final class IgnoresTheBirthDate extends Broken {
    @Override
    InMemoryDirectory directory() {
      return new InMemoryDirectory() {
        @Override
        boolean belongsTogether(BirthDate known, BirthDate given) {
          return true;
        }
      };
    }
  }

  @Breaks("ELIG-04")
  static final class IgnoresTheYear extends Broken {
    @Override
    InMemoryDirectory directory() {
      return new InMemoryDirectory() {
        @Override
        boolean belongsTogether(BirthDate known, BirthDate given) {
          return known
              .reveal(Purpose.ELIGIBILITY_CHECK)
              .toString()
              .substring(4)
              .equals(given.reveal(Purpose.ELIGIBILITY_CHECK).toString().substring(4));
        }
      };
    }
  }

  @Breaks("ELIG-05")
  static final class TakesUnstatedForFree extends Broken {
    @Override
    InMemoryDirectory directory() {
      return new InMemoryDirectory() {
        @Override
        ServiceBenefit unstatedService() {
          return new ServiceBenefit.Covered(
              "acupuncture", new Copay.None(), PriorAuthorization.NOT_REQUIRED);
        }
      };
    }
  }

  @Breaks("ELIG-05")
  static final class TakesUnstatedForMet extends Broken {
    @Override
    InMemoryDirectory directory() {
      return new InMemoryDirectory() {
        @Override
        Deductible unstatedDeductible() {
          return new Deductible.Met();
        }
      };
    }
  }

  @Breaks("ELIG-06")
  static final class RejectsUnfamiliarProcedures extends Broken {
    @Override
    InMemoryDirectory directory() {
      return new InMemoryDirectory() {
        @Override
        EligibilityOutcome find(EligibilityInquiry inquiry) {
          EligibilityOutcome outcome = super.find(inquiry);
          return outcome instanceof EligibilityOutcome.Eligible eligible
                  && eligible.benefit() instanceof ServiceBenefit.Unrecognized
              ? new EligibilityOutcome.Rejected("procedure")
              : outcome;
        }
      };
    }
  }

  @Breaks("ELIG-07")
  static final class PrintsTheMember extends Broken {
    @Override
    InMemoryDirectory directory() {
      return new InMemoryDirectory() {
        @Override
        EligibilityOutcome mismatch(EligibilityInquiry inquiry) {
          return new EligibilityOutcome.Rejected(
              "72 " + inquiry.member().reveal(Purpose.ELIGIBILITY_CHECK));
        }
      };
    }
  }

  @Breaks("ELIG-08")
  static final class WaitsForever extends Hanging {
    @Override
    InMemoryDirectory directory() {
      return new InMemoryDirectory() {
        @Override
        CompletionStage<EligibilityOutcome> stalled(Duration deadline) {
          return new CompletableFuture<>();
        }
      };
    }
  }

  @Breaks("ELIG-08")
  static final class GivesUpTooLate extends Hanging {
    @Override
    InMemoryDirectory directory() {
      return new InMemoryDirectory() {
        @Override
        CompletionStage<EligibilityOutcome> stalled(Duration deadline) {
          return super.stalled(deadline.plusMinutes(1));
        }
      };
    }
  }

  @Breaks("ELIG-09")
  static final class MixesUpManyCalls extends Broken {
    @Override
    InMemoryDirectory directory() {
      return new InMemoryDirectory() {
        private final AtomicInteger checks = new AtomicInteger();

        @Override
        Deductible deductible(MemberId member) {
          return super.deductible(checks.incrementAndGet() > 10 ? ONE : member);
        }
      };
    }
  }
}
