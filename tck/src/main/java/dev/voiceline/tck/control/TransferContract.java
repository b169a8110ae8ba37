package dev.voiceline.tck.control;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.call.CallControl.TransferOutcome;
import dev.voiceline.core.call.Handover;
import dev.voiceline.tck.control.NetworkFacts.CallerIs;
import dev.voiceline.tck.control.NetworkFacts.PersonIs;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The rules of handing a caller over to a person. */
public abstract class TransferContract extends ControlContract {
  @Test
  @DisplayName("CTRL-05 a cold handover connects the caller with whoever picks up")
  public final void coldHandoverConnects() {
    ringsFor(cold(), Ability.COLD_TRANSFER);
    network().personAnswers();
    awaitCaller(CallerIs.WITH_PERSON);
    awaitPerson(PersonIs.WITH_CALLER);
  }

  @Test
  @DisplayName("CTRL-06 the caller waits while the person's phone rings")
  public final void callerWaitsWhileItRings() {
    ringsFor(warm(), Ability.WARM_TRANSFER);
    awaitCaller(CallerIs.WAITING);
  }

  @Test
  @DisplayName("CTRL-06 the caller waits while the person hears the summary")
  public final void callerWaitsWhileThePersonDecides() {
    decidesAbout();
    assertThat(facts().caller()).isEqualTo(CallerIs.WAITING);
    await().until("the summary is heard", () -> facts().summaryHeard().contains(SUMMARY));
  }

  @Test
  @DisplayName("CTRL-06 the two are connected when the person has accepted")
  public final void acceptanceConnects() {
    decidesAbout();
    network().personAccepts();
    awaitCaller(CallerIs.WITH_PERSON);
    awaitPerson(PersonIs.WITH_CALLER);
  }

  @Test
  @DisplayName("CTRL-07 an answered cold handover is REACHED")
  public final void answeredColdHandoverIsReached() {
    CompletionStage<TransferOutcome> transfer = ringsFor(cold(), Ability.COLD_TRANSFER);
    assertThat(transfer.toCompletableFuture()).isNotDone();
    network().personAnswers();
    assertThat(outcome(transfer)).isEqualTo(TransferOutcome.REACHED);
  }

  @Test
  @DisplayName("CTRL-07 an accepted warm handover is REACHED")
  public final void acceptedWarmHandoverIsReached() {
    CompletionStage<TransferOutcome> transfer = decidesAbout();
    assertThat(transfer.toCompletableFuture()).isNotDone();
    network().personAccepts();
    assertThat(outcome(transfer)).isEqualTo(TransferOutcome.REACHED);
  }

  @Test
  @DisplayName("CTRL-08 a declined caller is brought back on one new line")
  public final void declinedCallerComesBack() {
    CompletionStage<TransferOutcome> transfer = decidesAbout();
    network().personDeclines();
    assertThat(outcome(transfer)).isEqualTo(TransferOutcome.DECLINED);
    isBackOnOneNewLine();
    awaitPerson(PersonIs.GONE);
  }

  @Test
  @DisplayName("CTRL-09 a cold handover that nobody answers comes back on one new line")
  public final void unansweredColdHandoverComesBack() {
    CompletionStage<TransferOutcome> transfer = ringsFor(cold(), Ability.COLD_TRANSFER);
    network().nobodyAnswers();
    assertThat(outcome(transfer)).isEqualTo(TransferOutcome.NOT_REACHED);
    isBackOnOneNewLine();
  }

  @Test
  @DisplayName("CTRL-09 a warm handover that nobody answers comes back on one new line")
  public final void unansweredWarmHandoverComesBack() {
    CompletionStage<TransferOutcome> transfer = ringsFor(warm(), Ability.WARM_TRANSFER);
    network().nobodyAnswers();
    assertThat(outcome(transfer)).isEqualTo(TransferOutcome.NOT_REACHED);
    isBackOnOneNewLine();
  }

  @Test
  @DisplayName("CTRL-09 a person who hangs up undecided was not reached")
  public final void undecidedPersonWasNotReached() {
    CompletionStage<TransferOutcome> transfer = decidesAbout();
    network().personHangsUp();
    assertThat(outcome(transfer)).isEqualTo(TransferOutcome.NOT_REACHED);
    isBackOnOneNewLine();
  }

