package dev.voiceline.server.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.disclosure.AuditSubject;
import dev.voiceline.core.eligibility.CallerRole;
import dev.voiceline.core.eligibility.Npi;
import dev.voiceline.core.eligibility.answer.Outcome;
import dev.voiceline.core.runtime.CallNews;
import dev.voiceline.core.tool.ToolCallId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AuditLineTest {
  @Test
  void theNumberOfAClinicIsPublicAndStandsInTheLine() {
    assertThat(line(Optional.empty(), "T1", CallerRole.CLINIC, Npi.parse("1234567893")))
        .contains("role=clinic npi=1234567893 verified_by=-");
    assertThat(line(Optional.empty(), "T1")).contains("role=patient verified_by=-");
  }

  @Test
  void aTraceStandsThereAsItWasSentSoThatThePayerCanFindIt() {
    assertThat(line(Optional.of("Example \"Plan\""), "7Q0123456789ABCDEF012345"))
        .contains("payer=\"Example  Plan \"", "trace=7Q0123456789ABCDEF012345 ")
        .contains("services=62,unknown");
  }

  @Test
  void whatIsNoTraceAndAPayerOfNoNameAreUnknown() {
    assertThat(line(Optional.empty(), "Ada Example, born 1980"))
        .contains("payer=unknown ", "trace=unknown ")
        .doesNotContain("Ada");
  }

  private static String line(Optional<String> payer, String trace) {
    return line(payer, trace, CallerRole.PATIENT, Optional.empty());
  }

  private static String line(
      Optional<String> payer, String trace, CallerRole role, Optional<Npi> npi) {
    return AuditLine.of(
        new CallNews.LookedUp(
            Instant.EPOCH,
            new ToolCallId("t"),
            new AuditSubject(
                role, Set.of(), false, payer, Optional.empty(), List.of("62", "a b"), npi),
            Outcome.PAYER_UNAVAILABLE,
            List.of(),
            Optional.of(trace),
            7));
  }
}
