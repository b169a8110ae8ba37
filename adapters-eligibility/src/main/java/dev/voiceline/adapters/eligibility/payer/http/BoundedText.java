package dev.voiceline.adapters.eligibility.payer.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;

/** A body as text. What is too large is not read on. */
final class BoundedText implements HttpResponse.BodySubscriber<String> {
  private final int largest;
  private final CompletableFuture<String> text = new CompletableFuture<>();
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private Optional<Flow.Subscription> subscription = Optional.empty();

  /**
   * For one body.
   *
   * @param largest bytes
   */
  BoundedText(int largest) {
    this.largest = largest;
  }

  @Override
  public CompletionStage<String> getBody() {
    return text;
  }

  @Override
  public void onSubscribe(Flow.Subscription opened) {
    subscription = Optional.of(opened);
    opened.request(Long.MAX_VALUE);
  }

  @Override
  public void onNext(List<ByteBuffer> buffers) {
    for (ByteBuffer buffer : buffers) {
      if (text.isDone()) {
        return;
      }
      if (bytes.size() + buffer.remaining() > largest) {
        subscription.ifPresent(Flow.Subscription::cancel);
        text.completeExceptionally(new TooLarge());
        return;
      }
      byte[] some = new byte[buffer.remaining()];
      buffer.get(some);
      bytes.writeBytes(some);
    }
  }

  @Override
  public void onError(Throwable broken) {
    text.completeExceptionally(broken);
  }

  @Override
  public void onComplete() {
    text.complete(ReceivedText.of(bytes.toByteArray()));
  }

  /** The body is larger than is read. */
  static final class TooLarge extends IOException {
    private static final long serialVersionUID = 1L;
  }
}
