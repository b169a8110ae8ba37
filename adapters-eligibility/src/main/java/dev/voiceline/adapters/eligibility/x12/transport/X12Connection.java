package dev.voiceline.adapters.eligibility.x12.transport;

import dev.voiceline.adapters.eligibility.payer.PayerConnection;
import dev.voiceline.adapters.eligibility.payer.PayerReply;
import dev.voiceline.adapters.eligibility.payer.PayerReply.Failed;
import dev.voiceline.adapters.eligibility.payer.PayerReply.Failure;
import dev.voiceline.adapters.eligibility.payer.PayerReply.Received;
import dev.voiceline.adapters.eligibility.payer.PayerRequest;
import dev.voiceline.adapters.eligibility.payer.Way;
import dev.voiceline.adapters.eligibility.payer.http.Channel;
import dev.voiceline.adapters.eligibility.payer.http.PayerAddress;
import dev.voiceline.adapters.eligibility.payer.http.WebReply.Answer;
import dev.voiceline.adapters.eligibility.x12.Echo;
import dev.voiceline.adapters.eligibility.x12.X12AnswerReader;
import dev.voiceline.adapters.eligibility.x12.request.ControlNumbers;
import dev.voiceline.adapters.eligibility.x12.request.RequestWriter;
import dev.voiceline.adapters.eligibility.x12.request.SentRequest;
import dev.voiceline.adapters.eligibility.x12.request.Unsendable;
import dev.voiceline.core.time.Clock;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * Asks a payer in X12 270 over HTTPS, and hands back the interchange that answers: a 271, a TA1 or
 * a 999. Each question has control numbers and a message ID of its own. Safe for use by any thread.
 */
public final class X12Connection implements PayerConnection {
  private static final int NUMBERS = 1_000_000_000;

  private final Way.X12 way;
  private final Channel channel;
  private final Wrapping wrapping;
  private final RequestWriter writer;
  private final Clock clock;

  private X12Connection(Way.X12 way, Clock clock, ControlNumbers numbers) {
    this.way = way;
    this.clock = clock;
    PayerAddress.checked(way.url());
    writer = new RequestWriter(way.interchange(), numbers, clock);
    Credentials credentials = new Credentials(way.access());
    wrapping =
        switch (way.wrapping()) {
          case SOAP -> new SoapWrapping(credentials.login());
          case MIME -> new MimeWrapping(credentials.login());
          case REST -> new RestWrapping(credentials.login());
        };
    channel = credentials.channel(clock);
  }

  /**
   * Opens a way with control numbers of its own.
   *
   * @throws IllegalArgumentException when a setting cannot be used; one sentence for the operator
   */
  public static X12Connection open(Way.X12 way, Clock clock) {
    // Two ways to one receiver must not use the same numbers on the same day.
    return open(way, clock, ControlNumbers.startingNow(clock, new SecureRandom().nextInt(NUMBERS)));
  }

  /**
   * Opens a way that shares its control numbers with others, so that none is used twice.
   *
   * @throws IllegalArgumentException when a setting cannot be used; one sentence for the operator
   */
  public static X12Connection open(Way.X12 way, Clock clock, ControlNumbers numbers) {
    return new X12Connection(way, clock, numbers);
  }

  @Override
  public CompletionStage<PayerReply> ask(PayerRequest request) {
    return send(List.of(request), request.within());
  }

  /**
   * Asks several questions in one interchange, where the payer takes that in real time. What comes
   * back is for {@code x12.Batch}.
   */
  public CompletionStage<PayerReply> askAll(List<PayerRequest> requests, Duration within) {
    return send(requests, within);
  }

  private CompletionStage<PayerReply> send(List<PayerRequest> requests, Duration within) {
    SentRequest sent;
    try {
      sent = writer.write(requests);
    } catch (Unsendable unsendable) {
      return CompletableFuture.completedFuture(failed(Failure.REFUSED, unsendable.why()));
    }
    CoreEnvelope envelope =
        new CoreEnvelope(
            UUID.randomUUID().toString(),
            clock.instant(),
            way.interchange().senderId(),
            way.interchange().receiverId(),
            sent.text());
    return channel
        .send(wrapping.wrap(way.url(), envelope), within)
        .thenApply(reply -> reply.read(answer -> read(answer, sent)))
        .exceptionally(broken -> failed(Failure.NOT_UNDERSTOOD, "the answer cannot be read"));
  }

  /** The status speaks first, but where CORE has its own words with 400 and 500. */
  private PayerReply read(Answer answer, SentRequest sent) {
    Optional<Failed> failure = answer.failure();
    boolean mayExplain = answer.status() == 400 || answer.status() == 500;
    if (failure.isPresent() && !mayExplain) {
      return failure.get();
    }
    Optional<CoreReply> reply = wrapping.unwrap(answer);
    Optional<Failed> error =
        reply.flatMap(CoreReply::errorCode).flatMap(CoreErrors::failure).or(() -> failure);
    if (error.isPresent()) {
      return error.get();
    }
    return reply
        .map(found -> payload(found, sent))
        .orElseGet(
            () ->
                failed(
                    Failure.NOT_UNDERSTOOD,
                    "the answer is no whole CORE message in " + way.wrapping()));
  }

  private static PayerReply payload(CoreReply reply, SentRequest sent) {
    String payload = reply.payload().orElse("");
    if (!X12AnswerReader.canRead(payload)) {
      return failed(Failure.NOT_UNDERSTOOD, "the answer holds no X12 interchange");
    }
    return Echo.isOfAnother(payload, sent.controlNumber())
        ? failed(Failure.NOT_UNDERSTOOD, "the answer acknowledges another message than ours")
        : new Received(payload);
  }

  private static Failed failed(Failure failure, String why) {
    return new Failed(failure, Optional.empty(), why);
  }

  @Override
  public void close() {
    channel.close();
  }
}
