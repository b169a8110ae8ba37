package dev.voiceline.simulator.twilio.rest;

import com.google.gson.JsonObject;
import dev.voiceline.simulator.twilio.CallView;
import dev.voiceline.simulator.twilio.Ending;
import dev.voiceline.simulator.twilio.OrderResult;
import dev.voiceline.simulator.twilio.TelephoneExchange;
import dev.voiceline.simulator.twilio.TwimlSource;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Places calls, shows them, and changes them while they live. */
final class CallDesk {
  private final TelephoneExchange exchange;
  private final CallOrders orders;
  private final String base;
  private final String accountSid;

  CallDesk(TelephoneExchange exchange, CallOrders orders, String accountSid) {
    this.exchange = exchange;
    this.orders = orders;
    this.accountSid = accountSid;
    this.base = "/2010-04-01/Accounts/" + accountSid;
  }

  RestAnswer create(Fields form) {
    return RestAnswer.json(201, json(exchange.place(orders.place(form))));
  }

  RestAnswer list(Fields query, String path) {
    List<JsonObject> all = exchange.calls().stream().map(this::json).toList();
    return RestAnswer.json(200, Json.page("calls", all, query, path));
  }

  RestAnswer fetch(String sid, String path) {
    CallView view = exchange.find(sid).orElseThrow(() -> RestRefusal.notFound(path));
    return RestAnswer.json(200, json(view));
  }

  RestAnswer update(String sid, Fields form, String path) {
    Optional<TwimlSource> next = orders.redirection(form);
    Optional<String> status = form.text("Status");
    if (status.isPresent() == next.isPresent()) {
      throw RestRefusal.invalid("one of Status, Url and Twiml is wanted");
    }
    OrderResult<CallView> result =
        status.isPresent()
            ? exchange.end(
                sid, status.get().equals("canceled") ? Ending.CANCELED : Ending.COMPLETED)
            : exchange.redirect(sid, next.orElseThrow());
    if (result instanceof OrderResult.Done<CallView> done) {
      return RestAnswer.json(200, json(done.view()));
    }
    if (result instanceof OrderResult.NotInProgress) {
      throw RestRefusal.notInProgress();
    }
    throw RestRefusal.notFound(path);
  }

  private JsonObject json(CallView call) {
    String uri = base + "/Calls/" + call.sid();
    Optional<String> duration =
        call.ended()
            .map(end -> Duration.between(call.answered().orElse(end), end).toSeconds())
            .map(seconds -> Long.toString(seconds));
    return new Json()
        .text("sid", call.sid())
        .text("account_sid", accountSid)
        .text("api_version", "2010-04-01")
        .text("to", call.to())
        .text("to_formatted", call.to())
        .text("from", call.from())
        .text("from_formatted", call.from())
        .text("parent_call_sid", call.parent())
        .text("status", call.stage().wire())
        .text("direction", call.direction())
        .text("answered_by", call.answeredBy())
        .text("duration", duration)
        .text("queue_time", "0")
        .date("start_time", call.answered())
        .date("end_time", call.ended())
        .date("date_created", call.created())
        .date("date_updated", call.ended().or(call::answered).orElse(call.created()))
        .nothing("annotation", "caller_name", "forwarded_from", "group_sid", "trunk_sid", "price")
        .nothing("phone_number_sid")
        .text("price_unit", "USD")
        .text("uri", uri + ".json")
        .with(
            "subresource_uris",
            new Json()
                .text("recordings", uri + "/Recordings.json")
                .text("streams", uri + "/Streams.json")
                .text("events", uri + "/Events.json")
                .build())
        .build();
  }
}
