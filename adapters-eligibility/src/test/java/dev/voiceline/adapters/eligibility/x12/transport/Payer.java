package dev.voiceline.adapters.eligibility.x12.transport;

import dev.voiceline.adapters.eligibility.explain.AnswerReader;
import dev.voiceline.adapters.eligibility.payer.Access;
import dev.voiceline.adapters.eligibility.payer.PayerReply;
import dev.voiceline.adapters.eligibility.payer.PayerReply.Failed;
import dev.voiceline.adapters.eligibility.payer.PayerReply.Received;
import dev.voiceline.adapters.eligibility.payer.PayerRequest;
import dev.voiceline.adapters.eligibility.payer.Way;
import dev.voiceline.adapters.eligibility.payer.Way.X12.Wrapping;
import dev.voiceline.adapters.eligibility.reading.Reading;
import dev.voiceline.adapters.eligibility.x12.request.Questions;
import dev.voiceline.core.eligibility.EligibilityQuestion;
import dev.voiceline.core.eligibility.answer.Asked;
import dev.voiceline.core.eligibility.answer.EligibilityAnswer;
import dev.voiceline.core.eligibility.answer.Stated;
import dev.voiceline.core.time.VirtualTime;
import dev.voiceline.simulator.payer.CoreLogin;
import dev.voiceline.simulator.payer.CoreMimeEndpoint;
import dev.voiceline.simulator.payer.CoreRestEndpoint;
import dev.voiceline.simulator.payer.CoreSoapEndpoint;
import dev.voiceline.simulator.payer.HttpAnswer;
import dev.voiceline.simulator.payer.MemberBook;
import dev.voiceline.simulator.payer.PayerEndpoint;
import dev.voiceline.simulator.payer.PayerServer;
import dev.voiceline.simulator.payer.ScriptedBook;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/** A payer on loopback with the three demo patients, and a way to it. */
final class Payer implements AutoCloseable {
  static final Duration LONG = Duration.ofSeconds(20);

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  private static final Access.Login LOGIN = new Access.Login("clinic", "p&ss<word>\"]]>");

  final ScriptedBook book =
      new ScriptedBook(
          new MemberBook(
              Stream.of(
                      "synth-01-demo-mb123456-active-mri-auth.271",
                      "synth-02-demo-mb789012-active-deductible-met.271",
                      "synth-03-demo-mb345678-terminated.271")
                  .map(Payer::file)
                  .toList()));
  final PayerServer server;
  final X12Connection connection;
  final VirtualTime time = new VirtualTime(Instant.parse("2026-11-22T07:31:00Z"));

  private final Wrapping wrapping;
  private final List<HttpAnswer> given = new CopyOnWriteArrayList<>();

  Payer(Wrapping wrapping) {
    this(wrapping, LOGIN);
  }

  Payer(Wrapping wrapping, Access access) {
    this.wrapping = wrapping;
    PayerEndpoint endpoint = endpoint();
    server =
        PayerServer.serving(
            Map.of(
                "/core",
                asked -> {
                  HttpAnswer answer = endpoint.answer(asked);
                  given.add(answer);
                  return answer;
                }));
    connection = open(access);
  }

  X12Connection open(Access... access) {
    return X12Connection.open(
        new Way.X12(server.at("/core"), wrapping, Questions.PARTNERS, List.of(access)), time);
  }

  private PayerEndpoint endpoint() {
    Optional<CoreLogin> login = Optional.of(new CoreLogin(LOGIN.user(), LOGIN.password()));
    return switch (wrapping) {
      case SOAP -> new CoreSoapEndpoint(book, login);
      case MIME -> new CoreMimeEndpoint(book, login);
      case REST -> new CoreRestEndpoint(book, Optional.of("Basic Y2xpbmljOnAmc3M8d29yZD4iXV0+"));
    };
  }

  /** The last answer as it was sent. */
  HttpAnswer lastSent() {
    return given.get(given.size() - 1);
  }

  PayerReply ask(EligibilityQuestion question, Duration within) {
    return begin(question, within).join();
  }

  CompletableFuture<PayerReply> begin(EligibilityQuestion question) {
    return begin(question, LONG);
  }

  private CompletableFuture<PayerReply> begin(EligibilityQuestion question, Duration within) {
    PayerRequest usual = Questions.request(question, List.of("62"), "TRACE0001");
    return connection
        .ask(
            new PayerRequest(
                question,
                usual.payerId(),
                usual.payerName(),
                usual.provider(),
                usual.serviceTypes(),
                usual.trace(),
                usual.attempt(),
                within))
        .toCompletableFuture();
  }

  Failed failure(Duration within) {
    return (Failed) ask(Questions.mri().question(), within);
  }

  EligibilityAnswer answer(EligibilityQuestion question) {
    return answer(question, ((Received) ask(question, LONG)).content());
  }

  static EligibilityAnswer answer(EligibilityQuestion question, String content) {
    Asked asked =
        new Asked(
            Stated.known("TRACE0001"),
            Stated.known(question.member()),
            Stated.known(question.born()));
    return new AnswerReader(new Reading(Optional.of(TODAY), asked, TODAY)).read(content);
  }

  static String file(String name) {
    try (InputStream file =
        Optional.ofNullable(
                AnswerReader.class.getResourceAsStream(
                    "/dev/voiceline/adapters/eligibility/readings/x12/" + name))
            .orElseThrow()) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  @Override
  public void close() {
    connection.close();
    server.close();
  }
}
