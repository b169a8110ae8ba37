package dev.voiceline.core.runtime;

import dev.voiceline.core.caller.AnnouncedCall;
import dev.voiceline.core.caller.CallId;
import dev.voiceline.core.language.Languages;
import dev.voiceline.core.language.Phrases;
import dev.voiceline.core.time.Clock;
import java.util.function.Consumer;

/** What the parts of one call share. */
final class CallScope {
  final AnnouncedCall announced;
  final CallId id;
  final CallPorts ports;
  private final Mailbox mailbox;
  final Alarms alarms;
  private Consumer<CallNews> insider = news -> {};
  private Phrases phrases;
  private boolean over;

  CallScope(AnnouncedCall announced, CallPorts ports) {
    this.announced = announced;
    this.id = announced.id();
    this.ports = ports;
    this.mailbox = new Mailbox(fault -> fault("call", fault));
    this.alarms = new Alarms(ports.timers(), this::post);
    this.phrases = Languages.standard().orEnglish(ports.agent().voicing().language());
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

  /** What the line says, in the language of the call. From the mailbox only. */
  Phrases phrases() {
    return phrases;
  }

  /** The call goes on in another language. From the mailbox only. */
  void speak(Phrases other) {
    phrases = other;
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
    insider.accept(news);
  }

  /** Tells a part of the call itself too, after the observer. Before the call begins. */
  void alsoTell(Consumer<CallNews> part) {
    insider = part;
  }

  /** Only the kind of a fault is told: its message may hold health data. */
  void fault(String where, Throwable fault) {
    tell(new CallNews.Fault(where, fault.getClass().getSimpleName()));
  }
}
