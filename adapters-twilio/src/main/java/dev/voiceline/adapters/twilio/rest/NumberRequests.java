package dev.voiceline.adapters.twilio.rest;

import com.twilio.http.HttpMethod;
import com.twilio.rest.api.v2010.account.IncomingPhoneNumber;
import com.twilio.rest.api.v2010.account.IncomingPhoneNumberReader;
import com.twilio.rest.api.v2010.account.IncomingPhoneNumberUpdater;
import com.twilio.type.PhoneNumberCapabilities;
import dev.voiceline.core.privacy.PhoneNumber;
import java.net.URI;
import java.util.Objects;
import java.util.Optional;

/** Orders about numbers in the SDK's terms, and what the SDK tells of one. */
final class NumberRequests {
  static final int MOST = 1_000;

  private NumberRequests() {}

  static IncomingPhoneNumberReader all() {
    IncomingPhoneNumberReader reader = IncomingPhoneNumber.reader();
    reader.pageSize(100).limit(MOST);
    return reader;
  }

  static IncomingPhoneNumberReader one(PhoneNumber number) {
    IncomingPhoneNumberReader reader =
        IncomingPhoneNumber.reader().setPhoneNumber(DialedNumber.of(number));
    reader.limit(20);
    return reader;
  }

  static IncomingPhoneNumberUpdater update(String sid, NumberRouting routing) {
    return IncomingPhoneNumber.updater(sid)
        .setVoiceUrl(routing.voice().url())
        .setVoiceMethod(method(routing.voice()))
        .setVoiceFallbackUrl(routing.fallback().url())
        .setVoiceFallbackMethod(method(routing.fallback()))
        .setStatusCallback(routing.status().url())
        .setStatusCallbackMethod(method(routing.status()));
  }

  static TwilioNumber facts(IncomingPhoneNumber number) {
    Optional<PhoneNumberCapabilities> can = Optional.ofNullable(number.getCapabilities());
    return new TwilioNumber(
        number.getSid(),
        PhoneNumber.of(number.getPhoneNumber().getEndpoint()),
        can.map(PhoneNumberCapabilities::getVoice).orElse(true),
        can.map(PhoneNumberCapabilities::getSms).orElse(false),
        new NumberRouting(
            webhook(number.getVoiceUrl(), number.getVoiceMethod()),
            webhook(number.getVoiceFallbackUrl(), number.getVoiceFallbackMethod()),
            webhook(number.getStatusCallback(), number.getStatusCallbackMethod())),
        overriding(number));
  }

  private static String overriding(IncomingPhoneNumber number) {
    String application = Objects.requireNonNullElse(number.getVoiceApplicationSid(), "");
    return application.isEmpty()
        ? Objects.requireNonNullElse(number.getTrunkSid(), "")
        : application;
  }

  private static NumberRouting.Webhook webhook(URI url, HttpMethod method) {
    return new NumberRouting.Webhook(
        Objects.toString(url, ""), method == HttpMethod.GET ? "GET" : "POST");
  }

  private static HttpMethod method(NumberRouting.Webhook webhook) {
    return webhook.method().equals("GET") ? HttpMethod.GET : HttpMethod.POST;
  }
}
