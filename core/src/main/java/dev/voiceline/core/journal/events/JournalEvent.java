package dev.voiceline.core.journal.events;

import dev.voiceline.core.call.CallTransition;
import dev.voiceline.core.call.EndReason;
import dev.voiceline.core.call.NetworkEvent;
import dev.voiceline.core.call.RecordingOrder;
import dev.voiceline.core.caller.AnnouncedCall;
import dev.voiceline.core.conversation.PartChange;
import dev.voiceline.core.conversation.Usage;
import dev.voiceline.core.conversation.UtteranceId;
import dev.voiceline.core.cost.CallBill;
import dev.voiceline.core.cost.Cost;
import dev.voiceline.core.disclosure.AuditSubject;
import dev.voiceline.core.disclosure.FactKind;
import dev.voiceline.core.eligibility.answer.Outcome;
import dev.voiceline.core.fidelity.Finding;
import dev.voiceline.core.inquiry.InquiryEffect.Disclosure;
import dev.voiceline.core.journal.JournalEntry;
import dev.voiceline.core.language.Language;
import dev.voiceline.core.recording.RecordingFacts;
import dev.voiceline.core.runtime.CallTerms;
import dev.voiceline.core.runtime.InquiryStanding;
import dev.voiceline.core.tool.ToolAnswer;
import dev.voiceline.core.tool.ToolCallId;
import dev.voiceline.core.tool.ToolRequest;
import dev.voiceline.core.turn.SpokenItem;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the journal keeps of a call. Components without {@link Open} are sealed. None prints what
 * anybody said.
 */
public sealed interface JournalEvent {
  /** Of the life of the call. */
  sealed interface OfCall extends JournalEvent {}

  /**
   * It was announced.
   *
   * @param terms under which it was held, as far as it had an agent
   */
  @Kept(as = "call.began", needed = true)
  record Began(
      @Open AnnouncedCall.Direction direction, AnnouncedCall call, Optional<CallTerms> terms)
      implements OfCall {}

  /** It moved on in its life. */
  @Kept(as = "call.moved", needed = true)
  record Moved(@Open CallTransition move) implements OfCall {}

  /** The last words are about to be said, for that reason. */
  @Kept(as = "call.parting", needed = true)
  record Parting(@Open EndReason reason) implements OfCall {}

  /** It speaks another language than English, or than before. */
  @Kept(as = "call.speaks", needed = true)
  record Speaks(@Open Language language) implements OfCall {}

  /**
   * Its line is gone or back.
   *
   * @param there whether there is one now
   * @param broke whether it broke, in place of being taken away by the network
   */
  @Kept(as = "call.line")
  record Line(@Open boolean there, @Open boolean broke) implements OfCall {}

  /**
   * The network reported something.
   *
   * @param what in a word or two of the program
   */
  @Kept(as = "call.network")
  record Network(@Open String what, NetworkEvent report) implements OfCall {}

  /** A conversation was opened; the first is number 1. */
  @Kept(as = "call.conversation")
  record Conversation(@Open int number) implements OfCall {}

  /**
   * It went on with another provider, or with a fresh conversation of the same.
   *
   * @param missing what it had to do without from then on; empty when it was nothing
   */
  @Kept(as = "call.provider")
  record Provider(
      @Open Optional<String> from, @Open Optional<String> to, @Open Optional<String> missing)
      implements OfCall {}

  /**
   * A part of its conversation went on with another vendor.
   *
   * @param code of the failure that was the cause
   * @param missing as in {@link Provider}
   */
  @Kept(as = "call.part")
  record Part(
      @Open PartChange.Part part,
      @Open String from,
      @Open String to,
      @Open String code,
      @Open Optional<String> missing)
      implements OfCall {}

  /** The caller goes on with nothing but keys. */
  @Kept(as = JournalEntry.BY_KEYS, needed = true)
  record WithoutAgent() implements OfCall {}

  /** The network was asked to take the caller to a person. */
  @Kept(as = "call.person", needed = true)
  record PersonCalled() implements OfCall {}

  /** It has cost as much as one may. */
  @Kept(as = "call.ceiling", needed = true)
  record Ceiling(@Open Cost cost) implements OfCall {}

  /** The network carried out an order about its recording. */
  @Kept(as = "call.recording", needed = true)
  record Recording(@Open RecordingOrder order) implements OfCall {}

  /** A recording of its own line has ended and is durable. */
  @Kept(as = "call.recorded")
  record Recorded(@Open String recordingId, @Open RecordingFacts facts) implements OfCall {}

  /**
   * Something that should not have happened, and did not end the call.
   *
   * @param where in words of the program
   * @param kind of fault, in a word of the program
   */
  @Kept(as = "call.fault")
  record Fault(@Open String where, @Open String kind) implements OfCall {}

  /** What it used and cost in all. */
  @Kept(as = "call.billed")
  record Billed(@Open CallBill bill) implements OfCall {}

  /** It is over. */
  @Kept(as = "call.ended", needed = true)
  record Ended(@Open EndReason reason, @Open Duration duration) implements OfCall {}

  /** The node has stopped to serve it so that another may: it has not ended. */
  @Kept(as = "call.handed_on", needed = true)
  record HandedOn() implements OfCall {}

