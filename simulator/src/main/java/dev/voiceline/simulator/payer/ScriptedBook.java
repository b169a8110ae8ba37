package dev.voiceline.simulator.payer;

import java.util.Arrays;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** A book whose next answers are laid down; after them it is another. Safe for any thread. */
public final class ScriptedBook implements PayerBook {
  private final Queue<PayerBook> next = new ConcurrentLinkedQueue<>();
  private final PayerBook usual;

  /** Usually that one. */
  public ScriptedBook(PayerBook usual) {
    this.usual = usual;
  }

  /** What answers the next questions, one each. */
  public void next(PayerBook... inOrder) {
    next.addAll(Arrays.asList(inOrder));
  }

  @Override
  public String answer(Question270 question) {
    PayerBook laidDown = next.poll();
    return (laidDown == null ? usual : laidDown).answer(question);
  }
}
