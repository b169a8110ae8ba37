package dev.voiceline.core.runtime;

import dev.voiceline.core.call.CallControl.TransferOutcome;
import dev.voiceline.core.call.CallEvent;
import dev.voiceline.core.call.Handover;
import dev.voiceline.core.inquiry.InquiryWording;
import dev.voiceline.core.language.Languages;
import dev.voiceline.core.privacy.PhoneNumber;
import dev.voiceline.core.runtime.CallNews.AheadOfRecord;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Has the network take the caller to a person. Used from the mailbox only. */
final class PersonDesk {
  private final CallScope scope;
  private final CallTools tools;
  private final RecordGate calls;

  PersonDesk(CallScope scope, CallTools tools) {
    this.scope = scope;
    this.tools = tools;
    this.calls = new RecordGate(scope, AheadOfRecord.What.TOOL, RecordGate.FOR_ANSWER);
  }

  /**
   * Asks the network; what came of it is told to the call's machine. That it is asked is on record
   * before: nobody is called twice.
   */
  void transfer() {
    scope.ports.person().ifPresent(any -> scope.tell(new CallNews.PersonCalled()));
    calls.pass(this::ask);
  }

  private void ask() {
    Optional<PhoneNumber> person = scope.ports.person();
    CompletionStage<TransferOutcome> outcome;
    try {
      outcome =
          person.isPresent()
              ? scope.ports.control().transfer(scope.id, handover(person.get()))
              : CompletableFuture.completedFuture(TransferOutcome.REFUSED);
    } catch (RuntimeException | Error broken) {
      scope.fault("transfer", broken);
      outcome = CompletableFuture.completedFuture(TransferOutcome.REFUSED);
    }
    outcome
        .exceptionally(this::refused)
        .thenAccept(came -> scope.post(() -> tools.on(new CallEvent.TransferSettled(came))));
  }

  private TransferOutcome refused(Throwable broken) {
    scope.post(() -> scope.fault("transfer", broken));
    return TransferOutcome.REFUSED;
  }

  private Handover handover(PhoneNumber person) {
    return switch (scope.ports.manner()) {
      case COLD -> Handover.cold(person);
      case WARM ->
          Handover.warm(
              person,
              HandoverSummary.of(
                  scope.announced,
                  tools.inquiry(),
                  tools.desk().known(),
                  tools.lastReport(),
                  tools.handoverReason(),
                  InquiryWording.written(
                      Languages.standard().english(), scope.ports.extras().teller())));
    };
  }
}
