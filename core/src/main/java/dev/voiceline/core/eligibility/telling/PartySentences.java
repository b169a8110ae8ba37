package dev.voiceline.core.eligibility.telling;

import dev.voiceline.core.eligibility.answer.Contact;
import dev.voiceline.core.eligibility.answer.Coverage;
import dev.voiceline.core.eligibility.answer.OtherPayer;
import dev.voiceline.core.eligibility.answer.Stated;
import dev.voiceline.core.language.AnswerPhrase;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whom the payer names beside itself, and its own words. */
record PartySentences(Words words, ServiceWords names, PayersText texts, Coverage coverage) {
  /** Somebody else who is responsible for what was asked about. */
  Optional<String> elsewhere(Scope scope, String service) {
    return coverage.contacts().stream()
        .filter(each -> scope.answers(each.services()) && !scope.asksForPlan())
        .flatMap(each -> contact(each.name(), each.phone()).stream())
        .map(
            contact ->
                words.sentence(AnswerPhrase.ELSEWHERE, "service", service, "contact", contact))
        .findFirst();
  }

  /** Whom to ask. */
  List<String> contacts(Scope scope) {
    return coverage.contacts().stream()
        .filter(each -> scope.concerns(each.services()))
        .flatMap(each -> contact(each).stream())
        .distinct()
        .toList();
  }

  /** The primary care provider. */
  Optional<String> primaryCare() {
    return coverage
        .primaryCare()
        .toOptional()
        .flatMap(each -> texts.name(each, words))
        .map(name -> words.sentence(AnswerPhrase.PRIMARY_CARE, "name", name));
  }

  /** Other payers, without numbers: for staff. */
  List<String> otherPayers() {
    return coverage.otherPayers().stream().map(this::otherPayer).distinct().toList();
  }

  /**
   * The payer's free text, kept apart: for staff.
   *
   * @param told what is told with the figures already
   */
  List<String> ownWords(Set<String> told) {
    return coverage.notes().stream()
        .filter(note -> !told.contains(note))
        .flatMap(note -> texts.whole(note).stream())
        .map(note -> words.sentence(AnswerPhrase.OWN_WORDS, "words", note))
        .distinct()
        .toList();
  }

  private String otherPayer(OtherPayer payer) {
    Optional<String> kind =
        payer
            .insuranceType()
            .toOptional()
            .flatMap(type -> words.named(AnswerPhrase.INSURANCES, type));
    return contact(payer.name(), payer.phone())
        .or(() -> kind)
        .map(name -> words.sentence(AnswerPhrase.OTHER_PAYER, "payer", name))
        .orElseGet(() -> words.sentence(AnswerPhrase.OTHER_PAYER_UNNAMED));
  }

  private Optional<String> contact(Contact contact) {
    return contact(contact.name(), contact.phone())
        .map(
            named ->
                contact.services().isWholePlan()
                    ? words.sentence(AnswerPhrase.CONTACT, "contact", named)
                    : words.sentence(
                        AnswerPhrase.CONTACT_FOR,
                        "services",
                        names.of(contact.services()),
                        "contact",
                        named));
  }

  private Optional<String> contact(Stated<String> name, Stated<String> phone) {
    Optional<String> named = name.toOptional().flatMap(each -> texts.name(each, words));
    Optional<String> number = phone.toOptional().flatMap(texts::whole).map(this::number);
    if (named.isEmpty()) {
      return number.map(digits -> words.text(AnswerPhrase.PHONE, "phone", digits));
    }
    return number
        .map(
            digits -> words.text(AnswerPhrase.NAME_AND_PHONE, "name", named.get(), "phone", digits))
        .or(() -> named);
  }

  /** For the eye {@code 800-555-0142}, for the ear a digit at a time. */
  private String number(String phone) {
    String digits = phone.replaceAll("[^0-9]", "");
    if (digits.length() < 7 || digits.length() > 15) {
      return phone;
    }
    if (!words.forTheEye()) {
      return words.figures().characters(digits);
    }
    return digits.length() == 10
        ? digits.substring(0, 3) + "-" + digits.substring(3, 6) + "-" + digits.substring(6)
        : digits;
  }
}
