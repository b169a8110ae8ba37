package dev.voiceline.tck.eligibility;

import dev.voiceline.core.eligibility.Copay;
import dev.voiceline.core.eligibility.Deductible;
import dev.voiceline.core.eligibility.EligibilityDirectory;
import dev.voiceline.core.eligibility.EligibilityInquiry;
import dev.voiceline.core.eligibility.EligibilityOutcome;
import dev.voiceline.core.eligibility.EligibilityOutcome.NotFound;
import dev.voiceline.core.eligibility.IdempotencyKey;
import dev.voiceline.core.eligibility.Money;
import dev.voiceline.core.eligibility.PriorAuthorization;
import dev.voiceline.core.eligibility.ServiceBenefit;
import dev.voiceline.core.privacy.BirthDate;
import dev.voiceline.core.privacy.MemberId;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** A correct directory in memory. The broken ones override one step. */
class InMemoryDirectory implements EligibilityDirectory {
  static final MemberId ONE = MemberId.parse("QA100001").orElseThrow();
  static final MemberId TWO = MemberId.parse("QA100002").orElseThrow();
  static final MemberId SPARSE = MemberId.parse("QA100003").orElseThrow();

  final Set<IdempotencyKey> requests = ConcurrentHashMap.newKeySet();
  private final Map<MemberId, BirthDate> born =
      Map.of(ONE, date("1980-01-31"), TWO, date("1990-06-15"), SPARSE, date("1970-12-01"));
  volatile boolean stalls;
  volatile boolean breaks;

  static BirthDate date(String iso) {
    return BirthDate.parse(iso).orElseThrow();
  }

  @Override
  public CompletionStage<EligibilityOutcome> check(
      EligibilityInquiry inquiry, IdempotencyKey key, Duration deadline) {
    count(key);
    if (stalls) {
      return stalled(deadline);
    }
    return CompletableFuture.completedFuture(breaks ? broken() : find(inquiry));
  }

  void count(IdempotencyKey key) {
    requests.add(key);
  }

  int separateRequests() {
    return requests.size();
  }

  CompletionStage<EligibilityOutcome> stalled(Duration deadline) {
    return new CompletableFuture<EligibilityOutcome>()
        .completeOnTimeout(
            new EligibilityOutcome.TimedOut(), deadline.toMillis(), TimeUnit.MILLISECONDS);
  }

  EligibilityOutcome broken() {
    return new EligibilityOutcome.PayerUnavailable(Optional.empty());
  }

  EligibilityOutcome find(EligibilityInquiry inquiry) {
    if (!born.containsKey(inquiry.member())) {
      return new NotFound(NotFound.Mismatch.MEMBER_ID);
    }
    if (!belongsTogether(born.get(inquiry.member()), inquiry.born())) {
      return mismatch(inquiry);
    }
    return new EligibilityOutcome.Eligible(
        deductible(inquiry.member()), benefit(inquiry.procedure()));
  }

  boolean belongsTogether(BirthDate known, BirthDate given) {
    return known.equals(given);
  }

  EligibilityOutcome mismatch(EligibilityInquiry inquiry) {
    return new NotFound(NotFound.Mismatch.BIRTH_DATE);
  }

  Deductible deductible(MemberId member) {
    if (member.equals(SPARSE)) {
      return unstatedDeductible();
    }
    return new Deductible.Remaining(Money.dollars(member.equals(ONE) ? 100 : 200));
  }

  Deductible unstatedDeductible() {
    return new Deductible.Unknown();
  }

  ServiceBenefit benefit(String procedure) {
    return switch (procedure) {
      case "MRI" ->
          new ServiceBenefit.Covered(
              "an MRI", new Copay.Amount(Money.dollars(50)), PriorAuthorization.REQUIRED);
      case "acupuncture" -> unstatedService();
      default -> new ServiceBenefit.Unrecognized();
    };
  }

  ServiceBenefit unstatedService() {
    return new ServiceBenefit.Unstated("acupuncture");
  }
}
