package dev.voiceline.adapters.elevenlabs;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.Flow;
import java.util.function.Consumer;

/** The audio of one answer, piece by piece, until nobody wants it any more. */
final class AudioStream implements Flow.Subscriber<List<ByteBuffer>> {
  private static final Flow.Subscription NONE =
      new Flow.Subscription() {
        @Override
        public void request(long count) {}

        @Override
        public void cancel() {}
      };

  private final Consumer<byte[]> audio;
  private volatile Flow.Subscription source = NONE;
  private volatile boolean unwanted;
  private volatile boolean brought;

  AudioStream(Consumer<byte[]> audio) {
    this.audio = audio;
  }

  /** Hangs up. May be called more than once, by any thread, also before it has begun. */
  void cancel() {
    unwanted = true;
    source.cancel();
  }

  /** Whether any audio came. */
  boolean hasBrought() {
    return brought;
  }

  @Override
  public void onSubscribe(Flow.Subscription subscription) {
    source = subscription;
    if (unwanted) {
      subscription.cancel();
    } else {
      subscription.request(1);
    }
  }

  @Override
  public void onNext(List<ByteBuffer> pieces) {
    for (ByteBuffer piece : pieces) {
      byte[] bytes = new byte[piece.remaining()];
      piece.get(bytes);
      if (bytes.length > 0 && !unwanted) {
        brought = true;
        audio.accept(bytes);
      }
    }
    source.request(1);
  }

  /** The future of the answer tells how it ended. */
  @Override
  public void onError(Throwable broken) {}

  @Override
  public void onComplete() {}
}
