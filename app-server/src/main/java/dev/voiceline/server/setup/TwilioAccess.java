package dev.voiceline.server.setup;

import dev.voiceline.adapters.twilio.rest.ApiAddress;
import dev.voiceline.adapters.twilio.rest.TwilioApi;
import dev.voiceline.adapters.twilio.rest.TwilioRest;
import dev.voiceline.core.time.SystemTime;
import dev.voiceline.server.config.TwilioSettings;

/** Twilio's REST API for as long as a command runs. */
public final class TwilioAccess implements AutoCloseable {
  private final SystemTime time = new SystemTime();
  private final TwilioRest rest;

  /** With the credentials of an account. */
  public TwilioAccess(TwilioSettings account) {
    rest = new TwilioRest(account.credentials(), new ApiAddress(account.apiUrl()), time);
  }

  /** What is asked. */
  public TwilioApi api() {
    return rest;
  }

  @Override
  public void close() {
    rest.close();
    time.close();
  }
}
