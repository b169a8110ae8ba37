package dev.voiceline.simulator.twilio.rest;

import com.google.gson.JsonObject;
import dev.voiceline.core.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The numbers of the account, and where their calls go. Safe for use by any thread. */
final class NumberDesk {
  private static final List<String> ADDRESSES =
      List.of("VoiceUrl", "VoiceFallbackUrl", "StatusCallback", "SmsUrl", "SmsFallbackUrl");

  private final String accountSid;
  private final Clock clock;
  private final Map<String, OwnedNumber> numbers = new LinkedHashMap<>();

  NumberDesk(String accountSid, Clock clock, List<OwnedNumber> owned) {
    this.accountSid = accountSid;
    this.clock = clock;
    owned.forEach(number -> numbers.put(number.sid(), number));
  }

  synchronized boolean owns(String number) {
    return numbers.values().stream().anyMatch(each -> each.number().equals(number));
  }

  synchronized List<OwnedNumber> all() {
    return List.copyOf(numbers.values());
  }

  RestAnswer list(Fields query, String path) {
    Optional<String> wanted = query.text("PhoneNumber");
    List<JsonObject> found =
        all().stream()
            .filter(each -> wanted.map(each.number()::contains).orElse(true))
            .map(this::json)
            .toList();
    return RestAnswer.json(200, Json.page("incoming_phone_numbers", found, query, path));
  }

  synchronized RestAnswer fetch(String sid, String path) {
    return RestAnswer.json(200, json(find(sid, path)));
  }

  synchronized RestAnswer update(String sid, Fields form, String path) {
    OwnedNumber number = find(sid, path);
    Map<String, String> changes = new LinkedHashMap<>();
    form.all().forEach((name, values) -> changes.put(name, values.get(0)));
    ADDRESSES.forEach(name -> Numbers.address(form, name, 21502));
    OwnedNumber changed = number.with(changes);
    numbers.put(sid, changed);
    return RestAnswer.json(200, json(changed));
  }

  private OwnedNumber find(String sid, String path) {
    OwnedNumber found = numbers.get(sid);
    if (found == null) {
      throw RestRefusal.notFound(path);
    }
    return found;
  }

  private JsonObject json(OwnedNumber number) {
    return new Json()
        .text("sid", number.sid())
        .text("account_sid", accountSid)
        .text("api_version", "2010-04-01")
        .text("phone_number", number.number())
        .text("friendly_name", number.settings().getOrDefault("FriendlyName", number.number()))
        .text("voice_url", number.setting("VoiceUrl"))
        .text("voice_method", method(number, "VoiceMethod"))
        .text("voice_fallback_url", number.setting("VoiceFallbackUrl"))
        .text("voice_fallback_method", method(number, "VoiceFallbackMethod"))
        .text("status_callback", number.setting("StatusCallback"))
        .text("status_callback_method", method(number, "StatusCallbackMethod"))
        .flag("voice_caller_id_lookup", number.setting("VoiceCallerIdLookup").equals("true"))
        .text("sms_url", number.setting("SmsUrl"))
        .text("sms_method", method(number, "SmsMethod"))
        .text("sms_fallback_url", number.setting("SmsFallbackUrl"))
        .text("sms_fallback_method", method(number, "SmsFallbackMethod"))
        .nothing("voice_application_sid", "sms_application_sid", "trunk_sid", "address_sid")
        .nothing("identity_sid", "bundle_sid", "emergency_address_sid")
        .with(
            "capabilities",
            new Json().flag("voice", true).flag("sms", true).flag("mms", true).build())
        .flag("beta", false)
        .text("status", "in-use")
        .text("origin", "twilio")
        .date("date_created", clock.instant())
        .date("date_updated", clock.instant())
        .text(
            "uri",
            "/2010-04-01/Accounts/"
                + accountSid
                + "/IncomingPhoneNumbers/"
                + number.sid()
                + ".json")
        .build();
  }

  private static String method(OwnedNumber number, String name) {
    return number.settings().getOrDefault(name, "POST");
  }
}
