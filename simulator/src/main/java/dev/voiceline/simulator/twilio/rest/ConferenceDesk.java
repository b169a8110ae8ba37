package dev.voiceline.simulator.twilio.rest;

import com.google.gson.JsonObject;
import dev.voiceline.simulator.twilio.ConferenceView;
import dev.voiceline.simulator.twilio.ConferenceView.Participant;
import dev.voiceline.simulator.twilio.TelephoneExchange;
import java.util.List;
import java.util.Optional;

/** Shows conferences, and who is in them. */
final class ConferenceDesk {
  private final TelephoneExchange exchange;
  private final String base;
  private final String accountSid;

  ConferenceDesk(TelephoneExchange exchange, String accountSid) {
    this.exchange = exchange;
    this.accountSid = accountSid;
    this.base = "/2010-04-01/Accounts/" + accountSid + "/Conferences/";
  }

  RestAnswer list(Fields query, String path) {
    Optional<String> name = query.text("FriendlyName");
    Optional<String> status = query.text("Status");
    List<JsonObject> found =
        exchange.conferences().stream()
            .filter(each -> name.map(each.name()::equals).orElse(true))
            .filter(each -> status.map(each.stage().wire()::equals).orElse(true))
            .map(this::json)
            .toList();
    return RestAnswer.json(200, Json.page("conferences", found, query, path));
  }

  RestAnswer fetch(String sid, String path) {
    return RestAnswer.json(200, json(find(sid, path)));
  }

  /** Those who are there: Twilio tells nothing of those who were. */
  RestAnswer participants(String sid, Fields query, String path) {
    List<JsonObject> there =
        find(sid, path).participants().stream().map(each -> json(sid, each)).toList();
    return RestAnswer.json(200, Json.page("participants", there, query, path));
  }

  private ConferenceView find(String sid, String path) {
    return exchange.conferences().stream()
        .filter(each -> each.sid().equals(sid))
        .findFirst()
        .orElseThrow(() -> RestRefusal.notFound(path));
  }

  private JsonObject json(ConferenceView conference) {
    String uri = base + conference.sid();
    return new Json()
        .text("sid", conference.sid())
        .text("account_sid", accountSid)
        .text("api_version", "2010-04-01")
        .text("friendly_name", conference.name())
        .text("status", conference.stage().wire())
        .text("region", "us1")
        .text("reason_conference_ended", conference.end().map(ConferenceView.End::reason))
        .text("call_sid_ending_conference", conference.end().map(ConferenceView.End::callSid))
        .date("date_created", conference.created())
        .date("date_updated", conference.updated())
        .text("uri", uri + ".json")
        .with(
            "subresource_uris",
            new Json()
                .text("participants", uri + "/Participants.json")
                .text("recordings", uri + "/Recordings.json")
                .build())
        .build();
  }

  private JsonObject json(String sid, Participant participant) {
    return new Json()
        .text("call_sid", participant.callSid())
        .text("conference_sid", sid)
        .text("account_sid", accountSid)
        .text("status", "connected")
        .flag("muted", participant.muted())
        .flag("hold", false)
        .flag("coaching", false)
        .flag("start_conference_on_enter", participant.starts())
        .flag("end_conference_on_exit", participant.endsOnExit())
        .nothing("label", "call_sid_to_coach", "queue_time")
        .date("date_created", participant.joined())
        .date("date_updated", participant.joined())
        .text("uri", base + sid + "/Participants/" + participant.callSid() + ".json")
        .build();
  }
}
