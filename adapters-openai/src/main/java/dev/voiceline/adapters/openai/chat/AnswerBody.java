package dev.voiceline.adapters.openai.chat;

import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.ResponseInfo;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.function.Consumer;

/**
 * The body of a response while it arrives. It can be ended by anybody at any time, and with it the
 * exchange: canceling the future of a response alone does not do that.
 */
final class AnswerBody implements BodyHandler<Void>, BodySubscriber<Void> {
  private final CompletableFuture<Void> end = new CompletableFuture<>();
  private final Consumer<ResponseInfo> head;
  private final Consumer<ByteBuffer> bytes;
  private Flow.Subscription subscription = new NoSubscription();
  private boolean ended;

  AnswerBody(Consumer<ResponseInfo> head, Consumer<ByteBuffer> bytes) {
    this.head = head;
    this.bytes = bytes;
  }

  @Override
  public BodySubscriber<Void> apply(ResponseInfo info) {
    head.accept(info);
    return this;
  }

  @Override
  public CompletionStage<Void> getBody() {
    return end;
  }

  @Override
  public void onSubscribe(Flow.Subscription given) {
    boolean unwanted;
    synchronized (this) {
      subscription = given;
      unwanted = ended;
    }
    if (unwanted) {
      given.cancel();
    } else {
      given.request(Long.MAX_VALUE);
    }
  }

  @Override
  public void onNext(List<ByteBuffer> items) {
    items.forEach(bytes);
  }

  @Override
  public void onError(Throwable fault) {
    end.completeExceptionally(fault);
  }

  @Override
  public void onComplete() {
    end.complete(null);
  }

  /** Nothing more of it is wanted. */
  void cancel() {
    Flow.Subscription current;
    synchronized (this) {
      ended = true;
      current = subscription;
    }
    current.cancel();
    end.complete(null);
  }

  private static final class NoSubscription implements Flow.Subscription {
    @Override
    public void request(long n) {}

    @Override
    public void cancel() {}
  }
}
