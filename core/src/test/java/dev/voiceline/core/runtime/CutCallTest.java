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
import dev.voiceline.core.journal.JournalEntry;
import dev.voiceline.core.journal.JournalRefusal;
import dev.voiceline.core.journal.JournaledCall;
import dev.voiceline.core.journal.Lease;
import dev.voiceline.core.journal.NodeId;
import dev.voiceline.core.journal.events.JournalEvent;
import dev.voiceline.core.journal.events.JournalEvents;
import dev.voiceline.core.journal.events.JournalKeeper;
import dev.voiceline.core.journal.events.JournalTrouble;
import dev.voiceline.core.privacy.MemberId;
import dev.voiceline.core.resumption.Recollection;
import dev.voiceline.core.scripted.ScriptedConversations;
import dev.voiceline.core.time.VirtualTime;
import dev.voiceline.core.tool.ToolCallId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * A whole call with a scripted agent, in which the caller names a patient wrongly first, is cut after
 * each of its journal's entries and taken up from exactly those by another server.
 */
class CutCallTest {
  private static final CallId ID = CallRig.ID;
  private static final JournalEvents EVENTS = new JournalEvents();
  private static final MemberId RIGHT = MemberId.parse("MB123456").orElseThrow();

  @TestFactory
  Stream<DynamicTest> whereverItIsCutTheCallEndsWell() {
    Server first = new Server(Instant.parse("2026-07-01T15:00:00Z"), Map.of());
    first.rings();
    first.runs();
    List<JournalEntry> whole = first.journal.entries;
    assertThat(first.reasons).containsExactly(EndReason.COMPLETED);
    assertThat(failedAttempts(whole)).isEqualTo(1);
    return IntStream.range(1, whole.size())
        .mapToObj(
            cut ->
                DynamicTest.dynamicTest(
                    "after " + cut + ", " + whole.get(cut - 1).kind(),
                    () -> cut(whole.subList(0, cut))));
  }

  private static void cut(List<JournalEntry> before) {
    JournalEntry last = before.get(before.size() - 1);
    Recollection found =
        Recollection.of(new JournaledCall(ID, false, before, List.of()));
    if (before.stream().anyMatch(JournalEntry::ends)) {
      assertThat(found).isEqualTo(new Recollection.Over());
      return;
    }
    Server next = new Server(last.at().plusSeconds(2), given(before));
    next.takesUp((Recollection.Remembered) found);
    next.runs();

    List<JournalEntry> all = new ArrayList<>(before);
    all.addAll(next.journal.entries);
    assertThat(next.reasons).containsExactly(EndReason.COMPLETED);
    assertThat(next.calls.live()).isEmpty();
    assertThat(next.time.pending()).isZero();
    noAnsweredQuestionIsAskedAgain(before, next.journal.entries);
    everyRequestIsAnsweredOnce(all);
    noLookupIsAskedAgainThatWasAnswered(before, next);
    assertThat(failedAttempts(all)).isEqualTo(1);
    theResultIsHeard(all);
    numbersGoOn(all);
  }

  private static void noAnsweredQuestionIsAskedAgain(
      List<JournalEntry> before, List<JournalEntry> after) {
    Set<String> answered = answered(before);
    Set<String> reopened = new HashSet<>();
    for (JournalEvent event : events(after)) {
      if (event instanceof JournalEvent.ToolAnswered tool
          && tool.answer().request().name().equals("check_eligibility")
          && tool.answer().result().toString().contains("advice")) {
        // Nobody was found: the member ID is asked for again, and rightly so.
        reopened.addAll(Set.of("the member ID", "date of birth?"));
      } else if (event instanceof JournalEvent.Said said) {
        TalkingCaller.question(said.item().heardText())
            .filter(question -> !reopened.contains(question))
            .ifPresent(question -> assertThat(answered).doesNotContain(question));
      }
    }
  }

