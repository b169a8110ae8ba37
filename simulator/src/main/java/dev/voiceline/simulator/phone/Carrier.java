package dev.voiceline.simulator.phone;

import dev.voiceline.core.time.Clock;
import dev.voiceline.core.time.Timers;
import dev.voiceline.simulator.phone.carrier.PublicDomain;
import dev.voiceline.simulator.phone.carrier.RequestSigner;
import dev.voiceline.simulator.phone.carrier.Webhooks;
import dev.voiceline.simulator.phone.media.LineDialer;
import java.net.URI;

/**
 * What all calls of a network share.
 *
 * @param incoming the number's voice webhook
 * @param status the number's status callback
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
    long pauseMs,
    long msPerSpokenCharacter) {}
