package dev.voiceline.tck.eligibility;

import dev.voiceline.core.eligibility.EligibilityQuestion;
import dev.voiceline.core.eligibility.IdempotencyKey;
import dev.voiceline.core.eligibility.answer.Accumulator;
import dev.voiceline.core.eligibility.answer.Copay;
import dev.voiceline.core.eligibility.answer.EligibilityAnswer;
import dev.voiceline.core.privacy.BirthDate;
import dev.voiceline.core.privacy.MemberId;
import dev.voiceline.core.privacy.Purpose;
import dev.voiceline.tck.Breaks;
import java.time.Duration;
import java.util.List;
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
  static final class ThrowsOnOddServices extends Broken {
    @Override
    InMemoryDirectory directory() {
      return new InMemoryDirectory() {
        @Override
        EligibilityAnswer find(EligibilityQuestion question) {
          if (question.service().asked().isBlank()) {
            throw new IllegalArgumentException("no service");
          }
          return super.find(question);
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
        public CompletionStage<EligibilityAnswer> check(
            EligibilityQuestion question, IdempotencyKey key, Duration deadline) {
          return breaks
              ? CompletableFuture.failedFuture(new IllegalStateException("nonsense"))
              : super.check(question, key, deadline);
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
        CompletionStage<EligibilityAnswer> stalled(Duration deadline) {
          CompletionStage<EligibilityAnswer> answer = super.stalled(deadline);
          answer.toCompletableFuture().join();
          return answer;
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
        List<Copay> copays() {
          return List.of(Plans.copay("62", 50), Plans.copay("64", 0));
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
        List<Accumulator> unstatedDeductible() {
          return List.of(Plans.deductibleLeft(0));
        }
      };
    }
  }

  @Breaks("ELIG-06")
  static final class RejectsUnfamiliarServices extends Broken {
    @Override
    InMemoryDirectory directory() {
      return new InMemoryDirectory() {
        @Override
        EligibilityAnswer find(EligibilityQuestion question) {
          EligibilityAnswer answer = super.find(question);
          return answer instanceof EligibilityAnswer.Covered && !question.service().recognized()
              ? new EligibilityAnswer.RequestProblem(
                  Plans.PROVENANCE, EligibilityAnswer.RequestProblem.Kind.CONTENT, List.of())
              : answer;
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
        EligibilityAnswer mismatch(EligibilityQuestion question) {
          return refused("72:" + question.member().reveal(Purpose.ELIGIBILITY_CHECK));
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
        CompletionStage<EligibilityAnswer> stalled(Duration deadline) {
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
        CompletionStage<EligibilityAnswer> stalled(Duration deadline) {
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
        List<Accumulator> deductibles(MemberId member) {
          return super.deductibles(checks.incrementAndGet() > 10 ? ONE : member);
        }
      };
    }
  }
}
