package dev.voiceline.simulator.phone;

import dev.voiceline.simulator.twilio.CallView;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The calls of a network: those that are on, and views of the latest that are over. Safe for use by
 * any thread.
 */
final class Lines {
  private static final int MOST_REMEMBERED = 10_000;

  private final Set<PhoneCall> live = ConcurrentHashMap.newKeySet();
  private final Map<String, PhoneCall> bySid = new ConcurrentHashMap<>();
  private final Map<String, CallView> over = new LinkedHashMap<>();

  void add(PhoneCall call) {
    live.add(call);
    // A replay pretends to be an earlier call, and must not hide it.
    PhoneCall unusedEarlier = bySid.putIfAbsent(call.callSid(), call);
  }

  Collection<PhoneCall> live() {
    return live;
  }

  Optional<PhoneCall> find(String callSid) {
    return Optional.ofNullable(bySid.get(callSid));
  }

  Optional<CallView> view(String callSid) {
    return find(callSid).map(PhoneCall::view).or(() -> remembered(callSid));
  }

  /** The latest first. */
  List<CallView> views() {
    List<CallView> views;
    synchronized (over) {
      views = new ArrayList<>(over.values());
    }
    List<CallView> current = bySid.values().stream().map(PhoneCall::view).toList();
    views.removeIf(old -> current.stream().anyMatch(now -> now.sid().equals(old.sid())));
    views.addAll(current);
    views.sort((one, other) -> other.created().compareTo(one.created()));
    return Collections.unmodifiableList(views);
  }

  private Optional<CallView> remembered(String callSid) {
    synchronized (over) {
      return Optional.ofNullable(over.get(callSid));
    }
  }

  /** A call is over. */
  void remove(PhoneCall call) {
    synchronized (over) {
      over.put(call.callSid(), call.view());
      if (over.size() > MOST_REMEMBERED) {
        over.remove(over.keySet().iterator().next());
      }
    }
    bySid.remove(call.callSid(), call);
    live.remove(call);
  }
}
