package dev.voiceline.core.runtime;

import dev.voiceline.core.call.CallId;
import dev.voiceline.core.time.Clock;

/** What the parts of one call share. */
final class CallScope {
  final CallId id;
  final CallPorts ports;
  private final Mailbox mailbox;
  final Alarms alarms;
  private boolean over;

  CallScope(CallId id, CallPorts ports) {
    this.id = id;
    this.ports = ports;
    this.mailbox = new Mailbox(fault -> fault("call", fault));
    this.alarms = new Alarms(ports.timers(), this::post);
  }

  /** Posts a letter; after the end it is not read any more. Any thread. */
  void post(Runnable letter) {
    mailbox.post(
        () -> {
          if (!over) {
            letter.run();
          }
        });
  }

  /** Posts a letter that is read even after the end. Any thread. */
  void postAlways(Runnable letter) {
    mailbox.post(letter);
  }

  /** Nothing that is posted matters any more. From the mailbox only. */
  void over() {
    over = true;
  }

  Clock clock() {
    return ports.clock();
  }

  void tell(CallNews news) {
    try {
      ports.observer().observed(id, news);
    } catch (RuntimeException | Error ignored) {
      // A watcher must not be able to end a call; there is nobody left to tell.
    }
  }

  /** Only the kind of a fault is told: its message may hold health data. */
  void fault(String where, Throwable fault) {
    tell(new CallNews.Fault(where, fault.getClass().getSimpleName()));
  }
}
