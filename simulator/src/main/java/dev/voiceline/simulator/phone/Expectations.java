package dev.voiceline.simulator.phone;

import dev.voiceline.core.time.Timers;
import dev.voiceline.simulator.phone.media.Frames;
import dev.voiceline.simulator.phone.media.Serial;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * What somebody waits to hear. An utterance is given to one wait only, and a wait also looks at the
 * utterances after the one that was given last: nothing is missed between two waits. Belongs to the
 * call's serial.
 */
final class Expectations {
  private final Timers timers;
  private final Serial serial;
  private final List<Heard> utterances = new ArrayList<>();
  private final List<Wait<Heard>> whole = new ArrayList<>();
  private final List<Wait<String>> partial = new ArrayList<>();
  private final List<Wait<Long>> silences = new ArrayList<>();
  private final List<Wait<Situation>> situations = new ArrayList<>();
  private int given;
  private String textSoFar = "";
  private long silentSinceMs;
  private boolean closed;

  private record Wait<T>(Predicate<T> wanted, CompletableFuture<T> future) {
    boolean offer(T value) {
      return !future.isDone() && wanted.test(value) && future.complete(value);
    }
  }

  Expectations(Timers timers, Serial serial) {
    this.timers = timers;
    this.serial = serial;
  }

  CompletableFuture<Heard> utterance(Predicate<String> wanted, Duration limit) {
    Wait<Heard> wait = wait(heard -> wanted.test(heard.text()), limit);
    serial.run(() -> add(whole, wait, () -> catchUp(wait)));
    return wait.future();
  }

  CompletableFuture<String> words(Predicate<String> wanted, Duration limit) {
    Wait<String> wait = wait(wanted, limit);
    serial.run(() -> add(partial, wait, () -> wait.offer(textSoFar)));
    return wait.future();
  }

  CompletableFuture<Long> silence(long millis, Duration limit) {
    Wait<Long> wait = wait(silent -> silent >= millis, limit);
    serial.run(() -> add(silences, wait, () -> false));
    return wait.future();
  }

  CompletableFuture<Situation> situation(
      Predicate<Situation> wanted, Supplier<Situation> now, Duration limit) {
    Wait<Situation> wait = wait(wanted, limit);
    serial.run(() -> add(situations, wait, () -> wait.offer(now.get())));
    return wait.future();
  }

  void situation(Situation now) {
    settle(situations, now);
  }

  void hearing(String text) {
    textSoFar = text;
    settle(partial, text);
  }

  void heard(Heard utterance) {
    textSoFar = "";
    utterances.add(utterance);
    for (Wait<Heard> wait : whole) {
      if (wait.offer(utterance)) {
        given = utterances.size();
        break;
      }
    }
    whole.removeIf(wait -> wait.future().isDone());
  }

  void played(boolean audible, long atMs) {
    long frameEnd = atMs + Frames.MILLIS;
    if (audible) {
      silentSinceMs = frameEnd;
    }
    settle(silences, frameEnd - silentSinceMs);
  }

  void close() {
    closed = true;
    List.of(whole, partial, silences, situations)
        .forEach(
            waits -> waits.forEach(wait -> wait.future().completeExceptionally(new CallOver())));
    whole.clear();
    partial.clear();
    silences.clear();
    situations.clear();
  }

  private boolean catchUp(Wait<Heard> wait) {
    for (int i = given; i < utterances.size(); i++) {
      if (wait.offer(utterances.get(i))) {
        given = i + 1;
        return true;
      }
    }
    return false;
  }

  private <T> void add(List<Wait<T>> waits, Wait<T> wait, BooleanSupplier now) {
    if (now.getAsBoolean()) {
      return;
    }
    if (closed) {
      wait.future().completeExceptionally(new CallOver());
    } else {
      waits.add(wait);
    }
  }

  private static <T> void settle(List<Wait<T>> waits, T value) {
    if (!waits.isEmpty()) {
      List.copyOf(waits).forEach(wait -> wait.offer(value));
      waits.removeIf(wait -> wait.future().isDone());
    }
  }

  private <T> Wait<T> wait(Predicate<T> wanted, Duration limit) {
    CompletableFuture<T> future = new CompletableFuture<>();
    Timers.Alarm alarm =
        timers.after(
            limit,
            () ->
                serial.run(
                    () ->
                        future.completeExceptionally(
                            new TimeoutException("not heard within " + limit))));
    CompletableFuture<T> unused = future.whenComplete((value, failure) -> alarm.cancel());
    return new Wait<>(wanted, future);
  }
}
