package dev.voiceline.server.stream;

import dev.voiceline.server.limits.FailureLimit;
import dev.voiceline.server.limits.TrustedProxies;

/**
 * How much a source of media sockets may fail.
 *
 * @param handshakes that fail their check; one that passes is never held back for them
 * @param tokens that are not good. Whoever has seen one handshake's signature can send it again, so
 *     a source with too many of these is held back in spite of it
 * @param proxies who is believed about whom a request comes from
 */
public record SocketLimits(FailureLimit handshakes, FailureLimit tokens, TrustedProxies proxies) {}
