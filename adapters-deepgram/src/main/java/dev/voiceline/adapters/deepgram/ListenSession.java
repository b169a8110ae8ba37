package dev.voiceline.adapters.deepgram;

import com.google.gson.JsonObject;
import dev.voiceline.core.conversation.ConversationFailure;
import dev.voiceline.core.conversation.ConversationFailure.Kind;
import dev.voiceline.core.media.AudioFormat;
import dev.voiceline.core.serial.SerialTasks;
import dev.voiceline.core.socket.Socket;
import dev.voiceline.core.time.Timers.Alarm;
import dev.voiceline.core.transcription.Listening;
import java.time.Duration;
import java.util.Optional;

/** One call's speech, over as many sockets as it takes. Used by one thread at a time. */
final class ListenSession implements ListenSocket.Listener {
  private static final AudioFormat FORMAT = AudioFormat.PCMU_8K;
  private static final int LONGER = 4;

  private final Dialing dialing;
  private final Told told;
  private final SerialTasks turns;
  private final AudioHistory audio;
  private final Flushes flushes;
  private final Hearing hearing;
  private final SentAudio bill;
  private Listening listening;
  private Optional<ListenSocket> socket = Optional.empty();
  private Alarm redial = () -> {};
  private Alarm settling = () -> {};
  private boolean stale;
  private boolean changed;
  private boolean unheard;
  private int losses;

  ListenSession(Dialing dialing, Listening listening, Told told, SerialTasks turns) {
    this.dialing = dialing;
    this.listening = listening;
    this.told = told;
    this.turns = turns;
    this.audio = new AudioHistory(FORMAT.bytes(dialing.limits().held().toMillis()));
    this.flushes =
        new Flushes(dialing.timers(), dialing.limits().finalWithin(), turns, told::flushed);
    this.hearing = dialing.dialect().hearing(told, flushes::answered);
    this.bill = new SentAudio(told);
  }

  void connect() {
    if (told.isOver()) {
      return;
    }
    changed = false;
    ListenSocket next = new ListenSocket(dialing, turns, this);
    socket = Optional.of(next);
    bill.begin(dialing.dialect().billedAs(listening));
    try {
      next.connect(listening);
    } catch (IllegalArgumentException unusable) {
      finish(Optional.of(Failures.badAddress(dialing.names())));
    }
  }

  void hear(byte[] more) {
    if (!told.isOver()) {
      audio.add(more);
      uplink().ifPresent(this::send);
    }
  }

  private void send(Uplink open) {
    open.pump();
    bill.sent(open.sent());
  }

  void flush() {
    if (told.isOver()) {
      return;
    }
    if (dialing.dialect().finalizes()) {
      flushes.add(FORMAT.millis(audio.end()));
      uplink().ifPresent(Uplink::finish);
    } else {
      told.flushed();
    }
  }

  void expect(Listening next) {
    if (told.isOver() || next.equals(listening)) {
      return;
    }
    boolean elsewhere = dialing.dialect().needsAnother(listening, next);
    listening = next;
    if (elsewhere && socket.isPresent()) {
      reconnect();
    } else if (uplink().isPresent()) {
      configure();
    } else {
      changed = true;
    }
    tellDroppedTerms();
    tellUnheard();
  }

  /** What this socket has not settled yet the next one hears again. */
  private void reconnect() {
    endBill();
    socket.ifPresent(ListenSocket::close);
    connect();
  }

  private void configure() {
    dialing
        .dialect()
        .configure(listening)
        .ifPresent(message -> socket.ifPresent(open -> open.configure(message)));
  }

  private void tellDroppedTerms() {
    int dropped = KeyTerms.of(listening.terms()).dropped();
    if (dropped > 0) {
      told.failed(Failures.termsDropped(dropped));
    }
  }

  private void tellUnheard() {
    boolean hears = dialing.dialect().hears(listening);
    if (!hears && !unheard) {
      told.failed(Failures.languageNotHeard(dialing.settings().model(), dialing.names()));
    }
    unheard = !hears;
  }

  /** The end, wanted or not. */
  void finish(Optional<ConversationFailure> failure) {
    if (told.isOver()) {
      return;
    }
    redial.cancel();
    settling.cancel();
    flushes.close();
    socket.ifPresent(ListenSocket::close);
    endBill();
    failure.ifPresent(told::failed);
    told.closed();
  }

  @Override
  public Uplink listens(ListenSocket from, Socket open) {
    long begin = audio.begin();
    boolean first = !told.isReady();
    told.ready();
    if (first) {
      tellDroppedTerms();
      tellUnheard();
    } else {
      begin = audio.beginAt(hearing.settledMs() * FORMAT.bytesPerMs());
      hearing.restarted(FORMAT.millis(begin));
      settleLater();
    }
    stale = false;
    if (changed) {
      changed = false;
      configure();
    }
    return new Uplink(dialing, audio, begin, open, turns, this::dropped);
  }

  /** Once for each connection: the operator learns nothing from more. */
  private void dropped() {
    if (!stale) {
      stale = true;
      told.failed(Failures.audioDropped());
    }
  }

  private void settleLater() {
    settling.cancel();
    if (hearing.owesEnd()) {
      Duration patience =
          dialing.dialect().finalizes()
              ? dialing.settings().utteranceEnd()
              : Duration.ofMillis(dialing.settings().turns().of(listening.patience()).timeoutMs());
      settling = dialing.timers().after(patience, () -> turns.execute(hearing::settle));
    }
  }

  @Override
  public void told(String type, JsonObject message, TimeMap times) {
    if (hearing.received(type, message, times)) {
      losses = 0;
      told.alive();
    }
  }

  @Override
  public void complained(ConversationFailure failure) {
    told.failed(failure);
  }

  @Override
  public void lost(ConversationFailure failure, boolean opened) {
    endBill();
    socket = Optional.empty();
    losses++;
    boolean busy = failure.code().equals("busy") && !told.isReady();
    if (failure.kind() == Kind.FATAL || busy || losses > dialing.limits().redials()) {
      finish(Optional.of(Failures.ending(failure)));
      return;
    }
    told.failed(Failures.survived(failure));
    Duration pause = dialing.limits().pause().multipliedBy((long) Math.pow(LONGER, losses - 1));
    redial = dialing.timers().after(pause, () -> turns.execute(this::connect));
  }

  private void endBill() {
    uplink().map(Uplink::sent).ifPresent(bill::end);
  }

  private Optional<Uplink> uplink() {
    return socket.flatMap(ListenSocket::uplink);
  }
}
