package dev.voiceline.adapters.eligibility.payer;

import dev.voiceline.core.eligibility.service.ServiceSought;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A procedure's code, where a clinic asks about one instead of saying its name. Payers may answer
 * for the service type all the same.
 */
public record ProcedureCode(CodeList system, String code) {
  private static final Pattern CPT = Pattern.compile("[0-9]{4}[0-9AFTU]");
  private static final Pattern HCPCS = Pattern.compile("[A-CE-V][0-9]{4}");
  private static final Pattern CDT = Pattern.compile("D[0-9]{4}");

  /** Lists of codes. */
  public enum CodeList {
    /** Current Procedural Terminology, level I of HCPCS. */
    CPT("HC", "http://www.ama-assn.org/go/cpt"),
    /** HCPCS level II. */
    HCPCS("HC", "https://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets"),
    /** Dental procedures. */
    CDT("AD", "http://www.ada.org/cdt");

    private final String qualifier;
    private final String uri;

    CodeList(String qualifier, String uri) {
      this.qualifier = qualifier;
      this.uri = uri;
    }

    /** X12's qualifier (EQ02-1). */
    public String qualifier() {
      return qualifier;
    }

    /** FHIR's name of the list. */
    public String uri() {
      return uri;
    }
  }

  /** The code that was asked about, if it was one. */
  public static Optional<ProcedureCode> in(ServiceSought service) {
    String asked = service.asked().strip().toUpperCase(Locale.ROOT);
    if (CPT.matcher(asked).matches()) {
      return Optional.of(new ProcedureCode(CodeList.CPT, asked));
    }
    if (CDT.matcher(asked).matches()) {
      return Optional.of(new ProcedureCode(CodeList.CDT, asked));
    }
    return HCPCS.matcher(asked).matches()
        ? Optional.of(new ProcedureCode(CodeList.HCPCS, asked))
        : Optional.empty();
  }
}
