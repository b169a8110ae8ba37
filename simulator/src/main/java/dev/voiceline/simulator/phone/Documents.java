package dev.voiceline.simulator.phone;

import dev.voiceline.core.time.Timers;
import dev.voiceline.simulator.phone.CallEnd.Reason;
import dev.voiceline.simulator.phone.carrier.Form;
import dev.voiceline.simulator.phone.carrier.Signing;
import dev.voiceline.simulator.phone.carrier.WebAnswer;
import dev.voiceline.simulator.phone.twiml.InvalidTwiml;
import dev.voiceline.simulator.phone.twiml.TwimlReader;
import dev.voiceline.simulator.phone.twiml.Verb;
import dev.voiceline.simulator.twilio.WebAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * Gets the documents of a leg: 15 s for each, at most 64 kB, and from the fallback address when the
 * first one fails. Belongs to the leg's serial.
 */
final class Documents {
  /** Twilio gives up on documents that lead to documents for ever. */
  private static final int MOST_DOCUMENTS = 50;

  private static final int MOST_BYTES = 64 * 1024;
  private static final long LIMIT_MS = 15_000;
  private static final Optional<WebAnswer> NO_ANSWER = Optional.empty();

  private final Leg leg;
  private final Reader reader;
  private final Optional<WebAddress> fallback;
  private URI base;
  private Timers.Alarm limit = () -> {};
  private int documents;
  private int asked;

  /** Who follows the documents. */
  interface Reader {
    void instructed(String twiml, List<Verb> verbs);

    void failed(Reason reason, String detail);
  }

  private record Trouble(Reason reason, String code, String detail) {
    String sentence() {
      return code + ": " + detail;
    }
  }

  Documents(Leg leg, URI base, Optional<WebAddress> fallback, Reader reader) {
    this.leg = leg;
    this.base = base;
    this.fallback = fallback;
    this.reader = reader;
  }

  /** An address that a document names. */
  URI resolve(URI address) {
    return base.resolve(address);
  }

  /** Where the document under way comes from. */
  URI base() {
    return base;
  }

  /** Something is done between two documents: they do not lead to each other for ever. */
  void timePasses() {
    documents = 0;
  }

  /** Asks for a document. */
  void request(String method, URI address, Form form, Signing signing) {
    ask(method, address, form, signing, fallback);
  }

  /** Follows a document that nobody has to be asked for. */
  void follow(String twiml) {
    forget();
    read(twiml, Form.empty(), Optional.empty());
  }

  /** What was asked for is not wanted any more. */
  void forget() {
    asked++;
    limit.cancel();
  }

  private void ask(
      String method, URI address, Form form, Signing signing, Optional<WebAddress> otherwise) {
    forget();
    int number = asked;
    base = address;
    limit =
        leg.later(
            LIMIT_MS,
            () -> {
              if (number == asked) {
                failed(
                    new Trouble(Reason.WEBHOOK_FAILED, "11205", "no answer within 15 s"),
                    form,
                    otherwise);
              }
            });
    var unused =
        leg.carrier()
            .webhooks()
            .request(method, address, form, signing)
            .handle((answer, failure) -> failure == null ? Optional.of(answer) : NO_ANSWER)
            .thenAccept(
                answer ->
                    leg.serial()
                        .run(
                            () -> {
                              if (number == asked) {
                                limit.cancel();
                                answered(answer, form, otherwise);
                              }
                            }));
  }

  private void answered(Optional<WebAnswer> came, Form form, Optional<WebAddress> otherwise) {
    if (came.isEmpty()) {
      failed(new Trouble(Reason.WEBHOOK_FAILED, "11200", "no answer"), form, otherwise);
      return;
    }
    WebAnswer answer = came.get();
    if (!answer.succeeded()) {
      failed(
          new Trouble(Reason.WEBHOOK_FAILED, "11200", "HTTP status " + answer.status()),
          form,
          otherwise);
    } else if (!answer.contentType().matches("(text|application)/xml.*")) {
      failed(
          new Trouble(Reason.TWIML_INVALID, "12300", "content type " + answer.contentType()),
          form,
          otherwise);
    } else {
      read(answer.body(), form, otherwise);
    }
  }

  private void read(String twiml, Form form, Optional<WebAddress> otherwise) {
    documents++;
    List<Verb> verbs;
    try {
      if (documents > MOST_DOCUMENTS
          || twiml.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
        throw new InvalidTwiml("11750: too much TwiML");
      }
      verbs = TwimlReader.read(twiml);
    } catch (InvalidTwiml invalid) {
      String sentence = String.valueOf(invalid.getMessage());
      String[] parts = sentence.split(": ", 2);
      boolean numbered = parts.length == 2 && parts[0].matches("\\d+");
      failed(
          numbered
              ? new Trouble(Reason.TWIML_INVALID, parts[0], parts[1])
              : new Trouble(Reason.TWIML_INVALID, "12100", sentence),
          form,
          otherwise);
      return;
    }
    reader.instructed(twiml, verbs);
  }

  private void failed(Trouble trouble, Form form, Optional<WebAddress> otherwise) {
    if (otherwise.isEmpty()) {
      forget();
      reader.failed(trouble.reason(), trouble.sentence());
      return;
    }
    Form told = form.with("ErrorCode", trouble.code()).with("ErrorUrl", base.toString());
    ask(
        otherwise.get().method(),
        otherwise.get().address(),
        told,
        Signing.GENUINE,
        Optional.empty());
  }
}
