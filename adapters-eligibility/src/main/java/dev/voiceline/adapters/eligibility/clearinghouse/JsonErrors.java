package dev.voiceline.adapters.eligibility.clearinghouse;

import dev.voiceline.adapters.eligibility.json.Node;
import dev.voiceline.core.eligibility.answer.FollowUp;
import dev.voiceline.core.eligibility.answer.Reason;
import dev.voiceline.core.eligibility.answer.Rejection;
import dev.voiceline.core.eligibility.answer.Stated;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Refusals that the payer gave, as the clearinghouse's JSON carries them. */
final class JsonErrors {
  private static final Pattern LOOP = Pattern.compile("\\b(2\\d{3}[A-D])\\b");

  private JsonErrors() {}

  /** All of them; when none is X12's, the clearinghouse's own complaints. */
  static List<Rejection> of(Node answer) {
    List<Node> errors = new ArrayList<>(answer.all("errors"));
    for (String part : List.of("payer", "provider", "subscriber")) {
      errors.addAll(answer.all(part, "aaaErrors"));
    }
    answer.all("dependents").forEach(each -> errors.addAll(each.all("aaaErrors")));
    List<Rejection> ofPayer =
        errors.stream().flatMap(each -> ofPayer(each).stream()).distinct().toList();
    return ofPayer.isEmpty()
        ? errors.stream().filter(Node::isObject).map(JsonErrors::ofClearinghouse).toList()
        : ofPayer;
  }

  private static Optional<Rejection> ofPayer(Node error) {
    return error
        .text("code")
        .filter(code -> Reason.ofCode(code) != Reason.OTHER)
        .or(() -> error.text("field").filter(code -> Reason.ofCode(code) != Reason.OTHER))
        .or(() -> error.text("code").filter(code -> error.text("field").equals(Optional.of("AAA"))))
        .map(code -> rejection(error, code));
  }

  private static Rejection ofClearinghouse(Node error) {
    return rejection(error, error.text("code").orElse("unspecified"));
  }

  private static Rejection rejection(Node error, String code) {
    Optional<String> loop =
        error
            .text("location")
            .map(LOOP::matcher)
            .filter(Matcher::find)
            .map(matcher -> matcher.group(1));
    return new Rejection(
        Stated.of(loop),
        Stated.notStated(),
        code,
        Stated.of(
            error
                .text("followupAction")
                .or(() -> error.text("followUpAction"))
                .flatMap(JsonErrors::followUp)));
  }

  static Optional<FollowUp> followUp(String words) {
    String text = words.toLowerCase(Locale.ROOT).replace('_', ' ');
    if (text.length() == 1) {
      return FollowUp.ofCode(words.toUpperCase(Locale.ROOT));
    }
    if (text.contains("correct")) {
      return Optional.of(FollowUp.CORRECT);
    }
    if (text.contains("third party")) {
      return Optional.of(FollowUp.THIRD_PARTY);
    }
    if (text.contains("30 days")) {
      return Optional.of(FollowUp.WAIT_30_DAYS);
    }
    if (text.contains("10 days")) {
      return Optional.of(FollowUp.WAIT_10_DAYS);
    }
    if (text.contains("not allowed")) {
      return Optional.of(FollowUp.DO_NOT_RESEND);
    }
    if (text.contains("do not resubmit")) {
      return Optional.of(FollowUp.ANSWER_LATER);
    }
    if (text.contains("original")) {
      return Optional.of(FollowUp.RESEND_SAME);
    }
    return text.contains("allowed") || text.contains("resubmit")
        ? Optional.of(FollowUp.RESEND_ALLOWED)
        : Optional.empty();
  }
}
