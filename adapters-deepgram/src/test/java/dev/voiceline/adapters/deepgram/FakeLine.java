package dev.voiceline.adapters.deepgram;

import dev.voiceline.core.language.Language;
import dev.voiceline.core.socket.Socket;
import dev.voiceline.core.socket.SocketClosed;
import dev.voiceline.core.socket.SocketConnector;
import dev.voiceline.core.socket.SocketListener;
import dev.voiceline.core.socket.SocketRequest;
import dev.voiceline.core.time.VirtualTime;
import dev.voiceline.core.transcription.Listening;
import dev.voiceline.core.transcription.Transcription;
import dev.voiceline.tck.transcription.RecordedTranscription;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A transcription in virtual time, whose service is the test. */
final class FakeLine implements SocketConnector {
  final VirtualTime time = new VirtualTime();
  final RecordedTranscription told = new RecordedTranscription();
  final List<Far> sockets = new ArrayList<>();
  final Transcription ear;

  FakeLine(ListenSettings settings, String... terms) {
    ear = new Deepgram(settings, this, time, time).open(listening(terms), told);
  }

  static ListenSettings nova() {
    return ListenSettings.of("key").withModel("nova-3");
  }

  static Listening listening(String... terms) {
    return new Listening(List.of(Language.ENGLISH), List.of(terms), Listening.Patience.USUAL);
  }

  @Override
  public Connecting connect(SocketRequest request, SocketListener listener) {
    Far far = new Far(request, listener);
    sockets.add(far);
    return far;
  }

  Far last() {
    return sockets.get(sockets.size() - 1);
  }

  /** In packets of 20 ms, in real time. */
  void speak(int millis) {
    for (int ms = 0; ms < millis; ms += 20) {
      ear.hear(packet());
      time.advanceMillis(20);
    }
  }

  static byte[] packet() {
    byte[] packet = new byte[160];
    Arrays.fill(packet, (byte) 7);
    return packet;
  }

  /** The service's end of a socket. */
  static final class Far implements Socket, SocketConnector.Connecting {
    final SocketRequest request;
    final List<String> texts = new ArrayList<>();
    final ByteArrayOutputStream audio = new ByteArrayOutputStream();
    private final SocketListener listener;
    private boolean open;
    private boolean over;

    Far(SocketRequest request, SocketListener listener) {
      this.request = request;
      this.listener = listener;
    }

    Far opens() {
      open = true;
      listener.opened(this);
      return this;
    }

    void says(String json) {
      listener.text(json.replace('\'', '"'));
    }

    void sounds(int millis) {
      listener.binary(ByteBuffer.wrap(new byte[millis * 8]));
    }

    void result(String text, double start, double duration, String more) {
      says(
          "{'type':'Results','start':%s,'duration':%s,'channel':{'alternatives':[{'transcript':'%s'}]}%s}"
              .formatted(start, duration, text, more));
    }

    void ends(int code, String reason) {
      ends(SocketClosed.with(code, reason, true));
    }

    void ends(SocketClosed end) {
      if (!over) {
        open = false;
        over = true;
        listener.closed(end);
      }
    }

    long sent(String type) {
      return texts.stream().filter(text -> text.contains("\"" + type + "\"")).count();
    }

    @Override
    public void sendText(String text, Completion completion) {
      texts.add(text);
    }

    @Override
    public void sendBinary(ByteBuffer bytes, Completion completion) {
      byte[] copy = new byte[bytes.remaining()];
      bytes.get(copy);
      audio.writeBytes(copy);
    }

    @Override
    public void close(int code, String reason) {
      ends(SocketClosed.with(code, reason, false));
    }

    @Override
    public boolean isOpen() {
      return open;
    }

    @Override
    public void cancel() {
      ends(SocketClosed.neverOpened(0, "canceled"));
    }
  }
}
