package dev.voiceline.simulator.twilio.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class NumbersApiTest {
  private final RestRig rig = new RestRig();

  @AfterEach
  void close() {
    rig.close();
  }

  @Test
  void aNumberIsFoundAndPointedAtAServer() {
    JsonArray found =
        rig.get("/IncomingPhoneNumbers.json?PhoneNumber=%2B14155550100")
            .json()
            .getAsJsonArray("incoming_phone_numbers");
    assertThat(found).hasSize(1);
    String path =
        "/IncomingPhoneNumbers/"
            + found.get(0).getAsJsonObject().get("sid").getAsString()
            + ".json";
    RestRig.Answer changed =
        rig.post(path, "VoiceUrl", RestRig.BACK, "StatusCallback", RestRig.BACK);
    assertThat(changed.status()).isEqualTo(200);
    assertThat(changed.text("voice_url")).isEqualTo(RestRig.BACK);
    assertThat(changed.text("voice_method")).isEqualTo("POST");
    assertThat(rig.get(path).text("status_callback")).isEqualTo(RestRig.BACK);
    assertThat(rig.server.numbers().get(0).setting("VoiceUrl")).isEqualTo(RestRig.BACK);
    assertThat(rig.server.log().oddities()).isEmpty();
  }

  @Test
  void aListComesInPages() {
    RestRig.Answer first = rig.get("/IncomingPhoneNumbers.json?PageSize=1");
    assertThat(first.json().getAsJsonArray("incoming_phone_numbers")).hasSize(1);
    assertThat(first.json().get("previous_page_uri").isJsonNull()).isTrue();
    String next =
        first.text("next_page_uri").replace("/2010-04-01/Accounts/" + RestRig.ACCOUNT, "");
    RestRig.Answer second = rig.get(next);
    assertThat(second.json().getAsJsonArray("incoming_phone_numbers")).hasSize(1);
    assertThat(second.json().getAsJsonArray("incoming_phone_numbers"))
        .isNotEqualTo(first.json().getAsJsonArray("incoming_phone_numbers"));
    assertThat(second.json().get("next_page_uri").isJsonNull()).isTrue();
  }

  @Test
  void aBadAddressOrMethodChangesNothing() {
    String path = "/IncomingPhoneNumbers/" + rig.server.numbers().get(0).sid() + ".json";
    assertThat(rig.post(path, "VoiceUrl", "nowhere").code()).isEqualTo(21502);
    assertThat(rig.post(path, "VoiceMethod", "PATCH").code()).isEqualTo(20001);
    assertThat(rig.server.numbers().get(0).setting("VoiceUrl")).contains("demo.twilio.com");
  }

  @Test
  void anUnknownNumberIs404() {
    assertThat(
            rig.post("/IncomingPhoneNumbers/PN" + "f".repeat(32) + ".json", "VoiceMethod", "POST")
                .code())
        .isEqualTo(20404);
  }
}
