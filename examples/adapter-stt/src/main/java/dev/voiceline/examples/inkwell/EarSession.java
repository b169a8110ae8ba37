package dev.voiceline.examples.inkwell;

import dev.voiceline.core.conversation.ConversationFailure;
import dev.voiceline.core.conversation.ConversationFailure.Kind;
import dev.voiceline.core.time.Timers.Alarm;
import dev.voiceline.core.transcription.Listening;
import java.time.Duration;
import java.util.Optional;

/** One call's speech, over as many sockets as it takes. Used by one thread at a time. */
final class EarSession implements Line.Listener {
  /** Longer than the silence that the service takes for a pause. */
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final Dialing dialing;
  private final Turns turns;
  private final Told told;
  private final Hearing hearing;
  private final Flushes flushes;
  private final RecentAudio audio = new RecentAudio();
  private Listening listening;
  private Listening asked;
  private Optional<Line> line = Optional.empty();
  private boolean listens;
  private int losses;
  private int earlyFlushes;
  private Alarm redial = () -> {};
  private Alarm pause = () -> {};

  EarSession(Dialing dialing, Listening listening, Told told, Turns turns) {
    this.dialing = dialing;
    this.listening = listening;
    this.asked = listening;
    this.told = told;
    this.turns = turns;
    this.hearing = new Hearing(told);
    this.flushes =
        new Flushes(
            dialing.timers(),
            dialing.settings().flushWithin(),
            turns,
            () -> told.tell(to -> to.flushed()));
  }

  void connect() {
    if (told.isOver()) {
      return;
    }
    asked = listening;
    Line next = new Line(dialing, turns, this);
    line = Optional.of(next);
    try {
      next.connect(listening);
    } catch (IllegalArgumentException unusable) {
      finish(Optional.of(Failures.badAddress()));
    }
  }

  void hear(byte[] more) {
    if (!told.isOver()) {
      audio.add(more);
      listeningLine().ifPresent(open -> open.send(more));
    }
  }

  void flush() {
    if (!told.isReady()) {
      earlyFlushes++;
    } else if (!told.isOver()) {
      int id = flushes.add();
      listeningLine().ifPresent(open -> open.send(ClientMessages.flush(id)));
    }
  }

  void expect(Listening next) {
    if (!told.isOver()) {
      listening = next;
      listeningLine().ifPresent(open -> open.send(ClientMessages.terms(next.terms())));
    }
  }

  /** The end, wanted or not. */
  void finish(Optional<ConversationFailure> failure) {
    if (told.isOver()) {
      return;
    }
    redial.cancel();
    pause.cancel();
    flushes.close();
    line.ifPresent(Line::close);
    line.ifPresent(open -> told.used(open.sent()));
    failure.ifPresent(told::failed);
    told.closed();
  }

  @Override
  public void received(Line from, ServiceMessage message) {
    if (message instanceof ServiceMessage.Listens && !listens) {
      listens(from);
    } else if (message instanceof ServiceMessage.Partial partial) {
      losses = 0;
      hearing.partial(partial.said());
      hears();
    } else if (message instanceof ServiceMessage.Final last) {
      losses = 0;
      hearing.frozen(last.said());
      hears();
    } else if (message instanceof ServiceMessage.Paused) {
      hearing.paused();
      hears();
    } else if (message instanceof ServiceMessage.Flushed flushed) {
      flushes.answered(flushed.id());
      hears();
    } else if (message instanceof ServiceMessage.Notice notice) {
      told.failed(Failures.notice(notice.code()));
    }
  }

  /** Whatever it tells, be it without words: it is not deaf. */
  private void hears() {
    told.tell(to -> to.alive());
  }

  /** What waited goes out, and after a loss what was not understood yet. */
  private void listens(Line open) {
    listens = true;
    told.ready();
    long begin = audio.beginFrom(hearing.settledMs());
    hearing.begins(begin);
    audio.from(begin).forEach(open::send);
    if (!asked.equals(listening)) {
      open.send(ClientMessages.terms(listening.terms()));
    }
    flushes.each(id -> open.send(ClientMessages.flush(id)));
    for (; earlyFlushes > 0; earlyFlushes--) {
      flush();
    }
    if (hearing.owesPause()) {
      pause = dialing.timers().after(PAUSE, () -> turns.run(hearing::pausedIfQuiet));
    }
  }

  @Override
  public void lost(Line gone, ConversationFailure failure) {
    told.used(gone.sent());
    line = Optional.empty();
    listens = false;
    pause.cancel();
    losses++;
    if (failure.kind() == Kind.FATAL || losses > dialing.settings().redials()) {
      finish(Optional.of(Failures.ending(failure)));
      return;
    }
    told.failed(Failures.survived(failure));
    redial = dialing.timers().after(dialing.settings().pause(), () -> turns.run(this::connect));
  }

  private Optional<Line> listeningLine() {
    return line.filter(open -> listens);
  }
}
