package dev.voiceline.core.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.call.EndReason;
import dev.voiceline.core.caller.CallId;
import dev.voiceline.core.eligibility.EligibilityQuestion;
import dev.voiceline.core.eligibility.IdempotencyKey;
import dev.voiceline.core.eligibility.SampleAnswers;
import dev.voiceline.core.eligibility.answer.EligibilityAnswer;
import dev.voiceline.core.inquiry.PlainTeller;
import dev.voiceline.core.journal.FakeJournal;
import dev.voiceline.core.journal.JournalRefusal;
import dev.voiceline.core.journal.Lease;
import dev.voiceline.core.journal.NodeId;
import dev.voiceline.core.journal.events.JournalKeeper;
import dev.voiceline.core.journal.events.JournalTrouble;
import dev.voiceline.core.privacy.MemberId;
import dev.voiceline.core.resumption.Recollection;
import dev.voiceline.core.scripted.ScriptedConversations;
import dev.voiceline.core.time.VirtualTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** A server with nothing but what it was started with, and a caller on its line. */
final class CutServer {
  private static final MemberId RIGHT = MemberId.parse("MB123456").orElseThrow();

  final VirtualTime time;
  final FakeJournal journal = new FakeJournal();
  final List<EndReason> reasons = new ArrayList<>();
  final List<IdempotencyKey> keys = new ArrayList<>();
  final Calls calls;
  private final JournalKeeper keeper;
  private final TalkingCaller caller;

  CutServer(Instant start, Map<String, Integer> given) {
    time = new VirtualTime(start);
    caller = new TalkingCaller(time, new HashMap<>(given));
    keeper = new JournalKeeper(journal, new NodeId("n" + start), time, new Trouble());
    calls =
        Calls.with(new ScriptedConversations(DefaultAgent.GREETING, time), this::check)
            .observer(keeper.and((call, news) -> observed(news)))
            .wording(new PlainTeller())
            .time(time, time)
            .open();
  }

  private CompletionStage<EligibilityAnswer> check(
      EligibilityQuestion question, IdempotencyKey key, Duration within) {
    keys.add(key);
    CompletableFuture<EligibilityAnswer> answer = new CompletableFuture<>();
    boolean right = question.member().equals(RIGHT);
    time.after(
        Duration.ofSeconds(3),
        () -> answer.complete(right ? SampleAnswers.MRI : SampleAnswers.NOBODY));
    return answer;
  }

  private void observed(CallNews news) {
    if (news instanceof CallNews.AgentSaid said) {
      caller.agentSaid(said.item().heardText());
    } else if (news instanceof CallNews.Ended ended) {
      reasons.add(ended.reason());
    }
  }

  void rings() {
    calls.ring(CallRig.incoming());
    time.advanceMillis(500);
    assertThat(calls.connect(CallRig.ID, caller.line())).isTrue();
  }

  void takesUp(Recollection.Remembered found) {
    keeper.goOn(new Lease(CallRig.ID, new NodeId("other"), 2), found.next());
    assertThat(calls.resume(found.memory())).isEqualTo(Calls.Reception.TAKEN);
    time.advanceMillis(300);
    assertThat(calls.connect(CallRig.ID, caller.line())).isTrue();
  }

  void runs() {
    long until = time.millis() + Duration.ofMinutes(4).toMillis();
    while (reasons.isEmpty() && time.millis() < until) {
      caller.live();
    }
    time.advanceMillis(4_000);
  }

  private static final class Trouble implements JournalTrouble {
    @Override
    public void refused(CallId call, JournalRefusal.Why why) {
      throw new AssertionError("refused: " + why);
    }

    @Override
    public void unwritable(CallId call, String what) {
      throw new AssertionError("unwritable: " + what);
    }
  }
}
