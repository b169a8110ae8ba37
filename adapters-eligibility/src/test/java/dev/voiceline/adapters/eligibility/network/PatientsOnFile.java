package dev.voiceline.adapters.eligibility.network;

import dev.voiceline.adapters.eligibility.payer.PayerConnection;
import dev.voiceline.adapters.eligibility.payer.PayerReply;
import dev.voiceline.adapters.eligibility.payer.PayerReply.Failed;
import dev.voiceline.adapters.eligibility.payer.PayerReply.Failure;
import dev.voiceline.adapters.eligibility.payer.PayerRequest;
import dev.voiceline.core.privacy.BirthDate;
import dev.voiceline.core.privacy.MemberId;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;

/** A payer with patients on file, for many threads at once. */
final class PatientsOnFile implements PayerConnection {
  static final MemberId WITH_DEDUCTIBLE = NetworkBench.member("MB123456");
  static final MemberId WITHOUT_DEDUCTIBLE = NetworkBench.member("MB789012");

  private static final Map<MemberId, BirthDate> BORN =
      Map.of(
          WITH_DEDUCTIBLE, BirthDate.parse("1985-03-15").orElseThrow(),
          WITHOUT_DEDUCTIBLE, BirthDate.parse("1990-07-22").orElseThrow());

  private final boolean comparesBirthDates;
  private final ConcurrentLinkedQueue<String> traces = new ConcurrentLinkedQueue<>();
  private volatile boolean silent;
  private volatile boolean broken;

  /** Without a comparison it tells of whoever has the member ID, as it knows them. */
  PatientsOnFile(boolean comparesBirthDates) {
    this.comparesBirthDates = comparesBirthDates;
  }

  static BirthDate born(MemberId member) {
    return Optional.ofNullable(BORN.get(member)).orElseThrow();
  }

  void fallSilent() {
    silent = true;
  }

  void breakDown() {
    broken = true;
  }

  int requests() {
    return traces.size();
  }

  @Override
  public CompletionStage<PayerReply> ask(PayerRequest request) {
    traces.add(request.trace());
    if (silent) {
      return new CompletableFuture<>();
    }
    return CompletableFuture.supplyAsync(
        () ->
            broken
                ? new Failed(Failure.NOT_UNDERSTOOD, Optional.empty(), "it is no message")
                : answer(request).apply(request));
  }

  private Function<PayerRequest, PayerReply> answer(PayerRequest request) {
    MemberId member = request.question().member();
    Optional<BirthDate> born = Optional.ofNullable(BORN.get(member));
    if (born.isEmpty()) {
      return Replies.refusingPerson("75");
    }
    boolean other = !born.get().equals(request.question().born());
    if (other && comparesBirthDates) {
      return Replies.refusingPerson("71");
    }
    String plan =
        member.equals(WITH_DEDUCTIBLE) ? Replies.PLAN_ROWS : "EB*1*IND*30*PR*EXAMPLE PPO~";
    String service = request.serviceTypes().contains("62") ? Replies.MRI_ROWS : "";
    return each -> Replies.about(each, member, born.get(), plan + service);
  }
}
