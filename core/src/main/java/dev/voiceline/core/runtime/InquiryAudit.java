package dev.voiceline.core.runtime;

import dev.voiceline.core.disclosure.AuditSubject;
import dev.voiceline.core.disclosure.FactKind;
import dev.voiceline.core.disclosure.Verification;
import dev.voiceline.core.eligibility.EligibilityQuestion;
import dev.voiceline.core.eligibility.answer.AnswerContent;
import dev.voiceline.core.eligibility.answer.Coverage;
import dev.voiceline.core.eligibility.answer.EligibilityAnswer;
import dev.voiceline.core.eligibility.answer.Rejection;
import dev.voiceline.core.inquiry.LastReport;
import dev.voiceline.core.tool.ToolCallId;
import java.util.Optional;
import java.util.Set;

/** Writes the audit trail of one call's inquiry: every look-up, every disclosure. */
final class InquiryAudit {
  private final CallScope scope;

  InquiryAudit(CallScope scope) {
    this.scope = scope;
  }

  /** A payer has answered, or has not. */
  void lookedUp(
      ToolCallId id, EligibilityQuestion question, EligibilityAnswer answer, long millis) {
    scope.tell(
        new CallNews.LookedUp(
            scope.clock().instant(),
            id,
            about(question, AnswerContent.coverage(answer)),
            answer.outcome(),
            AnswerContent.rejections(answer).stream().map(Rejection::code).toList(),
            answer.provenance().trace().toOptional(),
            millis));
  }

  /** Something of a patient is told, with the answer to that request. */
  void disclosed(ToolCallId id, LastReport report, int sentences) {
    Optional<Coverage> coverage = AnswerContent.coverage(report.answer());
    scope.tell(
        new CallNews.Disclosed(
            scope.clock().instant(),
            id,
            report.what(),
            about(report.question(), coverage),
            coverage.map(FactKind::of).orElse(Set.of()),
            sentences));
  }

  private AuditSubject about(EligibilityQuestion question, Optional<Coverage> coverage) {
    Optional<Verification> verification =
        coverage.map(it -> Verification.of(question, it.person()));
    Optional<String> payer = scope.ports.directory().payerOf(question);
    return AuditSubject.of(question, payer, verification, scope.ports.extras().marks());
  }
}
