package dev.voiceline.core.turn;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** What a playout tells once its lock is free. */
final class PlayoutNews {
  private final List<SpokenItem> settled = new ArrayList<>();
  private final List<Consumer<PlayoutListener>> heard = new ArrayList<>();
  private boolean playedOut;

  void settled(SpokenItem item) {
    settled.add(item);
  }

  /** Audio goes out to a silent line. */
  void audible(ReplyKind kind) {
    heard.add(listener -> listener.audible(kind == ReplyKind.FILLER));
  }

  /** The first audio of a reply goes out, and is heard after so many ms. */
  void replyAudible(ReplyKind kind, int inMs) {
    heard.add(listener -> listener.replyAudible(kind == ReplyKind.FILLER, inMs));
  }

  /** All that was generated has been heard. */
  void playedOut() {
    playedOut = true;
  }

  /** What was heard to its end was cut off by the loss of the line. */
  void withoutEnd() {
    playedOut = false;
  }

  void tell(PlayoutListener listener) {
    settled.forEach(listener::settled);
    heard.forEach(one -> one.accept(listener));
    if (playedOut) {
      listener.playedOut();
    }
  }
}
