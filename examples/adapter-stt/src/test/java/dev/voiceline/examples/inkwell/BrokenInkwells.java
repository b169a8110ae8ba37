package dev.voiceline.examples.inkwell;

import dev.voiceline.core.socket.SocketConnector;
import dev.voiceline.core.socket.SocketRequest;
import dev.voiceline.tck.leak.LeakBench;
import dev.voiceline.tck.leak.LeakContract;
import dev.voiceline.tck.transcription.EarLifeContract;
import dev.voiceline.tck.transcription.HearingContract;
import dev.voiceline.tck.transcription.TranscriptionBench;
import java.net.URI;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * The adapter with one fault each, made on the way to the service. They are no tests of their own:
 * {@link BrokenInkwellsTest} runs them.
 */
final class BrokenInkwells {
  private BrokenInkwells() {}

  /** STT-02: one bit of each message is wrong. */
  static final class ChangesAudio extends HearingContract {
    @Override
    protected TranscriptionBench newBench() throws Exception {
      return bench(
          real ->
              new TamperedSockets(real) {
                @Override
                ByteBuffer audio(ByteBuffer bytes) {
                  byte[] changed = new byte[bytes.remaining()];
                  bytes.get(changed);
                  changed[1] ^= 1;
                  return ByteBuffer.wrap(changed);
                }
              });
    }
  }

  /** STT-06: it never asks for the last words. */
  static final class NeverHurries extends HearingContract {
    @Override
    protected TranscriptionBench newBench() throws Exception {
      return bench(real -> without("flush", real));
    }
  }

  /** STT-07: it gives no sign of life. */
  static final class FallsAsleep extends EarLifeContract {
    @Override
    protected TranscriptionBench newBench() throws Exception {
      return bench(real -> without("alive", real));
    }
  }

  /** STT-10: it lets the vendor keep what was said. */
  static final class LetsTheVendorKeepIt extends EarLifeContract {
    @Override
    protected TranscriptionBench newBench() throws Exception {
      return bench(
          real ->
              new TamperedSockets(real) {
                @Override
                SocketRequest request(SocketRequest asked) {
                  return new SocketRequest(
                      URI.create(asked.uri().toString().replace("retain=none", "retain=all")),
                      asked.headers(),
                      asked.connectTimeout(),
                      asked.maxMessageBytes());
                }
              });
    }
  }

  /**
   * LEAK-03: a list of some sockets, for whatever it may be good; too few to be seen in the heap.
   */
  static final class RemembersOneInFour extends LeakContract {
    private final List<Object> remembered = new ArrayList<>();
    private int calls;

    @Override
    protected LeakBench newBench() throws Exception {
      return new ManyCalls(
          real ->
              (request, listener) -> {
                if (calls++ % 4 == 0) {
                  remembered.add(listener);
                }
                return real.connect(request, listener);
              }) {
        @Override
        public Duration patience() {
          return Duration.ofSeconds(3);
        }
      };
    }
  }

  private static SocketConnector without(String deed, SocketConnector real) {
    return new TamperedSockets(real) {
      @Override
      boolean lets(String text) {
        return !text.contains("\"" + deed + "\"");
      }
    };
  }

  private static TranscriptionBench bench(Function<SocketConnector, SocketConnector> tampered)
      throws InterruptedException {
    return new InkwellBench(tampered) {
      @Override
      public Duration patience() {
        return Duration.ofSeconds(3);
      }
    };
  }
}
