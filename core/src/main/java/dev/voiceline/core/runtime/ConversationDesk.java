package dev.voiceline.core.runtime;

import dev.voiceline.core.call.CallEffect;
import dev.voiceline.core.call.CallEvent;
import dev.voiceline.core.conversation.Brief;
import dev.voiceline.core.conversation.ConversationFailure;
import dev.voiceline.core.conversation.ConversationService;
import dev.voiceline.core.conversation.ReplyId;
import dev.voiceline.core.conversation.ReplyOutcome;
import dev.voiceline.core.conversation.Script;
import dev.voiceline.core.conversation.UtteranceId;
import dev.voiceline.core.language.Cue;
import dev.voiceline.core.language.Phrase;
import dev.voiceline.core.turn.SpokenItem;
import dev.voiceline.core.turn.TurnEvent;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;

/**
 * Keeps the thread of one call: opens its conversations, and sees to it that nothing is lost with
 * one that goes. Used from the mailbox only.
 */
final class ConversationDesk {
  /** A caller who waited longer is owed a word. */
  private static final Duration UNNOTICED = Duration.ofSeconds(2);

  /** What is heard again in a burst is noticed at once. */
  private static final Duration NOTICED_WITHIN = Duration.ofSeconds(1);

  private final CallScope scope;
  private final ConversationSlot slot;
  private final Transcript transcript;
  private final UnansweredSpeech speech;
  private final Floor floor;
  private final CallTools tools;
  private final ConversationSlot.Listening ears;
  private final Consumer<CallEvent> machine;
  private final Succession succession;
  private Optional<ConversationService> provider = Optional.empty();
  private OptionalLong lostAt = OptionalLong.empty();
  private boolean fatal;
  private boolean resultComes;
  private boolean replaying;

  ConversationDesk(
      CallScope scope,
      ConversationSlot slot,
      Transcript transcript,
      UnansweredSpeech speech,
      Floor floor,
      CallTools tools,
      ConversationSlot.Listening ears,
      Consumer<CallEvent> machine) {
    this.scope = scope;
    this.slot = slot;
    this.transcript = transcript;
    this.speech = speech;
    this.floor = floor;
    this.tools = tools;
    this.ears = ears;
    this.machine = machine;
    this.succession = new Succession(scope, slot, floor, tools, transcript, machine);
  }

  /**
   * Does what the call wants done about its conversation; false when it is about something else.
   */
  boolean ran(CallEffect effect) {
    if (effect instanceof CallEffect.OpenConversation it) {
      open(it.provider());
    } else if (effect instanceof CallEffect.OpenSuccessor it) {
      succession.opened();
      slot.openSuccessor(scope.ports.providers().named(it.provider()), brief(), ears);
    } else if (effect instanceof CallEffect.TakeOver) {
      takeOver();
    } else if (effect instanceof CallEffect.DropSuccessor) {
      slot.dropSuccessor();
    } else {
      return false;
    }
    return true;
  }

  /** Opens a conversation; one that is still there was too slow, or its replies keep failing. */
  private void open(String name) {
    if (slot.current().isPresent()) {
      if (!slot.isReady()) {
        failed(false);
      }
      gone();
    }
    ConversationService next = scope.ports.providers().named(name);
    provider
        .filter(before -> !before.name().equals(name))
        .ifPresent(before -> tellChange(before, next));
    provider = Optional.of(next);
    fatal = false;
    slot.open(next, brief(), ears);
  }

  /** Something went wrong; whether it is the end is told apart. */
  void failure(ConversationFailure failure) {
    scope.tell(new CallNews.Failed(failure));
    floor.failed(failure);
    fatal |= failure.kind() == ConversationFailure.Kind.FATAL;
  }

  /** Whether there is no use in opening it again. */
  boolean isFatal() {
    return fatal;
  }

  /** It has ended, which nobody wanted. */
  void closed() {
    failed(fatal);
    gone();
  }

  /** Its replies came to nothing, one after the other. */
  void gaveUp() {
    failed(false);
  }

  /** It owes a reply, and neither answers nor fails. */
  void silent() {
    failure(
        new ConversationFailure(
            ConversationFailure.Kind.RETRYABLE,
            "no_reply",
            "The provider %s was asked for a reply and kept silent for %d s."
                .formatted(
                    provider.map(ConversationService::name).orElse(""),
                    ReplyWatch.PATIENCE.toSeconds())));
  }

