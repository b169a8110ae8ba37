package dev.voiceline.core.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.call.CallTransition;
import dev.voiceline.core.call.EndReason;
import dev.voiceline.core.call.NetworkEvent;
import dev.voiceline.core.call.NetworkEvent.TextStage;
import dev.voiceline.core.caller.AnnouncedCall.Direction;
import dev.voiceline.core.conversation.Exchange;
import dev.voiceline.core.conversation.ItemId;
import dev.voiceline.core.conversation.UtteranceId;
import dev.voiceline.core.disclosure.AuditSubject;
import dev.voiceline.core.eligibility.CallerRole;
import dev.voiceline.core.followup.TextAddress;
import dev.voiceline.core.followup.TextOfferEffect.Reply;
import dev.voiceline.core.followup.TextOfferState;
import dev.voiceline.core.followup.TextOfferWording;
import dev.voiceline.core.inquiry.InquiryEffect.Disclosure;
import dev.voiceline.core.journal.Fields;
import dev.voiceline.core.journal.JournalEntry;
import dev.voiceline.core.journal.JournaledCall;
import dev.voiceline.core.journal.events.JournalEvent;
import dev.voiceline.core.journal.events.JournalEvents;
import dev.voiceline.core.language.Languages;
import dev.voiceline.core.language.Phrases;
import dev.voiceline.core.resumption.Recollection;
import dev.voiceline.core.runtime.CallMemory.Stage;
import dev.voiceline.core.tool.ToolAnswer;
import dev.voiceline.core.tool.ToolCallId;
import dev.voiceline.core.tool.ToolRequest;
import dev.voiceline.core.tool.ToolResult;
import dev.voiceline.core.turn.SpokenItem;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is read from the journal of a call. */
class RecollectionTest {
  private static final Instant START = Instant.parse("2026-07-01T15:00:00Z");
  private static final JournalEvent BEGAN =
      new JournalEvent.Began(Direction.INCOMING, CallRig.incoming(), Optional.empty());
  private static final JournalEvent TALKS =
      new JournalEvent.Moved(CallTransition.RINGING_TO_CONVERSING);
  private static final JournalEvent ENDED =
      new JournalEvent.Ended(EndReason.NO_CONVERSATION, Duration.ofSeconds(9));

  private static final AuditSubject NOBODY =
      new AuditSubject(
          CallerRole.PATIENT,
          Set.of(),
          true,
          Optional.empty(),
          Optional.empty(),
          List.of(),
          Optional.empty());
  private static final Phrases ENGLISH = Languages.standard().english();
  private static final ToolRequest TEXT = CallRig.tool("t1", TextOfferWording.TOOL);

  private final JournalEvents events = new JournalEvents();

  private List<JournalEntry> entries(JournalEvent... told) {
    List<JournalEntry> entries = new ArrayList<>();
    for (JournalEvent event : told) {
      long number = entries.size() + 1L;
      entries.add(events.entry(CallRig.ID, number, START.plusSeconds(number), event));
    }
    return entries;
  }

  private Recollection of(JournalEvent... told) {
    return Recollection.of(new JournaledCall(CallRig.ID, false, entries(told), List.of()));
  }

  private CallMemory memory(JournalEvent... told) {
    return ((Recollection.Remembered) of(told)).memory();
  }

  private static JournalEvent said(String words, int place) {
    SpokenItem item = new SpokenItem(new ItemId("i" + place), words, words, 1_000, 1_000);
    return new JournalEvent.Said(item, words, 1_000, 1_000, false, place);
  }

  private static JournalEvent heard(String words, int place) {
    return new JournalEvent.Heard(new UtteranceId("u" + place), words, words.length(), place);
  }

  @Test
  void linesStandInTheOrderInWhichTheyBegan() {
    assertThat(memory(BEGAN, TALKS, said("One.", 1), said("Three.", 3), heard("Two.", 2)).said())
        .containsExactly(
            new Exchange.AgentSaid("One.", false),
            new Exchange.CallerSaid("Two."),
            new Exchange.AgentSaid("Three.", false));
  }

