package dev.voiceline.adapters.eligibility.network;

import dev.voiceline.adapters.eligibility.payer.PayerRequest;
import dev.voiceline.adapters.eligibility.reading.Reading;
import dev.voiceline.core.eligibility.EligibilityQuestion;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** One message of a check, which is sent again only where the payer cannot be reached. */
final class Message {
  private final PayerDesk desk;
  private final CheckScope scope;
  private final EligibilityQuestion question;
  private final List<String> serviceTypes;
  private final String trace;
  private final CompletableFuture<Told> told = new CompletableFuture<>();

  Message(
      PayerDesk desk, CheckScope scope, EligibilityQuestion question, List<String> serviceTypes) {
    this.desk = desk;
    this.scope = scope;
    this.question = question;
    this.serviceTypes = serviceTypes;
    trace = scope.traces().get();
  }

  /** What came of it, in the end. */
  CompletionStage<Told> send() {
    attempt(1);
    return told;
  }

  private void attempt(int number) {
    if (scope.isOver()) {
      told.complete(Told.nothing(scope.troubles().unavailable(PayerNetwork.CLOSED)));
      return;
    }
    Payer payer = scope.payer();
    scope.troubles().sending(trace);
    Reading reading =
        new Reading(
            Optional.of(question.serviceDate()),
            payer.search().asked(question, Optional.of(trace)),
            question.serviceDate());
    PayerRequest request =
        new PayerRequest(
            question,
            payer.id(),
            payer.name(),
            question.provider().orElse(payer.provider()),
            serviceTypes,
            trace,
            number,
            scope.time().forMessage(payer.effort().perMessage()));
    desk.ask(request, scope.troubles(), reading).thenAccept(each -> next(number, each));
  }

  private void next(int tried, Told latest) {
    Duration wait = scope.waits().after(tried, latest.named());
    if (latest.repeatable() && scope.time().allows(wait) && scope.takeRepeat()) {
      scope.timers().after(wait, () -> attempt(tried + 1));
    } else {
      told.complete(latest);
    }
  }
}
