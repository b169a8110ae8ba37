package dev.voiceline.adapters.eligibility.x12.request;

import io.xlate.edi.stream.EDIStreamException;
import io.xlate.edi.stream.EDIStreamWriter;
import java.util.List;

/** Writes segments and counts them. For one interchange. */
final class Segments {
  private final EDIStreamWriter writer;
  private int count;

  Segments(EDIStreamWriter writer) {
    this.writer = writer;
  }

  /** A segment of plain elements; the empty ones at its end are left out. */
  void add(String tag, String... elements) throws EDIStreamException {
    int last = elements.length;
    while (last > 0 && elements[last - 1].isEmpty()) {
      last--;
    }
    writer.writeStartSegment(tag);
    for (int i = 0; i < last; i++) {
      element(elements[i]);
    }
    end();
  }

  /**
   * A service asked about. Each has an EQ of its own: some payers read the first repetition only,
   * and StAEDI's writer does not take repetitions that grow longer.
   *
   * @param procedure the components of EQ02; perhaps none
   */
  void ask(String serviceType, List<String> procedure) throws EDIStreamException {
    writer.writeStartSegment("EQ");
    element(serviceType);
    if (!procedure.isEmpty()) {
      writer.writeStartElement();
      for (String component : procedure) {
        writer.writeComponent(component);
      }
      writer.endElement();
    }
    end();
  }

  /** How many since the last call, and begins anew. */
  int counted() {
    int counted = count;
    count = 0;
    return counted;
  }

  private void element(String text) throws EDIStreamException {
    if (text.isEmpty()) {
      writer.writeEmptyElement();
    } else {
      writer.writeElement(text);
    }
  }

  private void end() throws EDIStreamException {
    writer.writeEndSegment();
    count++;
  }
}
