package dev.voiceline.core.runtime;

import dev.voiceline.core.inquiry.GivenDetails;
import dev.voiceline.core.inquiry.InquiryState;
import dev.voiceline.core.inquiry.LastReport;
import dev.voiceline.core.language.Language;
import java.util.Optional;
import java.util.Set;

/**
 * All that a call has of its inquiry, so that another may go on from there. Health data.
 *
 * @param known what the caller has given so far, the latest of each
 * @param lastReport what was disclosed last
 * @param moreTold how many sentences were told of it on request
 * @param toldIn the languages in which it was told
 */
public record InquiryStanding(
    InquiryState state,
    GivenDetails known,
    Optional<LastReport> lastReport,
    int moreTold,
    Set<Language> toldIn) {
  public InquiryStanding {
    toldIn = Set.copyOf(toldIn);
  }

  @Override
  public String toString() {
    return "InquiryStanding[" + state.getClass().getSimpleName() + "]";
  }
}
