package dev.voiceline.server.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.adapters.eligibility.network.PayerEvent;
import dev.voiceline.adapters.eligibility.network.PayerEvent.Health;
import dev.voiceline.adapters.eligibility.network.PayerEvent.NotAsked.Reason;
import dev.voiceline.core.eligibility.answer.Outcome;
import dev.voiceline.core.time.VirtualTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class PayerLogTest {
  private final List<String> lines = new ArrayList<>();
  private final PayerLog log = new PayerLog(new ServerLog(lines::add, new VirtualTime()));

  @Test
  void aMessageWithoutAnAnswerIsToldWithItsReason() {
    log.saw(asked(Outcome.PAYER_UNAVAILABLE, "nothing listens there"));
    assertThat(lines)
        .singleElement()
        .asString()
        .endsWith("[WARN] Payer Example gave no answer after 1.5 s (try 2): nothing listens there");
  }

  @ParameterizedTest
  @EnumSource(
      value = Outcome.class,
      names = {
        "ACTIVE",
        "INACTIVE",
        "ACTIVE_PENDING",
        "INACTIVE_PENDING",
        "CONFLICT",
        "REJECTED_MEMBER",
        "REJECTED_DATE",
        "MULTIPLE"
      })
  void whatConcernsAPatientIsNotLogged(Outcome outcome) {
    log.saw(asked(outcome, ""));
    log.saw(new PayerEvent.Checked("Example", outcome, Duration.ofSeconds(1)));
    assertThat(lines).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      value = Outcome.class,
      mode = Mode.INCLUDE,
      names = {
        "REJECTED_PROVIDER",
        "REJECTED_PAYER",
        "CONFIG_ERROR",
        "REJECTED_ENVELOPE",
        "REJECTED_SYNTAX",
        "MALFORMED",
        "IDENTITY_CHECK",
        "CORRELATION_ERROR",
        "PAYER_UNAVAILABLE"
      })
  void whatHasToBeMendedIs(Outcome outcome) {
    log.saw(asked(outcome, ""));
    assertThat(lines).singleElement().asString().contains("[WARN] Payer Example ");
  }

  @Test
  void howAPayerFaresIsTold() {
    log.saw(new PayerEvent.Moved("Example", Health.WELL, Health.RESTING));
    log.saw(new PayerEvent.NotAsked("Example", Reason.RESTING));
    log.saw(new PayerEvent.Moved("Example", Health.RESTING, Health.ON_TRIAL));
    log.saw(new PayerEvent.Moved("Example", Health.ON_TRIAL, Health.WELL));
    assertThat(lines)
        .map(line -> line.substring(line.indexOf('[')))
        .containsExactly(
            "[WARN] Payer Example fails too often, and is not asked for a while",
            "[WARN] Payer Example was not asked: it failed too often of late",
            "[INFO] Payer Example is tried again",
            "[INFO] Payer Example answers again");
  }

  private static PayerEvent asked(Outcome outcome, String why) {
    return new PayerEvent.Asked("Example", 2, outcome, Duration.ofMillis(1_500), why);
  }
}
