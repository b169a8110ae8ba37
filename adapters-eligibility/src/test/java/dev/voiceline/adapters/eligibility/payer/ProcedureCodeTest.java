package dev.voiceline.adapters.eligibility.payer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.adapters.eligibility.payer.ProcedureCode.CodeList;
import dev.voiceline.core.eligibility.service.ServiceSought;
import dev.voiceline.core.eligibility.service.ServiceSought.Kind;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProcedureCodeTest {
  @ParameterizedTest
  @CsvSource({"70551, CPT", "0001u, CPT", "G0402, HCPCS", " j1100 , HCPCS", "D0120, CDT"})
  void isFoundWhereOneWasAskedAbout(String asked, CodeList system) {
    assertThat(ProcedureCode.in(sought(asked)))
        .hasValueSatisfying(code -> assertThat(code.system()).isEqualTo(system));
  }

  @ParameterizedTest
  @ValueSource(strings = {"62", "an MRI", "12345678", "W1234", "7055"})
  void isNoneInOtherWords(String asked) {
    assertThat(ProcedureCode.in(sought(asked))).isEmpty();
  }

  private static ServiceSought sought(String asked) {
    return new ServiceSought(asked, Kind.PROCEDURE, List.of("62"));
  }
}