  /**
   * It can go on.
   *
   * @param resuming whether the caller has been waiting for it
   */
  void ready(boolean resuming) {
    slot.nowReady();
    provider.ifPresent(it -> succession.begin(it.traits().longestSession()));
    tools.deliver();
    boolean resultIsDue = resultComes || transcript.endsWithTool();
    if (resuming && waitedLong() && transcript.agentWasHeard() && !resultIsDue) {
      floor.on(new TurnEvent.SayAsked(Cue.of(Phrase.AGENT_BACK), true));
    }
    resultComes = false;
    lostAt = OptionalLong.empty();
    replaying = speech.isCarried();
    if (replaying) {
      scope.alarms.set(this, NOTICED_WITHIN, this::heardNothing);
    } else {
      floor.on(new TurnEvent.ConversationReady());
    }
  }

  /** What was said to the lost conversation is answered, in place of being asked for again. */
  void callerBegan() {
    if (replaying) {
      floorReady();
    }
  }

  void callerStopped(UtteranceId utterance, Duration spoken) {
    slot.speechEnded();
    speech.stopped(utterance);
    floor.callerStopped(utterance, spoken);
  }

  /** A sound is over that answers nothing: no other conversation is to hear it again. */
  void tornStopped(UtteranceId utterance) {
    slot.speechEnded();
    floor.stoppedTorn(utterance);
  }

  /** Whether it hears what was said, whole, to the one before. */
  boolean isReplaying() {
    return replaying;
  }

  void replyStarted(ReplyId reply) {
    slot.replyBegan();
    floor.on(new TurnEvent.ReplyStarted(reply));
  }

  /** A reply is whole, or came to nothing. */
  void replyGenerated(ReplyId reply, ReplyOutcome outcome) {
    slot.replied();
    if (outcome == ReplyOutcome.COMPLETED) {
      provider.ifPresent(it -> scope.ports.providers().health().worked(it.name()));
    }
    floor.replyGenerated(reply, outcome);
  }

  /** The conversation gives a sign of life. Any thread. */
  void reacted() {
    slot.reacted();
  }

  /** Whether it is the one that waits to take over. Any thread. */
  boolean isSuccessor(int conversation) {
    return slot.isSuccessor(conversation);
  }

  void successorReady() {
    succession.ready();
  }

  void successorClosed() {
    machine.accept(new CallEvent.SuccessorLost());
  }

  private void takeOver() {
    slot.takeOver();
    floor.torn().conversationGone();
    provider.ifPresent(it -> succession.begin(it.traits().longestSession()));
    scope.tell(new CallNews.ConversationRenewed());
  }

  private void failed(boolean forGood) {
    provider.ifPresent(it -> scope.ports.providers().health().failed(it.name(), forGood));
  }

  private void gone() {
    List<SpokenItem> beingHeard = floor.playout().unsettled();
    Optional<Script> again = floor.agentSpeaks() ? slot.guarded() : Optional.empty();
    if (slot.owesReply() && !beingHeard.isEmpty()) {
      transcript.unfinished(beingHeard.get(beingHeard.size() - 1));
    }
    if (lostAt.isEmpty()) {
      lostAt = OptionalLong.of(slot.owesSince().orElse(scope.clock().millis()));
    }
    replaying = false;
    scope.alarms.cancel(this);
    succession.over();
    speech.lost(beingHeard);
    slot.lost();
    floor.playout().completeAll();
    floor.on(new TurnEvent.ConversationLost());
    resultComes |= again.isPresent();
    again.ifPresent(it -> floor.on(new TurnEvent.SayAsked(new Cue.Given(it), false)));
  }

  private boolean waitedLong() {
    return lostAt.isPresent() && scope.clock().millis() - lostAt.getAsLong() > UNNOTICED.toMillis();
  }

  private void heardNothing() {
    speech.cameToNothing();
    floorReady();
  }

  private void floorReady() {
    replaying = false;
    scope.alarms.cancel(this);
    floor.on(new TurnEvent.ConversationReady());
  }

  private void tellChange(ConversationService before, ConversationService next) {
    scope.tell(
        new CallNews.ProviderChanged(
            before.name(), next.name(), Degradation.of(before.traits(), next.traits())));
  }

  private Brief brief() {
    CallPorts ports = scope.ports;
    return new Brief(
        scope.instructions(),
        tools.specs(),
        transcript.soFar(floor.playout().unsettled()),
        scope.voicing(),
        ports.extras().pseudonyms().of(scope.announced.party()));
  }
}
