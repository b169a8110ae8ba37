package dev.voiceline.simulator.twilio.rest;

import dev.voiceline.simulator.phone.carrier.Form;
import dev.voiceline.simulator.phone.carrier.Signing;
import dev.voiceline.simulator.phone.carrier.Webhooks;
import dev.voiceline.simulator.twilio.WebAddress;
import java.util.concurrent.CompletableFuture;

/** Posts signed reports; what they are answered changes nothing. Safe for use by any thread. */
final class CallbackSender {
  private final Webhooks webhooks;
  private CompletableFuture<Void> underWay = CompletableFuture.allOf();

  CallbackSender(Webhooks webhooks) {
    this.webhooks = webhooks;
  }

  /**
   * Sends a report.
   *
   * @param next what is done once it was answered or has failed
   */
  void send(WebAddress where, Form form, Runnable next) {
    CompletableFuture<Boolean> sent =
        webhooks
            .request(where.method(), where.address(), form, Signing.GENUINE)
            .handle(
                (answer, failure) -> {
                  next.run();
                  return failure == null;
                });
    synchronized (this) {
      underWay = CompletableFuture.allOf(underWay, sent);
    }
  }

  /** Completes when all that were sent, also in consequence of others, are answered or failed. */
  CompletableFuture<Void> settled() {
    CompletableFuture<Void> now = latest();
    return now.thenCompose(done -> latest() == now ? now : settled());
  }

  private synchronized CompletableFuture<Void> latest() {
    return underWay;
  }
}
