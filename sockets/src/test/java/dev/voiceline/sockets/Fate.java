package dev.voiceline.sockets;

import dev.voiceline.core.socket.Socket.Completion;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;

/** Keeps what became of a message. */
final class Fate implements Completion {
  final List<String> told = new CopyOnWriteArrayList<>();
  private final CompletableFuture<String> first = new CompletableFuture<>();

  @Override
  public void sent() {
    told.add("sent");
    first.complete("sent");
  }

  @Override
  public void failed(String reason) {
    told.add("failed");
    first.complete("failed");
  }

  String outcome() {
    return Recorder.within(first);
  }
}
