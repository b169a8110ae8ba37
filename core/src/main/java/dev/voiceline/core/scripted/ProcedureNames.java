package dev.voiceline.core.scripted;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what a caller asks coverage for: by a list of common names, or by how it is introduced. */
final class ProcedureNames {
  private static final Pattern KNOWN =
      Pattern.compile(
          "\\b(mri( scan)?|ct scan|cat scan|x-?ray|ultrasound|mammogram|colonoscopy|endoscopy"
              + "|office visits?|specialist visit|emergency room|physical therapy|surgery"
              + "|blood (test|work)|lab (test|work)s?|vaccination|flu shot"
              + "|medications?|prescriptions?|insulin|metformin|lisinopril|atorvastatin)\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern INTRODUCED =
      Pattern.compile(
          "\\b(?:procedure|medication|drug|treatment|service) (?:is|called|named) (?:an? |the )?"
              + "([a-z][a-z -]{2,40})",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern LEAD_IN =
      Pattern.compile(
          "^\\W*(?:(?:yes|okay|ok|well|please|um|uh|it'?s|it is|i need|i want|i'd like|she needs"
              + "|he needs|they need|check|what about|how about|and|for|about|an?|the|my)\\b\\W*)+",
          Pattern.CASE_INSENSITIVE);

  private ProcedureNames() {}

  /** A procedure that stands out in any sentence. */
  static Optional<String> find(String text) {
    Matcher introduced = INTRODUCED.matcher(text);
    Matcher known = KNOWN.matcher(text);
    if (known.find()) {
      return Optional.of(known.group());
    }
    return introduced.find() ? Optional.of(introduced.group(1).strip()) : Optional.empty();
  }

  /**
   * The whole of an answer to the question for the procedure, less the words that lead in to it.
   */
  static Optional<String> inAnswer(String text) {
    String rest = LEAD_IN.matcher(text).replaceFirst("").replaceAll("[.?!,;\\s]+$", "");
    return rest.length() >= 3 && rest.length() <= 60 && rest.matches(".*[A-Za-z].*")
        ? Optional.of(rest)
        : Optional.empty();
  }
}
