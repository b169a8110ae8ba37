package dev.voiceline.adapters.eligibility.fhir;

import dev.voiceline.adapters.eligibility.json.Node;
import dev.voiceline.core.eligibility.answer.Reason;
import dev.voiceline.core.eligibility.answer.Rejection;
import dev.voiceline.core.eligibility.answer.Stated;
import java.util.List;

/** Reject reasons of X12 that an OperationOutcome names in its details. */
final class RejectCodes {
  private RejectCodes() {}

  static List<Rejection> in(Node outcome) {
    return outcome.all("issue").stream()
        .flatMap(issue -> issue.all("details", "coding").stream())
        .filter(coding -> coding.text("system").filter(each -> each.contains("x12")).isPresent())
        .flatMap(coding -> coding.text("code").stream())
        .filter(code -> Reason.ofCode(code) != Reason.OTHER)
        .map(
            code -> new Rejection(Stated.notStated(), Stated.notStated(), code, Stated.notStated()))
        .distinct()
        .toList();
  }
}
