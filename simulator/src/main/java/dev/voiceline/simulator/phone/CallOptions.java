package dev.voiceline.simulator.phone;

import dev.voiceline.simulator.phone.carrier.Signing;

/**
 * Who calls and what is wrong with the call.
 *
 * @param from the caller's number
 * @param webhookSigning how the first webhook is signed; later ones are signed properly
 * @param handshakeSigning how the socket's handshake is signed
 * @param sendsStart false for a phone that opens the socket and never sends {@code start}
 */
public record CallOptions(
    String from, Signing webhookSigning, Signing handshakeSigning, boolean sendsStart) {
  /** A call with nothing wrong. */
  public static CallOptions usual() {
    return new CallOptions("+12065550123", Signing.GENUINE, Signing.GENUINE, true);
  }

  /** From another number. */
  public CallOptions from(String number) {
    return new CallOptions(number, webhookSigning, handshakeSigning, sendsStart);
  }

  /** With the first webhook signed in another way. */
  public CallOptions webhook(Signing signing) {
    return new CallOptions(from, signing, handshakeSigning, sendsStart);
  }

  /** With the handshake signed in another way. */
  public CallOptions handshake(Signing signing) {
    return new CallOptions(from, webhookSigning, signing, sendsStart);
  }

  /** Without a {@code start} message. */
  public CallOptions withoutStart() {
    return new CallOptions(from, webhookSigning, handshakeSigning, false);
  }

  /** Without the number. */
  @Override
  public String toString() {
    return "CallOptions[" + webhookSigning + ", " + handshakeSigning + ", " + sendsStart + "]";
  }
}
