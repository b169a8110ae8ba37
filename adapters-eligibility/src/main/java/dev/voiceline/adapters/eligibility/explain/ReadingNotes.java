package dev.voiceline.adapters.eligibility.explain;

import dev.voiceline.core.eligibility.answer.EligibilityAnswer;
import dev.voiceline.core.eligibility.answer.EligibilityAnswer.RequestProblem;
import dev.voiceline.core.eligibility.answer.Rejection;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a biller should know of how an answer was read: the traps in it and why it says no more than
 * it does. Never the payer's own words, and nothing of the person. Immutable, safe for any thread.
 */
final class ReadingNotes implements EligibilityAnswer.Visitor<List<String>> {
  private static final String NOTHING_KNOWN = "staff problem; nothing about the member is known";

  private ReadingNotes() {}

  /** The notes as one text; empty when there is nothing to note. */
  static Optional<String> of(EligibilityAnswer answer) {
    Set<String> notes = new LinkedHashSet<>(answer.accept(new ReadingNotes()));
    notes.addAll(answer.provenance().form());
    notes.addAll(answer.provenance().warnings());
    return notes.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", notes));
  }

  @Override
  public List<String> covered(EligibilityAnswer.Covered answer) {
    return CoverageNotes.of(answer.provenance(), answer.coverage());
  }

  @Override
  public List<String> notCovered(EligibilityAnswer.NotCovered answer) {
    return CoverageNotes.of(answer.provenance(), answer.coverage());
  }

  @Override
  public List<String> pendingStatus(EligibilityAnswer.PendingStatus answer) {
    return CoverageNotes.of(answer.provenance(), answer.coverage());
  }

  @Override
  public List<String> conflict(EligibilityAnswer.Conflict answer) {
    String what =
        switch (answer.contradiction()) {
          case ACTIVE_AFTER_PLAN_END ->
              "status says active, the plan end date is before the service date";
          case ACTIVE_BEFORE_PLAN_BEGIN ->
              "status says active, the plan begin date is after the service date";
          case INACTIVE_WITHIN_PLAN ->
              "status says not active, the service date lies within the plan dates";
          case ACTIVE_AND_INACTIVE -> "the same plan is said to be active and not active";
        };
    List<String> notes = new ArrayList<>();
    notes.add(what + ": do not promise coverage, ask to confirm with the plan");
    notes.addAll(CoverageNotes.of(answer.provenance(), answer.coverage()));
    return notes;
  }

  @Override
  public List<String> statusNotStated(EligibilityAnswer.StatusNotStated answer) {
    List<String> notes = new ArrayList<>();
    notes.add(
        onlyKind(answer.coverage().kinds())
            + "there is no status row, so neither active nor inactive");
    notes.addAll(CoverageNotes.of(answer.provenance(), answer.coverage()));
    return notes;
  }

  @Override
  public List<String> memberNotMatched(EligibilityAnswer.MemberNotMatched answer) {
    return List.of();
  }

  @Override
  public List<String> providerProblem(EligibilityAnswer.ProviderProblem answer) {
    return List.of();
  }

  @Override
  public List<String> requestProblem(EligibilityAnswer.RequestProblem answer) {
    return switch (answer.kind()) {
      case ENVELOPE -> List.of("TA1 R " + interchangeErrors(answer) + NOTHING_KNOWN);
      case SYNTAX -> List.of("999: the transaction was refused; " + NOTHING_KNOWN);
      case CREDENTIALS -> List.of("the credentials or settings were refused; " + NOTHING_KNOWN);
      case CONTENT, DATE, PAYER_ID, SEVERAL_LEVELS -> List.of();
    };
  }

  @Override
  public List<String> payerUnavailable(EligibilityAnswer.PayerUnavailable answer) {
    return List.of();
  }

  @Override
  public List<String> stillToCome(EligibilityAnswer.StillToCome answer) {
    return List.of(
        answer.queued()
            ? "the question is queued: the answer has not come"
            : "only an acknowledgement: the answer has not come");
  }

  @Override
  public List<String> notOurs(EligibilityAnswer.NotOurs answer) {
    return List.of(
        answer.otherPerson()
            ? "the person is not the one that was asked about: verify again, read nothing out"
            : "echoed trace is not the one sent: discard");
  }

  @Override
  public List<String> notUnderstood(EligibilityAnswer.NotUnderstood answer) {
    return List.of(
        switch (answer.kind()) {
          case MALFORMED -> answer.why();
          case INCOMPLETE ->
              "segment count does not match; strict readers reject, tolerant readers may warn";
          case TEMPLATE -> "placeholders in coded fields: nothing of it is read";
          case OTHER_VERSION ->
              "older resource name and fields: an R4 reader must refuse it, not guess";
          case WITHDRAWN -> "status entered-in-error or not active: ignore the content";
        });
  }

  @Override
  public List<String> several(EligibilityAnswer.Several answer) {
    return answer.batch()
        ? List.of()
        : List.of("match by trace number and member ID, never by position");
  }

  private static String onlyKind(List<String> kinds) {
    if (kinds.size() != 1) {
      return "";
    }
    return switch (kinds.get(0)) {
      case "R" -> "other payer row only: ";
      case "L" -> "primary care row only: ";
      case "MC" -> "coordinator row only: ";
      case "B" -> "copay row only: ";
      default -> "";
    };
  }

  private static String interchangeErrors(RequestProblem answer) {
    StringBuilder words = new StringBuilder();
    for (Rejection rejection : answer.rejections()) {
      words.append(rejection.code()).append(": ").append(InterchangeErrors.words(rejection.code()));
      words.append("; ");
    }
    return words.toString();
  }
}
