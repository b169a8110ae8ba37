package dev.voiceline.core.inquiry;

import dev.voiceline.core.privacy.BirthDate;
import dev.voiceline.core.privacy.MemberId;
import dev.voiceline.core.privacy.Purpose;
import dev.voiceline.core.tool.ToolArguments;
import dev.voiceline.core.tool.ToolCallId;
import dev.voiceline.core.tool.ToolParameter;
import dev.voiceline.core.tool.ToolRequest;
import dev.voiceline.core.tool.ToolSpec;
import java.util.List;
import java.util.Map;

/** The function through which the model has coverage checked. */
public final class CheckEligibility {
  /** The argument that holds the member ID. */
  public static final String MEMBER_ID = "member_id";

  /** The argument that holds the patient's date of birth. */
  public static final String DATE_OF_BIRTH = "date_of_birth";

  /** The argument that holds the procedure or medication. */
  public static final String PROCEDURE = "procedure";

  /** What the model is told. */
  public static final ToolSpec SPEC =
      new ToolSpec(
          "check_eligibility",
          "Checks whether a patient's insurance covers a procedure or medication. Call it only when the"
              + " caller has given all three arguments in this call; never guess, complete or reuse a value"
              + " the caller did not give. Read the member ID and the date of birth back to the caller first,"
              + " and say that you are checking. When the result holds 'said', the line itself is telling"
              + " the caller that: say nothing of it unless you are asked, and never another amount, date or"
              + " promise. When it holds 'advice', follow it.",
          List.of(
              ToolParameter.text(
                  MEMBER_ID,
                  "The member ID on the insurance card, as the caller said it, letters and digits, such as"
                      + " 'AB987654'."),
              ToolParameter.text(
                  DATE_OF_BIRTH,
                  "The patient's date of birth as year-month-day, such as '1970-01-31'. If the caller left"
                      + " out the year, ask for it."),
              ToolParameter.text(
                  PROCEDURE,
                  "The procedure, service or medication in the caller's own words, such as 'MRI' or 'office"
                      + " visit'; in English, whatever language the caller speaks.")));

  private CheckEligibility() {}

  /** A request for a check by whoever stands in the model's place. */
  public static ToolRequest request(
      ToolCallId id, MemberId member, BirthDate born, String procedure) {
    return new ToolRequest(
        id,
        SPEC.name(),
        ToolArguments.of(
            Map.of(
                MEMBER_ID,
                member.reveal(Purpose.ELIGIBILITY_CHECK),
                DATE_OF_BIRTH,
                born.reveal(Purpose.ELIGIBILITY_CHECK).toString(),
                PROCEDURE,
                procedure)));
  }
}
