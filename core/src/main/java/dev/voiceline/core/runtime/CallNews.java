package dev.voiceline.core.runtime;

import dev.voiceline.core.call.CallTransition;
import dev.voiceline.core.call.EndReason;
import dev.voiceline.core.call.NetworkEvent;
import dev.voiceline.core.call.RecordingOrder;
import dev.voiceline.core.caller.AnnouncedCall;
import dev.voiceline.core.conversation.ConversationFailure;
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
import dev.voiceline.core.language.Language;
import dev.voiceline.core.recording.RecordingFacts;
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
 * What there is to tell of a call. Texts may hold health data; {@code toString} never shows them.
 */
public sealed interface CallNews {
  /**
   * The call was announced.
   *
   * @param terms under which it is held; nothing of one that is served by keys from the beginning
   */
  record Began(AnnouncedCall call, Optional<CallTerms> terms) implements CallNews {
    /** One of whose terms nothing is known. */
    public Began(AnnouncedCall call) {
      this(call, Optional.empty());
    }
  }

  /** The call was begun by another node, or by this one before it died, and goes on here. */
  record TakenUp(AnnouncedCall call, CallTerms terms) implements CallNews {}

  /**
   * Another node goes on with the call. The last news of it here, but for {@link Recorded} when
   * that takes long: nothing is held any more, the network was told nothing, and it has not ended.
   */
  record HandedOn() implements CallNews {}

  /**
   * The caller goes on with nothing but keys, for no agent is to be had. {@link Ended} follows once
   * more if there was one before.
   */
  record WithoutAgent() implements CallNews {}

  /** The call speaks another language than English, or than before. */
  record Speaks(Language language) implements CallNews {}

  /** The call moved on in its life. */
  record Moved(CallTransition move) implements CallNews {}

  /** The last words are about to be said. Told before the move. */
  record Parting(EndReason reason) implements CallNews {}

  /** The floor changed hands; the names are those of the turn's states. */
  record FloorChanged(String from, String to) implements CallNews {}

  /**
   * The caller's line is away; the call waits for another.
   *
   * @param broke whether it broke, in place of being taken away by the network
   */
  record LineGone(boolean broke) implements CallNews {}

  /**
   * The caller has a line again.
   *
   * @param broke whether the old one broke
   */
  record LineBack(boolean broke) implements CallNews {}

  /**
   * The caller's words, as understood.
   *
   * @param place grows with when the line began, as those of {@link AgentSaid}, {@link
   *     ToolAnswered} and {@link Given}: words are often told later than the answer to them
   */
  record CallerSaid(UtteranceId utterance, String text, int place) implements CallNews {
    /** Words of which nobody knows when they began. */
    public CallerSaid(UtteranceId utterance, String text) {
      this(utterance, text, 0);
    }

    @Override
    public String toString() {
      return "CallerSaid[" + utterance + "]";
    }
  }

  /** What the caller said was only a murmur, and is forgotten. */
  record Disregarded(UtteranceId utterance) implements CallNews {}

  /**
   * The agent was told something that nobody has said: keys, or a note.
   *
   * @param place as in {@link CallerSaid}
   */
  record Given(String text, int place) implements CallNews {
    @Override
    public String toString() {
      return "Given[" + place + "]";
    }
  }

  /**
   * The agent said something, or some of it.
   *
   * @param place as in {@link CallerSaid}
   * @param remembered as much of what was heard as the agent remembers: nothing of a filler, and
   *     nothing of what was wrong
   */
  record AgentSaid(SpokenItem item, int place, String remembered) implements CallNews {
    /** One that is remembered as it was heard. */
    public AgentSaid(SpokenItem item) {
      this(item, 0, item.heardText());
    }

    @Override
    public String toString() {
      return "AgentSaid[" + item + "]";
    }
  }

  /**
   * The agent said something that is not so. Says what kind, never what.
   *
   * @param corrected whether the line is saying what is right
   */
  record Misspoken(Finding kind, Finding.Severity severity, boolean corrected)
      implements CallNews {}

  /** The caller cut the agent off. */
  record Interrupted(int itemsCut) implements CallNews {}

  /**
   * The caller's phone has sent the agent's own words back.
   *
   * @param times how often in this call
   * @param halfDuplex whether from now on only what is louder than the echo is heard while the
   *     agent speaks
   */
  record EchoHeard(int times, boolean halfDuplex) implements CallNews {}

  /** It was not an interruption: the agent went on. */
  record Resumed() implements CallNews {}

  /** The caller used the keypad. */
  record Typed(int digits) implements CallNews {}

  /** The agent asked for a tool. */
  record ToolRequested(ToolRequest request) implements CallNews {}

