package dev.voiceline.adapters.eligibility.fhir;

import dev.voiceline.adapters.eligibility.payer.http.PayerAddress;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Addresses at one FHIR server. Of an address that the server names, the ID alone is taken where
 * there is one, since servers behind a proxy often name themselves wrongly.
 */
final class FhirServer {
  private static final String REQUESTS = EligibilityRequestResource.TYPE;
  private static final String RESPONSES = "CoverageEligibilityResponse";
  private static final Pattern REQUEST_ID =
      Pattern.compile("(?:^|/)" + REQUESTS + "/([A-Za-z0-9.-]{1,64})(?:/|$)");
  private static final Pattern RESPONSE_ID =
      Pattern.compile("(?:^|/)" + RESPONSES + "/([A-Za-z0-9.-]{1,64})(?:/|$)");

  private final URI base;

  /**
   * The server at that base.
   *
   * @throws IllegalArgumentException when it may not be used; one sentence for the operator
   */
  FhirServer(URI url) {
    PayerAddress.checked(url);
    if (url.getRawQuery() != null) {
      throw new IllegalArgumentException("the base of a FHIR server has no ? in its address");
    }
    String text = url.toString();
    base = URI.create(text.endsWith("/") ? text : text + "/");
  }

  URI base() {
    return base;
  }

  /** The operation that answers at once (R4, CoverageEligibilityRequest-submit). */
  URI submission() {
    return base.resolve("./" + REQUESTS + "/$submit");
  }

  /** Where a request is stored, to be answered afterwards. */
  URI requests() {
    return base.resolve("./" + REQUESTS);
  }

  /** Where the answer to a stored request is found, by what names the request. */
  Optional<URI> answerTo(String requestNamed) {
    return id(REQUEST_ID, requestNamed)
        .map(id -> base.resolve("./" + RESPONSES + "?request=" + REQUESTS + "/" + id));
  }

  /** Where a response is, by what names it. */
  Optional<URI> response(String responseNamed) {
    return id(RESPONSE_ID, responseNamed).map(id -> base.resolve("./" + RESPONSES + "/" + id));
  }

  Optional<URI> responseOfId(String id) {
    return response(RESPONSES + "/" + id);
  }

  /** Any address of this server; nothing is sent to another one that it may name. */
  Optional<URI> ownAddress(String named) {
    try {
      URI resolved = base.resolve(named);
      boolean own =
          String.valueOf(base.getScheme()).equalsIgnoreCase(resolved.getScheme())
              && String.valueOf(base.getHost()).equalsIgnoreCase(resolved.getHost())
              && base.getPort() == resolved.getPort()
              && resolved.getRawUserInfo() == null
              && resolved.getRawFragment() == null;
      return own ? Optional.of(resolved) : Optional.empty();
    } catch (IllegalArgumentException noAddress) {
      return Optional.empty();
    }
  }

  private static Optional<String> id(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
  }
}
