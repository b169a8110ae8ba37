package dev.voiceline.adapters.eligibility.payer.http;

import dev.voiceline.adapters.eligibility.payer.Access.HeaderKey;
import java.time.Duration;
import java.util.concurrent.CompletionStage;

/** Sends with a key in a header. */
public final class HeaderChannel implements Channel {
  private final Channel http;
  private final HeaderKey key;

  /** Over that channel, which it closes. */
  public HeaderChannel(Channel http, HeaderKey key) {
    this.http = http;
    this.key = key;
  }

  @Override
  public CompletionStage<WebReply> send(WebRequest request, Duration within) {
    return http.send(request.with(key.header(), key.key()), within);
  }

  @Override
  public void close() {
    http.close();
  }
}
