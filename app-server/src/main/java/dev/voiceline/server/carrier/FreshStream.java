package dev.voiceline.server.carrier;

import dev.voiceline.adapters.twilio.ConnectStream;
import dev.voiceline.adapters.twilio.Spoken;
import dev.voiceline.adapters.twilio.StreamTokens;
import dev.voiceline.adapters.twilio.VoiceTwiml;
import dev.voiceline.adapters.twilio.control.StreamDocument;
import dev.voiceline.core.caller.CallId;
import dev.voiceline.core.language.Phrase;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Connects calls with their agents: each time a new stream with a ticket of its own. */
public final class FreshStream implements StreamDocument {
  private final StreamTokens tokens;
  private final Addresses addresses;
  private final CallLanguages languages;
  private final VoiceTwiml twiml = new VoiceTwiml();

  /** Under those addresses. */
  public FreshStream(StreamTokens tokens, Addresses addresses, CallLanguages languages) {
    this.languages = languages;
    this.tokens = tokens;
    this.addresses = addresses;
  }

  @Override
  public String fresh(CallId call) {
    return twiml.connect(of(call));
  }

  /** Has a caller wait, with a sentence the first time, and the carrier ask again then. */
  String later(CallId call, int asked, Duration silence) {
    Optional<Spoken> sentence =
        asked == 0 ? Optional.of(languages.say(Phrase.FILLER_THINKING, call)) : Optional.empty();
    return twiml.pauseAndAsk(sentence, silence, addresses.afterStream(asked + 1));
  }

  ConnectStream of(CallId call) {
    return new ConnectStream(
        addresses.stream(),
        addresses.afterStream(),
        addresses.streamStatus(),
        Map.of(Reception.TOKEN, tokens.issue(call)),
        languages.say(DialReason.BROKEN.phrase(), call));
  }
}
