package dev.voiceline.server.log;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** What an entry of the audit trail says, in words that cannot name a patient. */
public final class AuditWords {
  /** In place of what may be anything. */
  public static final String UNKNOWN = "unknown";

  /** As this library makes its trace numbers; what a payer echoes may be anything. */
  private static final Pattern TRACE = Pattern.compile("[A-Z0-9]{1,50}");

  private AuditWords() {}

  /** In small letters. */
  public static String of(Enum<?> kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  /** In small letters and in the order of their kind. */
  public static List<String> of(Collection<? extends Enum<?>> kinds) {
    return kinds.stream().sorted().map(each -> of((Enum<?>) each)).toList();
  }

  /** A trace number as it was sent, so that the payer can find it. */
  public static String trace(String trace) {
    return TRACE.matcher(trace).matches() ? trace : UNKNOWN;
  }
}
