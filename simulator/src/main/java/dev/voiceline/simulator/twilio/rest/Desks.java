package dev.voiceline.simulator.twilio.rest;

import com.google.gson.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;

/** Finds who answers a request. */
final class Desks {
  private final String accountSid;
  private final CallDesk calls;
  private final RecordingDesk recordings;
  private final RecordingOrders recordingOrders;
  private final ConferenceDesk conferences;
  private final MessageDesk messages;
  private final NumberDesk numbers;
  private final RestLog log;

  Desks(
      String accountSid,
      CallDesk calls,
      RecordingDesk recordings,
      RecordingOrders recordingOrders,
      ConferenceDesk conferences,
      MessageDesk messages,
      NumberDesk numbers,
      RestLog log) {
    this.accountSid = accountSid;
    this.calls = calls;
    this.recordings = recordings;
    this.recordingOrders = recordingOrders;
    this.conferences = conferences;
    this.messages = messages;
    this.numbers = numbers;
    this.log = log;
  }

  /** The answer to a request that was let in. */
  RestAnswer answer(RestRequest request) {
    String path = request.path();
    List<Operation> known =
        List.of(Operation.values()).stream().filter(each -> each.match(path).isPresent()).toList();
    if (known.isEmpty()) {
      throw RestRefusal.notFound(path);
    }
    Operation operation =
        known.stream()
            .filter(each -> each.isBy(request.method()))
            .findFirst()
            .orElseThrow(
                () ->
                    new RestRefusal(405, 20004, "Method " + request.method() + " is not allowed"));
    operation.check(request.fields(), log);
    Optional<Matcher> match = operation.match(path);
    String sid = group(match, 2);
    Fields fields = request.fields();
    return switch (operation) {
      case FETCH_ACCOUNT -> RestAnswer.json(200, account());
      case CREATE_CALL -> calls.create(fields);
      case LIST_CALLS -> calls.list(fields, path);
      case FETCH_CALL -> calls.fetch(sid, path);
      case UPDATE_CALL -> calls.update(sid, fields, path);
      case CREATE_RECORDING -> recordingOrders.create(sid, fields, path);
      case LIST_RECORDINGS -> recordings.list(sid, fields, path);
      case UPDATE_RECORDING -> recordingOrders.update(sid, group(match, 3), fields, path);
      case FETCH_RECORDING -> recordings.fetch(sid);
      case DELETE_RECORDING -> recordings.delete(sid);
      case DOWNLOAD_RECORDING -> recordings.download(sid);
      case LIST_CONFERENCES -> conferences.list(fields, path);
      case FETCH_CONFERENCE -> conferences.fetch(sid, path);
      case LIST_PARTICIPANTS -> conferences.participants(sid, fields, path);
      case CREATE_MESSAGE -> messages.create(fields);
      case FETCH_MESSAGE -> messages.fetch(sid, path);
      case UPDATE_MESSAGE -> messages.redact(sid, fields, path);
      case DELETE_MESSAGE -> messages.delete(sid, path);
      case LIST_NUMBERS -> numbers.list(fields, path);
      case FETCH_NUMBER -> numbers.fetch(sid, path);
      case UPDATE_NUMBER -> numbers.update(sid, fields, path);
    };
  }

  private static String group(Optional<Matcher> match, int number) {
    return match
        .filter(each -> each.groupCount() >= number)
        .map(each -> each.group(number))
        .orElse("");
  }

  private JsonObject account() {
    return new Json()
        .text("sid", accountSid)
        .text("owner_account_sid", accountSid)
        .text("friendly_name", "A simulated account")
        .text("status", "active")
        .text("type", "Full")
        .date("date_created", Instant.EPOCH)
        .date("date_updated", Instant.EPOCH)
        .text("uri", "/2010-04-01/Accounts/" + accountSid + ".json")
        .build();
  }
}
