package dev.voiceline.core.inquiry;

import static dev.voiceline.core.inquiry.InquirySamples.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.eligibility.CallerRole;
import dev.voiceline.core.eligibility.Npi;
import dev.voiceline.core.inquiry.InquiryArguments.Complete;
import dev.voiceline.core.inquiry.InquiryArguments.Incomplete;
import dev.voiceline.core.language.Language;
import dev.voiceline.core.tool.ToolArguments;
import dev.voiceline.core.tool.ToolResult.Problem;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InquiryArgumentsTest {
  private static final Set<Npi> CLINICS = Set.of(Npi.parse("1234567893").orElseThrow());
  private static final InquiryPolicy POLICY = InquiryPolicy.standard(TODAY).withClinics(CLINICS);
  private static final Listening ENGLISH = Listening.first(POLICY, Language.ENGLISH);
  private static final Listening SPANISH = Listening.first(POLICY, new Language("es"));
  private static final Map<String, Object> GOOD =
      Map.of("member_id", "QX778899", "date_of_birth", "April 4, 1944", "procedure", "an MRI");

  @Test
  void completeArgumentsBecomeAQuestion() {
    assertThat(InquiryArguments.of(ToolArguments.of(GOOD), ENGLISH))
        .isInstanceOfSatisfying(
            Complete.class,
            complete -> assertThat(complete.question().service().asked()).isEqualTo("an MRI"));
  }

  @ParameterizedTest(name = "{0} {2}")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "member_id     | -                 | member_id_missing         | member ID",
        "member_id     | '   '             | member_id_missing         | member ID",
        "member_id     | the blue one      | member_id_unreadable      | member ID",
        "member_id     | April 4, 1944     | member_id_unreadable      | member ID",
        "date_of_birth | -                 | date_of_birth_missing     | date of birth",
        "date_of_birth | April fourth      | date_of_birth_unreadable  | date of birth",
        "date_of_birth | February 30, 1944 | date_of_birth_unreadable  | date of birth",
        "date_of_birth | 2044-04-04        | date_of_birth_unreadable  | date of birth",
        "procedure     | -                 | procedure_missing         | procedure",
        "procedure     | '?!'              | procedure_unreadable      | procedure",
      })
  void theAdviceNamesWhatToAskForAgain(String name, String value, String code, String named) {
    Problem problem = problem(with(name, value));

    assertThat(problem.code()).isEqualTo(code);
    assertThat(problem.advice()).contains("The " + named).endsWith(".");
  }

  @Test
  void aDoubtfulMemberIdIsAskedBackInTheCallersLanguageInsteadOfLookedUp() {
    Problem english = problem(with("member_id", "Q B O 7 7 8 8 9"));
    assertThat(english.code()).isEqualTo("member_id_doubtful");
    assertThat(english.advice())
        .contains(
            "exactly this: \"Character three of the member ID: is it the digit zero, or O as in"
                + " Oscar?\"")
        .doesNotContain("7 7", "88");
    Problem spanish =
        ((Incomplete)
                InquiryArguments.of(with("member_id", "cu be sesenta siete ocho nueve"), SPANISH))
            .problem();
    assertThat(spanish.advice()).contains("¿es 6, o 7?");
  }

  @ParameterizedTest(name = "{index}")
  @CsvSource({"1234567893, CLINIC", "1245319599, PATIENT"})
  void aNumberThatAnybodyCanLookUpMakesNobodyAClinic(String npi, CallerRole role) {
    InquiryArguments read = InquiryArguments.of(with("provider_npi", npi), ENGLISH);
    assertThat(((Complete) read).question().role()).isEqualTo(role);
  }

  @Test
  void aDoubtfulYearIsAskedBackInsteadOfGuessed() {
    Problem problem = problem(with("date_of_birth", "April fourth, 12"));
    assertThat(problem.code()).isEqualTo("date_of_birth_unreadable");
    assertThat(problem.advice()).contains("exactly this: \"Is that April fourth, ");
    assertThat(problem(with("date_of_birth", "April fourth")).advice())
        .contains("\"And in which year?\"");
  }

  @Test
  void oneThingIsAskedForAtATime() {
    assertThat(problem(ToolArguments.of(Map.of())).code()).isEqualTo("member_id_missing");
  }

  @Test
  void noValueIsEchoed() {
    ToolArguments arguments =
        ToolArguments.of(
            Map.of("member_id", "QX778899", "date_of_birth", "99/99/1944", "procedure", "MRI"));

    assertThat(problem(arguments).toString()).doesNotContain("QX", "778899", "99", "1944");
  }

  @Test
  void argumentsThatAreNoJsonObjectAreAskedForAgain() {
    assertThat(problem(ToolArguments.malformed()).code()).isEqualTo("arguments_unreadable");
  }

  @Test
  void anEndlessProcedureIsRefused() {
    assertThat(problem(with("procedure", "x".repeat(201))).code())
        .isEqualTo("procedure_unreadable");
  }

  @Test
  void lineBreaksOfAProcedureBecomeBlanks() {
    assertThat(InquiryArguments.of(with("procedure", " knee\n\tsurgery "), ENGLISH))
        .isInstanceOfSatisfying(
            Complete.class,
            complete ->
                assertThat(complete.question().service().asked()).isEqualTo("knee surgery"));
  }

  private static ToolArguments with(String name, String value) {
    Map<String, Object> values = new HashMap<>(GOOD);
    if (value == null) {
      values.remove(name);
    } else {
      values.put(name, value);
    }
    return ToolArguments.of(values);
  }

  private static Problem problem(ToolArguments arguments) {
    return ((Incomplete) InquiryArguments.of(arguments, ENGLISH)).problem();
  }
}
