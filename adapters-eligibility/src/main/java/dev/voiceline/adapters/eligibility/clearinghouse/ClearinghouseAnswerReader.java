package dev.voiceline.adapters.eligibility.clearinghouse;

import dev.voiceline.adapters.eligibility.json.Node;
import dev.voiceline.adapters.eligibility.reading.Reading;
import dev.voiceline.adapters.eligibility.reading.StatementReader;
import dev.voiceline.adapters.eligibility.statement.PayerStatement;
import dev.voiceline.core.eligibility.answer.EligibilityAnswer;
import dev.voiceline.core.eligibility.answer.EligibilityAnswer.NotUnderstood.Kind;
import dev.voiceline.core.eligibility.answer.Provenance;
import dev.voiceline.core.eligibility.answer.Provenance.Source;
import dev.voiceline.core.eligibility.answer.Rejection;
import dev.voiceline.core.eligibility.answer.Stated;
import java.util.List;
import java.util.Optional;

/**
 * Reads a clearinghouse's JSON, whichever of the known shapes it has. Immutable, safe for use by
 * any thread.
 */
public final class ClearinghouseAnswerReader {
  private final Reading reading;
  private final FieldNames names;

  /** A reader for that day and question. */
  public ClearinghouseAnswerReader(Reading reading) {
    this(reading, FieldNames.documented());
  }

  /** A reader of a vendor's own names. */
  public ClearinghouseAnswerReader(Reading reading, FieldNames names) {
    this.reading = reading;
    this.names = names;
  }

  /** The answer; what has no known shape is one too. */
  public EligibilityAnswer read(Node received) {
    Node answer = names.inwards(received);
    return statement(answer)
        .map(new StatementReader(reading)::read)
        .or(() -> GatewayError.of(answer).map(this::ofGateway))
        .orElseGet(
            () ->
                reading.notUnderstood(
                    Source.CLEARINGHOUSE, Kind.MALFORMED, "it is JSON of an unknown shape"));
  }

  /** What it states; empty when nobody behind the gateway was asked. */
  public static Optional<PayerStatement> statement(Node answer) {
    if (LegacyShape.fits(answer)) {
      return Optional.of(new LegacyShape().statement(answer));
    }
    if (PlansShape.fits(answer)) {
      return Optional.of(new PlansShape().statement(answer));
    }
    if (PokitDokShape.fits(answer)) {
      return Optional.of(new PokitDokShape().statement(answer));
    }
    List<Rejection> rejections = JsonErrors.of(answer);
    return rejections.isEmpty() ? Optional.empty() : Optional.of(refused(rejections));
  }

  private EligibilityAnswer ofGateway(GatewayError error) {
    Provenance provenance = reading.provenance(Source.CLEARINGHOUSE, List.of());
    return switch (error.kind()) {
      case UNAVAILABLE ->
          new EligibilityAnswer.PayerUnavailable(
              provenance, true, Stated.of(error.httpStatus()), List.of());
      case CREDENTIALS ->
          new EligibilityAnswer.RequestProblem(
              provenance, EligibilityAnswer.RequestProblem.Kind.CREDENTIALS, List.of());
      case REQUEST ->
          new EligibilityAnswer.RequestProblem(
              provenance, EligibilityAnswer.RequestProblem.Kind.CONTENT, List.of());
    };
  }

  private static PayerStatement refused(List<Rejection> rejections) {
    return new PayerStatement(
        Source.CLEARINGHOUSE, Optional.empty(), Optional.empty(), rejections, List.of(), List.of());
  }
}
