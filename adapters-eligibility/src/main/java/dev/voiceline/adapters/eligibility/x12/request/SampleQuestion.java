package dev.voiceline.adapters.eligibility.x12.request;

import dev.voiceline.adapters.eligibility.payer.PayerRequest;
import dev.voiceline.core.eligibility.EligibilityQuestion;
import dev.voiceline.core.eligibility.Npi;
import dev.voiceline.core.eligibility.Provider;
import dev.voiceline.core.eligibility.service.ServiceSought;
import dev.voiceline.core.privacy.BirthDate;
import dev.voiceline.core.privacy.MemberId;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

/** About nobody, to nobody: it is written and thrown away. */
final class SampleQuestion {
  private SampleQuestion() {}

  static PayerRequest on(LocalDate day) {
    return new PayerRequest(
        EligibilityQuestion.of(
            MemberId.parse("SAMPLE1").orElseThrow(),
            BirthDate.of(LocalDate.EPOCH),
            ServiceSought.ofCode("30"),
            day),
        "SAMPLE",
        "SAMPLE",
        new Provider(new Npi("1234567893"), "SAMPLE"),
        List.of("30"),
        "SAMPLE",
        1,
        Duration.ZERO);
  }
}
