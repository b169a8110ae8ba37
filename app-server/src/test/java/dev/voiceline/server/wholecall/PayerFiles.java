package dev.voiceline.server.wholecall;

import dev.voiceline.simulator.payer.AnswerBook;
import dev.voiceline.simulator.payer.MemberBook;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What payers know of the demo's three patients, in each format. */
final class PayerFiles {
  static final String ACTIVE = "x12/synth-01-demo-mb123456-active-mri-auth.271";

  private PayerFiles() {}

  /** In X12. */
  static MemberBook x12() {
    return new MemberBook(
        List.of(
            text(ACTIVE),
            text("x12/synth-02-demo-mb789012-active-deductible-met.271"),
            text("x12/synth-03-demo-mb345678-terminated.271")));
  }

  /** In FHIR. */
  static AnswerBook fhir() {
    return demo("fhir/synth-0", AnswerBook.otherwise(text("fhir/synth-04-error-not-found.json")));
  }

  /** In a clearinghouse's JSON: {@code legacy} or {@code plans}. */
  static AnswerBook json(String shape) {
    return demo(
        "json/synth-" + shape + "-0",
        AnswerBook.otherwise(text("json/synth-legacy-06-aaa75.json")));
  }

  static String text(String name) {
    try (InputStream file = PayerFiles.class.getResourceAsStream("payers/" + name)) {
      if (file == null) {
        throw new IllegalArgumentException("no such file: " + name);
      }
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static AnswerBook demo(String begin, AnswerBook nobody) {
    return nobody
        .with("MB123456", "1985-03-15", text(begin + "1-demo-mb123456.json"))
        .with("MB789012", "1990-07-22", text(begin + "2-demo-mb789012.json"))
        .with("MB345678", "1975-11-30", text(begin + "3-demo-mb345678.json"));
  }
}
