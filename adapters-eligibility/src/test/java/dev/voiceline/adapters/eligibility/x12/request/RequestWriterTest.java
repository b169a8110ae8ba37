package dev.voiceline.adapters.eligibility.x12.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.voiceline.adapters.eligibility.payer.PayerRequest;
import dev.voiceline.adapters.eligibility.payer.Way.X12.Interchange;
import dev.voiceline.core.eligibility.EligibilityQuestion;
import dev.voiceline.core.eligibility.Relation;
import dev.voiceline.core.eligibility.service.ServiceSought;
import dev.voiceline.core.eligibility.service.ServiceSought.Kind;
import dev.voiceline.core.time.VirtualTime;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestWriterTest {
  private final VirtualTime time = new VirtualTime(Instant.parse("2026-11-22T07:31:00Z"));
  private final RequestWriter writer = writer(Questions.PARTNERS);

  static Stream<Arguments> samples() {
    EligibilityQuestion mri = Questions.mri().question();
    EligibilityQuestion jordan = mri.named(Questions.name("Tester", "Jordan"));
    EligibilityQuestion wren =
        Questions.about(
            "SYN000025",
            LocalDate.of(2015, 6, 5),
            Questions.name("Tester", "Wren"),
            Relation.CHILD);
    EligibilityQuestion ives =
        Questions.about(
                "SYN000037",
                LocalDate.of(1992, 11, 7),
                Questions.name("Sample", "Ives"),
                Relation.SELF)
            .about(new ServiceSought("70551", Kind.PROCEDURE, List.of("62")));
    return Stream.of(
        Arguments.of("synth-270-01-demo-mb123456-id-dob-only", mri, List.of("62")),
        Arguments.of("synth-270-02-demo-mb123456-full-primary-search", jordan, List.of("30", "62")),
        Arguments.of("synth-270-05-dependent", wren, List.of("30")),
        Arguments.of("synth-270-06-procedure-code", ives, List.of()),
        Arguments.of(
            "synth-270-07-repeated-service-types", jordan, List.of("30", "62", "98", "UC")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("samples")
  void isWrittenLikeTheSample(String sample, EligibilityQuestion question, List<String> types)
      throws Exception {
    SentRequest sent = writer.write(Questions.request(question, types, "TRACE0001"));

    assertThat(comparable(sent.text()))
        .isEqualTo(comparable(withoutHolder(sample(sample + ".270"))));
  }

  @Test
  void theNumbersOfTheEnvelopeAgree() throws Exception {
    SentRequest sent = writer.write(Questions.mri());
    List<String> segments = List.of(sent.text().split("~", -1));

    assertThat(segments.get(0)).hasSize(105).contains("*" + sent.controlNumber() + "*0*T*:");
    assertThat(segments.get(1)).contains("*" + sent.groupNumber() + "*X*005010X279A1");
    assertThat(segments)
        .endsWith("SE*13*0001", "GE*1*" + sent.groupNumber(), "IEA*1*" + sent.controlNumber(), "");
    assertThat(sent.controlNumber()).matches("[0-9]{9}");
    assertThat(sent.toString()).doesNotContain("MB123456");
  }

  @Test
  void productionTrafficIsMarkedSo() throws Exception {
    Interchange test = Questions.PARTNERS;
    Interchange live =
        new Interchange(
            test.senderId(),
            test.senderQualifier(),
            test.receiverId(),
            test.receiverQualifier(),
            test.applicationSender(),
            test.applicationReceiver(),
            false);

    assertThat(writer(live).write(Questions.mri()).text()).contains("*0*P*:~");
  }

  @Test
  void aBatchHasATransactionForEachQuestion() throws Exception {
    List<PayerRequest> requests =
        IntStream.rangeClosed(1, 3)
            .mapToObj(
                i -> Questions.request(Questions.mri().question(), List.of("30"), "TRACE" + i))
            .toList();

    SentRequest sent = writer.write(requests);

    assertThat(sent.traces()).containsExactly("TRACE1", "TRACE2", "TRACE3");
    assertThat(sent.text()).contains("ST*270*0003*005010X279A1~", "SE*13*0002~", "GE*3*", "IEA*1*");
    assertThat(Oracle270.complaints(sent.text())).isEmpty();
  }

  @Test
  void questionsOfABatchMustBeToldApart() {
    assertThatExceptionOfType(Unsendable.class)
        .isThrownBy(() -> writer.write(List.of(Questions.mri(), Questions.mri())));
    assertThatExceptionOfType(Unsendable.class).isThrownBy(() -> writer.write(List.of()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ZZZ", "ZZ", "3*0", "3~0", "", "62^30", "é"})
  void aServiceTypeThatIsNoneIsNotSent(String type) {
    PayerRequest request =
        Questions.request(Questions.mri().question(), List.of("30", type), "TRACE0001");

    assertThatExceptionOfType(Unsendable.class)
        .isThrownBy(() -> writer.write(request))
        .withMessageNotContainingAny("MB123456", "19850315")
        .withNoCause();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "trace", "A B", "A*B", "A~ST", "TRACE-1"})
  void aTraceThatIsNoneIsNotSent(String trace) {
    PayerRequest request = Questions.request(Questions.mri().question(), List.of("30"), trace);

    assertThatExceptionOfType(Unsendable.class).isThrownBy(() -> writer.write(request));
  }

  @Test
  void nothingIsAskedWithoutAService() {
    assertThatExceptionOfType(Unsendable.class)
        .isThrownBy(
            () ->
                writer.write(Questions.request(Questions.mri().question(), List.of(), "TRACE0001")))
        .withMessage("the question names no service");
  }

  @ParameterizedTest
  @CsvSource({
    "ZZ, CLINIC01, 9CLINIC010",
    "30, 123456789, 1123456789",
    "01, 123456789, 3123456789",
    "ZZ, 123456789, 9123456789",
    "ZZ, A, 9A00000000",
    "ZZ, ABCDEFGHIJKLMNO, 9ABCDEFGHI"
  })
  void theOriginatorHasTenCharacters(String qualifier, String id, String originator) {
    assertThat(Partners.originator(new Interchange(id, qualifier, "R", "ZZ", "AA", "BB", true)))
        .isEqualTo(originator)
        .hasSize(10);
  }

  @ParameterizedTest
  @CsvSource({
    "'', ZZ, sender ID",
    "CLINIC*1, ZZ, sender ID",
    "CLINIC~, ZZ, sender ID",
    "clinic, ZZ, sender ID",
    "ABCDEFGHIJKLMNOP, ZZ, sender ID",
    "CLINIC, Z, sender qualifier"
  })
  void partnersThatCannotBeWrittenAreRefusedAtOnce(String id, String qualifier, String what) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> writer(new Interchange(id, qualifier, "R", "ZZ", "AA", "BB", true)))
        .withMessageContaining(what);
  }

  @Test
  void controlNumbersCountOnAndBeginAgainAfterTheLast() {
    ControlNumbers numbers =
        ControlNumbers.startingNow(new VirtualTime(Instant.ofEpochMilli(100 * 999_999_997L)));

    assertThat(List.of(numbers.next(), numbers.next(), numbers.next(), numbers.next()))
        .containsExactly("999999998", "999999999", "000000001", "000000002");
  }

  @Test
  void aLaterStartHasNumbersBeyondTheFirst() {
    ControlNumbers first = ControlNumbers.startingNow(time);
    String used = first.next();
    time.advanceMillis(100);

    assertThat(ControlNumbers.startingNow(time).next()).isGreaterThan(used);
  }

  private RequestWriter writer(Interchange partners) {
    return new RequestWriter(partners, ControlNumbers.startingNow(time), time);
  }

  /** Without control numbers and originator; services asked one by one count as asked together. */
  private static List<String> comparable(String text) {
    return Stream.of(text.strip().split("~\\R?", -1))
        .map(segment -> segment.replaceFirst("^(ISA.{87})[0-9]{9}(.*)", "$1#$2"))
        .map(segment -> segment.replaceFirst("^(GS(\\*[^*]*){5}\\*)[0-9]+", "$1#"))
        .map(segment -> segment.replaceFirst("^(TRN(\\*[^*]*){2}\\*).*", "$1#"))
        .map(segment -> segment.replaceFirst("^(SE|GE|IEA)\\*.*", "$1"))
        .map(segment -> segment.startsWith("EQ") ? segment.replace("^", "~EQ*") : segment)
        .flatMap(segment -> Stream.of(segment.split("~", -1)))
        .toList();
  }

  /** The holder of a dependent's ID is not known by name: nobody asks for it on the phone. */
  private static String withoutHolder(String sample) {
    return sample.replace("*TESTER*VALE*", "***");
  }

  private static String sample(String name) throws IOException {
    try (InputStream file =
        Optional.ofNullable(RequestWriterTest.class.getResourceAsStream(name)).orElseThrow()) {
      return new String(file.readAllBytes(), StandardCharsets.US_ASCII);
    }
  }
}
