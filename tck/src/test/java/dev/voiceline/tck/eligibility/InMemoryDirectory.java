package dev.voiceline.tck.eligibility;

import dev.voiceline.core.eligibility.EligibilityDirectory;
import dev.voiceline.core.eligibility.EligibilityQuestion;
import dev.voiceline.core.eligibility.IdempotencyKey;
import dev.voiceline.core.eligibility.answer.Accumulator;
import dev.voiceline.core.eligibility.answer.Copay;
import dev.voiceline.core.eligibility.answer.EligibilityAnswer;
import dev.voiceline.core.eligibility.answer.Rejection;
import dev.voiceline.core.eligibility.answer.Stated;
import dev.voiceline.core.privacy.BirthDate;
import dev.voiceline.core.privacy.MemberId;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** A correct directory in memory. The broken ones override one step. */
class InMemoryDirectory implements EligibilityDirectory {
  static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
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
  public CompletionStage<EligibilityAnswer> check(
      EligibilityQuestion question, IdempotencyKey key, Duration deadline) {
    count(key);
    if (stalls) {
      return stalled(deadline);
    }
    return CompletableFuture.completedFuture(breaks ? broken() : find(question));
  }

  void count(IdempotencyKey key) {
    requests.add(key);
  }

  int separateRequests() {
    return requests.size();
  }

  CompletionStage<EligibilityAnswer> stalled(Duration deadline) {
    return new CompletableFuture<EligibilityAnswer>()
        .completeOnTimeout(broken(), deadline.toMillis(), TimeUnit.MILLISECONDS);
  }

  EligibilityAnswer broken() {
    return EligibilityAnswer.PayerUnavailable.silent(TODAY);
  }

  EligibilityAnswer find(EligibilityQuestion question) {
    if (!born.containsKey(question.member())) {
      return refused("72");
    }
    if (!belongsTogether(born.get(question.member()), question.born())) {
      return mismatch(question);
    }
    return Plans.covered(
        deductibles(question.member()), copays(), List.of(Plans.authorization("62")));
  }

  boolean belongsTogether(BirthDate known, BirthDate given) {
    return known.equals(given);
  }

  EligibilityAnswer mismatch(EligibilityQuestion question) {
    return refused("71");
  }

  static EligibilityAnswer refused(String code) {
    Rejection rejection =
        new Rejection(Stated.known("2100C"), Stated.notStated(), code, Stated.notStated());
    return new EligibilityAnswer.MemberNotMatched(Plans.PROVENANCE, List.of(rejection));
  }

  List<Accumulator> deductibles(MemberId member) {
    return member.equals(SPARSE)
        ? unstatedDeductible()
        : List.of(Plans.deductibleLeft(member.equals(ONE) ? 100 : 200));
  }

  List<Accumulator> unstatedDeductible() {
    return List.of();
  }

  List<Copay> copays() {
    return List.of(Plans.copay("62", 50));
  }
}
