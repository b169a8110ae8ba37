package dev.voiceline.adapters.eligibility.network;

import dev.voiceline.adapters.eligibility.payer.PayerConnection;
import dev.voiceline.adapters.eligibility.payer.PayerReply;
import dev.voiceline.adapters.eligibility.payer.PayerRequest;
import dev.voiceline.core.time.Timers;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/** A payer that does as it was told, message by message, and then as it usually does. */
final class ScriptedPayer implements PayerConnection {
  private static final Duration AT_ONCE = Duration.ZERO;

  private final Timers timers;
  private final Deque<Turn> script = new ArrayDeque<>();
  private final List<PayerRequest> asked = new ArrayList<>();
  private Turn usually = new Turn(AT_ONCE, Replies.all());
  private boolean closed;

  ScriptedPayer(Timers timers) {
    this.timers = timers;
  }

  /** The next message is answered with that, at once. */
  ScriptedPayer then(Function<PayerRequest, PayerReply> reply) {
    return then(AT_ONCE, reply);
  }

  /** The next message is answered with that, after a while. */
  ScriptedPayer then(Duration after, Function<PayerRequest, PayerReply> reply) {
    script.add(new Turn(after, reply));
    return this;
  }

  /** The next message is never answered. */
  ScriptedPayer thenSilent() {
    return then(Duration.ofDays(1), Replies.all());
  }

  /** What follows the script. */
  ScriptedPayer usually(Duration after, Function<PayerRequest, PayerReply> reply) {
    usually = new Turn(after, reply);
    return this;
  }

  ScriptedPayer usually(Function<PayerRequest, PayerReply> reply) {
    return usually(AT_ONCE, reply);
  }

  /** Every message so far. */
  List<PayerRequest> asked() {
    return asked;
  }

  boolean isClosed() {
    return closed;
  }

  @Override
  public CompletionStage<PayerReply> ask(PayerRequest request) {
    asked.add(request);
    Turn turn = script.isEmpty() ? usually : script.remove();
    if (turn.after().isZero()) {
      return CompletableFuture.completedFuture(turn.reply().apply(request));
    }
    CompletableFuture<PayerReply> reply = new CompletableFuture<>();
    timers.after(turn.after(), () -> reply.complete(turn.reply().apply(request)));
    return reply;
  }

  @Override
  public void close() {
    closed = true;
  }

  private record Turn(Duration after, Function<PayerRequest, PayerReply> reply) {}
}
