package dev.voiceline.adapters.eligibility.explain;

import dev.voiceline.adapters.eligibility.clearinghouse.ClearinghouseAnswerReader;
import dev.voiceline.adapters.eligibility.fhir.FhirAnswerReader;
import dev.voiceline.adapters.eligibility.json.Node;
import dev.voiceline.adapters.eligibility.payer.http.ReceivedText;
import dev.voiceline.adapters.eligibility.reading.Reading;
import dev.voiceline.adapters.eligibility.statement.PayerStatement;
import dev.voiceline.adapters.eligibility.x12.X12AnswerReader;
import dev.voiceline.core.eligibility.answer.EligibilityAnswer;
import dev.voiceline.core.eligibility.answer.EligibilityAnswer.NotUnderstood.Kind;
import dev.voiceline.core.eligibility.answer.Provenance.Source;
import dev.voiceline.core.eligibility.answer.Stated;
import java.util.List;
import java.util.Optional;

/**
 * Reads an answer in any of the known formats, which it tells from the content. Immutable, safe for
 * use by any thread.
 */
public final class AnswerReader {
  private final Reading reading;

  /** A reader for that day and question. */
  public AnswerReader(Reading reading) {
    this.reading = reading;
  }

  /** The answer in a file or a message body: UTF-8, or Latin-1 where it is not that. */
  public EligibilityAnswer read(byte[] bytes) {
    return read(text(bytes));
  }

  /** The answer; an empty body is a payer that did not answer. */
  public EligibilityAnswer read(String text) {
    if (text.isBlank() || text.strip().equals("\uFEFF")) {
      return new EligibilityAnswer.PayerUnavailable(
          reading.provenance(Source.X12, List.of("empty body")),
          true,
          Stated.notStated(),
          List.of());
    }
    if (X12AnswerReader.canRead(text)) {
      return new X12AnswerReader(reading).read(text);
    }
    Optional<Node> json = Node.parse(text).filter(Node::isObject);
    if (json.isEmpty()) {
      return reading.notUnderstood(
          Source.CLEARINGHOUSE,
          Kind.MALFORMED,
          "it is neither a whole X12 interchange nor a whole JSON object");
    }
    return FhirAnswerReader.canRead(json.get())
        ? new FhirAnswerReader(reading).read(json.get())
        : new ClearinghouseAnswerReader(reading).read(json.get());
  }

  /** The statements in it that can be read; none where it is something else. */
  public List<PayerStatement> statements(String text) {
    if (X12AnswerReader.canRead(text)) {
      return new X12AnswerReader(reading).statements(text);
    }
    Optional<Node> json = Node.parse(text).filter(Node::isObject);
    if (json.isEmpty()) {
      return List.of();
    }
    return FhirAnswerReader.canRead(json.get())
        ? new FhirAnswerReader(reading).statements(json.get())
        : ClearinghouseAnswerReader.statement(json.get()).stream().toList();
  }

  /** Its text: UTF-8, or Latin-1 where it is not that. */
  public static String text(byte[] bytes) {
    return ReceivedText.of(bytes);
  }
}
