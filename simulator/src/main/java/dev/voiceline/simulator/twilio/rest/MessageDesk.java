package dev.voiceline.simulator.twilio.rest;

import com.google.gson.JsonObject;
import dev.voiceline.core.time.Clock;
import dev.voiceline.simulator.phone.carrier.Form;
import dev.voiceline.simulator.twilio.WebAddress;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Accepts text messages and reports what becomes of them. Safe for use by any thread. */
final class MessageDesk {
  private static final int LONGEST = 1_600;

  private final String accountSid;
  private final Clock clock;
  private final NumberDesk numbers;
  private final MessageFates fates;
  private final CallbackSender sender;
  private final Map<String, SentText> texts = new LinkedHashMap<>();

  MessageDesk(
      String accountSid,
      Clock clock,
      NumberDesk numbers,
      MessageFates fates,
      CallbackSender sender) {
    this.accountSid = accountSid;
    this.clock = clock;
    this.numbers = numbers;
    this.fates = fates;
    this.sender = sender;
  }

  RestAnswer create(Fields form) {
    String to = need(form, "To", 21604);
    String body = need(form, "Body", 21602);
    if (!Numbers.isE164(to)) {
      throw new RestRefusal(400, 21211, "The 'To' number is not a valid phone number");
    }
    String from = sender(form);
    if (body.codePointCount(0, body.length()) > LONGEST) {
      throw new RestRefusal(400, 21617, "The message body exceeds the 1600 character limit");
    }
    Optional<WebAddress> callback =
        Numbers.address(form, "StatusCallback", 21609).map(WebAddress::post);
    MessageFate fate = fates.of(to);
    if (fate instanceof MessageFate.Refused refused) {
      throw new RestRefusal(400, refused.code(), "The message cannot be sent to this number");
    }
    SentText text =
        new SentText(
            "SM" + UUID.randomUUID().toString().replace("-", ""),
            to,
            from,
            body,
            TextStep.of("queued"),
            clock.instant(),
            callback);
    keep(text);
    List<TextStep> steps =
        fate instanceof MessageFate.Reported reported ? reported.steps() : List.of();
    return RestAnswer.json(201, json(text)).then(() -> report(text.sid(), steps));
  }

  RestAnswer fetch(String sid, String path) {
    return RestAnswer.json(200, json(find(sid, path)));
  }

  /** Twilio's way to take the words out of a message that was sent. */
  RestAnswer redact(String sid, Fields form, String path) {
    if (!form.has("Body") || form.text("Body").isPresent()) {
      throw RestRefusal.invalid("Body can only be emptied");
    }
    SentText redacted = find(sid, path).redacted();
    keep(redacted);
    return RestAnswer.json(200, json(redacted));
  }

  synchronized RestAnswer delete(String sid, String path) {
    if (texts.remove(sid) == null) {
      throw RestRefusal.notFound(path);
    }
    return RestAnswer.empty();
  }

  synchronized List<SentText> all() {
    return List.copyOf(texts.values());
  }

  /** A number of ours; a messaging service is taken to use the first one. */
  private String sender(Fields form) {
    if (form.text("MessagingServiceSid").isPresent() && !numbers.all().isEmpty()) {
      return numbers.all().get(0).number();
    }
    String from = need(form, "From", 21603);
    if (!numbers.owns(from)) {
      throw new RestRefusal(400, 21606, "The 'From' number is not one that can send to 'To'");
    }
    return from;
  }

  private void report(String sid, List<TextStep> steps) {
    if (steps.isEmpty()) {
      return;
    }
    TextStep step = steps.get(0);
    List<TextStep> rest = steps.subList(1, steps.size());
    Optional<SentText> moved = move(sid, step);
    Optional<WebAddress> callback = moved.flatMap(SentText::callback);
    if (moved.isPresent() && callback.isPresent()) {
      sender.send(callback.get(), form(moved.get(), step), () -> report(sid, rest));
    } else {
      report(sid, rest);
    }
  }

  private synchronized Optional<SentText> move(String sid, TextStep step) {
    return Optional.ofNullable(texts.computeIfPresent(sid, (key, text) -> text.at(step)));
  }

  private synchronized void keep(SentText text) {
    texts.put(text.sid(), text);
  }

  private synchronized SentText find(String sid, String path) {
    SentText found = texts.get(sid);
    if (found == null) {
      throw RestRefusal.notFound(path);
    }
    return found;
  }

  private Form form(SentText text, TextStep step) {
    Form form =
        Form.empty()
            .with("AccountSid", accountSid)
            .with("ApiVersion", "2010-04-01")
            .with("MessageSid", text.sid())
            .with("SmsSid", text.sid())
            .with("MessageStatus", step.status())
            .with("SmsStatus", step.status())
            .with("To", text.to())
            .with("From", text.from());
    return step.errorCode() == 0
        ? form
        : form.with("ErrorCode", Integer.toString(step.errorCode()));
  }

  private JsonObject json(SentText text) {
    String uri = "/2010-04-01/Accounts/" + accountSid + "/Messages/" + text.sid();
    Json json =
        new Json()
            .text("sid", text.sid())
            .text("account_sid", accountSid)
            .text("api_version", "2010-04-01")
            .text("to", text.to())
            .text("from", text.from())
            .text("body", text.body())
            .text("status", text.last().status())
            .text("direction", "outbound-api")
            .text("num_segments", Integer.toString(Segments.of(text.body())))
            .text("num_media", "0")
            .nothing("messaging_service_sid", "price", "error_message", "date_sent")
            .text("price_unit", "USD")
            .date("date_created", text.accepted())
            .date("date_updated", text.accepted())
            .text("uri", uri + ".json")
            .with("subresource_uris", new Json().text("media", uri + "/Media.json").build());
    int error = text.last().errorCode();
    return (error == 0 ? json.nothing("error_code") : json.number("error_code", error)).build();
  }

  private static String need(Fields form, String name, int code) {
    return form.text(name)
        .orElseThrow(() -> new RestRefusal(400, code, "A '" + name + "' is required"));
  }
}
