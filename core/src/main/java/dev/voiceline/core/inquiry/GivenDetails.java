package dev.voiceline.core.inquiry;

import dev.voiceline.core.language.Language;
import dev.voiceline.core.privacy.BirthDate;
import dev.voiceline.core.privacy.MemberId;
import dev.voiceline.core.tool.ToolArguments;
import java.util.Optional;

/** What the caller has given for an inquiry, as far as it could be read. */
public record GivenDetails(
    Optional<MemberId> member, Optional<BirthDate> born, Optional<String> procedure) {
  /** Longer than any name of a procedure. */
  private static final int LONGEST_PROCEDURE = 200;

  private static final GivenDetails NONE =
      new GivenDetails(Optional.empty(), Optional.empty(), Optional.empty());

  /** Nothing yet. */
  public static GivenDetails none() {
    return NONE;
  }

  /**
   * What can be read, without any doubt, of the arguments of a request for {@link
   * CheckEligibility}.
   *
   * @param policy with the day of the call, and what member IDs look like
   * @param language that the caller speaks, most likely
   */
  public static GivenDetails of(ToolArguments given, InquiryPolicy policy, Language language) {
    return of(given, Listening.first(policy, language));
  }

  static GivenDetails of(ToolArguments given, Listening how) {
    return new GivenDetails(
        given
            .text(CheckEligibility.MEMBER_ID)
            .flatMap(id -> how.members(FurtherDetails.payer(given)).read(id).usable()),
        given.text(CheckEligibility.DATE_OF_BIRTH).flatMap(text -> how.births().read(text).born()),
        given.text(CheckEligibility.PROCEDURE).map(GivenDetails::plain).filter(GivenDetails::fits));
  }

  /** These, and where one is missing the earlier one. */
  public GivenDetails over(GivenDetails earlier) {
    return new GivenDetails(
        member.or(earlier::member), born.or(earlier::born), procedure.or(earlier::procedure));
  }

  private static String plain(String text) {
    return text.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
  }

  private static boolean fits(String procedure) {
    boolean word = procedure.chars().anyMatch(Character::isLetterOrDigit);
    return word && procedure.length() <= LONGEST_PROCEDURE;
  }

  @Override
  public String toString() {
    return "GivenDetails[" + member + ", " + born + "]";
  }
}
