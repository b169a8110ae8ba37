package dev.voiceline.simulator.twilio.rest;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the API can be asked for. */
enum Operation {
  FETCH_ACCOUNT("GET", "\\.json", ApiRules.none()),
  CREATE_CALL("POST", "/Calls\\.json", ApiRules.createCall()),
  LIST_CALLS("GET", "/Calls\\.json", ApiRules.list()),
  FETCH_CALL("GET", "/Calls/(CA\\w{32})\\.json", ApiRules.none()),
  UPDATE_CALL("POST", "/Calls/(CA\\w{32})\\.json", ApiRules.updateCall()),
  CREATE_RECORDING("POST", "/Calls/(CA\\w{32})/Recordings\\.json", ApiRules.createRecording()),
  LIST_RECORDINGS("GET", "/Calls/(CA\\w{32})/Recordings\\.json", ApiRules.list()),
  UPDATE_RECORDING(
      "POST",
      "/Calls/(CA\\w{32})/Recordings/(RE\\w{32}|Twilio\\.CURRENT)\\.json",
      ApiRules.updateRecording()),
  FETCH_RECORDING("GET", "/Recordings/(RE\\w{32})\\.json", ApiRules.none()),
  DELETE_RECORDING("DELETE", "/Recordings/(RE\\w{32})\\.json", ApiRules.none()),
  DOWNLOAD_RECORDING("GET", "/Recordings/(RE\\w{32})\\.wav", ApiRules.none()),
  LIST_CONFERENCES("GET", "/Conferences\\.json", ApiRules.listConferences()),
  FETCH_CONFERENCE("GET", "/Conferences/(CF\\w{32})\\.json", ApiRules.none()),
  LIST_PARTICIPANTS(
      "GET", "/Conferences/(CF\\w{32})/Participants\\.json", ApiRules.listParticipants()),
  CREATE_MESSAGE("POST", "/Messages\\.json", ApiRules.createMessage()),
  FETCH_MESSAGE("GET", "/Messages/(SM\\w{32})\\.json", ApiRules.none()),
  UPDATE_MESSAGE("POST", "/Messages/(SM\\w{32})\\.json", ApiRules.updateMessage()),
  DELETE_MESSAGE("DELETE", "/Messages/(SM\\w{32})\\.json", ApiRules.none()),
  LIST_NUMBERS("GET", "/IncomingPhoneNumbers\\.json", ApiRules.listNumbers()),
  FETCH_NUMBER("GET", "/IncomingPhoneNumbers/(PN\\w{32})\\.json", ApiRules.none()),
  UPDATE_NUMBER("POST", "/IncomingPhoneNumbers/(PN\\w{32})\\.json", ApiRules.updateNumber());

  private final String method;
  private final Pattern path;
  private final List<ParameterRule> rules;

  Operation(String method, String path, List<ParameterRule> rules) {
    this.method = method;
    this.path = Pattern.compile("/2010-04-01/Accounts/(AC\\w{32})" + path);
    this.rules = rules;
  }

  /** Whose path this is, whatever the method; its groups are the account and the SIDs. */
  Optional<Matcher> match(String requested) {
    return Optional.of(path.matcher(requested)).filter(Matcher::matches);
  }

  boolean isBy(String requestedMethod) {
    return method.equals(requestedMethod);
  }

  List<ParameterRule> rules() {
    return rules;
  }

  /** In the log's words, such as {@code create call}. */
  String title() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** Holds the fields against the rules; what Twilio would overlook is noted in the log. */
  void check(Fields fields, RestLog log) {
    fields
        .all()
        .forEach(
            (name, values) ->
                rules.stream()
                    .filter(rule -> rule.name().equals(name))
                    .findFirst()
                    .ifPresentOrElse(
                        rule -> check(rule, values, log),
                        () -> log.odd(title() + ": there is no parameter " + name)));
  }

  private void check(ParameterRule rule, List<String> values, RestLog log) {
    if (!rule.simulated()) {
      log.odd(title() + ": " + rule.name() + " is not simulated");
    }
    if (values.size() > 1 && !rule.repeatable()) {
      log.odd(title() + ": " + rule.name() + " is there " + values.size() + " times");
    }
    for (String value : values) {
      if (!value.isEmpty() && !rule.value().matcher(value).matches()) {
        throw RestRefusal.invalid(rule.name());
      }
    }
  }
}
