package dev.voiceline.adapters.eligibility.x12.request;

import io.xlate.edi.schema.Schema;
import io.xlate.edi.schema.SchemaFactory;
import io.xlate.edi.stream.EDIInputFactory;
import io.xlate.edi.stream.EDIStreamEvent;
import io.xlate.edi.stream.EDIStreamReader;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a 270 strictly: StAEDI's reader with its own rules for the envelope and our schema. */
final class Oracle270 {
  private static final Schema TRANSACTION = transaction();

  private Oracle270() {}

  /** Everything that it finds wrong. */
  static List<String> complaints(String text) throws Exception {
    List<String> complaints = new ArrayList<>();
    try (EDIStreamReader reader =
        EDIInputFactory.newFactory()
            .createEDIStreamReader(
                new ByteArrayInputStream(text.getBytes(StandardCharsets.US_ASCII)))) {
      while (reader.hasNext()) {
        EDIStreamEvent event = reader.next();
        if (event == EDIStreamEvent.START_TRANSACTION) {
          reader.setTransactionSchema(TRANSACTION);
        } else if (event.isError()) {
          complaints.add(reader.getErrorType() + " at " + reader.getLocation());
        }
      }
    }
    return complaints;
  }

  private static Schema transaction() {
    try {
      return SchemaFactory.newFactory()
          .createSchema(
              Optional.ofNullable(RequestWriter.class.getResource("transaction-270.xml"))
                  .orElseThrow());
    } catch (Exception unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }
}
