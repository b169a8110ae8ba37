package dev.voiceline.adapters.eligibility.x12.request;

import dev.voiceline.adapters.eligibility.payer.PayerRequest;
import dev.voiceline.adapters.eligibility.payer.ProcedureCode;
import dev.voiceline.adapters.eligibility.payer.Way.X12.Interchange;
import dev.voiceline.core.time.Clock;
import io.xlate.edi.schema.EDISchemaException;
import io.xlate.edi.schema.Schema;
import io.xlate.edi.schema.SchemaFactory;
import io.xlate.edi.stream.EDIOutputFactory;
import io.xlate.edi.stream.EDIStreamException;
import io.xlate.edi.stream.EDIStreamWriter;
import io.xlate.edi.stream.EDIValidationException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Writes questions as one interchange with a 270 for each. A schema checks every element while it
 * is written, so that nothing leaves that breaks the guide. Safe for use by any thread.
 */
public final class RequestWriter {
  private static final String GUIDE = "005010X279A1";
  private static final Pattern TRACE = Pattern.compile("[A-Z0-9]{1,50}");
  private static final Pattern SERVICE_TYPE = Pattern.compile("[A-Z0-9]{1,2}");
  private static final int LONGEST_PAYER_ID = 80;

  private final Interchange interchange;
  private final ControlNumbers numbers;
  private final Clock clock;
  private final Schema envelope = schema("envelope-270.xml");
  private final Schema transaction = schema("transaction-270.xml");

  /**
   * For those partners.
   *
   * @throws IllegalArgumentException when their IDs cannot be written; one sentence
   */
  public RequestWriter(Interchange interchange, ControlNumbers numbers, Clock clock) {
    this.interchange = Partners.checked(interchange);
    this.numbers = numbers;
    this.clock = clock;
    warmUp();
  }

  /** The first takes a tenth of a second, and is nobody's question. */
  private void warmUp() {
    try {
      String number = String.format(Locale.ROOT, "%09d", 1);
      written(
          List.of(SampleQuestion.on(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC))), number);
    } catch (Unsendable impossible) {
      throw new IllegalStateException("the sample cannot be written", impossible);
    }
  }

  /**
   * One question.
   *
   * @throws Unsendable when it breaks the guide
   */
  public SentRequest write(PayerRequest request) throws Unsendable {
    return write(List.of(request));
  }

  /**
   * A batch, with a transaction for each question. Their traces must differ.
   *
   * @throws Unsendable when there is none, or one breaks the guide
   */
  public SentRequest write(List<PayerRequest> requests) throws Unsendable {
    List<String> traces = requests.stream().map(PayerRequest::trace).toList();
    if (requests.isEmpty() || traces.stream().distinct().count() < traces.size()) {
      throw new Unsendable("each question of a batch needs a trace number of its own");
    }
    for (PayerRequest request : requests) {
      demand(request);
    }
    String number = numbers.next();
    return new SentRequest(written(requests, number), number, traces);
  }

  private String written(List<PayerRequest> requests, String number) throws Unsendable {
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    try (EDIStreamWriter writer = EDIOutputFactory.newFactory().createEDIStreamWriter(text)) {
      writer.setControlSchema(envelope);
      write(requests, number, writer);
    } catch (EDIValidationException broken) {
      throw new Unsendable(
          "the question breaks the X12 guide in segment "
              + broken.getLocation().getSegmentTag()
              + " ("
              + broken.getError()
              + ")");
    } catch (EDIStreamException | RuntimeException unwritable) {
      throw new Unsendable("the question cannot be written as X12");
    }
    return text.toString(StandardCharsets.US_ASCII);
  }

  private void write(List<PayerRequest> requests, String number, EDIStreamWriter writer)
      throws EDIStreamException {
    Segments segments = new Segments(writer);
    LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    String group = number.replaceFirst("^0+", "");
    writer.startInterchange();
    isa(segments, number, now);
    segments.add(
        "GS",
        "HS",
        interchange.applicationSender(),
        interchange.applicationReceiver(),
        now.format(DateTimeFormatter.ofPattern("uuuuMMdd")),
        now.format(DateTimeFormatter.ofPattern("HHmmss")),
        group,
        "X",
        GUIDE);
    InquiryWriter inquiries = new InquiryWriter(segments, now, Partners.originator(interchange));
    for (int i = 0; i < requests.size(); i++) {
      String set = String.format(Locale.ROOT, "%04d", i + 1);
      segments.counted();
      writer.setTransactionSchema(transaction);
      segments.add("ST", "270", set, GUIDE);
      inquiries.write(requests.get(i));
      segments.add("SE", String.valueOf(segments.counted() + 1), set);
    }
    segments.add("GE", String.valueOf(requests.size()), group);
    segments.add("IEA", "1", number);
    writer.endInterchange();
  }

  private void isa(Segments segments, String number, LocalDateTime now) throws EDIStreamException {
    String none = " ".repeat(10);
    segments.add(
        "ISA",
        "00",
        none,
        "00",
        none,
        interchange.senderQualifier(),
        Partners.padded(interchange.senderId()),
        interchange.receiverQualifier(),
        Partners.padded(interchange.receiverId()),
        now.format(DateTimeFormatter.ofPattern("uuMMdd")),
        now.format(DateTimeFormatter.ofPattern("HHmm")),
        "^",
        "00501",
        number,
        "0",
        interchange.test() ? "T" : "P",
        ":");
  }

  /** What the schema cannot know. */
  private static void demand(PayerRequest request) throws Unsendable {
    if (!TRACE.matcher(request.trace()).matches()) {
      throw new Unsendable("a trace number must have 1 to 50 capitals and digits");
    }
    if (!BasicText.isBasic(request.payerId(), LONGEST_PAYER_ID)) {
      throw new Unsendable("the payer's ID must have capitals and digits only");
    }
    if (!request.serviceTypes().stream().allMatch(SERVICE_TYPE.asMatchPredicate())) {
      throw new Unsendable("a service type must have one or two capitals and digits");
    }
    if (request.serviceTypes().isEmpty()
        && ProcedureCode.in(request.question().service()).isEmpty()) {
      throw new Unsendable("the question names no service");
    }
  }

  private static Schema schema(String name) {
    try (InputStream file = RequestWriter.class.getResourceAsStream(name)) {
      if (file == null) {
        throw new IllegalStateException("the jar is incomplete, it lacks " + name);
      }
      return SchemaFactory.newFactory().createSchema(file);
    } catch (IOException | EDISchemaException unreadable) {
      throw new IllegalStateException("the jar is damaged: " + name, unreadable);
    }
  }
}
