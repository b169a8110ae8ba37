package dev.voiceline.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class PatientOptionsTest {
  /** Some 26 hours apart: it is never the same day in both. */
  @Test
  void todayIsWhatItIsWhereTheLineIs() throws OptionRefused {
    assertThat(dayIn("Pacific/Kiritimati")).isAfter(dayIn("Etc/GMT+12"));
  }

  private static LocalDate dayIn(String zone) throws OptionRefused {
    PatientOptions options = new PatientOptions();
    new CommandLine(options).parseArgs("--member-id=MB123456", "--dob=1985-03-15");
    return options.question(ZoneId.of(zone), any -> Optional.empty()).serviceDate();
  }
}
