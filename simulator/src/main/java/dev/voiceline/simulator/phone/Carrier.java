package dev.voiceline.simulator.phone;

import dev.voiceline.core.time.Clock;
import dev.voiceline.core.time.Timers;
import dev.voiceline.simulator.phone.carrier.Delivery;
import dev.voiceline.simulator.phone.carrier.PublicDomain;
import dev.voiceline.simulator.phone.carrier.RequestSigner;
import dev.voiceline.simulator.phone.carrier.Webhooks;
import dev.voiceline.simulator.phone.media.LineDialer;
import dev.voiceline.simulator.twilio.WebAddress;
import java.net.URI;
import java.util.Optional;

/**
 * What all calls of a network share.
 *
 * @param incoming the number's voice webhook
 * @param status the number's status callback
 * @param fallback the number's fallback address
 * @param delivery how reliably requests arrive
 * @param pauseMs the silence that ends an utterance
 * @param msPerSpokenCharacter how slowly the network speaks
 */
record Carrier(
    Clock clock,
    Timers timers,
    Webhooks webhooks,
    PublicDomain domain,
    RequestSigner signer,
    LineDialer dialer,
    URI incoming,
    URI status,
    Optional<WebAddress> fallback,
    Delivery delivery,
    long pauseMs,
    long msPerSpokenCharacter) {}
