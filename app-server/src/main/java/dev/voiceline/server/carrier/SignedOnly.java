package dev.voiceline.server.carrier;

import dev.voiceline.adapters.twilio.TwilioSignature;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Serves what the account's carrier has signed, and nothing else. */
public final class SignedOnly implements RequestCheck {
  private static final String SIGNATURE = "x-twilio-signature";
  private static final String MEND =
      " (check that TWILIO_AUTH_TOKEN is the account's and that YOUR_DOMAIN is the host in the webhook's"
          + " address)";

  private final String accountSid;
  private final TwilioSignature signature;
  private final Addresses addresses;

  /** For one account, under its public addresses. */
  public SignedOnly(String accountSid, TwilioSignature signature, Addresses addresses) {
    this.accountSid = accountSid;
    this.signature = signature;
    this.addresses = addresses;
  }

  @Override
  public Optional<String> refuseUnread(Request request) {
    return request.header(SIGNATURE).isEmpty() ? Optional.of("it is not signed") : Optional.empty();
  }

  @Override
  public Optional<String> refuseForm(Request request, Map<String, List<String>> form) {
    Optional<String> unsigned = refuseUnread(request);
    if (unsigned.isPresent()) {
      return unsigned;
    }
    String given = request.header(SIGNATURE);
    if (!signature.signsForm(addresses.web() + request.pathAndQuery(), form, given)) {
      return Optional.of("its signature is wrong" + MEND);
    }
    return serves(form.getOrDefault("AccountSid", List.of("")).get(0))
        ? Optional.empty()
        : Optional.of("it is about another account");
  }

  @Override
  public Optional<String> refuseHandshake(Request request) {
    String given = request.header(SIGNATURE);
    if (given.isEmpty()) {
      return Optional.of("it is not signed");
    }
    return signature.signsUrl(addresses.socket() + request.pathAndQuery(), given)
        ? Optional.empty()
        : Optional.of("its signature is wrong" + MEND);
  }

  @Override
  public boolean serves(String account) {
    return account.equals(accountSid);
  }
}
