package dev.voiceline.server.carrier;

import dev.voiceline.adapters.twilio.StreamReceiver;
import dev.voiceline.adapters.twilio.StreamStart;
import dev.voiceline.adapters.twilio.StreamTokens;
import dev.voiceline.core.media.MediaLink;
import dev.voiceline.core.runtime.Calls;
import dev.voiceline.server.limits.FailureLimit;
import dev.voiceline.server.limits.Source;
import dev.voiceline.server.log.Refusals;
import java.util.Optional;

/** Takes lines whose ticket is good, and brings each to its call. Safe for use by any thread. */
public final class StreamDesk {
  private final Calls calls;
  private final StreamTokens tokens;
  private final RequestCheck check;
  private final Refusals refusals;
  private final FailureLimit failures;
  private final CurrentStreams streams;

  /** For the calls of one server; what has no good ticket is counted for its source. */
  public StreamDesk(
      Calls calls,
      StreamTokens tokens,
      RequestCheck check,
      Refusals refusals,
      FailureLimit failures,
      CurrentStreams streams) {
    this.calls = calls;
    this.tokens = tokens;
    this.check = check;
    this.refusals = refusals;
    this.failures = failures;
    this.streams = streams;
  }

  /** Takes the lines that come from there. */
  public StreamReceiver from(Source source) {
    return (start, link) -> started(start, link, source);
  }

  private boolean started(StreamStart start, MediaLink link, Source source) {
    Optional<String> refusal = refusal(start);
    refusal.ifPresent(any -> failures.failed(source));
    if (refusal.isEmpty() && calls.connect(start.call(), link)) {
      streams.began(start.call(), start.streamSid());
      return true;
    }
    refusals.refused(
        "A media stream for call " + start.call().brief() + " was refused",
        refusal.orElse("the call is not waiting for one"));
    return false;
  }

  private Optional<String> refusal(StreamStart start) {
    if (!check.serves(start.accountSid())) {
      return Optional.of("it belongs to another account");
    }
    String token = start.parameters().getOrDefault(Reception.TOKEN, "");
    if (token.isEmpty()) {
      return Optional.of("it has no token");
    }
    return switch (tokens.check(token, start.call())) {
      case VALID -> Optional.empty();
      case EXPIRED -> Optional.of("its token is too old");
      case FORGED -> Optional.of("its token was not issued here");
      case OTHER_CALL -> Optional.of("its token is for another call");
      case USED -> Optional.of("its token was used before");
    };
  }
}
