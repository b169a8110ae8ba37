package dev.voiceline.server.composition;

import dev.voiceline.adapters.twilio.control.ControlAddresses;
import dev.voiceline.adapters.twilio.control.ControlObserver;
import dev.voiceline.adapters.twilio.control.ControlledLine;
import dev.voiceline.adapters.twilio.control.StreamDocument;
import dev.voiceline.adapters.twilio.control.TwilioControl;
import dev.voiceline.adapters.twilio.rest.ApiAddress;
import dev.voiceline.adapters.twilio.rest.NewMessage;
import dev.voiceline.adapters.twilio.rest.TwilioApi;
import dev.voiceline.adapters.twilio.rest.TwilioRest;
import dev.voiceline.core.time.SystemTime;
import dev.voiceline.server.carrier.Addresses;
import dev.voiceline.server.config.ServerSettings;
import dev.voiceline.server.config.TwilioSettings;
import java.security.SecureRandom;
import java.util.Deque;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Supplier;

/** Puts together what asks the carrier's REST API. */
final class CarrierRequests {
  private static final int NAME_BYTES = 16;

  private CarrierRequests() {}

  static TwilioApi api(TwilioSettings account, SystemTime time, Deque<AutoCloseable> opened) {
    TwilioRest api = new TwilioRest(account.credentials(), new ApiAddress(account.apiUrl()), time);
    opened.push(api);
    return api;
  }

  static TwilioControl control(
      TwilioApi api,
      ServerSettings settings,
      TwilioSettings account,
      StreamDocument stream,
      Addresses addresses,
      SystemTime time,
      ControlObserver observer) {
    ControlledLine line =
        new ControlledLine(
            account.phoneNumber(),
            sender(settings, account),
            settings.control().transfer().holdMusic(),
            new ControlAddresses(addresses.web(), addresses.query()),
            stream,
            settings.control().outgoing().voicemail().orElse(""));
    return new TwilioControl(api, line, time, time, names(), observer);
  }

  /** Texts are sent only when that is switched on. */
  private static Optional<NewMessage.Sender> sender(
      ServerSettings settings, TwilioSettings account) {
    if (!settings.control().texts()) {
      return Optional.empty();
    }
    return account
        .messagingServiceSid()
        .<NewMessage.Sender>map(NewMessage.Sender.Service::new)
        .or(() -> account.phoneNumber().map(NewMessage.Sender.OneNumber::new));
  }

  private static Supplier<String> names() {
    SecureRandom random = new SecureRandom();
    return () -> {
      byte[] bytes = new byte[NAME_BYTES];
      random.nextBytes(bytes);
      return HexFormat.of().formatHex(bytes);
    };
  }
}
