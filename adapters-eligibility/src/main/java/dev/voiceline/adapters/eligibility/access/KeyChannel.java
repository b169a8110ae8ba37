package dev.voiceline.adapters.eligibility.access;

import dev.voiceline.adapters.eligibility.payer.Access;
import dev.voiceline.adapters.eligibility.payer.http.Channel;
import dev.voiceline.adapters.eligibility.payer.http.WebReply;
import dev.voiceline.adapters.eligibility.payer.http.WebRequest;
import java.time.Duration;
import java.util.concurrent.CompletionStage;

/** Sends with a key in a header. */
final class KeyChannel implements Channel {
  private final Channel http;
  private final Access.HeaderKey access;

  KeyChannel(Channel http, Access.HeaderKey access) {
    this.http = http;
    this.access = access;
  }

  @Override
  public CompletionStage<WebReply> send(WebRequest request, Duration within) {
    return http.send(request.with(access.header(), access.key()), within);
  }

  @Override
  public void close() {
    http.close();
  }
}
