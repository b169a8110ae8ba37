package dev.voiceline.server.log;

import dev.voiceline.core.disclosure.AuditSubject;
import dev.voiceline.core.privacy.Pseudonym;
import dev.voiceline.core.runtime.CallNews;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** An entry of the audit trail in one line, {@code name=value}; nothing in it names a patient. */
final class AuditLine {
  private static final String NONE = "-";

  private AuditLine() {}

  static String of(CallNews.LookedUp looked) {
    return "audit: looked up, "
        + about(looked.about())
        + " outcome="
        + AuditWords.of(looked.outcome())
        + " reasons="
        + joined(looked.reasons())
        + " trace="
        + looked.trace().map(AuditWords::trace).orElse(NONE)
        + " took_ms="
        + looked.millis()
        + " at="
        + looked.at();
  }

  static String of(CallNews.Disclosed disclosed) {
    return "audit: disclosed, "
        + about(disclosed.about())
        + " what="
        + AuditWords.of(disclosed.what())
        + " facts="
        + words(disclosed.kinds())
        + " sentences="
        + disclosed.sentences()
        + " at="
        + disclosed.at();
  }

  static String of(CallNews.LockedOut locked) {
    return "audit: locked out, by="
        + (locked.byNumber() ? "number" : "call")
        + " failed_attempts="
        + locked.failedAttempts();
  }

  private static String about(AuditSubject about) {
    return "role="
        + AuditWords.of(about.role())
        + about.npi().map(npi -> " npi=" + npi.value()).orElse("")
        + " verified_by="
        + words(about.verifiedBy())
        + " payer="
        + about.payer().map(AuditLine::quoted).orElse(AuditWords.UNKNOWN)
        + " member="
        + about.member().map(Pseudonym::value).orElse(NONE)
        + " services="
        + joined(about.serviceTypes());
  }

  private static String words(Collection<? extends Enum<?>> kinds) {
    return joined(AuditWords.of(kinds));
  }

  private static String joined(List<String> values) {
    return values.isEmpty() ? NONE : values.stream().collect(Collectors.joining(","));
  }

  private static String quoted(String text) {
    return '"' + text.replaceAll("[\"\\p{Cntrl}]", " ") + '"';
  }
}
