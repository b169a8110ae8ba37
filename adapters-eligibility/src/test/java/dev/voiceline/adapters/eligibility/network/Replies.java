package dev.voiceline.adapters.eligibility.network;

import dev.voiceline.adapters.eligibility.payer.PayerReply;
import dev.voiceline.adapters.eligibility.payer.PayerReply.Failed;
import dev.voiceline.adapters.eligibility.payer.PayerReply.Failure;
import dev.voiceline.adapters.eligibility.payer.PayerReply.Received;
import dev.voiceline.adapters.eligibility.payer.PayerRequest;
import dev.voiceline.core.privacy.BirthDate;
import dev.voiceline.core.privacy.MemberId;
import dev.voiceline.core.privacy.Purpose;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What a payer may send back, as 271s about whoever was asked about. */
final class Replies {
  static final String PLAN_ROWS =
      "EB*1*IND*30*PR*EXAMPLE PPO~EB*C*IND*30***23*1500*****Y~EB*C*IND*30***29*1050*****Y~";
  static final String MRI_ROWS = "EB*1*IND*62~EB*B*IND*62***27*50****Y*Y~";

  private Replies() {}

  /** Everything that was asked for. */
  static Function<PayerRequest, PayerReply> all() {
    return request -> {
      StringBuilder rows = new StringBuilder();
      if (request.serviceTypes().contains("30")) {
        rows.append(PLAN_ROWS);
      }
      if (request.serviceTypes().contains("62")) {
        rows.append(MRI_ROWS);
      }
      return rows(rows.toString()).apply(request);
    };
  }

  /** These rows about the asked person. */
  static Function<PayerRequest, PayerReply> rows(String rows) {
    return request -> about(request, request.question().member(), request.question().born(), rows);
  }

  /** Rows about another member. */
  static Function<PayerRequest, PayerReply> aboutAnother(String member) {
    return request ->
        about(request, MemberId.parse(member).orElseThrow(), request.question().born(), PLAN_ROWS);
  }

  /** The person is refused. */
  static Function<PayerRequest, PayerReply> refusingPerson(String code) {
    return rows("AAA*N**" + code + "*C~");
  }

  /** The payer's own system refuses. */
  static Function<PayerRequest, PayerReply> refusingAll(String code, String followUp) {
    return request ->
        interchange(
            request,
            List.of(
                "HL*1**20*1",
                "NM1*PR*2*EXAMPLE HEALTH PLAN*****PI*DEMOPAYER",
                "AAA*Y**" + code + "*" + followUp));
  }

  static Function<PayerRequest, PayerReply> failing(Failure failure) {
    return request -> new Failed(failure, Optional.empty(), "it failed");
  }

  static Function<PayerRequest, PayerReply> busyFor(Duration span) {
    return request -> new Failed(Failure.BUSY, Optional.of(span), "too many requests");
  }

  static Function<PayerRequest, PayerReply> text(String content) {
    return request -> new Received(content);
  }

  static PayerReply about(PayerRequest request, MemberId member, BirthDate born, String rows) {
    List<String> segments =
        new ArrayList<>(
            List.of(
                "HL*1**20*1",
                "NM1*PR*2*EXAMPLE HEALTH PLAN*****PI*DEMOPAYER",
                "HL*2*1*21*1",
                "NM1*1P*2*EXAMPLE CLINIC*****XX*1234567893",
                "HL*3*2*22*0",
                "TRN*2*" + request.trace() + "*9CLINIC0001",
                "NM1*IL*1*TESTER*JORDAN****MI*" + member.reveal(Purpose.ELIGIBILITY_CHECK)));
    List<String> given = List.of(rows.split("~"));
    given.stream().filter(each -> each.startsWith("AAA")).forEach(segments::add);
    segments.add(
        "DMG*D8*"
            + born.reveal(Purpose.ELIGIBILITY_CHECK).format(DateTimeFormatter.BASIC_ISO_DATE));
    segments.add("DTP*346*D8*20260101");
    given.stream().filter(each -> !each.startsWith("AAA")).forEach(segments::add);
    return interchange(request, segments);
  }

  private static PayerReply interchange(PayerRequest request, List<String> segments) {
    List<String> body = new ArrayList<>();
    body.add("ST*271*0001*005010X279A1");
    body.add("BHT*0022*11*" + request.trace() + "*20261122*0731");
    segments.stream().filter(each -> !each.isBlank()).forEach(body::add);
    body.add("SE*" + (body.size() + 1) + "*0001");
    return new Received(
        "ISA*00*          *00*          *ZZ*DEMOPAYER      *ZZ*CLINIC01       "
            + "*261122*0731*^*00501*000000001*0*T*:~"
            + "GS*HB*DEMOPAYER*CLINIC01*20261122*073100*1*X*005010X279A1~"
            + String.join("~", body)
            + "~GE*1*1~IEA*1*000000001~");
  }
}
