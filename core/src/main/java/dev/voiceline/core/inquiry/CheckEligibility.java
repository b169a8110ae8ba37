package dev.voiceline.core.inquiry;

import dev.voiceline.core.eligibility.CallerRole;
import dev.voiceline.core.eligibility.Relation;
import dev.voiceline.core.privacy.BirthDate;
import dev.voiceline.core.privacy.MemberId;
import dev.voiceline.core.privacy.Purpose;
import dev.voiceline.core.tool.ToolArguments;
import dev.voiceline.core.tool.ToolCallId;
import dev.voiceline.core.tool.ToolParameter;
import dev.voiceline.core.tool.ToolRequest;
import dev.voiceline.core.tool.ToolSpec;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** The function through which the model has coverage checked. */
public final class CheckEligibility {
  /** The argument that holds the member ID. */
  public static final String MEMBER_ID = "member_id";

  /** The argument that holds the patient's date of birth. */
  public static final String DATE_OF_BIRTH = "date_of_birth";

  /** The argument that holds the procedure or medication. */
  public static final String PROCEDURE = "procedure";

  /** The argument that holds the insurance, when it is another than the usual one. */
  public static final String PAYER = "payer";

  /** The argument that holds the patient's name. */
  public static final String PATIENT_NAME = "patient_name";

  /** The argument that holds how the patient is related to the policy holder. */
  public static final String RELATION = "relation";

  /** The argument that holds the day of the service. */
  public static final String SERVICE_DATE = "service_date";

  /** The argument that holds for whom the caller speaks. */
  public static final String CALLER_ROLE = "caller_role";

  /** The argument that holds the national number of a clinic that calls. */
  public static final String PROVIDER_NPI = "provider_npi";

  /** What the model is told. */
  public static final ToolSpec SPEC =
      new ToolSpec(
          "check_eligibility",
          "Checks whether a patient's insurance covers a procedure or medication. Call it only when the"
              + " caller has given member ID, date of birth and procedure in this call; never guess, complete or reuse a value"
              + " the caller did not give. Read the member ID back to the caller first, in groups of three or"
              + " four characters and each letter with a word ('M as in Mike'), and the date of birth with the"
              + " month as a word; when the caller has agreed, say that you are checking. When the result holds 'said', the line itself is telling"
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
                      + " visit'; in English, whatever language the caller speaks."),
              ToolParameter.optionalText(
                  PAYER,
                  "The insurance, as the caller calls it. Leave it out unless they name one."),
              ToolParameter.optionalText(
                  PATIENT_NAME,
                  "The patient's name as on the card, last name first: 'Doe, Jane'. Ask for it only when you"
                      + " are advised to."),
              choice(
                  RELATION,
                  "How the patient is related to the policy holder, when the caller says that it is not"
                      + " themselves whose name the policy is in.",
                  Arrays.stream(Relation.values()).map(Enum::name)),
              ToolParameter.optionalText(
                  SERVICE_DATE,
                  "The day of the service as year-month-day, or in the caller's words, such as 'next Tuesday'; only"
                      + " when the caller names another day than today."),
              choice(
                  CALLER_ROLE,
                  "For whom the caller speaks: 'patient' also for a parent or guardian, 'clinic' for a"
                      + " provider's office, 'other' for somebody who calls about another person without"
                      + " authority. Leave it out unless they say so.",
                  Arrays.stream(CallerRole.values()).map(Enum::name)),
              ToolParameter.optionalText(
                  PROVIDER_NPI, "The ten digits of the provider's NPI, when a clinic calls.")));

  private CheckEligibility() {}

  private static ToolParameter choice(String name, String description, Stream<String> words) {
    return new ToolParameter(
        name,
        ToolParameter.Type.TEXT,
        description,
        false,
        words.map(word -> word.toLowerCase(Locale.ROOT)).toList());
  }

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
