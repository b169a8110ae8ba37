package dev.voiceline.adapters.eligibility.network;

import dev.voiceline.adapters.eligibility.payer.Way;
import dev.voiceline.core.eligibility.EligibilityQuestion;
import dev.voiceline.core.eligibility.IdempotencyKey;
import dev.voiceline.core.eligibility.Npi;
import dev.voiceline.core.eligibility.PatientName;
import dev.voiceline.core.eligibility.Provider;
import dev.voiceline.core.eligibility.answer.EligibilityAnswer;
import dev.voiceline.core.eligibility.answer.Outcome;
import dev.voiceline.core.eligibility.service.ServiceSought;
import dev.voiceline.core.privacy.BirthDate;
import dev.voiceline.core.privacy.MemberId;
import dev.voiceline.core.privacy.PersonName;
import dev.voiceline.core.time.VirtualTime;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/** A network with one scripted payer, in time that stands still. */
final class NetworkBench {
  static final Provider CLINIC = new Provider(new Npi("1234567893"), "EXAMPLE CLINIC");
  static final Way.X12 WAY =
      new Way.X12(
          URI.create("https://payer.example/core"),
          Way.X12.Wrapping.SOAP,
          new Way.X12.Interchange("CLINIC01", "ZZ", "DEMOPAYER", "ZZ", "CLINIC01", "DEMO", true),
          List.of());
  static final Payer USUAL = Payer.of("Example Health Plan", "DEMOPAYER", WAY, CLINIC);

  final VirtualTime time = new VirtualTime();
  final ScriptedPayer payer = new ScriptedPayer(time);
  final List<PayerEvent> events = new ArrayList<>();
  final PayerNetwork network;
  private int traces;
  private int keys;

  NetworkBench() {
    this(USUAL);
  }

  NetworkBench(Payer settings) {
    this(settings, Runnable::run);
  }

  NetworkBench(Payer settings, Executor workers) {
    network =
        PayerNetwork.of(PayerBook.of(settings))
            .watchedBy(events::add)
            .traces(() -> "TRACE" + ++traces)
            .chance(() -> 0.5)
            .workingOn(workers)
            .open(way -> payer, time, time);
  }

  /** About an MRI, member MB123456. */
  static EligibilityQuestion question() {
    return EligibilityQuestion.of(
        member("MB123456"),
        BirthDate.of(LocalDate.of(1985, 3, 15)),
        ServiceSought.ofCode("62"),
        LocalDate.of(2026, 11, 22));
  }

  static MemberId member(String id) {
    return MemberId.parse(id).orElseThrow();
  }

  static Optional<PatientName> name(String last, Optional<String> first) {
    return Optional.of(new PatientName(PersonName.of(last), first.map(PersonName::of)));
  }

  /** Asks with a key of its own. */
  CompletableFuture<EligibilityAnswer> ask(EligibilityQuestion question) {
    return ask(question, "key" + ++keys, Duration.ofSeconds(20));
  }

  CompletableFuture<EligibilityAnswer> ask(
      EligibilityQuestion question, String key, Duration deadline) {
    return network.check(question, new IdempotencyKey(key), deadline).toCompletableFuture();
  }

  /** Asks and lets an hour go by. */
  EligibilityAnswer answer(EligibilityQuestion question) {
    CompletableFuture<EligibilityAnswer> answer = ask(question);
    time.advance(Duration.ofHours(1));
    return answer.join();
  }

  Outcome outcome() {
    return answer(question()).outcome();
  }

  /** The service types of each message so far. */
  List<List<String>> serviceTypes() {
    return payer.asked().stream().map(request -> request.serviceTypes()).toList();
  }
}
