package dev.voiceline.adapters.eligibility.x12;

import dev.voiceline.adapters.eligibility.reading.Reading;
import dev.voiceline.adapters.eligibility.reading.StatementReader;
import dev.voiceline.adapters.eligibility.statement.PayerStatement;
import dev.voiceline.adapters.eligibility.statement.Warnings;
import dev.voiceline.core.eligibility.answer.EligibilityAnswer;
import dev.voiceline.core.eligibility.answer.EligibilityAnswer.NotUnderstood.Kind;
import dev.voiceline.core.eligibility.answer.Provenance;
import dev.voiceline.core.eligibility.answer.Provenance.Source;
import java.util.List;
import java.util.Optional;

/**
 * Reads what comes back for a 270: a 271 of version 5010 or 4010, a batch of them, a TA1 or a 999.
 * Immutable, safe for use by any thread.
 */
public final class X12AnswerReader {
  private final Reading reading;

  /** A reader for that day and question. */
  public X12AnswerReader(Reading reading) {
    this.reading = reading;
  }

  /** Whether the text calls itself an X12 interchange. */
  public static boolean canRead(String text) {
    return Sanitizer.isInterchange(text);
  }

  /** The answer; what cannot be read is one too. */
  public EligibilityAnswer read(String text) {
    Warnings warnings = new Warnings();
    Envelope envelope;
    try {
      envelope = open(text, warnings);
    } catch (Refused refused) {
      return reading.notUnderstood(Source.X12, Kind.MALFORMED, refused.why());
    }
    List<EligibilityAnswer> answers =
        envelope.transactions().stream()
            .filter(each -> each.type().equals("271"))
            .map(each -> answer(each, warnings.toList()))
            .toList();
    if (answers.size() == 1) {
      return answers.get(0);
    }
    return answers.isEmpty()
        ? acknowledgement(envelope, warnings)
        : new EligibilityAnswer.Several(
            reading.provenance(Source.X12, warnings.toList()), true, answers);
  }

  /** What the 271s in it state that can be read; none where it is something else. */
  public List<PayerStatement> statements(String text) {
    Warnings warnings = new Warnings();
    try {
      return open(text, warnings).transactions().stream()
          .filter(each -> each.type().equals("271") && each.complete())
          .flatMap(each -> statement(each, warnings.toList()).stream())
          .toList();
    } catch (Refused refused) {
      return List.of();
    }
  }

  private static Envelope open(String text, Warnings warnings) throws Refused {
    Envelope envelope = new Envelope(warnings);
    for (Sanitizer.Interchange interchange : Sanitizer.clean(text)) {
      interchange.unusualDelimiters().ifPresent(warnings::add);
      envelope.open(Tokenizer.segments(interchange));
    }
    return envelope;
  }

  EligibilityAnswer answer(Transaction transaction, List<String> noticed) {
    if (!transaction.complete()) {
      return reading.notUnderstood(
          Source.X12, Kind.INCOMPLETE, "its count of segments is wrong: some may be missing");
    }
    return statement(transaction, noticed)
        .map(new StatementReader(reading)::read)
        .orElseGet(
            () ->
                reading.notUnderstood(
                    Source.X12,
                    Kind.TEMPLATE,
                    "it holds placeholders instead of dates: it is a template"));
  }

  /** Empty for a template. */
  private static Optional<PayerStatement> statement(Transaction transaction, List<String> noticed) {
    Warnings warnings = new Warnings();
    X12Dates days = new X12Dates(warnings);
    PayerStatement statement = new TransactionReader(warnings, days).read(transaction);
    return days.sawPlaceholder() ? Optional.empty() : Optional.of(statement.writtenIn(noticed));
  }

  private EligibilityAnswer acknowledgement(Envelope envelope, Warnings warnings) {
    Provenance provenance = reading.provenance(Source.X12, warnings.toList());
    for (Transaction transaction : envelope.transactions()) {
      switch (transaction.type()) {
        case "999", "997" -> {
          return Acknowledgements.ofTransaction(transaction, provenance);
        }
        case "270" -> {
          return reading.notUnderstood(
              Source.X12, Kind.MALFORMED, "it is a question (270), not an answer");
        }
        default -> {
          // Something else that has nothing to do with eligibility.
        }
      }
    }
    return envelope.interchangeAcknowledgements().stream()
        .findFirst()
        .map(ta1 -> Acknowledgements.ofInterchange(ta1, provenance))
        .orElseGet(
            () ->
                reading.notUnderstood(
                    Source.X12, Kind.MALFORMED, "it holds no answer about eligibility (271)"));
  }
}
