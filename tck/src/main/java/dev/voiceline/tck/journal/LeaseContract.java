package dev.voiceline.tck.journal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.caller.CallId;
import dev.voiceline.core.journal.JournalEntry;
import dev.voiceline.core.journal.JournalRefusal;
import dev.voiceline.core.journal.Lease;
import dev.voiceline.core.journal.LeaseAnswer;
import dev.voiceline.core.journal.NodeId;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** One owner at a time: {@code JRNL-09}, {@code JRNL-10}. */
public abstract class LeaseContract extends OutageContract {
  private static final NodeId SECOND = new NodeId("node-2");
  private static final Duration LONG = Duration.ofMinutes(5);

  @Test
  @DisplayName("JRNL-09 of several that ask at once one owns the call")
  public final void oneOwner() {
    List<CompletionStage<LeaseAnswer>> asked =
        IntStream.range(0, 12)
            .mapToObj(node -> bench().leases().acquire(CALL, new NodeId("node-" + node), LONG))
            .toList();
    List<LeaseAnswer> answers =
        asked.stream().map(each -> settling().valueOf("an answer", each)).toList();
    assertThat(answers).filteredOn(LeaseAnswer.Granted.class::isInstance).hasSize(1);
    assertThat(answers).filteredOn(LeaseAnswer.Held.class::isInstance).hasSize(11);
  }

  @Test
  @DisplayName("JRNL-09 a call whose owner is alive is not taken over")
  public final void ownersAreLeftAlone() {
    kept(LEASE, entry(CALL, 1));
    assertThat(asked(CALL, SECOND)).isEqualTo(new LeaseAnswer.Held(NODE));
    assertThat(asked(CALL, NODE)).isEqualTo(new LeaseAnswer.Held(NODE));
    assertThat(settling().valueOf("a renewal", bench().leases().renew(LEASE, LONG))).isTrue();
  }

  @Test
  @DisplayName("JRNL-09 what was given back, or ran out, is somebody else's")
  public final void givenBackIsFree() {
    kept(LEASE, entry(CALL, 1));
    settling().valueOf("the release", bench().leases().release(LEASE));
    Lease next = new Lease(CALL, SECOND, 2);
    assertThat(asked(CALL, SECOND)).isEqualTo(new LeaseAnswer.Granted(next));
    assertThat(settling().valueOf("no renewal", bench().leases().renew(LEASE, LONG))).isFalse();
    settling().valueOf("a short renewal", bench().leases().renew(next, Duration.ofMillis(1)));
    await().until("it runs out", () -> asked(CALL, NODE) instanceof LeaseAnswer.Granted);
  }

  @Test
  @DisplayName("JRNL-09 many are renewed at once, and those that were lost are told")
  public final void manyAreRenewed() {
    Lease lost = Lease.ofNewCall(new CallId("CA-lost"), NODE);
    Lease fresh = Lease.ofNewCall(new CallId("CA-fresh"), NODE);
    kept(LEASE, entry(CALL, 1));
    kept(lost, entry(lost.call(), 1));
    settling().valueOf("the release", bench().leases().release(LEASE));
    settling().valueOf("the release", bench().leases().release(lost));
    assertThat(asked(lost.call(), SECOND)).isInstanceOf(LeaseAnswer.Granted.class);
    List<Lease> all = List.of(LEASE, lost, fresh);
    assertThat(settling().valueOf("the renewal", bench().leases().renewAll(all, LONG)))
        .containsExactly(lost);
    assertThat(asked(CALL, SECOND)).isEqualTo(new LeaseAnswer.Held(NODE));
    assertThat(asked(fresh.call(), SECOND)).isEqualTo(new LeaseAnswer.Held(NODE));
  }

  @Test
  @DisplayName("JRNL-09 calls without an end that nobody owns are told")
  public final void ownerlessCallsAreTold() {
    Lease over = Lease.ofNewCall(new CallId("CA-over"), NODE);
    kept(LEASE, entry(CALL, 1));
    kept(Lease.ofNewCall(OTHER, NODE), entry(OTHER, 2));
    kept(over, entry(over.call(), 1, JournalEntry.ENDED, "bye"));
    assertThat(ownerless(Duration.ZERO)).isEmpty();
    settling().valueOf("the release", bench().leases().release(LEASE));
    settling().valueOf("the release", bench().leases().release(over));
    assertThat(ownerless(LONG)).isEmpty();
    assertThat(ownerless(Duration.ZERO)).containsExactly(CALL);
    assertThat(asked(CALL, SECOND)).isInstanceOf(LeaseAnswer.Granted.class);
    assertThat(ownerless(Duration.ZERO)).isEmpty();
  }

  private List<CallId> ownerless(Duration since) {
    return settling().valueOf("calls without an owner", bench().leases().ownerless(since));
  }

  @Test
  @DisplayName("JRNL-10 what comes under an older fence is refused")
  public final void olderFencesAreRefused() {
    kept(LEASE, entry(CALL, 1));
    settling().valueOf("the release", bench().leases().release(LEASE));
    assertThat(asked(CALL, SECOND)).isInstanceOf(LeaseAnswer.Granted.class);
    refused(LEASE);
    refused(Lease.ofNewCall(CALL, SECOND));
    kept(new Lease(CALL, SECOND, 2), entry(CALL, 2));
    assertThat(numbers(CALL)).containsExactly(1L, 2L);
  }

  private void refused(Lease lease) {
    Throwable why =
        settling().failureOf("a refusal", bench().journal().append(lease, entry(CALL, 7)));
    assertThat(why)
        .isInstanceOfSatisfying(
            JournalRefusal.class,
            refusal -> assertThat(refusal.why()).isEqualTo(JournalRefusal.Why.STALE_LEASE));
  }

  private LeaseAnswer asked(CallId call, NodeId node) {
    return settling().valueOf("an answer", bench().leases().acquire(call, node, LONG));
  }
}
