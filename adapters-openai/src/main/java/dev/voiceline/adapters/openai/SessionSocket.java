package dev.voiceline.adapters.openai;

import dev.voiceline.core.serial.SerialTasks;
import dev.voiceline.core.socket.Socket;
import dev.voiceline.core.socket.SocketClosed;
import dev.voiceline.core.socket.SocketListener;
import java.nio.ByteBuffer;

/** Reads what the socket brings and hands it to the session, in order and in turn. */
final class SessionSocket implements SocketListener {
  /** So many messages wait only when whoever is told of them is stuck. */
  private static final int MOST_WAITING = 10_000;

  private final SerialTasks turns;
  private final Session session;
  private final ServerEvent.Visitor events;
  private final ServerEventReader reader = new ServerEventReader();

  SessionSocket(SerialTasks turns, Session session, ServerEvent.Visitor events) {
    this.turns = turns;
    this.session = session;
    this.events = events;
  }

  @Override
  public void opened(Socket socket) {
    turns.execute(() -> session.opened(socket));
  }

  /**
   * {@inheritDoc}
   *
   * @throws IllegalStateException when far too much waits; that closes the socket, before the heap
   *     is full
   */
  @Override
  public void text(String message) {
    if (turns.backlog() > MOST_WAITING) {
      throw new IllegalStateException("too many messages wait for the dialogue");
    }
    tell(reader.read(message));
  }

  @Override
  public void binary(ByteBuffer message) {
    tell(new ServerEvent.Garbled());
  }

  @Override
  public void closed(SocketClosed end) {
    turns.execute(() -> session.closed(end));
  }

  private void tell(ServerEvent event) {
    turns.execute(
        () -> {
          if (!session.isOver()) {
            session.heardFrom();
            event.showTo(events);
          }
        });
  }
}
