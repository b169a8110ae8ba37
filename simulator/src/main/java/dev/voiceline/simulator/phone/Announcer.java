package dev.voiceline.simulator.phone;

import dev.voiceline.core.time.Timers;
import dev.voiceline.simulator.phone.twiml.Verb;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Lets the person on a leg hear verbs, one after the other. Belongs to the leg's serial. */
final class Announcer {
  private static final long MS_PER_TONE = 200;

  private final Leg leg;
  private final Runnable done;
  private final Deque<Verb.Audible> rest;
  private Runnable cutOff = () -> {};
  private Timers.Alarm alarm = () -> {};
  private boolean stopped;

  /** The last of the verbs is followed by a task, unless it is stopped before. */
  Announcer(Leg leg, List<? extends Verb.Audible> verbs, Runnable done) {
    this.leg = leg;
    this.done = done;
    rest = new ArrayDeque<>(verbs);
  }

  void start() {
    Verb.Audible verb = rest.poll();
    if (stopped) {
      return;
    }
    if (verb == null) {
      stopped = true;
      done.run();
    } else if (verb instanceof Verb.Say say) {
      speak(say, say.times());
    } else if (verb instanceof Verb.Pause pause) {
      last(pause.seconds() * 1_000L, this::start);
    } else if (verb instanceof Verb.Play play) {
      leg.handset().tones(play.digits());
      last(play.digits().length() * MS_PER_TONE, this::start);
    }
  }

  /** Whether nothing more will be heard. */
  boolean isOver() {
    return stopped;
  }

  /** Falls silent; what was said until now was heard. */
  void stop() {
    if (!stopped) {
      stopped = true;
      alarm.cancel();
      cutOff.run();
    }
  }

  private void speak(Verb.Say say, int times) {
    long from = leg.now();
    cutOff = () -> heardPart(say, from);
    last(
        say.text().length() * leg.carrier().msPerSpokenCharacter(),
        () -> {
          cutOff = () -> {};
          leg.handset().announced(say.text(), say, from);
          if (times > 1) {
            speak(say, times - 1);
          } else {
            start();
          }
        });
  }

  private void heardPart(Verb.Say say, long from) {
    long each = Math.max(1, leg.carrier().msPerSpokenCharacter());
    long characters = Math.min(say.text().length(), (leg.now() - from) / each);
    if (characters > 0) {
      leg.handset().announced(say.text().substring(0, (int) characters), say, from);
    }
  }

  private void last(long millis, Runnable next) {
    alarm =
        leg.later(
            millis,
            () -> {
              if (!stopped) {
                next.run();
              }
            });
  }
}
