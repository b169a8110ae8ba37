package dev.voiceline.simulator.phone;

import dev.voiceline.simulator.phone.carrier.Signing;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Who calls and what is wrong with the call.
 *
 * @param from the caller's number
 * @param webhookSigning how the first webhook is signed; later ones are signed properly
 * @param handshakeSigning how the socket's handshake is signed
 * @param sendsStart false for a phone that opens the socket and never sends {@code start}
 * @param fields that the network sends about this call beside or in place of the usual ones
 */
public record CallOptions(
    String from,
    Signing webhookSigning,
    Signing handshakeSigning,
    boolean sendsStart,
    Map<String, String> fields) {
  public CallOptions {
    fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
  }

  /** A call with nothing wrong. */
  public static CallOptions usual() {
    return new CallOptions("+12065550123", Signing.GENUINE, Signing.GENUINE, true, Map.of());
  }

  /** From another number. */
  public CallOptions from(String number) {
    return new CallOptions(number, webhookSigning, handshakeSigning, sendsStart, fields);
  }

  /** With the first webhook signed in another way. */
  public CallOptions webhook(Signing signing) {
    return new CallOptions(from, signing, handshakeSigning, sendsStart, fields);
  }

  /** With the handshake signed in another way. */
  public CallOptions handshake(Signing signing) {
    return new CallOptions(from, webhookSigning, signing, sendsStart, fields);
  }

  /** Without a {@code start} message. */
  public CallOptions withoutStart() {
    return new CallOptions(from, webhookSigning, handshakeSigning, false, fields);
  }

  /** With the name that the network knows for the number. */
  public CallOptions callerName(String name) {
    return field("CallerName", name);
  }

  /** From a city, a state and a country, as the network knows them; each may be empty. */
  public CallOptions fromPlace(String city, String state, String country) {
    return field("FromCity", city)
        .field("CallerCity", city)
        .field("FromState", state)
        .field("CallerState", state)
        .field("FromCountry", country)
        .field("CallerCountry", country);
  }

  /** With another word on whether the number is the caller's own. */
  public CallOptions stirVerstat(String verdict) {
    return field("StirVerstat", verdict);
  }

  /** Passed on from another number. */
  public CallOptions forwardedFrom(String number) {
    return field("ForwardedFrom", number);
  }

  /** With one field more, or another value of a usual one. */
  public CallOptions field(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(fields);
    more.put(name, value);
    return new CallOptions(from, webhookSigning, handshakeSigning, sendsStart, more);
  }

  /** Without the number. */
  @Override
  public String toString() {
    return "CallOptions[" + webhookSigning + ", " + handshakeSigning + ", " + sendsStart + "]";
  }
}
