package dev.voiceline.examples.inkwell;

import dev.voiceline.core.socket.Socket;
import dev.voiceline.core.socket.SocketClosed;
import dev.voiceline.core.socket.SocketConnector;
import dev.voiceline.core.socket.SocketListener;
import dev.voiceline.core.socket.SocketRequest;
import dev.voiceline.core.time.VirtualTime;
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
  final Transcription ear =
      new Inkwell(InkwellSettings.of("key"), this, time).open(InkwellBench.LISTENING, told);

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
      byte[] packet = new byte[160];
      Arrays.fill(packet, (byte) 7);
      ear.hear(packet);
      time.advanceMillis(20);
    }
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

    Far listens() {
      opens();
      says("{'event':'listening'}");
      return this;
    }

    void says(String json) {
      listener.text(json.replace('\'', '"'));
    }

    void said(String event, String text, int from, int to) {
      says(
          "{'event':'%s','text':'%s','sure':1,'from':%d,'to':%d}".formatted(event, text, from, to));
    }

    void ends(SocketClosed end) {
      if (!over) {
        open = false;
        over = true;
        listener.closed(end);
      }
    }

    void breaks() {
      ends(SocketClosed.with(1006, "", true));
    }

    long sent(String deed) {
      return texts.stream().filter(text -> text.contains("\"" + deed + "\"")).count();
    }

    int audioMs() {
      return audio.size() / 8;
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
