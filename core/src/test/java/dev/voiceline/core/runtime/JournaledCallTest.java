package dev.voiceline.core.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.call.EndReason;
import dev.voiceline.core.call.NetworkEvent;
import dev.voiceline.core.caller.AnnouncedCall;
import dev.voiceline.core.caller.CallId;
import dev.voiceline.core.conversation.Modalities;
import dev.voiceline.core.conversation.ReplyId;
import dev.voiceline.core.conversation.ReplyOutcome;
import dev.voiceline.core.conversation.Usage;
import dev.voiceline.core.eligibility.SampleAnswers;
import dev.voiceline.core.eligibility.answer.EligibilityAnswer;
import dev.voiceline.core.inquiry.InquiryState;
import dev.voiceline.core.journal.FakeJournal;
import dev.voiceline.core.journal.Field;
import dev.voiceline.core.journal.Fields;
import dev.voiceline.core.journal.JournalEntry;
import dev.voiceline.core.journal.JournalRefusal;
import dev.voiceline.core.journal.Lease;
import dev.voiceline.core.journal.NodeId;
import dev.voiceline.core.journal.events.JournalEvent;
import dev.voiceline.core.journal.events.JournalEvents;
import dev.voiceline.core.journal.events.JournalKeeper;
import dev.voiceline.core.journal.events.JournalTrouble;
import dev.voiceline.core.keypad.ServiceMenu;
import dev.voiceline.core.language.Cue;
import dev.voiceline.core.media.LineEnd;
import dev.voiceline.core.privacy.PhoneNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a call leaves in the journal. */
class JournaledCallTest extends CallRig {
  private static final List<String> SECRETS =
      List.of("MB123456", "1985-03-15", "Jane", "secret", "MRI", "15005550006", "1,050", "fifty");

  private static final NodeId NODE = new NodeId("node-1");
  private static final Map<String, Object> GIVEN =
      Map.of("member_id", "MB123456", "date_of_birth", "1985-03-15", "procedure", "MRI");

  private final FakeJournal journal = new FakeJournal();
  private final JournalEvents events = new JournalEvents();
  private final List<String> troubles = new ArrayList<>();

  JournaledCallTest() {
    directory = (question, key, within) -> CompletableFuture.completedFuture(SampleAnswers.MRI);
    keeper = keeper();
  }

  private JournalKeeper keeper() {
    return new JournalKeeper(
        journal,
        NODE,
        time,
        new JournalTrouble() {
          @Override
          public void refused(CallId call, JournalRefusal.Why why) {
            troubles.add(why.name());
          }

          @Override
          public void unwritable(CallId call, String what) {
            troubles.add("unwritable " + what);
          }
        });
  }

  private FakeConversations.Side wholeCall() {
    FakeConversations.Side side = greeted();
    callerTalks(side, "u1");
    side.callerSaid("u1", "It is about Jane, a secret matter.");
    side.tells.replyStarted(new ReplyId("r1"));
    side.tells.toolRequested(check("t1", GIVEN));
    side.tells.replyGenerated(new ReplyId("r1"), ReplyOutcome.COMPLETED);
    side.tells.used(
        Usage.tokens(
            Usage.Work.REPLY,
            "gpt-realtime-2.1",
            new Modalities(10, 20, 0),
            Modalities.NONE,
            new Modalities(1, 2, 0)));
    time.advanceMillis(10);
    side.says("r2", "Jane's MRI is covered, with fifty dollars to pay.", 3_000);
    time.advanceMillis(1_500);
    side.callerStarts("u2");
    time.advanceMillis(700);
    side.callerStops("u2");
    side.callerSaid("u2", "Stop, that is a secret.");
    time.advanceMillis(500);
    line.listener().closed(LineEnd.CALLER_HUNG_UP);
    time.advanceMillis(1_000);
    return side;
  }

  private <E extends JournalEvent> List<E> all(Class<E> type) {
    return journal.entries.stream()
        .flatMap(entry -> events.read(entry).stream())
        .filter(type::isInstance)
        .map(type::cast)
        .toList();
  }

  @Test
  void theStoryOfACallIsThereInOrder() {
    wholeCall();
    assertThat(troubles).isEmpty();
    assertThat(journal.kinds().get(0)).isEqualTo("call.began");
    assertThat(journal.kinds())
        .containsSubsequence(
            "call.began",
            "turn.said",
            "turn.heard",
            "tool.requested",
            "inquiry.became",
            "inquiry.looked_up",
            "inquiry.disclosed",
            "tool.answered",
            "turn.interrupted",
            "turn.said",
            "call.billed",
            "call.ended");
    assertThat(journal.entries.stream().map(JournalEntry::number))
        .containsExactlyElementsOf(
            LongStream.rangeClosed(1, journal.entries.size()).boxed().toList());
    assertThat(journal.leases).containsOnly(Lease.ofNewCall(ID, NODE));
    assertThat(all(JournalEvent.Ended.class).get(0).reason()).isEqualTo(EndReason.CALLER_HUNG_UP);
  }

