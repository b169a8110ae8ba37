package dev.voiceline.server.http;

import dev.voiceline.adapters.twilio.Form;
import dev.voiceline.server.carrier.Addresses;
import dev.voiceline.server.carrier.RequestCheck;
import dev.voiceline.server.carrier.ServletRequests;
import dev.voiceline.server.log.ServerLog;
import dev.voiceline.server.peers.HandedOn;
import dev.voiceline.server.peers.HandingOn;
import dev.voiceline.server.peers.Peer;
import dev.voiceline.server.peers.Webhook;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The servers behind the same domain. A webhook whose address says that its subject is at another
 * one is answered by that one, as far as it answers. Only what has passed the check comes here: the
 * address is one that a server of ours has written. Safe for use by any thread.
 */
public final class OtherServers {
  /** The carrier gives up after 15 s. */
  private static final Duration WITHIN = Duration.ofSeconds(5);

  /** What is answered here in its place may take 3 s more. */
  private static final Duration WITHIN_WHERE_INSISTED = Duration.ofMillis(1_500);

  private static final String MARK = HandingOn.MARK.toLowerCase(Locale.ROOT);
  private static final List<String> HEADERS = List.of("content-type", "x-twilio-signature");

  private final Peer here;
  private final HandingOn handing;
  private final ServerLog log;

  /** All but the one whose host that is. */
  public OtherServers(Peer here, HandingOn handing, ServerLog log) {
    this.here = here;
    this.handing = handing;
    this.log = log;
  }

  /** What another server answers; empty when the request is to be dealt with here. */
  Optional<HandedOn.Answered> answer(
      HttpServletRequest request, SignedReading.Outcome.Signed signed) {
    RequestCheck.Request head = ServletRequests.of(request);
    Optional<Peer> peer = elsewhere(request, head);
    if (peer.isEmpty()) {
      return Optional.empty();
    }
    boolean insisted = Addresses.isInsistedOn(request.getRequestURI());
    HandedOn outcome =
        handing.to(
            peer.get(),
            new Webhook(request.getMethod(), head.pathAndQuery(), headers(head), signed.body()),
            insisted ? WITHIN_WHERE_INSISTED : WITHIN);
    if (outcome instanceof HandedOn.Answered answered) {
      return Optional.of(answered);
    }
    log.warn(inVain(signed, ((HandedOn.Unanswered) outcome).why()));
    return Optional.empty();
  }

  private Optional<Peer> elsewhere(HttpServletRequest request, RequestCheck.Request head) {
    return Optional.ofNullable(request.getQueryString())
        .filter(any -> head.header(MARK).isEmpty())
        .flatMap(query -> FormBody.fields(query.getBytes(StandardCharsets.UTF_8)))
        .map(fields -> fields.getOrDefault(Peer.FIELD, List.of()))
        .filter(named -> named.size() == 1)
        .flatMap(named -> Peer.parse(named.get(0)))
        .filter(peer -> !peer.equals(here));
  }

  private static Map<String, String> headers(RequestCheck.Request head) {
    Map<String, String> headers = new TreeMap<>(head.headers());
    headers.keySet().retainAll(HEADERS);
    return headers;
  }

  private static String inVain(SignedReading.Outcome.Signed signed, String why) {
    return new Form(signed.fields()).call().map(call -> "Call " + call.brief() + ": ").orElse("")
        + "a webhook of another server's is answered here, for that one was asked in vain: "
        + why
        + ".";
  }
}
