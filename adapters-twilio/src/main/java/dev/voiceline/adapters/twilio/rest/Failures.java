package dev.voiceline.adapters.twilio.rest;

import dev.voiceline.adapters.twilio.rest.Repeating.Nature;
import dev.voiceline.core.call.ControlFailure;
import dev.voiceline.core.call.ControlFailure.Kind;
import java.util.Map;
import java.util.Optional;

/** Says what a failed request means, by Twilio's error codes (twilio.com/docs/api/errors). */
final class Failures {
  private static final String CREDENTIALS =
      "Twilio refused the credentials: check the account SID, the auth token or API key, and their"
          + " region.";
  private static final String ACCOUNT =
      "The Twilio account is not active: look at its state and balance in the Twilio Console.";
  private static final String FOREIGN_SENDER =
      "The account may not call or write from that number: use one that it owns or has verified.";
  private static final String NOT_A_NUMBER =
      "Twilio cannot reach that telephone number: check that it is whole and in E.164 form.";
  private static final String REGION_OFF =
      "The account may not call or write to that country: enable it under geographic permissions in"
          + " the Twilio Console.";
  private static final String TRIAL =
      "A trial account calls and writes to verified numbers only: verify the number or upgrade the"
          + " account.";
  private static final String SERVICE =
      "The messaging service cannot be used: check its SID and that it has a number.";
  private static final String NO_TEXTS =
      "Text messages cannot be sent to that number: it may be a landline.";

  private static final Map<Integer, Meaning> BY_CODE =
      Map.ofEntries(
          Map.entry(10001, new Meaning(Kind.FINAL, ACCOUNT)),
          Map.entry(20005, new Meaning(Kind.FINAL, ACCOUNT)),
          Map.entry(
              10004,
              new Meaning(
                  Kind.RETRYABLE,
                  "The account has as many calls at once as it may: try later, or ask Twilio for"
                      + " more.")),
          Map.entry(20003, new Meaning(Kind.FINAL, CREDENTIALS)),
          Map.entry(20006, new Meaning(Kind.FINAL, CREDENTIALS)),
          Map.entry(
              20008,
              new Meaning(
                  Kind.FINAL, "Test credentials do not work for this: use the account's own.")),
          Map.entry(
              21205,
              new Meaning(
                  Kind.FINAL,
                  "Twilio cannot use one of our addresses: check that YOUR_DOMAIN is a public host"
                      + " name.")),
          Map.entry(21203, new Meaning(Kind.FINAL, REGION_OFF)),
          Map.entry(21215, new Meaning(Kind.FINAL, REGION_OFF)),
          Map.entry(21408, new Meaning(Kind.FINAL, REGION_OFF)),
          Map.entry(21210, new Meaning(Kind.FINAL, FOREIGN_SENDER)),
          Map.entry(21212, new Meaning(Kind.FINAL, FOREIGN_SENDER)),
          Map.entry(21606, new Meaning(Kind.FINAL, FOREIGN_SENDER)),
          Map.entry(21211, new Meaning(Kind.UNREACHABLE, NOT_A_NUMBER)),
          Map.entry(21214, new Meaning(Kind.UNREACHABLE, NOT_A_NUMBER)),
          Map.entry(21217, new Meaning(Kind.UNREACHABLE, NOT_A_NUMBER)),
          Map.entry(
              21216,
              new Meaning(
                  Kind.FINAL,
                  "Twilio does not let the account call that number: ask its support.")),
          Map.entry(21219, new Meaning(Kind.FINAL, TRIAL)),
          Map.entry(21608, new Meaning(Kind.FINAL, TRIAL)),
          Map.entry(
              21220, new Meaning(Kind.GONE, "The call is not in progress: it may have ended.")),
          Map.entry(
              21610,
              new Meaning(
                  Kind.OPTED_OUT, "The person at that number has asked for no more messages.")),
          Map.entry(
              21611,
              new Meaning(
                  Kind.RETRYABLE, "The sender has too many messages waiting: try again later.")),
          Map.entry(21612, new Meaning(Kind.UNREACHABLE, NO_TEXTS)),
          Map.entry(21614, new Meaning(Kind.UNREACHABLE, NO_TEXTS)),
          Map.entry(
              21617,
              new Meaning(
                  Kind.FINAL, "The message is empty or longer than 1,600 characters: change it.")),
          Map.entry(21703, new Meaning(Kind.FINAL, SERVICE)),
          Map.entry(21705, new Meaning(Kind.FINAL, SERVICE)),
          Map.entry(
              32018,
              new Meaning(
                  Kind.FINAL,
                  "The TwiML is longer than 4,000 characters: have Twilio fetch it instead.")));

  private Failures() {}

  /** What the failure of a request of that nature means. */
  static ControlFailure of(Nature nature, SendFailure failure) {
    return switch (failure.reach()) {
      case NOT_SENT ->
          new ControlFailure(
              Kind.RETRYABLE,
              0,
              "Twilio's REST API could not be reached: check the network and TWILIO_API_URL.");
      case NO_ANSWER -> unknown(nature, 0, "Twilio's REST API did not answer in time.");
      case UNREADABLE ->
          unknown(nature, 0, "Twilio's REST API gave an answer that is not its own.");
      case REFUSED -> refused(nature, failure);
    };
  }

  /** A code that we know of without having asked. */
  static ControlFailure foreseen(int code) {
    Meaning meaning = meaning(code).orElseThrow();
    return new ControlFailure(meaning.kind(), code, meaning.explanation());
  }

  /** There cannot be such a thing. */
  static ControlFailure missing() {
    return new ControlFailure(Kind.GONE, 20404, "It does not exist at Twilio, or not any more.");
  }

  /** Too much waits here, or the client is closed. */
  static ControlFailure notTaken() {
    return new ControlFailure(
        Kind.RETRYABLE,
        0,
        "Too many requests to Twilio are waiting here, or we are shutting down.");
  }

  private static ControlFailure refused(Nature nature, SendFailure failure) {
    int code = failure.code() == 0 ? failure.status() : failure.code();
    if (failure.isTooMany()) {
      return new ControlFailure(
          Kind.RETRYABLE, code, "Twilio gets more requests from the account than it allows.");
    }
    if (failure.isUncertain()) {
      return unknown(nature, code, "Twilio's REST API failed.");
    }
    if (failure.isMissing()) {
      return nature == Nature.MAKES
          ? new ControlFailure(
              Kind.FINAL, code, "Twilio does not know the account: check its SID and region.")
          : missing();
    }
    return meaning(failure.code())
        .map(known -> new ControlFailure(known.kind(), code, known.explanation()))
        .orElseGet(() -> unlisted(failure.status(), code));
  }

  private static ControlFailure unlisted(int status, int code) {
    return new ControlFailure(
        Kind.FINAL,
        code,
        status == 401 || status == 403
            ? CREDENTIALS
            : "Twilio refused the request: its error page for the code says why.");
  }

  private static ControlFailure unknown(Nature nature, int code, String cause) {
    return nature == Nature.REPEATABLE
        ? new ControlFailure(Kind.RETRYABLE, code, cause + " Try again later.")
        : new ControlFailure(
            Kind.UNCERTAIN, code, cause + " It may have been carried out: do not repeat it.");
  }

  private static Optional<Meaning> meaning(int code) {
    return Optional.ofNullable(BY_CODE.get(code));
  }

  private record Meaning(Kind kind, String explanation) {}
}