  @Test
  void generatedAndHeardTextAreApart() {
    wholeCall();
    JournalEvent.Said cut = all(JournalEvent.Said.class).get(1);
    assertThat(cut.item().generatedText()).contains("fifty dollars");
    assertThat(cut.item().heardText()).isNotEmpty().doesNotContain("dollars");
    assertThat(cut.cutShort()).isTrue();
    assertThat(cut.heardMs()).isLessThan(cut.generatedMs());
  }

  @Test
  void usageHasItsCostAndTurnsTheirLatency() {
    wholeCall();
    JournalEvent.Consumed consumed = all(JournalEvent.Consumed.class).get(0);
    assertThat(consumed.cost().dollars()).isPositive();
    assertThat(all(JournalEvent.Measured.class)).isNotEmpty();
    assertThat(all(JournalEvent.Billed.class).get(0).bill().total()).isEqualTo(consumed.cost());
  }

  @Test
  void theInquiryIsKeptWholeBeforeThePayerIsAskedAndBeforeItsAnswerIsTold() {
    directory =
        (question, key, within) -> {
          JournalEvent.InquiryBecame last = last(JournalEvent.InquiryBecame.class);
          assertThat(last.standing().state()).isInstanceOf(InquiryState.Verifying.class);
          assertThat(last.standing().known().member()).contains(question.member());
          return CompletableFuture.completedFuture(SampleAnswers.MRI);
        };
    wholeCall();
    List<String> kinds = journal.kinds();
    int answered = kinds.indexOf("tool.answered");
    int before = kinds.subList(0, answered).lastIndexOf("inquiry.became");
    JournalEvent.InquiryBecame became =
        (JournalEvent.InquiryBecame) events.read(journal.entries.get(before)).orElseThrow();
    assertThat(became.standing().lastReport()).isPresent();
    assertThat(became.standing().state().memory().verified()).isPresent();
  }

  private <E extends JournalEvent> E last(Class<E> type) {
    List<E> all = all(type);
    return all.get(all.size() - 1);
  }

  @Test
  void termsAreKeptWithTheBeginning() {
    wholeCall();
    JournalEvent.Began began = all(JournalEvent.Began.class).get(0);
    assertThat(began.call()).isEqualTo(incoming());
    CallTerms terms = began.terms().orElseThrow();
    assertThat(terms.agent().greeting()).isEqualTo(Cue.verbatim(DefaultAgent.GREETING));
    assertThat(terms.agent().tools()).contains("check_eligibility", "mine");
    assertThat(terms.ownWords()).isTrue();
    assertThat(terms.person()).isTrue();
  }

  @Test
  void openFieldsAndWhatIsPrintedHoldNothingThatWasSaidOrNamed() {
    wholeCall();
    calls.report(ID, new NetworkEvent.Text("SM1", NetworkEvent.TextStage.DELIVERED, 0));
    String open =
        journal.entries.stream().map(entry -> clear(entry.open())).collect(Collectors.joining());
    String sealed =
        journal.entries.stream().map(entry -> clear(entry.sealed())).collect(Collectors.joining());
    String printed =
        Stream.concat(
                journal.entries.stream().map(JournalEntry::toString),
                journal.entries.stream()
                    .flatMap(e -> events.read(e).stream())
                    .map(Object::toString))
            .collect(Collectors.joining());
    assertThat(sealed).contains("MB123456", "1985-03-15", "Jane", "secret", "15005550006");
    SECRETS.forEach(secret -> assertThat(open).doesNotContain(secret));
    SECRETS.forEach(secret -> assertThat(printed).doesNotContain(secret));
  }

  private static String clear(Field field) {
    if (field instanceof Field.Text text) {
      return text.value() + "\n";
    } else if (field instanceof Field.Items items) {
      return items.values().stream().map(JournaledCallTest::clear).collect(Collectors.joining());
    } else if (field instanceof Fields fields) {
      return fields.values().entrySet().stream()
          .map(each -> each.getKey() + "=" + clear(each.getValue()))
          .collect(Collectors.joining());
    }
    return "";
  }

