package dev.voiceline.adapters.eligibility.x12.request;

import dev.voiceline.core.eligibility.service.ServiceSought;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** A procedure code, where what was asked about is one (X12 EQ02, C003). */
final class Procedure {
  private static final Pattern DENTAL = Pattern.compile("D[0-9]{4}");
  private static final Pattern HCPCS = Pattern.compile("[0-9]{4}[0-9A-Z]|[A-V][0-9]{4}");

  private Procedure() {}

  /** Qualifier and code: {@code HC} for CPT and HCPCS, {@code AD} for dentists' codes; or none. */
  static List<String> of(ServiceSought sought) {
    String asked = sought.asked().strip().toUpperCase(Locale.ROOT);
    if (DENTAL.matcher(asked).matches()) {
      return List.of("AD", asked);
    }
    return HCPCS.matcher(asked).matches() ? List.of("HC", asked) : List.of();
  }
}
