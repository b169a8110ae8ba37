package dev.voiceline.simulator.phone;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;

/** Who can be dialed, and the calls that they got. Safe for use by any thread. */
final class People {
  private final Map<String, PersonBehavior> behaviors = new HashMap<>();
  private final Map<String, List<PhoneCall>> calls = new HashMap<>();
  private final Map<String, Queue<PhoneCall>> unseen = new HashMap<>();
  private final Map<String, Queue<CompletableFuture<PhoneCall>>> waiting = new HashMap<>();

  synchronized void put(String number, PersonBehavior behavior) {
    behaviors.put(number, behavior);
  }

  /** Nobody is at home at a number that was not given to anybody. */
  synchronized PersonBehavior who(String number) {
    return behaviors.getOrDefault(number, PersonBehavior.neverAnswers());
  }

  void called(String number, PhoneCall call) {
    CompletableFuture<PhoneCall> next;
    synchronized (this) {
      calls.computeIfAbsent(number, unused -> new ArrayList<>()).add(call);
      Queue<CompletableFuture<PhoneCall>> here =
          waiting.computeIfAbsent(number, unused -> new ArrayDeque<>());
      here.removeIf(CompletableFuture::isDone);
      if (here.isEmpty()) {
        unseen.computeIfAbsent(number, unused -> new ArrayDeque<>()).add(call);
        return;
      }
      next = here.remove();
    }
    next.complete(call);
  }

  synchronized List<PhoneCall> callsTo(String number) {
    return List.copyOf(calls.getOrDefault(number, List.of()));
  }

  synchronized CompletableFuture<PhoneCall> next(String number) {
    Queue<PhoneCall> already = unseen.computeIfAbsent(number, unused -> new ArrayDeque<>());
    if (!already.isEmpty()) {
      return CompletableFuture.completedFuture(already.remove());
    }
    CompletableFuture<PhoneCall> next = new CompletableFuture<>();
    waiting.computeIfAbsent(number, unused -> new ArrayDeque<>()).add(next);
    return next;
  }
}
