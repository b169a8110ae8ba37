package dev.voiceline.adapters.eligibility.reading;

import dev.voiceline.adapters.eligibility.statement.Row;
import dev.voiceline.adapters.eligibility.statement.RowKind;
import dev.voiceline.core.eligibility.answer.EligibilityAnswer;
import dev.voiceline.core.eligibility.answer.EligibilityAnswer.RequestProblem;
import dev.voiceline.core.eligibility.answer.EligibilityAnswer.RequestProblem.Kind;
import dev.voiceline.core.eligibility.answer.FollowUp;
import dev.voiceline.core.eligibility.answer.Provenance;
import dev.voiceline.core.eligibility.answer.Reason;
import dev.voiceline.core.eligibility.answer.Rejection;
import dev.voiceline.core.eligibility.answer.Rejection.Place;
import dev.voiceline.core.eligibility.answer.Stated;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What refusals amount to. A refusal of the person beats every row below it. */
final class Refusals {
  private Refusals() {}

  /**
   * The refusals that leave nothing of the answer: all but those of a single service. One without a
   * place counts only where no status was stated beside it.
   */
  static List<Rejection> blocking(List<Rejection> rejections, boolean statusStated) {
    return rejections.stream()
        .filter(
            rejection ->
                rejection.place() != Place.SERVICE
                    && (rejection.place() != Place.UNKNOWN || !statusStated))
        .toList();
  }

  static EligibilityAnswer answer(
      Provenance provenance, List<Rejection> blocking, List<Rejection> all) {
    Set<Place> places = EnumSet.noneOf(Place.class);
    Set<Reason> reasons = EnumSet.noneOf(Reason.class);
    for (Rejection rejection : blocking) {
      places.add(rejection.place());
      reasons.add(rejection.reason());
    }
    if (places.size() > 1) {
      return new RequestProblem(provenance, Kind.SEVERAL_LEVELS, all);
    }
    if (reasons.contains(Reason.MEMBER)) {
      return new EligibilityAnswer.MemberNotMatched(provenance, all);
    }
    if (reasons.contains(Reason.PAYER_ID)) {
      return new RequestProblem(provenance, Kind.PAYER_ID, all);
    }
    if (reasons.contains(Reason.PROVIDER)) {
      return new EligibilityAnswer.ProviderProblem(provenance, all);
    }
    if (reasons.contains(Reason.PAYER_DOWN)) {
      return new EligibilityAnswer.PayerUnavailable(
          provenance, retryable(blocking), Stated.notStated(), all);
    }
    if (reasons.contains(Reason.DATE)) {
      return new RequestProblem(provenance, Kind.DATE, all);
    }
    return places.contains(Place.PROVIDER)
        ? new EligibilityAnswer.ProviderProblem(provenance, all)
        : new RequestProblem(provenance, Kind.CONTENT, all);
  }

  /** What to say of rows that stand below a refusal and count for nothing. */
  static Optional<String> unusedRows(List<Row> rows, List<Rejection> blocking) {
    if (rows.isEmpty()) {
      return Optional.empty();
    }
    if (rows.stream().allMatch(row -> row.kind() == RowKind.DISCLAIMER)) {
      return Optional.of(
          rows.size() == 1 ? "the lone EB P is a disclaimer" : "the rows are but disclaimers");
    }
    return Optional.of(
        blocking.stream().map(Rejection::place).distinct().count() > 1
            ? "benefit rows are present but every level above is rejected: do not use them"
            : "benefit rows are present beside the refusal: do not use them");
  }

  /** Unless the payer says otherwise. */
  private static boolean retryable(List<Rejection> rejections) {
    return rejections.stream()
        .flatMap(rejection -> rejection.followUp().toOptional().stream())
        .allMatch(FollowUp::allowsRetry);
  }
}
