package dev.voiceline.adapters.eligibility.x12.request;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.adapters.eligibility.payer.PayerRequest;
import dev.voiceline.adapters.eligibility.x12.ReadSegments;
import dev.voiceline.core.eligibility.EligibilityQuestion;
import dev.voiceline.core.eligibility.PatientName;
import dev.voiceline.core.eligibility.Relation;
import dev.voiceline.core.eligibility.service.ServiceTypes;
import dev.voiceline.core.privacy.Purpose;
import dev.voiceline.core.time.VirtualTime;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What is written is what is read, whatever people are called. */
class RoundTripProperties {
  private final VirtualTime time = new VirtualTime();
  private final RequestWriter writer =
      new RequestWriter(Questions.PARTNERS, ControlNumbers.startingNow(time), time);

  @Property(tries = 500)
  void everyQuestionPassesTheSchemaAndComesBackTheSame(
      @ForAll("questions") EligibilityQuestion question,
      @ForAll("types") List<String> types,
      @ForAll("traces") String trace)
      throws Exception {
    PayerRequest request = Questions.request(question, types, trace);

    String text = writer.write(request).text();
    ReadSegments read = ReadSegments.of(text);

    boolean dependent = question.relation() != Relation.SELF;
    SentName name = SentName.of(question.patient());
    assertThat(Oracle270.complaints(text)).isEmpty();
    assertThat(text).matches("[A-Z0-9 !\"&'()+,\\-./;?=*^:~]+");
    assertThat(read.tags("NM1")).isEqualTo(dependent ? 4 : 3);
    assertThat(read.tags("ISA")).isEqualTo(1);
    assertThat(read.tags("ST")).isEqualTo(1);
    assertThat(read.element("NM1", 1, "IL", 9))
        .contains(question.member().reveal(Purpose.ELIGIBILITY_CHECK));
    assertThat(read.element("NM1", 1, dependent ? "03" : "IL", 3)).isEqualTo(name.last());
    assertThat(read.element("NM1", 1, dependent ? "03" : "IL", 4)).isEqualTo(name.first());
    assertThat(read.element("DMG", 1, "D8", 2))
        .contains(
            question
                .born()
                .reveal(Purpose.ELIGIBILITY_CHECK)
                .format(DateTimeFormatter.BASIC_ISO_DATE));
    assertThat(read.element("DTP", 1, "291", 3))
        .contains(question.serviceDate().format(DateTimeFormatter.BASIC_ISO_DATE));
    assertThat(read.element("TRN", 1, "1", 2)).contains(trace);
    assertThat(read.element("BHT", 1, "0022", 3)).contains(trace);
    assertThat(read.element("INS", 1, "N", 2))
        .isEqualTo(Optional.of(question.relation().code()).filter(code -> dependent));
    assertThat(read.all("EQ", 1)).isEqualTo(types);
  }

  @Provide
  Arbitrary<EligibilityQuestion> questions() {
    Arbitrary<String> members =
        Arbitraries.strings()
            .withCharRange('A', 'Z')
            .withCharRange('0', '9')
            .ofMinLength(1)
            .ofMaxLength(29)
            .map(text -> text + "7");
    Arbitrary<LocalDate> days =
        Arbitraries.integers()
            .between(0, 46_000)
            .map(day -> LocalDate.of(1900, 1, 1).plusDays(day));
    Arbitrary<Optional<PatientName>> names =
        Combinators.combine(words(), words())
            .as(Questions::name)
            .injectNull(0.2)
            .map(each -> Optional.ofNullable(each).flatMap(some -> some));
    return Combinators.combine(members, days, names, Arbitraries.of(Relation.values()))
        .as(Questions::about);
  }

  /** Anything at all, and what is likeliest to break out. */
  private static Arbitrary<String> words() {
    return Arbitraries.oneOf(
        Arbitraries.strings().ofMaxLength(80),
        Arbitraries.strings().withChars("abZñß'- .*~^:\n\r\u0000|>").ofMaxLength(40));
  }

  @Provide
  Arbitrary<List<String>> types() {
    String signs = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
    List<String> known =
        signs
            .chars()
            .boxed()
            .flatMap(
                one ->
                    (" " + signs)
                        .chars()
                        .mapToObj(two -> Character.toString(one) + Character.toString(two)))
            .map(String::strip)
            .filter(ServiceTypes::areKnown)
            .toList();
    return Arbitraries.of(known).list().ofMinSize(1).ofMaxSize(20);
  }

  @Provide
  Arbitrary<String> traces() {
    return Arbitraries.strings()
        .withCharRange('A', 'Z')
        .withCharRange('0', '9')
        .ofMinLength(1)
        .ofMaxLength(50);
  }
}