  @Test
  void murmursAreForgotten() {
    JournalEvent murmur = new JournalEvent.Disregarded(new UtteranceId("u2"));
    assertThat(memory(BEGAN, TALKS, said("One.", 1), heard("Mhm.", 2), murmur).said()).hasSize(1);
  }

  @Test
  void theNextEntryHasTheNextNumberAndTheNextServerTheNextPlace() {
    Recollection.Remembered found = (Recollection.Remembered) of(BEGAN, TALKS, said("One.", 7));
    assertThat(found.next()).isEqualTo(4);
    assertThat(found.memory().lastPlace()).isEqualTo(7);
    assertThat(found.memory().owner()).isEqualTo(2);
    assertThat(found.memory().lineSince()).contains(START.plusSeconds(2));
  }

  @Test
  void whatWasBegunStaysBegunWhenTheCallIsCutAgain() {
    JournalEvent bye = new JournalEvent.Moved(CallTransition.CONVERSING_TO_SAYING_GOODBYE);
    JournalEvent again = new JournalEvent.Moved(CallTransition.RINGING_TO_CONNECTING);
    JournalEvent back = new JournalEvent.Moved(CallTransition.SAYING_GOODBYE_TO_CONVERSING);
    assertThat(memory(BEGAN).stage()).isEqualTo(Stage.RINGING);
    assertThat(memory(BEGAN, TALKS).stage()).isEqualTo(Stage.TALKING);
    assertThat(memory(BEGAN, TALKS, bye).stage()).isEqualTo(Stage.LEAVING);
    assertThat(memory(BEGAN, TALKS, bye, again).stage()).isEqualTo(Stage.LEAVING);
    assertThat(memory(BEGAN, TALKS, bye, back).stage()).isEqualTo(Stage.TALKING);
  }

  @Test
  void theReasonOfALateGoodbyeIsTheOneThatCounts() {
    JournalEvent tired = new JournalEvent.Parting(EndReason.NO_INPUT);
    JournalEvent late = new JournalEvent.Parting(EndReason.TOO_LONG);
    assertThat(memory(BEGAN, TALKS).acts().parting()).isEmpty();
    assertThat(memory(BEGAN, TALKS, tired, late).acts().parting()).contains(EndReason.TOO_LONG);
  }

  @Test
  void aPersonIsWantedUntilTheNetworkWasAsked() {
    JournalEvent wanted = new JournalEvent.Moved(CallTransition.CONVERSING_TO_TRANSFERRING);
    JournalEvent called = new JournalEvent.PersonCalled();
    assertThat(memory(BEGAN, TALKS, wanted).stage()).isEqualTo(Stage.PERSON_WANTED);
    assertThat(memory(BEGAN, TALKS, wanted, called).stage()).isEqualTo(Stage.PERSON_CALLED);
    JournaledCall strayed =
        new JournaledCall(CallRig.ID, false, entries(BEGAN, TALKS, wanted), entries(called));
    assertThat(((Recollection.Remembered) Recollection.of(strayed)).memory().stage())
        .isEqualTo(Stage.PERSON_CALLED);
  }

  @Test
  void requestsOfAServerThatHadLostTheCallAreInDoubt() {
    JournalEvent mine = requested("t1");
    JournalEvent stray = requested("t2");
    JournaledCall call =
        new JournaledCall(
            CallRig.ID, false, entries(BEGAN, TALKS, mine), entries(mine, stray, said("No.", 9)));
    CallMemory memory = ((Recollection.Remembered) Recollection.of(call)).memory();
    assertThat(memory.acts().open()).extracting(it -> it.id().value()).containsExactly("t1");
    assertThat(memory.acts().doubtful()).extracting(it -> it.id().value()).containsExactly("t2");
    assertThat(memory.said()).isEmpty();
  }

