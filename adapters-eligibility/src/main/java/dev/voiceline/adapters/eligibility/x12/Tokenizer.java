package dev.voiceline.adapters.eligibility.x12;

import dev.voiceline.adapters.eligibility.x12.Sanitizer.Interchange;
import io.xlate.edi.stream.EDIInputFactory;
import io.xlate.edi.stream.EDIStreamEvent;
import io.xlate.edi.stream.EDIStreamException;
import io.xlate.edi.stream.EDIStreamReader;
import io.xlate.edi.stream.Location;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Divides an interchange into segments, by StAEDI. */
final class Tokenizer {
  private Tokenizer() {}

  static List<Segment> segments(Interchange interchange) throws Refused {
    EDIInputFactory factory = EDIInputFactory.newFactory();
    // Counts are checked by the envelope: senders of whole answers get them wrong.
    factory.setProperty(EDIInputFactory.EDI_VALIDATE_CONTROL_STRUCTURE, false);
    byte[] bytes = interchange.text().getBytes(StandardCharsets.UTF_8);
    try (EDIStreamReader reader =
        factory.createEDIStreamReader(
            new ByteArrayInputStream(bytes), StandardCharsets.UTF_8.name())) {
      List<Segment> segments = new ArrayList<>();
      while (reader.hasNext()) {
        if (reader.next() == EDIStreamEvent.START_SEGMENT) {
          segments.add(segment(reader));
        }
      }
      return segments;
    } catch (EDIStreamException | IOException unreadable) {
      throw new Refused("its segments cannot be told apart");
    }
  }

  private static Segment segment(EDIStreamReader reader) throws EDIStreamException {
    String tag = reader.getText();
    List<List<List<String>>> elements = new ArrayList<>();
    while (reader.hasNext()) {
      EDIStreamEvent event = reader.next();
      if (event == EDIStreamEvent.END_SEGMENT) {
        break;
      }
      if (event == EDIStreamEvent.ELEMENT_DATA) {
        Location at = reader.getLocation();
        List<List<String>> repetitions = grown(elements, at.getElementPosition());
        grown(repetitions, Math.max(1, at.getElementOccurrence())).add(reader.getText());
      }
    }
    return new Segment(tag, elements);
  }

  private static <T> List<T> grown(List<List<T>> lists, int number) {
    while (lists.size() < number) {
      lists.add(new ArrayList<>());
    }
    return lists.get(number - 1);
  }
}
