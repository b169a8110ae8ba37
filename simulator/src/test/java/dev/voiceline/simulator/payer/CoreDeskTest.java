package dev.voiceline.simulator.payer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CoreDeskTest {
  private static final String QUESTION =
      "ISA*00*          *00*          *ZZ*CLINIC01       *ZZ*DEMOPAYER      *261122*0731*^*00501"
          + "*000000001*0*T*:~GS*HS*CLINIC01*DEMOPAYER*20261122*073100*1*X*005010X279A1~"
          + "ST*270*0001*005010X279A1~BHT*0022*13*T1*20261122*0731~HL*1**20*1~"
          + "NM1*PR*2*PLAN*****PI*DEMOPAYER~HL*2*1*21*1~NM1*1P*2*CLINIC*****XX*1234567893~"
          + "HL*3*2*22*0~TRN*1*T1*9CLINIC010~NM1*IL*1******MI*MB123456~DMG*D8*19850315~"
          + "DTP*291*D8*20261122~EQ*30^62~EQ*98~SE*14*0001~GE*1*1~IEA*1*000000001~";

  private final CoreDesk desk = new CoreDesk("2.2.0", asked -> X12Answers.refused(asked, "75"));

  @Test
  void aWholeEnvelopeIsAnswered() {
    Map<String, String> answer = desk.answer(fields(), true);

    assertThat(answer)
        .containsEntry("ErrorCode", "Success")
        .containsEntry("SenderID", "DEMOPAYER")
        .containsEntry("ReceiverID", "CLINIC01")
        .containsEntry("PayloadType", "X12_271_Response_005010X279A1");
    assertThat(answer.get("Payload")).contains("TRN*2*T1*", "AAA*N**75*C~");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "PayloadType",
        "ProcessingMode",
        "PayloadID",
        "TimeStamp",
        "SenderID",
        "ReceiverID",
        "CORERuleVersion",
        "Payload"
      })
  void everyFieldIsRequired(String field) {
    Map<String, String> fields = fields();
    fields.remove(field);

    assertThat(desk.answer(fields, true))
        .containsEntry("ErrorCode", field + "Required")
        .doesNotContainKey("Payload");
  }

  @ParameterizedTest
  @CsvSource({
    "PayloadType, X12_276_Request_005010X212, PayloadTypeIllegal",
    "ProcessingMode, Batch, ProcessingModeIllegal",
    "PayloadID, 17, PayloadIDIllegal",
    "TimeStamp, 2026-11-22 07:31:00, TimeStampIllegal",
    "SenderID, SOMEBODY, SenderIDIllegal",
    "ReceiverID, SOMEBODY, ReceiverIDIllegal",
    "CORERuleVersion, 4.0.0, VersionMismatch",
    "Payload, nonsense, PayloadNotUnderstood"
  })
  void everyFieldIsChecked(String field, String value, String error) {
    Map<String, String> fields = fields();
    fields.put(field, value);

    assertThat(desk.answer(fields, true)).containsEntry("ErrorCode", error);
  }

  @Test
  void strangersAreNotLetIn() {
    assertThat(desk.answer(fields(), false)).containsEntry("ErrorCode", "UnAuthorized");
  }

  @Test
  void aMessageIdIsUsedOnce() {
    desk.answer(fields(), true);

    assertThat(desk.answer(fields(), true)).containsEntry("ErrorCode", "PayloadIDIllegal");
  }

  @Test
  void aControlNumberIsUsedOnce() {
    desk.answer(fields(), true);
    Map<String, String> again = fields();
    again.put("PayloadID", "6f9619ff-8b86-4d11-b42d-00c04fc964ff");

    assertThat(desk.answer(again, true).get("Payload")).contains("TA1*000000001*", "*R*025~");
  }

  @ParameterizedTest
  @CsvSource({"SE*14, SE*13", "GE*1*1, GE*2*1", "IEA*1*000000001, IEA*1*000000002"})
  void anInterchangeThatContradictsItselfIsRefused(String sound, String unsound) {
    Map<String, String> fields = fields();
    fields.put("Payload", QUESTION.replace(sound, unsound));

    assertThat(desk.answer(fields, true).get("Payload")).contains("*R*021~");
  }

  @Test
  void aQuestionIsReadInItsParts() {
    Question270 question = Question270.parse(QUESTION).orElseThrow();

    assertThat(question.memberId()).isEqualTo("MB123456");
    assertThat(question.born()).isEqualTo("19850315");
    assertThat(question.serviceTypes()).isEqualTo(List.of("30", "62", "98"));
    assertThat(question.trace()).isEqualTo("T1");
    assertThat(question.toString()).doesNotContain("MB123456");
    assertThat(Question270.parse("ISA")).isEmpty();
    assertThat(Question270.parse(QUESTION.replace("ST*270", "ST*271"))).isEmpty();
  }

  private static Map<String, String> fields() {
    return new HashMap<>(
        Map.of(
            "PayloadType", "X12_270_Request_005010X279A1",
            "ProcessingMode", "RealTime",
            "PayloadID", "5f9619ff-8b86-4d11-b42d-00c04fc964ff",
            "TimeStamp", "2026-11-22T07:31:00Z",
            "SenderID", "CLINIC01",
            "ReceiverID", "DEMOPAYER",
            "CORERuleVersion", "2.2.0",
            "Payload", QUESTION));
  }
}
