package dev.voiceline.core.call;

import dev.voiceline.core.caller.AnnouncedCall;
import dev.voiceline.core.inquiry.InquiryState;
import dev.voiceline.core.language.Language;
import dev.voiceline.core.privacy.BirthDate;
import dev.voiceline.core.privacy.MemberId;
import java.util.Optional;

/**
 * A call that has lost its agent while the caller is still there, and what it knew.
 *
 * @param inquiry with the failed attempts, which still count
 * @param member the patient's, as far as the caller has given it
 * @param born the patient's, as far as the caller has given it
 * @param language that the call spoke last
 */
public record Unfinished(
    AnnouncedCall call,
    InquiryState inquiry,
    Optional<MemberId> member,
    Optional<BirthDate> born,
    Optional<String> procedure,
    Language language) {
  /** One of a call in English. */
  public Unfinished(
      AnnouncedCall call,
      InquiryState inquiry,
      Optional<MemberId> member,
      Optional<BirthDate> born,
      Optional<String> procedure) {
    this(call, inquiry, member, born, procedure, Language.ENGLISH);
  }

  @Override
  public String toString() {
    return "Unfinished[" + call.id().brief() + "]";
  }
}
