package dev.voiceline.adapters.openai.chat;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/**
 * Reads server-sent events from bytes that may be split anywhere. Lines end with a line feed, a
 * carriage return or both; comments and all fields but {@code data} are passed over. For use by one
 * thread at a time.
 */
final class SseReader {
  private static final String FIELD = "data";
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private final Consumer<String> data;
  private final ByteArrayOutputStream line = new ByteArrayOutputStream();
  private final StringBuilder event = new StringBuilder();
  private boolean afterReturn;
  private boolean hasData;
  private boolean first = true;

  /** Tells the data of each event, its lines joined by line feeds. */
  SseReader(Consumer<String> data) {
    this.data = data;
  }

  void add(ByteBuffer bytes) {
    while (bytes.hasRemaining()) {
      add(bytes.get());
    }
  }

  /** Nothing follows: an event without its blank line counts too. */
  void end() {
    if (line.size() > 0) {
      endLine();
    }
    endEvent();
  }

  private void add(byte b) {
    boolean secondOfPair = b == '\n' && afterReturn;
    afterReturn = b == '\r';
    if (secondOfPair) {
      return;
    }
    if (b == '\n' || b == '\r') {
      endLine();
    } else {
      line.write(b);
    }
  }

  private void endLine() {
    String text = line.toString(StandardCharsets.UTF_8);
    line.reset();
    if (first && text.startsWith(BYTE_ORDER_MARK)) {
      text = text.substring(BYTE_ORDER_MARK.length());
    }
    first = false;
    if (text.isEmpty()) {
      endEvent();
      return;
    }
    int colon = text.indexOf(':');
    String field = colon < 0 ? text : text.substring(0, colon);
    if (field.equals(FIELD)) {
      String value = colon < 0 ? "" : text.substring(colon + 1);
      add(value.startsWith(" ") ? value.substring(1) : value);
    }
  }

  private void add(String value) {
    if (hasData) {
      event.append('\n');
    }
    hasData = true;
    event.append(value);
  }

  private void endEvent() {
    if (hasData) {
      String whole = event.toString();
      event.setLength(0);
      hasData = false;
      data.accept(whole);
    }
  }
}
