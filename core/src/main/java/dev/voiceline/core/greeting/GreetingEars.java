package dev.voiceline.core.greeting;

import dev.voiceline.core.conversation.ConversationFailure;
import dev.voiceline.core.conversation.ConversationListener;
import dev.voiceline.core.conversation.ItemId;
import dev.voiceline.core.conversation.PartChange;
import dev.voiceline.core.conversation.PartChange.Part;
import dev.voiceline.core.conversation.ReplyId;
import dev.voiceline.core.conversation.ReplyOutcome;
import dev.voiceline.core.conversation.ReplyTimes;
import dev.voiceline.core.conversation.Usage;
import dev.voiceline.core.conversation.UtteranceId;
import dev.voiceline.core.tool.ToolRequest;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Passes everything on, and takes down the one reply that is asked for as the greeting. */
public final class GreetingEars implements ConversationListener {
  private final ConversationListener next;
  private final Supplier<Optional<GreetingTake>> takes;
  private final Consumer<SpokenGreeting> spoken;
  private Optional<GreetingTake> take = Optional.empty();
  private boolean otherVoice;

  /**
   * Asks at the beginning of each reply whether it is to be taken down.
   *
   * @param spoken is told of a reply that was the greeting
   */
  public GreetingEars(
      ConversationListener next,
      Supplier<Optional<GreetingTake>> takes,
      Consumer<SpokenGreeting> spoken) {
    this.next = next;
    this.takes = takes;
    this.spoken = spoken;
  }

  @Override
  public void replyStarted(ReplyId reply) {
    Optional<GreetingTake> wanted = takes.get();
    take = otherVoice ? Optional.empty() : wanted;
    next.replyStarted(reply);
  }

  @Override
  public void audio(ItemId item, byte[] audio) {
    take.ifPresent(each -> each.audio(item, audio));
    next.audio(item, audio);
  }

  @Override
  public void text(ItemId item, String more) {
    take.ifPresent(each -> each.text(item, more));
    next.text(item, more);
  }

  @Override
  public void itemGenerated(ItemId item) {
    take.ifPresent(each -> each.itemGenerated(item));
    next.itemGenerated(item);
  }

  @Override
  public void replyGenerated(ReplyId reply, ReplyOutcome outcome) {
    take.flatMap(each -> each.ended(outcome)).ifPresent(spoken);
    take = Optional.empty();
    next.replyGenerated(reply, outcome);
  }

  @Override
  public void aligned(ItemId item, int characters, int millis) {
    next.aligned(item, characters, millis);
  }

  @Override
  public void brokeOff(ItemId item, int characters) {
    next.brokeOff(item, characters);
  }

  @Override
  public void timed(ReplyTimes times) {
    next.timed(times);
  }

  @Override
  public void ready() {
    next.ready();
  }

  @Override
  public void callerStarted(UtteranceId utterance) {
    next.callerStarted(utterance);
  }

  @Override
  public void callerStopped(UtteranceId utterance, Duration spokenFor) {
    next.callerStopped(utterance, spokenFor);
  }

  @Override
  public void callerSaying(UtteranceId utterance, String soFar) {
    next.callerSaying(utterance, soFar);
  }

  @Override
  public void callerSaid(UtteranceId utterance, String text) {
    next.callerSaid(utterance, text);
  }

  @Override
  public void callerUnclear(UtteranceId utterance) {
    next.callerUnclear(utterance);
  }

  @Override
  public void toolRequested(ToolRequest request) {
    next.toolRequested(request);
  }

  @Override
  public void used(Usage usage) {
    next.used(usage);
  }

  /** A greeting is kept by the sound of the voice that was to speak it: not of another one. */
  @Override
  public void partChanged(PartChange change) {
    if (change.part() == Part.VOICE) {
      otherVoice = true;
      take = Optional.empty();
    }
    next.partChanged(change);
  }

  @Override
  public void failed(ConversationFailure failure) {
    next.failed(failure);
  }

  @Override
  public void closed() {
    next.closed();
  }
}
