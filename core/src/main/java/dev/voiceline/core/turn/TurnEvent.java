package dev.voiceline.core.turn;

import dev.voiceline.core.conversation.ReplyId;
import dev.voiceline.core.conversation.ReplyOutcome;
import dev.voiceline.core.conversation.UtteranceId;
import dev.voiceline.core.language.Cue;
import dev.voiceline.core.tool.ToolCallId;
import java.time.Duration;
import java.util.Optional;

/** What can happen to the floor. */
public sealed interface TurnEvent {
  /** A conversation is there, for the first time or again. */
  record ConversationReady() implements TurnEvent {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.conversationReady();
    }
  }

  /** The conversation is gone, and with it the reply that was under way. */
  record ConversationLost() implements TurnEvent {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.conversationLost();
    }
  }

  /**
   * The caller hears nothing any more, and nothing of the caller is heard.
   *
   * @param broke whether the line broke, in place of being taken away by the network
   */
  record LineLost(boolean broke) implements TurnEvent {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.lineLost(broke);
    }
  }

  /**
   * There is a line again.
   *
   * @param broke whether the old one broke
   */
  record LineReturned(boolean broke) implements TurnEvent {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.lineReturned(broke);
    }
  }

  /**
   * The call goes on with another server than before. There is no line yet, and no conversation.
   *
   * @param sorry what is said first; empty when nothing was said in the call yet
   * @param open what is to come next
   */
  record TakenUp(Optional<Cue> sorry, Open open) implements TurnEvent {
    /** What a call was left with. */
    public enum Open {
      /** What is said next is asked for by somebody else, or nothing is. */
      NOTHING,
      /** The agent's last question. */
      QUESTION,
      /** What the caller said last, and nobody has answered. */
      CALLER
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.takenUp(sorry, open);
    }
  }

  /**
   * A sound of the caller began.
   *
   * @param saying what the caller was hearing of the agent
   */
  record CallerStarted(UtteranceId utterance, Saying saying) implements TurnEvent {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.callerStarted(utterance, saying);
    }
  }

  /**
   * It ended.
   *
   * @param spoken how long it lasted, in the time of the audio
   */
  record CallerStopped(UtteranceId utterance, Duration spoken) implements TurnEvent {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.callerStopped(utterance, spoken);
    }
  }

  /**
   * Its words; blank when there were none.
   *
   * @param echo whether they are the agent's own, which the phone has sent back
   */
  record CallerSaid(UtteranceId utterance, String text, boolean echo) implements TurnEvent {
    /** Words of the caller's. */
    public CallerSaid(UtteranceId utterance, String text) {
      this(utterance, text, false);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.callerSaid(utterance, echo ? "" : text);
    }

    @Override
    public String toString() {
      return "CallerSaid[" + utterance + "]";
    }
  }

  /** Its words so far, while it goes on or before they are certain. They may still change. */
  record CallerSaying(UtteranceId utterance, String soFar) implements TurnEvent {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.callerSaying(utterance, soFar);
    }

    @Override
    public String toString() {
      return "CallerSaying[" + utterance + "]";
    }
  }

  /** There were words in it, and nobody knows which. */
  record CallerUnclear(UtteranceId utterance) implements TurnEvent {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.callerUnclear(utterance);
    }
  }

  /** The caller pressed a key: an entry has begun, or goes on. A key is never a cough. */
  record KeyPressed() implements TurnEvent {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.keyPressed();
    }
  }

  /**
   * The entry is complete, which counts as a finished turn.
   *
   * @param wantsReply false when it is not for the agent, such as the wish for a person
   */
  record CallerTyped(boolean wantsReply) implements TurnEvent {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.callerTyped(wantsReply);
    }
  }

  /** A reply began, asked for or not. */
  record ReplyStarted(ReplyId reply) implements TurnEvent {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.replyStarted(reply);
    }
  }

  /**
   * Audio of the agent went out to a silent line.
   *
   * @param filler whether it only says that the agent is still there
   */
  record AgentAudible(boolean filler) implements TurnEvent {
    /** The agent says something. */
    public AgentAudible() {
      this(false);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.agentAudible();
    }
  }

  /**
   * A reply is complete as far as the conversation goes.
   *
   * @param notBefore how long the conversation asks to wait before the next try, if it failed
   */
  record ReplyGenerated(ReplyId reply, ReplyOutcome outcome, Duration notBefore)
      implements TurnEvent {
    /** One that may be followed by another at once. */
    public ReplyGenerated(ReplyId reply, ReplyOutcome outcome) {
      this(reply, outcome, Duration.ZERO);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.replyGenerated(reply, outcome, notBefore);
    }
  }

  /** All that was generated has been heard. */
  record PlayedOut() implements TurnEvent {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.playedOut();
    }
  }

  /** The agent wants a tool run. */
  record ToolRequested(ToolCallId tool) implements TurnEvent {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.toolRequested(tool);
    }
  }

  /**
   * A tool's answer was handed over.
   *
   * @param wantsReply false when the answer ends the matter, such as that of end_call
   */
  record ToolAnswered(ToolCallId tool, boolean wantsReply) implements TurnEvent {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.toolAnswered(tool, wantsReply);
    }
  }

  /**
   * The call wants a sentence said.
   *
   * @param unlessCallerGoesOn whether it loses its sense when the caller takes the floor
   */
  record SayAsked(Cue cue, boolean unlessCallerGoesOn) implements TurnEvent {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.sayAsked(cue, unlessCallerGoesOn);
    }
  }

  /**
   * What the agent said is wrong: it is cut, and this is said before anything else.
   *
   * @param erred the reply that is wrong; another that is under way is asked for again afterwards
   */
  record SayInstead(Cue cue, ReplyId erred) implements TurnEvent {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.sayInstead(cue, erred);
    }
  }

  /** An alarm that was set has gone off. */
  record AlarmWent(TurnAlarm alarm) implements TurnEvent {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.alarmWent(alarm);
    }
  }

  /** One method per event: a state that forgets one does not compile. */
  interface Visitor<R> {
    R conversationReady();

    R conversationLost();

    R lineLost(boolean broke);

    R lineReturned(boolean broke);

    R takenUp(Optional<Cue> sorry, TakenUp.Open open);

    R callerStarted(UtteranceId utterance, Saying saying);

    R callerStopped(UtteranceId utterance, Duration spoken);

    R callerSaid(UtteranceId utterance, String text);

    R callerSaying(UtteranceId utterance, String soFar);

    R callerUnclear(UtteranceId utterance);

    R keyPressed();

    R callerTyped(boolean wantsReply);

    R replyStarted(ReplyId reply);

    R agentAudible();

    R replyGenerated(ReplyId reply, ReplyOutcome outcome, Duration notBefore);

    R playedOut();

    R toolRequested(ToolCallId tool);

    R toolAnswered(ToolCallId tool, boolean wantsReply);

    R sayAsked(Cue cue, boolean unlessCallerGoesOn);

    R sayInstead(Cue cue, ReplyId erred);

    R alarmWent(TurnAlarm alarm);
  }

  /** Shows the event to a visitor. */
  <R> R accept(Visitor<R> visitor);
}