  /** The questions that the agent has heard an answer to, and nobody has asked since. */
  private static Set<String> answered(List<JournalEntry> entries) {
    Set<String> answered = new HashSet<>();
    Optional<String> open = Optional.empty();
    for (JournalEvent event : events(entries)) {
      if (event instanceof JournalEvent.Said said) {
        Optional<String> asked = TalkingCaller.question(said.remembered());
        asked.ifPresent(answered::remove);
        open = asked.or(() -> Optional.empty());
      } else if (event instanceof JournalEvent.Heard) {
        open.ifPresent(answered::add);
      } else if (event instanceof JournalEvent.ToolAnswered tool
          && tool.answer().result().toString().contains("advice")) {
        answered.clear();
      }
    }
    return answered;
  }

  private static void everyRequestIsAnsweredOnce(List<JournalEntry> entries) {
    Map<ToolCallId, Integer> answers = new HashMap<>();
    for (JournalEvent event : events(entries)) {
      if (event instanceof JournalEvent.ToolRequested requested) {
        answers.putIfAbsent(requested.request().id(), 0);
      } else if (event instanceof JournalEvent.ToolAnswered answered) {
        answers.merge(answered.answer().id(), 1, Integer::sum);
      }
    }
    assertThat(answers.values()).isNotEmpty().allMatch(times -> times == 1);
  }

  private static void noLookupIsAskedAgainThatWasAnswered(
      List<JournalEntry> before, Server next) {
    for (JournalEvent event : events(before)) {
      if (event instanceof JournalEvent.ToolAnswered answered) {
        assertThat(next.keys)
            .doesNotContain(new IdempotencyKey(ID + ":" + answered.answer().id()));
      }
    }
    assertThat(next.keys).doesNotHaveDuplicates();
  }

  /** The benefits are heard, whole, and only of the patient who was named rightly. */
  private static void theResultIsHeard(List<JournalEntry> entries) {
    boolean matched = false;
    boolean told = false;
    for (JournalEvent event : events(entries)) {
      matched |= event instanceof JournalEvent.Disclosed;
      if (event instanceof JournalEvent.Said said
          && said.item().generatedText().contains("coverage is")) {
        assertThat(matched).isTrue();
        told |= !said.cutShort();
      }
    }
    assertThat(told).isTrue();
  }

  private static void numbersGoOn(List<JournalEntry> entries) {
    for (int i = 0; i < entries.size(); i++) {
      assertThat(entries.get(i).number()).isEqualTo(i + 1L);
    }
  }

  private static int failedAttempts(List<JournalEntry> entries) {
    return events(entries).stream()
        .filter(JournalEvent.InquiryBecame.class::isInstance)
        .mapToInt(event -> ((JournalEvent.InquiryBecame) event).failedAttempts())
        .reduce((before, last) -> last)
        .orElse(0);
  }

  /** How often the caller has given each answer, as far as the agent knows. */
  private static Map<String, Integer> given(List<JournalEntry> before) {
    Map<String, Integer> given = new HashMap<>();
    for (JournalEvent event : events(before)) {
      if (event instanceof JournalEvent.Heard heard && heard.text().contains("AB987654")) {
        given.merge("the member ID", 1, Integer::sum);
      }
    }
    return given;
  }

  private static List<JournalEvent> events(List<JournalEntry> entries) {
    return entries.stream().flatMap(entry -> EVENTS.read(entry).stream()).toList();
  }

  /** A server with nothing but what it was started with, and a caller on its line. */
  private static final class Server {
    final VirtualTime time;
    final FakeJournal journal = new FakeJournal();
    final List<EndReason> reasons = new ArrayList<>();
    final List<IdempotencyKey> keys = new ArrayList<>();
    final Calls calls;
    private final JournalKeeper keeper;
    private final TalkingCaller caller;

    Server(Instant start, Map<String, Integer> given) {
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
      assertThat(calls.connect(ID, caller.line())).isTrue();
    }

    void takesUp(Recollection.Remembered found) {
      keeper.goOn(new Lease(ID, new NodeId("other"), 2), found.next());
      assertThat(calls.resume(found.memory())).isEqualTo(Calls.Reception.TAKEN);
      time.advanceMillis(300);
      assertThat(calls.connect(ID, caller.line())).isTrue();
    }

    void runs() {
      long until = time.millis() + Duration.ofMinutes(4).toMillis();
      while (reasons.isEmpty() && time.millis() < until) {
        caller.live();
      }
      time.advanceMillis(4_000);
    }
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