  /** Whoever calls the person first has not taken the caller away, and may say REFUSED. */
  @Test
  @DisplayName("CTRL-09 a person who cannot be called leaves no caller waiting")
  public final void personWhoCannotBeCalled() {
    needs(Ability.WARM_TRANSFER);
    network().meets(Order.CALL, Trouble.REFUSES);
    TransferOutcome came = outcome(control().transfer(call(), warm()));
    awaitCaller(CallerIs.WITH_AGENT);
    assertThat(came)
        .isEqualTo(facts().newLines() == 0 ? TransferOutcome.REFUSED : TransferOutcome.NOT_REACHED);
    assertThat(facts().newLines()).isLessThanOrEqualTo(1);
  }

  @Test
  @DisplayName("CTRL-10 when the caller goes, the person's phone stops ringing")
  public final void callerGoesWhileItRings() {
    CompletionStage<TransferOutcome> transfer = ringsFor(warm(), Ability.WARM_TRANSFER);
    callerHangsUp();
    assertThat(outcome(transfer)).isEqualTo(TransferOutcome.CALLER_GONE);
    awaitPerson(PersonIs.GONE);
    assertThat(facts().newLines()).isZero();
  }

  @Test
  @DisplayName("CTRL-10 when the caller goes, the person's call is ended")
  public final void callerGoesWhileThePersonDecides() {
    CompletionStage<TransferOutcome> transfer = decidesAbout();
    callerHangsUp();
    assertThat(outcome(transfer)).isEqualTo(TransferOutcome.CALLER_GONE);
    awaitPerson(PersonIs.GONE);
  }

  @Test
  @DisplayName("CTRL-10 when the caller of a cold handover goes, that is told")
  public final void callerOfColdHandoverGoes() {
    CompletionStage<TransferOutcome> transfer = ringsFor(cold(), Ability.COLD_TRANSFER);
    callerHangsUp();
    assertThat(outcome(transfer)).isEqualTo(TransferOutcome.CALLER_GONE);
    awaitPerson(PersonIs.GONE);
  }

  @Test
  @DisplayName("CTRL-11 a refused cold handover leaves the caller with the agent")
  public final void refusedColdHandover() {
    needs(Ability.COLD_TRANSFER);
    refused(cold());
  }

  @Test
  @DisplayName("CTRL-11 a refused warm handover leaves the caller with the agent")
  public final void refusedWarmHandover() {
    needs(Ability.WARM_TRANSFER);
    refused(warm());
  }

  @Test
  @DisplayName("CTRL-12 the person of a handover is called once")
  public final void personIsCalledOnce() {
    needs(Ability.WARM_TRANSFER);
    network().meets(Order.CALL, Trouble.FAILS_AFTERWARDS);
    CompletionStage<TransferOutcome> transfer = control().transfer(call(), warm());
    await().until("the person is called", () -> facts().asked(Order.CALL) > 0);
    awaitPerson(PersonIs.RINGING);
    network().nobodyAnswers();
    outcome(transfer);
    awaitCaller(CallerIs.WITH_AGENT);
    assertThat(facts().asked(Order.CALL)).isEqualTo(1);
  }

  private void refused(Handover handover) {
    network().meets(Order.MOVE, Trouble.REFUSES);
    assertThat(outcome(control().transfer(call(), handover))).isEqualTo(TransferOutcome.REFUSED);
    assertThat(facts().caller()).isEqualTo(CallerIs.WITH_AGENT);
    assertThat(facts().newLines()).isZero();
    await()
        .until(
            "nobody is called",
            () -> facts().person() == PersonIs.NOT_CALLED || facts().person() == PersonIs.GONE);
  }

  private CompletionStage<TransferOutcome> ringsFor(Handover handover, Ability needed) {
    needs(needed);
    CompletionStage<TransferOutcome> transfer = control().transfer(call(), handover);
    awaitPerson(PersonIs.RINGING);
    return transfer;
  }

  private CompletionStage<TransferOutcome> decidesAbout() {
    CompletionStage<TransferOutcome> transfer = ringsFor(warm(), Ability.WARM_TRANSFER);
    awaitCaller(CallerIs.WAITING);
    network().personAnswers();
    awaitPerson(PersonIs.DECIDING);
    return transfer;
  }

  private void isBackOnOneNewLine() {
    awaitCaller(CallerIs.WITH_AGENT);
    assertThat(facts().newLines()).isEqualTo(1);
  }
}
