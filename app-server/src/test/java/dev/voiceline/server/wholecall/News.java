package dev.voiceline.server.wholecall;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.call.EndReason;
import dev.voiceline.core.caller.CallId;
import dev.voiceline.core.runtime.CallNews;
import dev.voiceline.core.runtime.CallObserver;
import dev.voiceline.simulator.phone.PhoneCall;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Remembers all that a server tells of its calls, and waits for it. */
final class News implements CallObserver {
  private static final long PATIENCE_NANOS = 60_000_000_000L;

  private final List<Told> all = new ArrayList<>();

  private record Told(CallId call, CallNews news) {}

  @Override
  public synchronized void observed(CallId call, CallNews news) {
    all.add(new Told(call, news));
    notifyAll();
  }

  /** What was told of a call up to now. */
  synchronized <T extends CallNews> List<T> of(PhoneCall call, Class<T> kind) {
    return all.stream()
        .filter(told -> told.call().value().equals(call.callSid()))
        .map(Told::news)
        .filter(kind::isInstance)
        .map(kind::cast)
        .toList();
  }

  /** Whether such news was told of any call. */
  synchronized boolean has(Class<? extends CallNews> kind) {
    return all.stream().map(Told::news).anyMatch(kind::isInstance);
  }

  /** Waits for the first news of that kind. */
  <T extends CallNews> T await(PhoneCall call, Class<T> kind) {
    return await(call, kind, any -> true);
  }

  synchronized <T extends CallNews> T await(PhoneCall call, Class<T> kind, Predicate<T> wanted) {
    long end = System.nanoTime() + PATIENCE_NANOS;
    List<T> found = of(call, kind).stream().filter(wanted).toList();
    while (found.isEmpty()) {
      long left = (end - System.nanoTime()) / 1_000_000;
      assertThat(left).as("patience for " + kind.getSimpleName()).isPositive();
      try {
        wait(left);
      } catch (InterruptedException stopped) {
        throw new AssertionError(stopped);
      }
      found = of(call, kind).stream().filter(wanted).toList();
    }
    return found.get(0);
  }

  EndReason awaitEnd(PhoneCall call) {
    return await(call, CallNews.Ended.class).reason();
  }

  synchronized void forget() {
    all.clear();
  }
}
