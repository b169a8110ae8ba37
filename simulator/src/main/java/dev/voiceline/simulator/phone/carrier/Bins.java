package dev.voiceline.simulator.phone.carrier;

import java.net.URI;
import java.util.Optional;

/**
 * Documents that Twilio itself keeps, such as TwiML Bins: always there, whatever the server does.
 *
 * @param document the only one, if there is any
 */
public record Bins(Optional<String> document) {
  /** Where the document is. */
  public static final URI ADDRESS = URI.create("https://handler.twilio.example/bin");

  /** What is found at an address, if it is one of these. */
  Optional<WebAnswer> at(URI address) {
    return document
        .filter(any -> address.equals(ADDRESS))
        .map(twiml -> new WebAnswer(200, "text/xml", twiml));
  }
}
