package dev.voiceline.adapters.eligibility.network;

import dev.voiceline.core.eligibility.EligibilityQuestion;
import dev.voiceline.core.eligibility.PatientName;
import dev.voiceline.core.eligibility.answer.EligibilityAnswer;
import dev.voiceline.core.eligibility.answer.EligibilityAnswer.MemberNotMatched;
import dev.voiceline.core.eligibility.answer.Rejection;
import dev.voiceline.core.privacy.MemberId;
import dev.voiceline.core.privacy.Purpose;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Another way to search for a patient who was not found: cards and payers differ in first names and
 * in the person's suffix behind the member ID. The birth date is never varied.
 *
 * @param note one sentence on what was left out
 */
record Variation(EligibilityQuestion question, String note) {
  /** Member ID invalid (72), patient not found (75). */
  private static final Set<String> ID = Set.of("72", "75");

  /** Name invalid (65, 73), patient not found (67, 75). */
  private static final Set<String> NAME = Set.of("65", "67", "73", "75");

  /** Six characters at least must be left: what is shorter has no suffix. */
  private static final Pattern SUFFIXED = Pattern.compile("(.{6,})0[0-2]");

  /** The one way that is worth a try, if any. */
  static Optional<Variation> of(
      EligibilityQuestion question, EligibilityAnswer answer, Search search) {
    if (!search.varied() || !(answer instanceof MemberNotMatched refused)) {
      return Optional.empty();
    }
    Set<String> codes =
        refused.rejections().stream().map(Rejection::code).collect(Collectors.toSet());
    Optional<Variation> shorter =
        codes.stream().anyMatch(ID::contains) ? withoutSuffix(question) : Optional.empty();
    return shorter.or(
        () ->
            codes.stream().anyMatch(NAME::contains)
                ? withLessName(question, search)
                : Optional.empty());
  }

  /** Whether there is one for some refusal. */
  static boolean isPossible(EligibilityQuestion question, Search search) {
    return search.varied()
        && withoutSuffix(question).or(() -> withLessName(question, search)).isPresent();
  }

  private static Optional<Variation> withoutSuffix(EligibilityQuestion question) {
    Matcher id = SUFFIXED.matcher(question.member().reveal(Purpose.ELIGIBILITY_CHECK));
    return id.matches()
        ? MemberId.parse(id.group(1))
            .map(
                member ->
                    new Variation(
                        question.of(member),
                        "the payer knows the member ID without its last two digits"))
        : Optional.empty();
  }

  private static Optional<Variation> withLessName(EligibilityQuestion question, Search search) {
    Optional<PatientName> name = question.patient();
    if (name.flatMap(PatientName::first).isPresent()) {
      Optional<PatientName> last = name.map(each -> new PatientName(each.last(), Optional.empty()));
      return Optional.of(
          new Variation(question.named(last), "the payer knows the patient by the last name only"));
    }
    return name.isPresent() && search.name() != Search.NameUse.REQUIRED
        ? Optional.of(
            new Variation(
                question.named(Optional.empty()), "the payer knows the patient by another name"))
        : Optional.empty();
  }
}
