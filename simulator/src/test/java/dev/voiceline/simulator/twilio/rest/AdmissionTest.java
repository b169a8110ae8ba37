package dev.voiceline.simulator.twilio.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class AdmissionTest {
  private static final String ACCOUNT_PATH = "/2010-04-01/Accounts/" + RestRig.ACCOUNT + ".json";

  private final RestRig rig =
      new RestRig(RestRig.settings().withApiKey("SK" + "0".repeat(32), "a-secret"));

  @AfterEach
  void close() {
    rig.close();
  }

  @Test
  void theAccountsTokenAndAnApiKeyAreLetIn() {
    assertThat(login(RestRig.ACCOUNT, RestRig.TOKEN).text("status")).isEqualTo("active");
    assertThat(login("SK" + "0".repeat(32), "a-secret").status()).isEqualTo(200);
  }

  @Test
  void anybodyElseIsNot() {
    assertThat(login(RestRig.ACCOUNT, "wrong").status()).isEqualTo(401);
    assertThat(login(RestRig.ACCOUNT, "wrong").code()).isEqualTo(20003);
    assertThat(login("SK" + "1".repeat(32), "").code()).isEqualTo(20003);
    assertThat(rig.send(rig.bare(ACCOUNT_PATH).GET()).status()).isEqualTo(401);
  }

  @Test
  void aRecordingsAudioWantsCredentialsToo() {
    assertThat(
            rig.send(
                    rig.bare(
                            "/2010-04-01/Accounts/"
                                + RestRig.ACCOUNT
                                + "/Recordings/RE"
                                + "0".repeat(32)
                                + ".wav")
                        .GET())
                .status())
        .isEqualTo(401);
  }

  @Test
  void anotherAccountAnUnknownPathAndAWrongVerbAreRefused() {
    String other = "/2010-04-01/Accounts/AC" + "f".repeat(32) + "/Calls.json";
    HttpRequest.Builder foreign =
        rig.bare(other).header("Authorization", RestRig.basic(RestRig.ACCOUNT, RestRig.TOKEN));
    assertThat(rig.send(foreign.GET()).code()).isEqualTo(20404);
    assertThat(rig.get("/Sandwiches.json").code()).isEqualTo(20404);
    assertThat(rig.delete("/Messages.json").status()).isEqualTo(405);
  }

  @Test
  void onlyFormsAreRead() {
    HttpRequest.Builder json =
        rig.request("/Messages.json")
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString("{}"));
    assertThat(rig.send(json).status()).isEqualTo(415);
  }

  @Test
  void theLogHasAllRequestsAndTellsTheirFields() {
    rig.place();
    RestRequest request = rig.server.log().requests("POST", "/Calls.json").get(0);
    assertThat(request.fields().text("To")).contains(RestRig.THEIRS);
    assertThat(request).hasToString("POST " + request.path());
    assertThat(rig.server.log().count("GET", "/Calls.json")).isZero();
    assertThat(rig.server.log().first(each -> each.method().equals("POST"))).isCompleted();
  }

  private RestRig.Answer login(String user, String password) {
    return rig.send(
        rig.bare(ACCOUNT_PATH).header("Authorization", RestRig.basic(user, password)).GET());
  }
}
