package dev.voiceline.tck.leak;

import dev.voiceline.tck.Breaks;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;

/** What is left behind, one fault each. They are no tests of their own: LeaksTest runs them. */
final class Leaks {
  private Leaks() {}

  @Breaks("LEAK-01")
  static final class AThreadOfWhoeverWasClosedEarly extends LeakContract {
    @Override
    protected LeakBench newBench() {
      return new InMemoryLives() {
        @Override
        void onClosed(Way way, Object opened) {
          if (way == Way.BEFORE_READY) {
            CountDownLatch end = new CountDownLatch(1);
            keep(end::countDown);
            startWaiting(end);
          }
        }
      };
    }
  }

  private static void startWaiting(CountDownLatch end) {
    Thread thread =
        new Thread(
            () -> {
              try {
                end.await();
              } catch (InterruptedException over) {
                Thread.currentThread().interrupt();
              }
            },
            "leaked");
    thread.setDaemon(true);
    thread.start();
  }

  @Breaks("LEAK-02")
  static final class ASocketOfWhoeverWasClosedInTraffic extends LeakContract {
    @Override
    protected LeakBench newBench() {
      return new InMemoryLives() {
        @Override
        void onClosed(Way way, Object opened) {
          if (way == Way.IN_TRAFFIC) {
            keep(socket());
          }
        }
      };
    }
  }

  private static ServerSocket socket() {
    try {
      return new ServerSocket(0);
    } catch (IOException none) {
      throw new UncheckedIOException(none);
    }
  }

  @Breaks("LEAK-03")
  static final class AnEntryForWhoeverWasUsed extends LeakContract {
    @Override
    protected LeakBench newBench() {
      return new InMemoryLives() {
        @Override
        void onClosed(Way way, Object opened) {
          if (way == Way.AFTER_TRAFFIC) {
            keep(() -> Objects.requireNonNull(opened));
          }
        }
      };
    }
  }

  @Breaks("LEAK-04")
  static final class ALogOfEverybody extends LeakContract {
    @Override
    protected LeakBench newBench() {
      return new InMemoryLives() {
        @Override
        void onClosed(Way way, Object opened) {
          byte[] line = new byte[80_000];
          keep(() -> line[0]++);
        }
      };
    }
  }
}
