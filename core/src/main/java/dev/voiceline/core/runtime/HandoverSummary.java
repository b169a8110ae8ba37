package dev.voiceline.core.runtime;

import dev.voiceline.core.caller.AnnouncedCall;
import dev.voiceline.core.inquiry.GivenDetails;
import dev.voiceline.core.inquiry.InquiryState;
import dev.voiceline.core.inquiry.InquiryWording;
import dev.voiceline.core.inquiry.LastReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a person is told of a caller before taking the call. Worded here from what the call knows,
 * so that nothing is said that nobody checked; only the reason is the agent's own. Health data.
 */
final class HandoverSummary {
  private static final int LONGEST = 200;

  private HandoverSummary() {}

  /**
   * The sentences.
   *
   * @param wording for the eye, in English: the person may not speak the caller's language
   */
  static String of(
      AnnouncedCall call,
      InquiryState inquiry,
      GivenDetails given,
      Optional<LastReport> report,
      Optional<String> reason,
      InquiryWording wording) {
    List<String> sentences = new ArrayList<>();
    sentences.add(
        call.direction() == AnnouncedCall.Direction.INCOMING
            ? "A caller to the Insurance Eligibility Line asks for a person."
            : "Somebody whom the Insurance Eligibility Line has called asks for a person.");
    report
        .map(LastReport::about)
        .filter(about -> !about.isEmpty())
        .or(given::procedure)
        .ifPresent(about -> sentences.add(ended("They asked about: " + shortened(about))));
    sentences.add(verification(inquiry));
    report
        .map(told -> told.brief(wording))
        .ifPresent(told -> sentences.add("They were told: " + ended(told)));
    reason.ifPresent(why -> sentences.add(ended("The agent says: " + shortened(why))));
    return String.join(" ", sentences);
  }

  private static String verification(InquiryState inquiry) {
    if (inquiry instanceof InquiryState.Locked) {
      return "The patient could not be verified: too many attempts failed.";
    }
    return inquiry.memory().verified().isPresent()
        ? "The patient's member ID and date of birth were verified."
        : "The patient was not verified.";
  }

  private static String shortened(String text) {
    String plain = text.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
    return plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST).strip();
  }

  private static String ended(String sentence) {
    return sentence.matches("(?s).*[.!?]") ? sentence : sentence + ".";
  }
}