  /**
   * The tool's answer was kept for the agent.
   *
   * @param place as in {@link CallerSaid}
   */
  record ToolAnswered(ToolAnswer answer, int place) implements CallNews {
    /** An answer in a call without an agent. */
    public ToolAnswered(ToolAnswer answer) {
      this(answer, 0);
    }

    @Override
    public String toString() {
      return "ToolAnswered[" + answer.request().name() + "]";
    }
  }

  /** The inquiry, or what is known for it, is another than before. Health data. */
  record InquiryBecame(InquiryStanding standing) implements CallNews {}

  /**
   * A payer was asked about a patient, and has answered or not. For the audit trail; no identifier
   * stands in it.
   *
   * @param at when it was answered
   * @param outcome in one word
   * @param reasons the payer's codes of a refusal (X12 AAA03)
   * @param trace the number of the question that the payer echoed, or that was sent in vain
   * @param millis that it took
   */
  record LookedUp(
      Instant at,
      ToolCallId request,
      AuditSubject about,
      Outcome outcome,
      List<String> reasons,
      Optional<String> trace,
      long millis)
      implements CallNews {
    public LookedUp {
      reasons = List.copyOf(reasons);
    }
  }

  /**
   * Health data left for the caller. For the audit trail; no identifier stands in it.
   *
   * @param kinds of facts that the answer stated of which it was told
   * @param sentences that were told
   */
  record Disclosed(
      Instant at,
      ToolCallId request,
      Disclosure what,
      AuditSubject about,
      Set<FactKind> kinds,
      int sentences)
      implements CallNews {
    public Disclosed {
      kinds = Set.copyOf(kinds);
    }
  }

  /**
   * Too many attempts to name a patient failed.
   *
   * @param failedAttempts in this call
   * @param byNumber whether it was too many from the caller's number, in whatever calls
   */
  record LockedOut(int failedAttempts, boolean byNumber) implements CallNews {}

  /** A conversation is being opened; the first is number 1. */
  record ConversationOpening(int number) implements CallNews {}

  /**
   * The call goes on with another provider.
   *
   * @param missing what it has to do without from now on, in a few words each
   */
  record ProviderChanged(String from, String to, List<String> missing) implements CallNews {
    public ProviderChanged {
      missing = List.copyOf(missing);
    }
  }

  /** A part of the conversation goes on with another vendor; the conversation is the same. */
  record PartChanged(PartChange change) implements CallNews {}

  /** An old conversation was replaced in a pause, before its provider ended it. */
  record ConversationRenewed() implements CallNews {}

  /** A conversation said that something went wrong. */
  record Failed(ConversationFailure failure) implements CallNews {}

  /**
   * What a reply or a transcription took.
   *
   * @param cost of it, by the line's price list
   */
  record Used(Usage usage, Cost cost) implements CallNews {
    /** At an unknown price. */
    public Used(Usage usage) {
      this(usage, Cost.UNKNOWN);
    }
  }

  /** What the call has used and cost in all; told once, right before {@link Ended}. */
  record Billed(CallBill bill) implements CallNews {}

  /** The call has cost as much as one may. */
  record CeilingReached(Cost cost) implements CallNews {}

  /** A span that matters to the caller; the names are in the documentation of the metrics. */
  record Measured(String name, long millis) implements CallNews {}

  /** The network reported something of the call, perhaps after its end. */
  record Network(NetworkEvent event) implements CallNews {}

  /** The network is asked to take the caller to a person. */
  record PersonCalled() implements CallNews {}

  /** An order about the recording of the call has been carried out. */
  record RecordingOrdered(RecordingOrder order) implements CallNews {}

  /**
   * A recording that was made of the call's own line has ended and is durable; perhaps after {@link
   * Ended}.
   *
   * @param recordingId its name within the call
   */
  record Recorded(String recordingId, RecordingFacts facts) implements CallNews {}

  /** A machine took a step. Told before what comes of it, and only to {@link CallObserver}s. */
  record Stepped(MachineStep step) implements CallNews {}

  /** A machine had no use for an event: ignored, but on record. */
  record Unexpected(String machine, String state, String event) implements CallNews {}

  /**
   * The call went on before what was told of it was on record, since that took too long or was
   * refused: if the node dies now, whoever goes on with the call may not know of it.
   */
  record AheadOfRecord(What what) implements CallNews {
    /** What went on. */
    public enum What {
      /** The agent was asked to speak. */
      REPLY,
      /** The agent, or a caller with nothing but keys, was given a tool's answer. */
      ANSWER,
      /** A tool was run. */
      TOOL
    }
  }

  /** Code of a port or tool threw; the call went on. */
  record Fault(String where, String kind) implements CallNews {}

  /**
   * The call is over and nothing is held any more. The last news of a call, but for what the
   * network reports late, for {@link Recorded} and for {@link WithoutAgent}.
   */
  record Ended(EndReason reason, Duration duration) implements CallNews {}
}
