package dev.voiceline.core.endpointing;

import dev.voiceline.core.conversation.ConversationFailure;
import dev.voiceline.core.conversation.PartChange;
import dev.voiceline.core.conversation.Usage;
import dev.voiceline.core.conversation.UtteranceId;
import dev.voiceline.core.language.Language;
import dev.voiceline.core.language.Languages;
import dev.voiceline.core.language.Phrases;
import dev.voiceline.core.machine.Step;
import dev.voiceline.core.time.Timers.Alarm;
import dev.voiceline.core.transcription.Listening;
import dev.voiceline.core.transcription.Listening.Patience;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/**
 * One caller's ear: it tells the arbiter what the sound and the recognizer do, and the listener
 * what the arbiter decides. All but {@link #hear} and {@link #close} runs in tasks of the executor.
 */
final class EndpointedEar implements CallerEar, Recognizer.News {
  private final EarScope scope;
  private final String name;
  private final Recognizer recognizer;
  private final Map<ArbiterAlarm, Alarm> alarms = new HashMap<>();
  private final Deque<ArbiterEvent> waiting = new ArrayDeque<>();
  private ArbiterState state = ArbiterState.initial();
  private Listening listening;
  private Arbiter arbiter;
  private AskedReader asked;
  private boolean deciding;
  private boolean closed;

  EndpointedEar(EarScope scope, String name, Listening listening) {
    this.scope = scope;
    this.name = name;
    this.listening = listening;
    this.recognizer = new Recognizer(scope, this);
    Phrases phrases = phrases(listening);
    this.arbiter = arbiter(phrases);
    this.asked = new AskedReader(phrases);
  }

  void begin() {
    scope.serial().execute(() -> recognizer.open(listening));
  }

  @Override
  public void hear(byte[] audio) {
    recognizer.hear(audio);
  }

  @Override
  public void listen(Listening next) {
    Phrases phrases = phrases(next);
    this.listening =
        new Listening(next.languages(), next.terms(), state.bearings().asked().patience());
    this.arbiter = arbiter(phrases);
    this.asked = new AskedReader(phrases);
    recognizer.expect(listening);
  }

  @Override
  public void asked(String words) {
    on(new ArbiterEvent.AgentAsked(asked.read(words)));
  }

  @Override
  public void remarked(String words) {
    on(new ArbiterEvent.AgentAsked(state.bearings().asked().then(asked.read(words))));
  }

  @Override
  public void close() {
    scope.serial().execute(recognizer::close);
  }

  private Arbiter arbiter(Phrases phrases) {
    SilenceRule rule =
        new SilenceRule(
            scope.policy(), phrases, scope.clock().instant().atZone(ZoneOffset.UTC).toLocalDate());
    return new Arbiter(scope.policy(), scope.recognizer().traits(), rule);
  }

  private static Phrases phrases(Listening listening) {
    return Languages.standard()
        .orEnglish(listening.languages().stream().findFirst().map(Language::code));
  }

  /** What the listener does about one thing may be the next. */
  @Override
  public void on(ArbiterEvent event) {
    waiting.add(event);
    if (deciding) {
      return;
    }
    deciding = true;
    try {
      while (!waiting.isEmpty() && !closed) {
        Step<ArbiterState, ArbiterEffect> step =
            arbiter.on(
                state, waiting.remove(), scope.clock().millis(), recognizer.heard().toMillis());
        state = step.state();
        step.effects().forEach(this::run);
      }
    } finally {
      deciding = false;
    }
  }

  private void run(ArbiterEffect effect) {
    EarListener listener = scope.listener();
    if (effect instanceof ArbiterEffect.Started started) {
      listener.callerStarted(named(started.turn()));
    } else if (effect instanceof ArbiterEffect.Saying saying) {
      listener.callerSaying(named(saying.turn()), saying.soFar());
    } else if (effect instanceof ArbiterEffect.LikelyOver likely) {
      listener.likelyOver(named(likely.turn()), likely.words());
    } else if (effect instanceof ArbiterEffect.GoesOn still) {
      listener.goesOn(named(still.turn()));
    } else if (effect instanceof ArbiterEffect.Stopped stopped) {
      listener.callerStopped(named(stopped.turn()), stopped.spoken());
    } else if (effect instanceof ArbiterEffect.Said said) {
      listener.callerSaid(named(said.turn()), said.text());
    } else if (effect instanceof ArbiterEffect.Unclear unclear) {
      listener.callerUnclear(named(unclear.turn()));
    } else if (effect instanceof ArbiterEffect.Flush) {
      recognizer.flush();
    } else if (effect instanceof ArbiterEffect.Expect expect) {
      expect(expect.patience());
    } else if (effect instanceof ArbiterEffect.Set set) {
      set(set);
    } else if (effect instanceof ArbiterEffect.Cancel cancel) {
      cancel(cancel.alarm());
    }
  }

  private UtteranceId named(UtteranceId turn) {
    return new UtteranceId(name + "-" + turn);
  }

  private void expect(Patience patience) {
    listening = new Listening(listening.languages(), listening.terms(), patience);
    recognizer.expect(listening);
  }

  private void set(ArbiterEffect.Set set) {
    cancel(set.alarm());
    Runnable went = () -> on(new ArbiterEvent.AlarmWent(set.alarm()));
    alarms.put(
        set.alarm(),
        scope.timers().after(set.after(), () -> scope.serial().execute(() -> ring(went))));
  }

  private void ring(Runnable went) {
    if (!closed) {
      went.run();
    }
  }

  private void cancel(ArbiterAlarm alarm) {
    Alarm set = alarms.remove(alarm);
    if (set != null) {
      set.cancel();
    }
  }

  @Override
  public void ready() {
    scope.listener().ready();
  }

  @Override
  public void used(Usage usage) {
    scope.listener().used(usage);
  }

  @Override
  public void partChanged(PartChange change) {
    scope.listener().partChanged(change);
  }

  @Override
  public void failed(ConversationFailure failure) {
    scope.listener().failed(failure);
  }

  @Override
  public void closed() {
    closed = true;
    alarms.values().forEach(Alarm::cancel);
    alarms.clear();
    scope.listener().closed();
  }
}
