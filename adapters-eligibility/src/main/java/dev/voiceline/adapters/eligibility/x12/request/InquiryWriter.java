package dev.voiceline.adapters.eligibility.x12.request;

import dev.voiceline.adapters.eligibility.payer.PayerRequest;
import dev.voiceline.adapters.eligibility.payer.ProcedureCode;
import dev.voiceline.core.eligibility.EligibilityQuestion;
import dev.voiceline.core.eligibility.Relation;
import dev.voiceline.core.privacy.Purpose;
import io.xlate.edi.stream.EDIStreamException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;

/**
 * What stands between ST and SE of a question: the payer, the provider, the holder of the member
 * ID, and the patient where that is somebody else without an ID of their own.
 */
final class InquiryWriter {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuuMMdd");
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HHmm");
  private static final int LONGEST_NAME = 60;

  private final Segments segments;
  private final LocalDateTime now;
  private final String originator;

  /**
   * For one interchange.
   *
   * @param originator TRN03
   */
  InquiryWriter(Segments segments, LocalDateTime now, String originator) {
    this.segments = segments;
    this.now = now;
    this.originator = originator;
  }

  void write(PayerRequest request) throws EDIStreamException {
    EligibilityQuestion question = request.question();
    boolean dependent = question.relation() != Relation.SELF;
    SentName name = SentName.of(question.patient());
    segments.add("BHT", "0022", "13", request.trace(), now.format(DAY), now.format(MINUTE));
    segments.add("HL", "1", "", "20", "1");
    named("PR", payerName(request), "PI", request.payerId());
    segments.add("HL", "2", "1", "21", "1");
    named("1P", request.provider().name(), "XX", request.provider().npi().value());
    segments.add("HL", "3", "2", "22", dependent ? "1" : "0");
    if (dependent) {
      holder(question, SentName.NONE);
      segments.add("HL", "4", "3", "23", "0");
      trace(request);
      segments.add("NM1", "03", "1", name.last().orElse(""), name.first().orElse(""));
      born(question);
      segments.add("INS", "N", question.relation().code());
    } else {
      trace(request);
      holder(question, name);
      born(question);
    }
    segments.add("DTP", "291", "D8", day(question.serviceDate()));
    services(request);
  }

  /** A procedure code stands beside the service type that it belongs to, or alone. */
  private void services(PayerRequest request) throws EDIStreamException {
    List<String> procedure =
        ProcedureCode.in(request.question().service())
            .map(code -> List.of(code.system().qualifier(), code.code()))
            .orElse(List.of());
    String belonging = request.question().service().primary();
    for (String type : request.serviceTypes()) {
      segments.ask(type, type.equals(belonging) ? procedure : List.of());
    }
    if (!procedure.isEmpty() && !request.serviceTypes().contains(belonging)) {
      segments.ask("", procedure);
    }
  }

  private static String payerName(PayerRequest request) {
    String name = BasicText.of(request.payerName(), LONGEST_NAME);
    return name.isEmpty() ? request.payerId() : name;
  }

  private void named(String entity, String name, String qualifier, String id)
      throws EDIStreamException {
    String basic = BasicText.of(name, LONGEST_NAME);
    segments.add("NM1", entity, "2", basic, "", "", "", "", qualifier, id);
  }

  private void holder(EligibilityQuestion question, SentName name) throws EDIStreamException {
    segments.add(
        "NM1",
        "IL",
        "1",
        name.last().orElse(""),
        name.first().orElse(""),
        "",
        "",
        "",
        "MI",
        question.member().reveal(Purpose.ELIGIBILITY_CHECK));
  }

  private void trace(PayerRequest request) throws EDIStreamException {
    segments.add("TRN", "1", request.trace(), originator);
  }

  private void born(EligibilityQuestion question) throws EDIStreamException {
    segments.add("DMG", "D8", day(question.born().reveal(Purpose.ELIGIBILITY_CHECK)));
  }

  private static String day(LocalDate date) {
    return date.format(DAY);
  }
}
