package dev.voiceline.adapters.eligibility.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.adapters.eligibility.payer.PayerReply;
import dev.voiceline.adapters.eligibility.payer.PayerReply.Failed;
import dev.voiceline.adapters.eligibility.payer.PayerReply.Failure;
import dev.voiceline.adapters.eligibility.payer.SampleRequest;
import dev.voiceline.adapters.eligibility.payer.http.PayerHttp;
import dev.voiceline.adapters.eligibility.readings.Golden;
import dev.voiceline.core.time.Clock;
import dev.voiceline.core.time.SystemTime;
import dev.voiceline.simulator.payer.AnswerBook;
import dev.voiceline.simulator.payer.FhirPayer;
import dev.voiceline.simulator.payer.FhirPayer.Manner;
import dev.voiceline.simulator.payer.HttpAnswer;
import dev.voiceline.simulator.payer.HttpQuestion;
import dev.voiceline.simulator.payer.Mood;
import dev.voiceline.simulator.payer.PayerServer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** A payer, the connection to it, and the time, which passes when a test says so. */
final class FhirBench implements AutoCloseable {
  static final String KNOWN = Golden.text("readings/fhir/synth-01-demo-mb123456.json");
  static final SampleRequest ASKED = SampleRequest.of("MB123456", "1985-03-15", "62");

  private static final AnswerBook BOOK =
      AnswerBook.otherwise(Golden.text("readings/fhir/synth-04-error-not-found.json"))
          .with("MB123456", "1985-03-15", KNOWN);
  private static final FhirConnection.Patience EAGER =
      new FhirConnection.Patience(Duration.ofMillis(5), Duration.ofMillis(20));

  private final AtomicLong now = new AtomicLong();
  private final AtomicInteger looksLeft = new AtomicInteger(Integer.MAX_VALUE);
  private final SystemTime alarms = new SystemTime();
  final PayerServer server;
  final FhirPayer payer;
  final FhirConnection connection;

  FhirBench(Manner manner, int looksInVain) {
    payer = new FhirPayer("/fhir/", manner, BOOK, Optional.empty(), looksInVain);
    server = PayerServer.serving(Map.of("/fhir/", this::answer));
    Clock time = clock();
    connection =
        new FhirConnection(
            new FhirServer(server.at("/fhir")),
            PayerHttp.open(Optional.empty(), time),
            time,
            alarms,
            EAGER);
  }

  private HttpAnswer answer(HttpQuestion question) {
    if (question.method().equals("GET") && looksLeft.decrementAndGet() == 0) {
      now.addAndGet(ASKED.within().toMillis());
    }
    return payer.answer(question);
  }

  private Clock clock() {
    return new Clock() {
      @Override
      public long millis() {
        return now.get();
      }

      @Override
      public Instant instant() {
        return Instant.EPOCH.plusMillis(now.get());
      }
    };
  }

  void timeIsUpAfterLooks(int looks) {
    looksLeft.set(looks);
  }

  void instead(HttpAnswer answer) {
    server.next(new Mood.Instead(answer));
  }

  PayerReply ask(SampleRequest sample) {
    return connection.ask(sample.request()).toCompletableFuture().join();
  }

  String received(SampleRequest sample) {
    PayerReply reply = ask(sample);
    assertThat(reply).isInstanceOf(PayerReply.Received.class);
    return ((PayerReply.Received) reply).content();
  }

  Failure failure(SampleRequest sample) {
    PayerReply reply = ask(sample);
    assertThat(reply).isInstanceOf(Failed.class);
    return ((Failed) reply).failure();
  }

  List<String> paths(String method) {
    return server.received().stream()
        .filter(each -> each.method().equals(method))
        .map(HttpQuestion::path)
        .toList();
  }

  @Override
  public void close() {
    connection.close();
    alarms.close();
    server.close();
  }
}
