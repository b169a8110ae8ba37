package dev.voiceline.server.store;

import dev.voiceline.core.disclosure.AuditSubject;
import dev.voiceline.core.journal.Field;
import dev.voiceline.core.journal.Fields;
import dev.voiceline.core.runtime.CallNews;
import dev.voiceline.server.log.AuditWords;
import java.util.List;

/** What else an entry of the audit trail says. No identifier of a patient stands in it. */
final class AuditDetail {
  /** What a look-up says of who asked. */
  enum Verdict {
    PASSED,
    FAILED,
    /** The payer said nothing of any person. */
    NONE
  }

  private AuditDetail() {}

  static Verdict verdict(CallNews.LookedUp looked) {
    if (looked.about().verified()) {
      return Verdict.PASSED;
    }
    return switch (looked.outcome()) {
      case REJECTED_MEMBER,
          IDENTITY_CHECK,
          ACTIVE,
          ACTIVE_PENDING,
          INACTIVE,
          INACTIVE_PENDING,
          CONFLICT,
          UNKNOWN,
          AUTH_ONLY ->
          Verdict.FAILED;
      default -> Verdict.NONE;
    };
  }

  static Fields of(CallNews.LookedUp looked) {
    Fields fields =
        about(looked.about())
            .with("outcome", AuditWords.of(looked.outcome()))
            .with("reasons", texts(looked.reasons()))
            .with("took_ms", looked.millis());
    return looked
        .trace()
        .map(trace -> fields.with("trace", AuditWords.trace(trace)))
        .orElse(fields);
  }

  static Fields verification(CallNews.LookedUp looked) {
    return about(looked.about()).with("outcome", AuditWords.of(looked.outcome()));
  }

  static Fields of(CallNews.Disclosed disclosed) {
    return about(disclosed.about())
        .with("what", AuditWords.of(disclosed.what()))
        .with("facts", texts(AuditWords.of(disclosed.kinds())))
        .with("sentences", disclosed.sentences());
  }

  static Fields of(CallNews.LockedOut locked) {
    return Fields.none()
        .with("by", locked.byNumber() ? "number" : "call")
        .with("failed_attempts", locked.failedAttempts());
  }

  private static Fields about(AuditSubject about) {
    Fields fields =
        Fields.none()
            .with("verified_by", texts(AuditWords.of(about.verifiedBy())))
            .with("payer", about.payer().orElse(AuditWords.UNKNOWN))
            .with("services", texts(about.serviceTypes()));
    return about.npi().map(npi -> fields.with("npi", npi.value())).orElse(fields);
  }

  private static Field texts(List<String> words) {
    return new Field.Items(words.stream().<Field>map(Field.Text::new).toList());
  }
}
