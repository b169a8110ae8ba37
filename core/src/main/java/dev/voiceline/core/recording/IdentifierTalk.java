package dev.voiceline.core.recording;

import dev.voiceline.core.privacy.Redactor;
import java.util.regex.Pattern;

/** Tells from words that a patient is about to be named, or has been. English and Spanish. */
public final class IdentifierTalk {
  private static final Pattern ASKED_FOR =
      Pattern.compile(
          "\\b(?:(?:member|insurance|subscriber|policy|group|id|card|medicare|medicaid)\\s+(?:id|number|numbers)"
              + "|\\bid\\b(?:\\s+on)|date\\s+of\\s+birth|birth\\s*date|birthday|was\\s+born|were\\s+born"
              + "|social\\s+security|patient's\\s+name|your\\s+(?:full\\s+)?name"
              + "|fecha\\s+de\\s+nacimiento|n[uú]mero\\s+de\\s+(?:miembro|afiliad[oa]|identificaci[oó]n|p[oó]liza|seguro)"
              + "|identificaci[oó]n|naci[oó])",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private IdentifierTalk() {}

  /** Whether the agent asks for an identifier, or speaks of one. */
  public static boolean asks(String agentsWords) {
    return ASKED_FOR.matcher(agentsWords).find();
  }

  /** Whether the caller has said one. */
  public static boolean names(String callersWords) {
    return ASKED_FOR.matcher(callersWords).find()
        || !Redactor.masking().redact(callersWords).equals(callersWords);
  }
}
