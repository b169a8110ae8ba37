package dev.voiceline.server.carrier;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.call.CallControl.Parting;
import dev.voiceline.core.call.CallControl.TransferOutcome;
import dev.voiceline.core.call.Handover;
import dev.voiceline.core.caller.CallId;
import dev.voiceline.core.privacy.PhoneNumber;
import dev.voiceline.core.time.VirtualTime;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class NextVerbsTest {
  private static final CallId CALL = new CallId("CA1");
  private final VirtualTime time = new VirtualTime();
  private final NextVerbs verbs = new NextVerbs(time);

  @Test
  void nothingIsKnownOfACallWithoutANote() {
    assertThat(verbs.of(CALL)).isEmpty();
  }

  @Test
  void theFirstNoteStays() {
    verbs.apologize(CALL);
    verbs.hangUp(CALL, Parting.SILENT);

    assertThat(verbs.of(CALL)).contains(new NextVerb.Apologize());
  }

  @Test
  void partingsAndTransfersAreNoted() {
    PhoneNumber person = PhoneNumber.of("+14155550199");
    verbs.hangUp(new CallId("CA2"), Parting.SILENT);
    verbs.hangUp(new CallId("CA3"), Parting.APOLOGY);

    assertThat(verbs.transfer(CALL, Handover.cold(person)).toCompletableFuture())
        .isCompletedWithValue(TransferOutcome.REACHED);
    assertThat(verbs.of(CALL)).contains(new NextVerb.Dial(person));
    assertThat(verbs.of(new CallId("CA2"))).contains(new NextVerb.HangUp());
    assertThat(verbs.of(new CallId("CA3"))).contains(new NextVerb.Apologize());
  }

  @Test
  void allIsToldWhenTheCarrierWasToldAboutEachNote() {
    CallId other = new CallId("CA2");
    verbs.hangUp(CALL, Parting.SILENT);
    verbs.hangUp(other, Parting.SILENT);
    CompletableFuture<Void> told = verbs.allTold().toCompletableFuture();

    verbs.told(CALL);
    assertThat(told).isNotDone();
    verbs.told(other);
    assertThat(told).isCompleted();
    assertThat(verbs.allTold().toCompletableFuture()).isCompleted();
  }

  @Test
  void notesAreForgottenAfterAWhileAndTheirNumberIsBounded() {
    verbs.hangUp(CALL, Parting.SILENT);
    time.advance(Duration.ofMinutes(6));
    verbs.hangUp(new CallId("CA2"), Parting.SILENT);
    assertThat(verbs.of(CALL)).isEmpty();

    for (int call = 0; call < 20_000; call++) {
      verbs.hangUp(new CallId("CB" + call), Parting.SILENT);
    }
    assertThat(verbs.of(new CallId("CA2"))).isEmpty();
    assertThat(verbs.of(new CallId("CB19999"))).isPresent();
  }
}
