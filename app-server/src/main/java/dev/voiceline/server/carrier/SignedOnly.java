package dev.voiceline.server.carrier;

import dev.voiceline.adapters.twilio.TwilioSignature;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Serves what the account's carrier has signed, and nothing else. */
public final class SignedOnly implements RequestCheck {
  private static final String SIGNATURE = "x-twilio-signature";
  private static final String MEND =
      " (check that TWILIO_AUTH_TOKEN is the account's and that YOUR_DOMAIN is the host in the webhook's"
          + " address)";

  /** 20 bytes in base64. */
  private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9+/]{27}=");

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
    String given = request.header(SIGNATURE);
    if (given.isEmpty()) {
      return Optional.of("it is not signed");
    }
    return SHAPE.matcher(given.strip()).matches()
        ? Optional.empty()
        : Optional.of("its signature is malformed");
  }

  @Override
  public Optional<String> refuseForm(Request request, Map<String, List<String>> form) {
    return refuse(request, form, given -> signature.signsForm(web(request), form, given));
  }

  @Override
  public Optional<String> refuseQuery(Request request, Map<String, List<String>> query) {
    return refuse(request, query, given -> signature.signsUrl(web(request), given));
  }

  @Override
  public Optional<String> refuseBody(
      Request request, byte[] body, Map<String, List<String>> fields) {
    return refuse(request, fields, given -> signature.signsBody(web(request), body, given));
  }

  @Override
  public Optional<String> refuseHandshake(Request request) {
    String url = addresses.socket() + request.pathAndQuery();
    return unsigned(request, given -> signature.signsUrl(url, given));
  }

  @Override
  public boolean serves(String account) {
    return account.equals(accountSid);
  }

  private Optional<String> refuse(
      Request request, Map<String, List<String>> fields, Predicate<String> signs) {
    Optional<String> unsigned = unsigned(request, signs);
    if (unsigned.isPresent()) {
      return unsigned;
    }
    return serves(fields.getOrDefault("AccountSid", List.of("")).get(0))
        ? Optional.empty()
        : Optional.of("it is about another account");
  }

  private Optional<String> unsigned(Request request, Predicate<String> signs) {
    Optional<String> unread = refuseUnread(request);
    if (unread.isPresent()) {
      return unread;
    }
    return signs.test(request.header(SIGNATURE))
        ? Optional.empty()
        : Optional.of("its signature is wrong" + MEND);
  }

  /** The address comes from the settings; what the request says of its host proves nothing. */
  private String web(Request request) {
    return addresses.web() + request.pathAndQuery();
  }
}
