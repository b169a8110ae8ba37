package dev.voiceline.sockets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.socket.Socket;
import dev.voiceline.core.socket.SocketClosed;
import dev.voiceline.core.socket.SocketListener;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Keeps what a socket tells, in order. */
class Recorder implements SocketListener {
  static final long PATIENCE_S = 30;

  final List<String> told = new CopyOnWriteArrayList<>();
  final BlockingQueue<String> texts = new LinkedBlockingQueue<>();
  final BlockingQueue<byte[]> binaries = new LinkedBlockingQueue<>();
  private final CompletableFuture<Socket> open = new CompletableFuture<>();
  private final CompletableFuture<SocketClosed> end = new CompletableFuture<>();

  @Override
  public void opened(Socket socket) {
    told.add("opened");
    open.complete(socket);
  }

  @Override
  public void text(String message) {
    told.add("text");
    texts.add(message);
  }

  @Override
  public void binary(ByteBuffer message) {
    told.add("binary");
    byte[] copy = new byte[message.remaining()];
    message.get(copy);
    binaries.add(copy);
  }

  @Override
  public void closed(SocketClosed closed) {
    told.add("closed");
    end.complete(closed);
  }

  Socket socket() {
    return within(open);
  }

  SocketClosed end() {
    SocketClosed closed = within(end);
    assertThat(told).filteredOn("closed"::equals).hasSize(1);
    assertThat(told).last().isEqualTo("closed");
    return closed;
  }

  boolean hasEnded() {
    return end.isDone();
  }

  String nextText() {
    try {
      String text = texts.poll(PATIENCE_S, TimeUnit.SECONDS);
      assertThat(text).as("a text within the test's patience").isNotNull();
      return text;
    } catch (InterruptedException interrupted) {
      throw new AssertionError(interrupted);
    }
  }

  static <T> T within(CompletableFuture<T> future) {
    try {
      return future.get(PATIENCE_S, TimeUnit.SECONDS);
    } catch (InterruptedException | ExecutionException | TimeoutException missing) {
      throw new AssertionError(missing);
    }
  }
}
