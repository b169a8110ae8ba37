package dev.voiceline.core.endpointing;

import dev.voiceline.core.conversation.UtteranceId;
import dev.voiceline.core.language.Languages;
import dev.voiceline.core.machine.Step;
import dev.voiceline.core.time.Timers;
import dev.voiceline.core.time.VirtualTime;
import dev.voiceline.core.transcription.TranscriptionTraits;
import dev.voiceline.core.transcription.Words;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * An arbiter in virtual time, between a line that may sound or not and a recognizer that keeps the
 * rules of its port and is as late as it likes. Every word is another one.
 */
final class ArbiterWorld {
  static final EndpointingPolicy POLICY = EndpointingPolicy.standard();

  final VirtualTime time = new VirtualTime();
  final List<String> order = new ArrayList<>();
  final List<String> frozen = new ArrayList<>();
  final StringBuilder said = new StringBuilder();
  final Map<UtteranceId, Integer> started = new HashMap<>();
  final Map<UtteranceId, Integer> stopped = new HashMap<>();
  final Map<UtteranceId, Integer> ended = new HashMap<>();
  Optional<UtteranceId> open = Optional.empty();
  int mostOpen;
  long longestMs;
  int unclear;
  private final TranscriptionTraits traits;
  private final Arbiter arbiter;
  private final Map<ArbiterAlarm, Timers.Alarm> alarms = new HashMap<>();
  private final List<Spoken> pending = new ArrayList<>();
  private ArbiterState state = ArbiterState.initial();
  private boolean sounding;
  private boolean likely;
  private boolean deaf;
  private long openedAt;
  private long lastTo;
  private int flushes;

  private record Spoken(String word, long from, long to) {}

  ArbiterWorld(TranscriptionTraits traits) {
    this.traits = traits;
    this.arbiter =
        new Arbiter(
            POLICY,
            traits,
            new SilenceRule(POLICY, Languages.standard().english(), LocalDate.of(2026, 1, 1)));
    on(new ArbiterEvent.RecognizerReady());
  }

  ArbiterState state() {
    return state;
  }

  void on(ArbiterEvent event) {
    Step<ArbiterState, ArbiterEffect> step = arbiter.on(state, event, time.millis(), time.millis());
    state = step.state();
    step.effects().forEach(this::run);
  }

  private void run(ArbiterEffect effect) {
    if (effect instanceof ArbiterEffect.Set set) {
      cancel(set.alarm());
      alarms.put(
          set.alarm(), time.after(set.after(), () -> on(new ArbiterEvent.AlarmWent(set.alarm()))));
    } else if (effect instanceof ArbiterEffect.Cancel cancel) {
      cancel(cancel.alarm());
    } else if (effect instanceof ArbiterEffect.Flush) {
      flushes++;
    } else if (effect instanceof ArbiterEffect.Started begun) {
      started.merge(begun.turn(), 1, Integer::sum);
      mostOpen = Math.max(mostOpen, open.isPresent() ? 2 : 1);
      open = Optional.of(begun.turn());
      openedAt = time.millis();
    } else if (effect instanceof ArbiterEffect.Stopped over) {
      stopped.merge(over.turn(), 1, Integer::sum);
      longestMs = Math.max(longestMs, time.millis() - openedAt);
      order.add(open.equals(Optional.of(over.turn())) ? "ok" : "stopped without start");
    } else if (effect instanceof ArbiterEffect.Said words) {
      ended(words.turn());
      said.append(' ').append(words.text());
    } else if (effect instanceof ArbiterEffect.Unclear nothing) {
      ended(nothing.turn());
      unclear++;
    }
  }

  private void ended(UtteranceId turn) {
    ended.merge(turn, 1, Integer::sum);
    order.add(stopped.containsKey(turn) ? "ok" : "said before it stopped");
    open = Optional.empty();
  }

  private void cancel(ArbiterAlarm alarm) {
    Optional.ofNullable(alarms.remove(alarm)).ifPresent(Timers.Alarm::cancel);
  }