  @Test
  void aNameThatNoToolHasIsSealed() {
    FakeConversations.Side side = greeted();
    side.tells.replyStarted(new ReplyId("r1"));
    side.tells.toolRequested(tool("t1", "Jane"));
    side.tells.toolRequested(tool("t2", "mine"));
    assertThat(all(JournalEvent.ToolRequested.class).stream().map(it -> it.tool().orElse("")))
        .containsExactly("", "mine");
    assertThat(all(JournalEvent.ToolAnswered.class).stream().map(JournalEvent.ToolAnswered::worked))
        .containsExactly(false, true);
  }

  @Test
  void whatTheNetworkReportsLateIsStillWritten() {
    wholeCall();
    calls.report(ID, new NetworkEvent.Text("SM1", NetworkEvent.TextStage.DELIVERED, 0));
    assertThat(journal.kinds().get(journal.kinds().size() - 1)).isEqualTo("call.network");
    assertThat(last(JournalEvent.Network.class).what()).isEqualTo("Text DELIVERED");
  }

  @Test
  void whatTheNetworkSaysOfACallThatWasNeverTakenIsNotWritten() {
    calls.report(new CallId("CA-other"), new NetworkEvent.Dialed(NetworkEvent.Stage.BUSY));
    assertThat(journal.entries).isEmpty();
  }

  @Test
  void aCallThatGoesOnIsWrittenUnderItsLeaseFromItsPlaceOn() {
    JournalKeeper other = new JournalKeeper(journal, NODE, time, noTrouble());
    Lease lease = new Lease(ID, NODE, 3);
    other.goOn(lease, 41);
    other.observed(ID, new CallNews.LineBack(true));
    assertThat(journal.entries.get(0).number()).isEqualTo(41);
    assertThat(journal.leases).containsExactly(lease);
    assertThat(other.leases()).containsExactly(lease);
    other.observed(ID, new CallNews.HandedOn());
    assertThat(other.leases()).isEmpty();
    assertThat(journal.kinds()).containsExactly("call.line", "call.handed_on");
  }

  private static JournalTrouble noTrouble() {
    return new JournalTrouble() {
      @Override
      public void refused(CallId call, JournalRefusal.Why why) {
        throw new AssertionError(why);
      }

      @Override
      public void unwritable(CallId call, String what) {
        throw new AssertionError(what);
      }
    };
  }

  @Test
  void whatIsRefusedIsToldAndTheCallGoesOn() {
    FakeConversations.Side side = greeted();
    journal.refusing = Optional.of(JournalRefusal.Why.FULL);
    callerTalks(side, "u1");
    side.callerSaid("u1", "Hello there.");
    assertThat(troubles).contains("FULL").containsOnly("FULL");
    assertThat(keeper.onRecord(ID).toCompletableFuture()).isCompletedExceptionally();
    journal.refusing = Optional.empty();
    side.callerSaid("u3", "And again.");
    // Whoever goes on with the call would miss what was refused.
    assertThat(keeper.onRecord(ID).toCompletableFuture()).isCompletedExceptionally();
    assertThat(journal.entries.stream().map(JournalEntry::number)).doesNotHaveDuplicates();
  }

  @Test
  void onRecordIsWhatIsDurable() {
    greeted();
    journal.held = true;
    assertThat(keeper.onRecord(ID).toCompletableFuture()).isCompleted();
    keeper.observed(ID, new CallNews.Measured("any", 1));
    assertThat(keeper.onRecord(ID).toCompletableFuture()).isCompleted();
    keeper.observed(ID, new CallNews.LockedOut(3, false));
    assertThat(keeper.onRecord(ID).toCompletableFuture()).isNotCompleted();
    journal.flush();
    assertThat(keeper.onRecord(ID).toCompletableFuture()).isCompleted();
  }

  @Test
  void aCallerWithNothingButKeysIsWrittenToo() {
    List<EligibilityAnswer> none = List.of(SampleAnswers.NOBODY);
    directory = (question, key, within) -> CompletableFuture.completedFuture(none.get(0));
    KeypadDesk desk = calls.keypad(ServiceMenu.common());
    CallId id = new CallId("CA2");
    PhoneNumber number = PhoneNumber.of("+15005550006");
    desk.begin(AnnouncedCall.incoming(id, number, number));
    desk.gone(id);
    assertThat(journal.kinds())
        .startsWith("call.began", "call.without_agent")
        .endsWith("call.ended");
  }

  @Test
  void keysAfterTheLossOfTheAgentGoOnWithTheNumbers() {
    wholeCall();
    int before = journal.entries.size();
    keeper.observed(ID, new CallNews.WithoutAgent());
    keeper.observed(ID, new CallNews.Typed(8));
    assertThat(journal.entries.get(before + 1).number()).isEqualTo(before + 2L);
  }
}
