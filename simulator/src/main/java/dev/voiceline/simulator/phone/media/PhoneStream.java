package dev.voiceline.simulator.phone.media;

import dev.voiceline.core.time.Clock;
import dev.voiceline.core.time.Timers;
import dev.voiceline.simulator.phone.media.ServerMessage.Clear;
import dev.voiceline.simulator.phone.media.ServerMessage.Invalid;
import dev.voiceline.simulator.phone.media.ServerMessage.Mark;
import dev.voiceline.simulator.phone.media.ServerMessage.Media;
import java.time.Duration;
import java.util.Optional;

/**
 * A media stream, Twilio's end of it. Every 20 ms, on a schedule that is fixed when it opens, a
 * frame goes out and a frame of what came in is played. All state belongs to the call's {@link
 * Serial}; sending never blocks, so one timer thread can pace many streams.
 */
public final class PhoneStream implements LineSocketListener, StreamFaults {
  private static final Duration HANDSHAKE_LIMIT = Duration.ofSeconds(10);
  private static final Duration CLOSING_LIMIT = Duration.ofSeconds(2);
  private static final int LOST = 1006;
  private static final int NEVER_OPENED = -1;

  private final StreamTicket ticket;
  private final Clock clock;
  private final Timers timers;
  private final Serial serial;
  private final LineMeter meter;
  private final StreamParty party;
  private final StreamMessages messages;
  private final ServerMessageReader reader;
  private final Playout playout = new Playout();
  private Optional<LineSocket> socket = Optional.empty();
  private Timers.Alarm handshakeLimit = () -> {};
  private long startedAt;
  private long beats;
  private long skippedMs;
  private boolean frozen;
  private boolean ended;

  /** A stream that has not been dialed. */
  public PhoneStream(
      StreamTicket ticket,
      Clock clock,
      Timers timers,
      Serial serial,
      LineMeter meter,
      StreamParty party) {
    this.ticket = ticket;
    this.clock = clock;
    this.timers = timers;
    this.serial = serial;
    this.meter = meter;
    this.party = party;
    messages = new StreamMessages(ticket.accountSid(), ticket.callSid(), ticket.streamSid());
    reader = new ServerMessageReader(ticket.streamSid());
  }

  /** Opens the socket. */
  public void dial(LineDialer dialer) {
    handshakeLimit = after(HANDSHAKE_LIMIT, this::giveUpUnlessOpen);
    dialer.dial(ticket.place(), ticket.headers(), this);
  }

  /** The caller hangs up: {@code stop}, then the closing handshake. */
  public void hangUp() {
    serial.run(() -> leave(StreamEnd.Cause.CALLER_HUNG_UP));
  }

  /** Ends it from the phone's side, at once: for tasks of the call's serial only. */
  public void leave(StreamEnd.Cause cause) {
    if (!ended && socket.isPresent() && ticket.sendStart()) {
      transmit(messages.stop());
    }
    end(new StreamEnd(cause, 1000, ""));
  }

  @Override
  public void opened(LineSocket opened) {
    serial.run(() -> begin(opened));
  }

  @Override
  public void text(String message) {
    serial.run(() -> receive(reader.read(message)));
  }

  @Override
  public void binary(int bytes) {
    serial.run(meter::invalidReceived);
  }

  @Override
  public void closed(int code, String reason) {
    serial.run(() -> end(new StreamEnd(cause(code), code, reason)));
  }

  @Override
  public void dropSocket() {
    serial.run(
        () -> {
          socket.ifPresent(LineSocket::drop);
          end(new StreamEnd(StreamEnd.Cause.DROPPED, LOST, ""));
        });
  }

  @Override
  public void sendText(String text) {
    serial.run(() -> socket.ifPresent(open -> open.send(text)));
  }

  @Override
  public void sendBinary(byte[] bytes) {
    serial.run(() -> socket.ifPresent(open -> open.send(bytes)));
  }

  @Override
  public void skip(long millis) {
    serial.run(() -> skippedMs += millis);
  }

  @Override
  public void freeze() {
    serial.run(() -> frozen = true);
  }

  @Override
  public void thaw() {
    serial.run(() -> frozen = false);
  }

  private void begin(LineSocket opened) {
    if (ended) {
      opened.drop();
      return;
    }
    handshakeLimit.cancel();
    socket = Optional.of(opened);
    transmit(messages.connected());
    if (ticket.sendStart()) {
      transmit(messages.start(ticket.parameters()));
      // What writing these took is no time of the stream.
      startedAt = clock.millis();
      party.streamStarted();
      beat();
    }
  }

  // The schedule is absolute: a late beat is followed by an early one, so nothing drifts.
  private void beat() {
    long due = startedAt + beats * Frames.MILLIS;
    while (!ended && due <= clock.millis()) {
      meter.late(clock.millis() - due);
      exchange(beats * Frames.MILLIS);
      beats++;
      due = startedAt + beats * Frames.MILLIS;
    }
    if (!ended) {
      Timers.Alarm unused = after(Duration.ofMillis(due - clock.millis()), this::beat);
    }
  }

  private void exchange(long atMs) {
    Playout.Moment moment = playout.play();
    moment.marks().forEach(this::returnMark);
    meter.played(moment.bytes());
    Beat beat = party.next();
    beat.key().ifPresent(key -> transmit(messages.dtmf(key)));
    if (!frozen) {
      transmit(messages.media(beat.frame(), atMs + skippedMs));
      meter.frameSent();
    }
    party.exchanged(atMs, beat, moment.frame());
  }

  private void receive(ServerMessage message) {
    if (ended) {
      return;
    }
    if (message instanceof Media media) {
      playout.audio(media.audio());
      meter.mediaReceived(media.audio().length, playout.buffered());
    } else if (message instanceof Mark mark) {
      meter.markReceived();
      if (playout.mark(mark.name())) {
        returnMark(mark.name());
      }
    } else if (message instanceof Clear) {
      Playout.Cleared cleared = playout.clear();
      meter.clearReceived();
      meter.dropped(cleared.bytes());
      cleared.marks().forEach(this::returnMark);
    } else if (message instanceof Invalid) {
      meter.invalidReceived();
    }
  }

  private void returnMark(String name) {
    transmit(messages.mark(name));
  }

  private void transmit(String message) {
    if (!frozen) {
      socket.ifPresent(open -> open.send(message));
    }
  }

  private void giveUpUnlessOpen() {
    if (socket.isEmpty()) {
      end(new StreamEnd(StreamEnd.Cause.REFUSED, NEVER_OPENED, "31901: no answer in time"));
    }
  }

  private void end(StreamEnd end) {
    if (ended) {
      return;
    }
    ended = true;
    handshakeLimit.cancel();
    meter.dropped(playout.clear().bytes());
    socket.ifPresent(
        open -> {
          open.close();
          Timers.Alarm unused = after(CLOSING_LIMIT, open::drop);
        });
    party.streamEnded(end);
  }

  private Timers.Alarm after(Duration delay, Runnable task) {
    return timers.after(delay, () -> serial.run(task));
  }

  private static StreamEnd.Cause cause(int code) {
    return switch (code) {
      case NEVER_OPENED -> StreamEnd.Cause.REFUSED;
      case LOST -> StreamEnd.Cause.LOST;
      default -> StreamEnd.Cause.SERVER_CLOSED;
    };
  }
}
