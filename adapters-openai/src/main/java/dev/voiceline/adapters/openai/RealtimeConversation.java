package dev.voiceline.adapters.openai;

import dev.voiceline.core.conversation.Brief;
import dev.voiceline.core.conversation.Conversation;
import dev.voiceline.core.conversation.ConversationListener;
import dev.voiceline.core.conversation.Exchange;
import dev.voiceline.core.conversation.Guidance;
import dev.voiceline.core.conversation.Interruption;
import dev.voiceline.core.conversation.Script;
import dev.voiceline.core.conversation.UtteranceId;
import dev.voiceline.core.serial.SerialTasks;
import dev.voiceline.core.socket.SocketConnector;
import dev.voiceline.core.socket.SocketRequest;
import dev.voiceline.core.time.Clock;
import dev.voiceline.core.time.Timers;
import dev.voiceline.core.tool.ToolAnswer;
import java.util.Optional;

/**
 * A conversation of one session. Wishes and messages take their turns; only the caller's audio goes
 * straight through.
 */
final class RealtimeConversation implements Conversation {
  private final SerialTasks turns;
  private final Session session;
  private final SessionSocket socket;

  RealtimeConversation(
      OpenAiSettings settings,
      Brief brief,
      ConversationListener listener,
      Clock clock,
      Timers timers) {
    turns = new SerialTasks(this::faulty);
    session = new Session(settings, new Revisions(settings, brief), listener, clock, timers, turns);
    SpokenLength lengths =
        new SpokenLength(settings.turnDetection(), clock, OpenAiRealtime.LONGEST_SESSION);
    socket =
        new SessionSocket(turns, session, new SessionEvents(settings, session, listener, lengths));
  }

  void connect(SocketConnector sockets, SocketRequest request) {
    turns.execute(() -> session.connect(() -> sockets.connect(request, socket)));
  }

  /**
   * Straight through, unless something waits: what the same thread asked for before must not be
   * overtaken.
   */
  @Override
  public void hear(byte[] audio) {
    if (turns.backlog() == 0) {
      session.hear(audio);
    } else {
      turns.execute(() -> session.hear(audio));
    }
  }

  @Override
  public void read(String text) {
    inTurn(() -> session.read(text));
  }

  @Override
  public void reply(Guidance guidance) {
    inTurn(() -> session.ask(new ReplyWish.Guided(guidance)));
  }

  @Override
  public void say(Script script) {
    inTurn(() -> session.ask(new ReplyWish.Scripted(script)));
  }

  @Override
  public void answerTool(ToolAnswer answer) {
    inTurn(() -> session.answer(answer));
  }

  @Override
  public void interrupted(Interruption interruption) {
    interruption.reply().ifPresent(session::mute);
    inTurn(() -> session.interrupted(interruption));
  }

  @Override
  public void disregard(UtteranceId utterance) {
    inTurn(() -> session.disregard(utterance));
  }

  @Override
  public void revise(Brief brief) {
    inTurn(() -> session.revise(brief));
  }

  @Override
  public void recall(Exchange.AgentSaid words) {
    inTurn(() -> session.recall(words));
  }

  @Override
  public void close() {
    turns.execute(() -> session.end(Optional.empty()));
  }

  private void inTurn(Runnable wish) {
    turns.execute(
        () -> {
          if (!session.isOver()) {
            wish.run();
          }
        });
  }

  private void faulty(Throwable fault) {
    session.end(Optional.of(Failures.ownFault(fault)));
  }
}
