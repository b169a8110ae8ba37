package dev.voiceline.server.setup;

import dev.voiceline.adapters.twilio.rest.NumberRouting;
import dev.voiceline.adapters.twilio.rest.NumberRouting.Webhook;
import dev.voiceline.server.carrier.Addresses;

/** Where the calls of our number must be reported to. */
final class WantedRouting {
  private WantedRouting() {}

  static NumberRouting at(Addresses ours) {
    return new NumberRouting(
        Webhook.post(ours.web() + Addresses.INCOMING),
        Webhook.post(ours.web() + Addresses.FALLBACK),
        Webhook.post(ours.web() + Addresses.STATUS));
  }
}
