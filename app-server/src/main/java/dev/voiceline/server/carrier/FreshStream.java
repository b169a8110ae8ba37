package dev.voiceline.server.carrier;

import dev.voiceline.adapters.twilio.ConnectStream;
import dev.voiceline.adapters.twilio.StreamTokens;
import dev.voiceline.adapters.twilio.VoiceTwiml;
import dev.voiceline.adapters.twilio.control.StreamDocument;
import dev.voiceline.core.caller.CallId;
import java.util.Map;

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

  ConnectStream of(CallId call) {
    return new ConnectStream(
        addresses.stream(),
        addresses.afterStream(),
        addresses.streamStatus(),
        Map.of(Reception.TOKEN, tokens.issue(call)),
        languages.say(DialReason.BROKEN.phrase(), call));
  }
}
