package dev.voiceline.adapters.eligibility.clearinghouse;

import com.google.gson.JsonObject;
import dev.voiceline.adapters.eligibility.access.AccessChannels;
import dev.voiceline.adapters.eligibility.payer.Access;
import dev.voiceline.adapters.eligibility.payer.PayerConnection;
import dev.voiceline.adapters.eligibility.payer.PayerReply;
import dev.voiceline.adapters.eligibility.payer.PayerReply.Failed;
import dev.voiceline.adapters.eligibility.payer.PayerReply.Failure;
import dev.voiceline.adapters.eligibility.payer.PayerRequest;
import dev.voiceline.adapters.eligibility.payer.Way;
import dev.voiceline.adapters.eligibility.payer.Way.Clearinghouse.Shape;
import dev.voiceline.adapters.eligibility.payer.http.Channel;
import dev.voiceline.adapters.eligibility.payer.http.PayerAddress;
import dev.voiceline.adapters.eligibility.payer.http.WebRequest;
import dev.voiceline.core.time.Clock;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/**
 * Asks a clearinghouse in JSON. Its idempotency key names one message, and not the question: a
 * gateway that answers a key as it did before would answer a repeat with the failure that it is
 * for. What it receives is handed on in the documented names of the shape, whatever the vendor
 * calls them. Safe for use by any thread; nothing blocks the thread that it is called on.
 */
public final class ClearinghouseConnection implements PayerConnection {
  private static final String JSON = "application/json";

  private final URI url;
  private final Shape shape;
  private final FieldNames names;
  private final Channel http;

  private ClearinghouseConnection(URI url, Shape shape, FieldNames names, Channel http) {
    this.url = url;
    this.shape = shape;
    this.names = names;
    this.http = http;
  }

  /**
   * A connection to that clearinghouse.
   *
   * @throws IllegalArgumentException when the address, the access or a field's name cannot be used;
   *     one sentence for the operator
   */
  public static ClearinghouseConnection open(Way.Clearinghouse way, Clock clock) {
    URI url = PayerAddress.checked(way.url());
    FieldNames names = FieldNames.of(way.shape(), way.fields());
    if (way.access() instanceof Access.SignedAssertion) {
      throw new IllegalArgumentException(
          "a signed assertion is for FHIR servers; a clearinghouse takes a key or a client secret");
    }
    return new ClearinghouseConnection(
        url, way.shape(), names, AccessChannels.open(way.access(), url, clock));
  }

  @Override
  public CompletionStage<PayerReply> ask(PayerRequest request) {
    ClearinghouseReplies replies = new ClearinghouseReplies(names);
    WebRequest post =
        WebRequest.post(url, JSON, body(request).toString())
            .with("Accept", JSON)
            .with("Idempotency-Key", request.message());
    return http.send(post, request.within())
        .thenApply(reply -> reply.read(replies::of))
        .exceptionally(
            broken ->
                new Failed(
                    Failure.NOT_UNDERSTOOD, Optional.empty(), "the answer could not be read"));
  }

  private JsonObject body(PayerRequest request) {
    JsonObject documented =
        switch (shape) {
          case LEGACY -> LegacyRequest.of(request);
          case PLANS -> PlansRequest.of(request);
        };
    if (names.takesTrace()) {
      documented.addProperty("trace", request.trace());
    }
    return names.outwards(documented);
  }

  @Override
  public void close() {
    http.close();
  }
}
