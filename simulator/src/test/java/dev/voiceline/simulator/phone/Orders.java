package dev.voiceline.simulator.phone;

import dev.voiceline.simulator.twilio.CallEvent;
import dev.voiceline.simulator.twilio.CallProgress;
import dev.voiceline.simulator.twilio.MachineDetection;
import dev.voiceline.simulator.twilio.PlaceOrder;
import dev.voiceline.simulator.twilio.TwimlSource;
import dev.voiceline.simulator.twilio.WebAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** Orders of the REST API, as a server might give them. */
final class Orders {
  static final String PERSON = "+12065550188";

  private Orders() {}

  static WebAddress at(String path) {
    return WebAddress.post(URI.create("https://voice.example.test" + path));
  }

  static TwimlSource inline(String document) {
    return new TwimlSource.Inline("<Response>" + document + "</Response>");
  }

  /** A call to the person, whose steps are all reported to {@code /voice/person}. */
  static PlaceOrder call(String path) {
    return call(path, Optional.empty(), "");
  }

  static PlaceOrder detecting(boolean untilMessageEnd, Optional<WebAddress> verdict) {
    return call(
        "/voice/out",
        Optional.of(
            new MachineDetection(
                untilMessageEnd,
                Duration.ofSeconds(30),
                Duration.ofMillis(2_400),
                Duration.ofMillis(1_200),
                Duration.ofMillis(5_000),
                verdict)),
        "");
  }

  static PlaceOrder call(String path, Optional<MachineDetection> detection, String sendDigits) {
    return new PlaceOrder(
        PERSON,
        "+14155550100",
        new TwimlSource.At(at(path)),
        Optional.empty(),
        Optional.of(new CallProgress(at("/voice/person"), Set.of(CallEvent.values()))),
        Duration.ofSeconds(20),
        Duration.ofSeconds(600),
        detection,
        sendDigits,
        Optional.empty());
  }
}
