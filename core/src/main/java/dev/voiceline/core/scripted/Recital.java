package dev.voiceline.core.scripted;

import dev.voiceline.core.conversation.ItemId;
import dev.voiceline.core.conversation.ReplyId;
import dev.voiceline.core.tool.ToolRequest;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.function.Supplier;

/**
 * One reply on its way: what remains to be told of it, piece by piece. For use by one thread at a
 * time.
 */
final class Recital {
  private final ReplyId reply;
  private final Queue<List<Piece>> steps = new ArrayDeque<>();
  private boolean begun;

  private Recital(ReplyId reply) {
    this.reply = reply;
  }

  /** A part of a reply. */
  sealed interface Piece {
    /** Some words of an item. */
    record Words(ItemId item, String text) implements Piece {}

    /** The end of an item. */
    record ItemEnd(ItemId item) implements Piece {}

    /** A tool is asked for. */
    record Request(ToolRequest request) implements Piece {}
  }

  /** Names things. */
  interface Names {
    ReplyId reply();

    ItemId item();

    ToolRequest request(Move.Call call);
  }

  static Recital of(ReplyId reply, List<Move> moves, int chunkLength, Names names) {
    Recital recital = new Recital(reply);
    for (Move move : moves) {
      if (move instanceof Move.Say say) {
        recital.plan(ToneVoice.spoken(say.sentence()), chunkLength, names::item);
      } else if (move instanceof Move.Call call) {
        recital.steps.add(List.of(new Piece.Request(names.request(call))));
      }
    }
    return recital;
  }

  private void plan(String text, int chunkLength, Supplier<ItemId> names) {
    ItemId item = names.get();
    for (int at = 0; at < text.length(); at += chunkLength) {
      int end = Math.min(text.length(), at + chunkLength);
      List<Piece> step = new ArrayList<>();
      step.add(new Piece.Words(item, text.substring(at, end)));
      if (end == text.length()) {
        step.add(new Piece.ItemEnd(item));
      }
      steps.add(step);
    }
  }

  ReplyId reply() {
    return reply;
  }

  /** Whether anything of it was told. */
  boolean begun() {
    return begun;
  }

  /** The next pieces, which belong together; none when the reply is whole. */
  List<Piece> next() {
    begun = true;
    List<Piece> step = steps.poll();
    return step == null ? List.of() : step;
  }

  boolean complete() {
    return steps.isEmpty();
  }
}
