package dev.voiceline.adapters.eligibility.x12;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every fault has its sentence, and a file without one has none. */
class StrictCheckTest {
  private static final String CLEAN =
      "ISA*00*          *00*          *ZZ*A              *ZZ*B              *261122*0731*^"
          + "*00501*000000001*0*T*:~GS*HB*A*B*20261122*0731*1*X*005010X279A1~"
          + "ST*271*0001*005010X279A1~BHT*0022*11*Q1*20261122*0731~HL*1**20*1~"
          + "NM1*PR*2*PLAN*****PI*P1~HL*2*1*21*1~NM1*1P*2*CLINIC*****XX*1234567893~HL*3*2*22*0~"
          + "NM1*IL*1*X*Y****MI*Z1~EB*1**30~LS*2120~NM1*P3*1*W~LE*2120~"
          + "SE*13*0001~GE*1*1~IEA*1*000000001~";

  @Test
  void aFileWithoutAFaultHasNoSentence() {
    assertThat(StrictCheck.of(CLEAN)).isEqualTo(Optional.of(List.of()));
  }

  @Test
  void whatIsNotX12IsNotChecked() {
    assertThat(StrictCheck.of("{}")).isEmpty();
    assertThat(StrictCheck.of("")).isEmpty();
  }

  @Test
  void theDressOfAFileIsTold() {
    assertThat(StrictCheck.of("\uFEFF" + CLEAN)).isEqualTo(Optional.of(List.of("BOM")));
    assertThat(StrictCheck.of(CLEAN.replace("~", "~\n  ")).orElseThrow())
        .containsExactly("indentation");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "*0001~GE; *0002~GE; SE02 does not match ST02",
        "SE*13; SE*12; SE01 wrong: mismatch",
        "GE*1*1; GE*2*1; GE01 wrong: mismatch",
        "GE*1*1; GE*1*2; GE02 wrong: mismatch",
        "IEA*1*000000001; IEA*1*000000002; IEA02 wrong: mismatch",
        "GS*HB; GS*HC; GS01 is HC",
        "*005010X279A1~BHT; ~BHT; ST03 is missing",
        "0731*^; 0731*>; ISA11 repetition separator is > not ^",
        "0731*^; 0731*:; component separator equals the repetition separator",
        "^*00501; ^*00602; ISA12 00602",
        "^*00501; U*00401; 4010 envelope around a 5010 transaction",
        "LE*2120; REF*18*1~LE*2120; REF inside LS/LE: invalid order",
        "LE*2120; LE*2120~DTP*291*D8*20260101; DTP after LE: invalid order",
        "EB*1**30; EB*ZZ**30; schema: EB01 invalid code value",
        "IEA*1; X*1; the file is cut off: its interchange has no end (IEA)"
      })
  void aFaultHasItsSentence(String right, String wrong, String sentence) {
    String file = CLEAN.replace(right, wrong);

    assertThat(file).isNotEqualTo(CLEAN);
    assertThat(StrictCheck.of(file).orElseThrow()).contains(sentence);
  }
}
