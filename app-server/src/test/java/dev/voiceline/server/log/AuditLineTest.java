package dev.voiceline.server.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.disclosure.AuditSubject;
import dev.voiceline.core.disclosure.FactKind;
import dev.voiceline.core.eligibility.CallerRole;
import dev.voiceline.core.eligibility.Npi;
import dev.voiceline.core.inquiry.InquiryEffect.Disclosure;
import dev.voiceline.core.privacy.Redactor;
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
    assertThat(line(CallerRole.CLINIC, Optional.of(new Npi("1234567893"))))
        .contains("role=clinic npi=1234567893 verified_by=-");
    assertThat(line(CallerRole.PATIENT, Optional.empty())).contains("role=patient verified_by=-");
  }

  private static String line(CallerRole role, Optional<Npi> npi) {
    AuditSubject about =
        new AuditSubject(role, Set.of(), Optional.empty(), Optional.empty(), List.of("62"), npi);
    return AuditLine.of(
        new CallNews.Disclosed(
            Instant.EPOCH,
            new ToolCallId("t"),
            Disclosure.BENEFITS,
            about,
            Set.of(FactKind.STATUS),
            4),
        Redactor.masking());
  }
}
