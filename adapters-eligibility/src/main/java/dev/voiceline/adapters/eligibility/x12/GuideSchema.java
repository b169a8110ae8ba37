package dev.voiceline.adapters.eligibility.x12;

import dev.voiceline.adapters.eligibility.x12.Sanitizer.Interchange;
import io.xlate.edi.schema.EDISchemaException;
import io.xlate.edi.schema.Schema;
import io.xlate.edi.schema.SchemaFactory;
import io.xlate.edi.stream.EDIInputFactory;
import io.xlate.edi.stream.EDIStreamEvent;
import io.xlate.edi.stream.EDIStreamException;
import io.xlate.edi.stream.EDIStreamReader;
import io.xlate.edi.stream.EDIStreamValidationError;
import io.xlate.edi.stream.Location;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Transactions of answers (271) against the schema of 005010X279A1, by StAEDI. */
final class GuideSchema {
  /** Held, so that its level stays: StAEDI tells what its own schemas do not use, at length. */
  @SuppressWarnings("unused")
  private static final Logger STAEDI = quiet("io.xlate.edi.internal.schema");

  private static final Set<String> FRAME = Set.of("ISA", "GS", "ST", "SE", "GE", "IEA", "TA1");
  private static final Schema ANSWER = read("staedi-271.xml");

  private GuideSchema() {}

  static List<String> check(Interchange interchange) {
    EDIInputFactory factory = EDIInputFactory.newFactory();
    byte[] bytes = interchange.text().getBytes(StandardCharsets.UTF_8);
    Set<String> sentences = new LinkedHashSet<>();
    try (EDIStreamReader reader =
        factory.createEDIStreamReader(
            new ByteArrayInputStream(bytes), StandardCharsets.UTF_8.name())) {
      while (reader.hasNext()) {
        EDIStreamEvent event = reader.next();
        if (event == EDIStreamEvent.START_TRANSACTION) {
          reader.setTransactionSchema(ANSWER);
        } else if (event.isError() && !isOfFrame(reader)) {
          sentences.add(sentence(event, reader));
        }
      }
    } catch (EDIStreamException | IOException unreadable) {
      sentences.add("its segments cannot be told apart");
    }
    return List.copyOf(sentences);
  }

  /** Headers and trailers are checked by {@link StrictEnvelope}. */
  private static boolean isOfFrame(EDIStreamReader reader) {
    return FRAME.contains(reader.getLocation().getSegmentTag());
  }

  /** {@code schema: EB03 invalid code value}. */
  private static String sentence(EDIStreamEvent event, EDIStreamReader reader) {
    Location at = reader.getLocation();
    EDIStreamValidationError error = reader.getErrorType();
    String place =
        event == EDIStreamEvent.SEGMENT_ERROR
            ? tag(reader.getText())
            : tag(at.getSegmentTag())
                + (at.getElementPosition() > 0 ? "%02d".formatted(at.getElementPosition()) : "");
    return "schema: " + place + " " + error.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** A tag; anything else may be of the content. */
  private static String tag(String text) {
    return text.matches("[A-Z][A-Z0-9]{1,2}") ? text : "segment";
  }

  private static Logger quiet(String name) {
    Logger logger = Logger.getLogger(name);
    logger.setLevel(Level.WARNING);
    return logger;
  }

  private static Schema read(String name) {
    try (InputStream file = GuideSchema.class.getResourceAsStream(name)) {
      if (file == null) {
        throw new IllegalStateException("the jar is incomplete, it lacks " + name);
      }
      return SchemaFactory.newFactory().createSchema(file);
    } catch (EDISchemaException broken) {
      throw new IllegalStateException("the schema " + name + " is broken", broken);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
