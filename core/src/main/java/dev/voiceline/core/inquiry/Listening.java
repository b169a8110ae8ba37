package dev.voiceline.core.inquiry;

import dev.voiceline.core.hearing.BirthDateReader;
import dev.voiceline.core.hearing.HearingWording;
import dev.voiceline.core.hearing.IdentifierDialogue;
import dev.voiceline.core.hearing.MemberIdReader;
import dev.voiceline.core.hearing.ServiceDayReader;
import dev.voiceline.core.language.Language;
import dev.voiceline.core.language.Languages;
import java.time.LocalDate;
import java.util.Optional;

/**
 * How a request is heard.
 *
 * @param policy with the day of the call, and what member IDs look like
 * @param language that the caller speaks, most likely
 * @param member how far the member ID is taken down
 * @param reply what the caller has said since the model was last answered
 */
record Listening(
    InquiryPolicy policy, Language language, IdentifierDialogue member, CallerReply reply) {

  /** The first request of a call. */
  static Listening first(InquiryPolicy policy, Language language) {
    return new Listening(policy, language, IdentifierDialogue.asked(), CallerReply.NONE);
  }

  LocalDate today() {
    return policy.today();
  }

  /** For the IDs of that payer, or of the usual one. */
  MemberIdReader members(Optional<String> payer) {
    return new MemberIdReader(language, policy.memberIds().apply(payer));
  }

  BirthDateReader births() {
    return new BirthDateReader(language, today());
  }

  ServiceDayReader days() {
    return new ServiceDayReader(language, today());
  }

  HearingWording wording() {
    return new HearingWording(Languages.standard().orEnglish(Optional.of(language.code())));
  }
}