  /** A word that was spoken so many ms ago is recognized. */
  void word(String word, long lag) {
    if (deaf) {
      return;
    }
    long from = Math.max(lastTo, time.millis() - lag);
    lastTo = from + 1;
    pending.add(new Spoken(word, from, lastTo));
    likely = false;
    on(new ArbiterEvent.Interim(words(pending), quiet()));
  }

  /** So many of the words that may change do so no more; all at the end of a model's turn. */
  void freeze(int most) {
    int count = Math.min(most, pending.size());
    if (count == 0 || traits.endsTurns()) {
      return;
    }
    freezeFirst(count);
    if (!pending.isEmpty()) {
      on(new ArbiterEvent.Interim(words(pending), quiet()));
    }
  }

  private void freezeFirst(int count) {
    List<Spoken> sure = List.copyOf(pending.subList(0, count));
    pending.subList(0, count).clear();
    sure.forEach(one -> frozen.add(one.word()));
    on(
        new ArbiterEvent.Frozen(
            words(sure), Duration.ofMillis(Math.max(0, time.millis() - sure.get(count - 1).to()))));
  }

  void turnOver() {
    if (traits.endsTurns() && !pending.isEmpty()) {
      freezeFirst(pending.size());
      on(new ArbiterEvent.TurnOver());
    }
  }

  void likelyOver() {
    if (traits.endsTurns() && !pending.isEmpty() && !likely) {
      likely = true;
      on(new ArbiterEvent.TurnLikelyOver());
    }
  }

  void resumed() {
    if (likely) {
      likely = false;
      on(new ArbiterEvent.TurnResumed());
    }
  }

  void flushed() {
    if (flushes > 0) {
      flushes--;
      freeze(pending.size());
      on(new ArbiterEvent.Flushed());
    }
  }

  void pausedByRecognizer() {
    if (!traits.endsTurns() && pending.isEmpty()) {
      on(new ArbiterEvent.Paused(quiet()));
    }
  }

  void soundBegins() {
    if (!sounding) {
      sounding = true;
      on(new ArbiterEvent.SoundBegan(Duration.ofMillis(time.millis())));
    }
  }

  void soundEnds() {
    if (sounding) {
      sounding = false;
      on(
          new ArbiterEvent.SoundEnded(
              Duration.ofMillis(time.millis() - 200), Duration.ofMillis(200)));
    }
  }

  /** Words that may change are gone with the recognizer. */
  void isLost() {
    if (!deaf) {
      deaf = true;
      pending.clear();
      flushes = 0;
      on(new ArbiterEvent.RecognizerLost());
    }
  }

  void isBack() {
    if (deaf) {
      deaf = false;
      on(new ArbiterEvent.RecognizerReady());
    }
  }

  void agentAsks(int what) {
    Asked asked =
        switch (what) {
          case 0 -> Asked.NOTHING;
          case 1 -> new Asked(Set.of(), true);
          case 2 -> new Asked(Set.of(Asked.Wanted.DATE), false);
          default -> new Asked(Set.of(Asked.Wanted.IDENTIFIER), false);
        };
    on(new ArbiterEvent.AgentAsked(asked));
  }

  private Duration quiet() {
    return Duration.ofMillis(Math.max(0, time.millis() - lastTo));
  }

  private static Words words(List<Spoken> some) {
    StringBuilder text = new StringBuilder();
    some.forEach(one -> text.append(' ').append(one.word()));
    return new Words(
        text.toString().strip(),
        0.9,
        Duration.ofMillis(some.get(0).from()),
        Duration.ofMillis(some.get(some.size() - 1).to()));
  }

  /** The caller is silent, and all that is owed comes. */
  void settles() {
    isBack();
    soundEnds();
    freeze(pending.size());
    turnOver();
    while (flushes > 0) {
      flushed();
    }
    time.advanceMillis(POLICY.longestTurn().toMillis());
  }
}
