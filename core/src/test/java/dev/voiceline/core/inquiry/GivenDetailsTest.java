package dev.voiceline.core.inquiry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.language.Language;
import dev.voiceline.core.privacy.BirthDate;
import dev.voiceline.core.privacy.MemberId;
import dev.voiceline.core.tool.ToolArguments;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GivenDetailsTest {
  private static final InquiryPolicy POLICY = InquiryPolicy.standard(LocalDate.of(2026, 1, 1));

  @Test
  void whatCanBeReadIsKeptWhateverIsMissing() {
    GivenDetails details =
        GivenDetails.of(
            ToolArguments.of(Map.of("member_id", "MB123456", "date_of_birth", "no idea")),
            POLICY,
            Language.ENGLISH);
    assertThat(details.member()).isEqualTo(MemberId.parse("MB123456"));
    assertThat(details.born()).isEmpty();
    assertThat(details.procedure()).isEmpty();
  }

  @Test
  void theLatestOfEachCounts() {
    GivenDetails first =
        GivenDetails.of(
            ToolArguments.of(Map.of("member_id", "MB123456", "date_of_birth", "1985-03-15")),
            POLICY,
            Language.ENGLISH);
    GivenDetails second =
        GivenDetails.of(ToolArguments.of(Map.of("member_id", "MB999")), POLICY, Language.ENGLISH);
    assertThat(second.over(first).member()).isEqualTo(second.member().or(first::member));
    assertThat(second.over(first).born()).contains(BirthDate.of(LocalDate.of(1985, 3, 15)));
  }

  @Test
  void theDetailsAreNotPrinted() {
    GivenDetails details =
        GivenDetails.of(
            ToolArguments.of(
                Map.of("member_id", "MB123456", "date_of_birth", "1985-03-15", "procedure", "MRI")),
            POLICY,
            Language.ENGLISH);
    assertThat(details.toString()).doesNotContain("MB123456", "1985", "MRI");
  }
}