  /**
   * A node goes on with it, from what stands before this.
   *
   * @param node which
   */
  @Kept(as = "call.resumed", needed = true)
  record Resumed(@Open String node, AnnouncedCall call, CallTerms terms) implements OfCall {}

  /** Of who spoke. */
  sealed interface OfTurn extends JournalEvent {}

  /**
   * The caller said something.
   *
   * @param place grows with when the line began, as those of {@link Said}, {@link Given} and {@link
   *     ToolAnswered}: words are often known later than the answer to them
   */
  @Kept(as = "turn.heard", needed = true)
  record Heard(UtteranceId utterance, String text, @Open int characters, @Open int place)
      implements OfTurn {
    @Override
    public String toString() {
      return "Heard[" + characters + " characters]";
    }
  }

  /** What the caller said was only a murmur, and is forgotten. */
  @Kept(as = "turn.disregarded", needed = true)
  record Disregarded(UtteranceId utterance) implements OfTurn {}

  /** The agent was told something that nobody has said: keys, or a note. */
  @Kept(as = "turn.given", needed = true)
  record Given(String text, @Open int place) implements OfTurn {
    @Override
    public String toString() {
      return "Given[" + place + "]";
    }
  }

  /**
   * The agent said something, or some of it.
   *
   * @param remembered as much of what was heard as the agent remembers
   * @param item with what was generated and, apart, what was heard of it
   * @param generatedMs its length
   * @param heardMs how much the caller heard
   * @param cutShort whether the caller missed some of it
   */
  @Kept(as = "turn.said", needed = true)
  record Said(
      SpokenItem item,
      String remembered,
      @Open int generatedMs,
      @Open int heardMs,
      @Open boolean cutShort,
      @Open int place)
      implements OfTurn {
    @Override
    public String toString() {
      return "Said[" + item + "]";
    }
  }

  /** What the agent said was not so. */
  @Kept(as = "turn.misspoken")
  record Misspoken(@Open Finding kind, @Open Finding.Severity severity, @Open boolean corrected)
      implements OfTurn {}

  /** The caller cut the agent off. */
  @Kept(as = "turn.interrupted")
  record Interrupted(@Open int itemsCut) implements OfTurn {}

  /** It was not an interruption: the agent went on. */
  @Kept(as = "turn.went_on")
  record WentOn() implements OfTurn {}

  /** The phone sent the agent's own words back. */
  @Kept(as = "turn.echo")
  record Echo(@Open int times, @Open boolean halfDuplex) implements OfTurn {}

  /** The caller used the keypad. */
  @Kept(as = "turn.typed")
  record Typed(@Open int digits) implements OfTurn {}

  /** A span that matters to the caller, such as from their last word to the agent's first. */
  @Kept(as = "turn.measured")
  record Measured(@Open String name, @Open long millis) implements OfTurn {}

  /** Of functions that the agent asked for. */
  sealed interface OfTool extends JournalEvent {}

  /**
   * The agent asked for one.
   *
   * @param tool its name, if the agent was told of it
   */
  @Kept(as = "tool.requested", needed = true)
  record ToolRequested(@Open Optional<String> tool, ToolRequest request) implements OfTool {}

  /**
   * Its answer was kept for the agent.
   *
   * @param tool as in {@link ToolRequested}
   * @param worked whether it did what it was to do
   */
  @Kept(as = "tool.answered", needed = true)
  record ToolAnswered(
      @Open Optional<String> tool, @Open boolean worked, ToolAnswer answer, @Open int place)
      implements OfTool {}

  /** Of what was asked about a patient, and told. */
  sealed interface OfInquiry extends JournalEvent {}

  /** It stands otherwise than before. */
  @Kept(as = "inquiry.became", needed = true)
  record InquiryBecame(@Open String state, @Open int failedAttempts, InquiryStanding standing)
      implements OfInquiry {}

  /** A payer was asked, and has answered or not. */
  @Kept(as = "inquiry.looked_up", needed = true)
  record LookedUp(
      @Open Instant at,
      @Open long millis,
      ToolCallId request,
      AuditSubject about,
      Outcome outcome,
      List<String> reasons,
      Optional<String> trace)
      implements OfInquiry {
    @Override
    public String toString() {
      return "LookedUp[" + millis + " ms]";
    }
  }

  /** Something of a patient left for the caller. */
  @Kept(as = "inquiry.disclosed", needed = true)
  record Disclosed(
      @Open Instant at,
      @Open int sentences,
      ToolCallId request,
      Disclosure what,
      AuditSubject about,
      Set<FactKind> kinds)
      implements OfInquiry {
    @Override
    public String toString() {
      return "Disclosed[" + sentences + " sentences]";
    }
  }

  /** Nothing is looked up any more. */
  @Kept(as = "inquiry.locked", needed = true)
  record LockedOut(@Open int failedAttempts, @Open boolean byNumber) implements OfInquiry {}

  /** Steps that machines of the call took, in their order; many are kept as one. */
  @Kept(as = "steps")
  record Steps(@Open int count, List<StepTaken> taken) implements JournalEvent {
    public Steps {
      taken = List.copyOf(taken);
    }
  }

  /** What a reply or a transcription took. */
  @Kept(as = "usage")
  record Consumed(@Open Usage usage, @Open Cost cost) implements JournalEvent {}
}