  private static JournalEvent requested(String id) {
    return new JournalEvent.ToolRequested(Optional.empty(), CallRig.tool(id, "book"));
  }

  @Test
  void aMessageThatTheNetworkHasLostIsKnownAsThat() {
    assertThat(texting(sent(), report("SM1", TextStage.SENT)))
        .isEqualTo(new TextOfferState.Sent("SM1"));
    TextOfferState lost = new TextOfferState.Barred(TextOfferState.Reason.NOT_DELIVERED);
    assertThat(texting(sent(), report("SM1", TextStage.SENT), report("SM1", TextStage.UNDELIVERED)))
        .isEqualTo(lost);
    assertThat(texting(report("SM1", TextStage.FAILED), sent())).isEqualTo(lost);
    assertThat(texting(sent(), report("SM1", TextStage.SENT), report("SM0", TextStage.FAILED)))
        .as("the report of another one")
        .isEqualTo(new TextOfferState.Sent("SM1"));
  }

  private TextOfferState texting(JournalEvent... then) {
    JournalEvent told =
        new JournalEvent.Disclosed(
            START, 1, new ToolCallId("t0"), Disclosure.BENEFITS, NOBODY, Set.of());
    JournalEvent wanted = new JournalEvent.ToolRequested(Optional.empty(), TEXT);
    String question =
        TextOfferWording.question(
            TextAddress.of(CallRig.incoming().party()).orElseThrow(), true, ENGLISH);
    List<JournalEvent> all =
        new ArrayList<>(
            List.of(BEGAN, TALKS, told, wanted, said(question, 1), heard("Yes.", 2), wanted));
    all.addAll(List.of(then));
    return memory(all.toArray(JournalEvent[]::new)).acts().text();
  }

  private static JournalEvent sent() {
    ToolResult result = TextOfferWording.of(Reply.SENT, "", ENGLISH);
    return new JournalEvent.ToolAnswered(Optional.empty(), true, new ToolAnswer(TEXT, result), 3);
  }

  private static JournalEvent report(String message, TextStage stage) {
    return new JournalEvent.Network("text", new NetworkEvent.Text(message, stage, 0));
  }

  @Test
  void aCallThatIsOverIsNotGoneOnWith() {
    assertThat(of(BEGAN, TALKS, ENDED)).isEqualTo(new Recollection.Over());
  }

  @Test
  void aCallerWithNothingButKeysGoesOnWithKeys() {
    assertThat(of(BEGAN, TALKS, ENDED, new JournalEvent.WithoutAgent()))
        .isInstanceOf(Recollection.ByKeys.class);
    assertThat(of(BEGAN, TALKS, ENDED, new JournalEvent.WithoutAgent(), ENDED))
        .isEqualTo(new Recollection.Over());
  }

  @Test
  void nothingIsMadeUp() {
    assertThat(of()).isEqualTo(new Recollection.Unknown());
    assertThat(of(TALKS)).isEqualTo(new Recollection.Unknown());
    assertThat(Recollection.of(new JournaledCall(CallRig.ID, true, entries(BEGAN), List.of())))
        .isEqualTo(new Recollection.Deleted());
  }

  @Test
  void whatCannotBeReadIsSaidInOneSentence() {
    JournalEntry good = entries(BEGAN).get(0);
    JournalEntry newer =
        new JournalEntry(
            CallRig.ID,
            2,
            START,
            "turn.heard",
            9,
            Fields.none(),
            Fields.none().with("x", "secret"));
    Recollection found =
        Recollection.of(new JournaledCall(CallRig.ID, false, List.of(good, newer), List.of()));
    assertThat(((Recollection.Unreadable) found).why())
        .contains("turn.heard of version 9")
        .doesNotContain("secret");
  }

  @Test
  void aMemoryPrintsNobodysWords() {
    assertThat(memory(BEGAN, TALKS, heard("secret", 1)).toString()).doesNotContain("secret");
  }
}
