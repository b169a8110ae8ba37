package dev.voiceline.core.turn;

import dev.voiceline.core.conversation.ReplyId;
import dev.voiceline.core.conversation.UtteranceId;
import dev.voiceline.core.language.Cue;
import dev.voiceline.core.machine.Step;
import java.util.List;
import java.util.Optional;

/**
 * {@link TurnState.Speaking}. What is owed is asked for while the agent still speaks: it is played
 * after.
 */
final class SpeakingTurn extends TurnBehavior {
  SpeakingTurn(TurnState.Speaking state, TurnPolicy policy) {
    super(state, policy);
  }

  @Override
  public Step<TurnState, TurnEffect> callerStarted(UtteranceId utterance, Saying saying) {
    Hearing hearing = hearing(saying);
    boolean guarded = saying.guarded() && hearing == Hearing.STATEMENT;
    return TentativelyInterruptedTurn.by(Overlap.by(utterance, hearing, guarded), agenda, policy);
  }

  private Hearing hearing(Saying saying) {
    boolean allButSaid =
        !agenda.replyUnderWay() && saying.left().compareTo(policy.bargeIn().answersWithin()) <= 0;
    return allButSaid || saying.question() ? Hearing.QUESTION : Hearing.STATEMENT;
  }

  /** A key is never a cough: the agent stops at once. */
  @Override
  public Step<TurnState, TurnEffect> keyPressed() {
    return typingOverAgent(Optional.empty());
  }

  @Override
  public Step<TurnState, TurnEffect> callerTyped(boolean wantsReply) {
    return wantsReply ? answer(there(agenda).cut(), List.of(cut())) : unchanged();
  }

  @Override
  public Step<TurnState, TurnEffect> sayInstead(Cue cue, ReplyId erred) {
    return quiet(mended(cue, erred), List.of(drop()));
  }

  @Override
  public Step<TurnState, TurnEffect> agentAudible() {
    return keepFloor(agenda.fruitful(), List.of());
  }

  @Override
  public Step<TurnState, TurnEffect> playedOut() {
    return quiet(agenda.fruitful(), List.of());
  }

  /** What the caller hears is not said twice: the next conversation goes on from there. */
  @Override
  public Step<TurnState, TurnEffect> conversationLost() {
    Asking asking = Asking.of(agenda.lost(agenda.asked()), List.of());
    return Step.to(new TurnState.Speaking(asking.agenda()), asking.effects());
  }

  @Override
  boolean agentHeard() {
    return true;
  }

  @Override
  Step<TurnState, TurnEffect> keepFloor(Agenda changed, List<TurnEffect> effects) {
    Asking asking = Asking.of(changed, effects);
    return Step.to(new TurnState.Speaking(asking.agenda()), asking.effects());
  }

  @Override
  Step<TurnState, TurnEffect> lateWords(Agenda changed) {
    return answer(changed.cut(), List.of(cut()));
  }
}
