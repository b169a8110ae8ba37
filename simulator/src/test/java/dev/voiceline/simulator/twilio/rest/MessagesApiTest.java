package dev.voiceline.simulator.twilio.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class MessagesApiTest {
  private final RestRig rig = new RestRig();

  @AfterEach
  void close() {
    rig.close();
  }

  @Test
  void aMessageIsAcceptedAndItsDeliveryReportedWithASignature() throws Exception {
    RestRig.Answer answer = send("Hello");
    assertThat(answer.status()).isEqualTo(201);
    assertThat(answer.text("status")).isEqualTo("queued");
    assertThat(answer.text("num_segments")).isEqualTo("1");
    awaitReports(2);
    assertThat(rig.web.all("MessageStatus")).containsExactly("sent", "delivered");
    assertThat(rig.web.all("MessageSid")).containsOnly(answer.text("sid"));
    assertThat(rig.web.signed).containsOnly(true);
    assertThat(rig.get("/Messages/" + answer.text("sid") + ".json").text("status"))
        .isEqualTo("delivered");
  }

  @Test
  void reportsComeOutOfOrderAndTwiceWhenTheyShallWhileTheMessageKeepsItsState() throws Exception {
    rig.server
        .fates()
        .to(
            RestRig.THEIRS,
            MessageFate.reported(
                TextStep.of("delivered"), TextStep.of("sent"), TextStep.of("delivered")));
    String sid = send("Hello").text("sid");
    awaitReports(3);
    assertThat(rig.web.all("MessageStatus")).containsExactly("delivered", "sent", "delivered");
    assertThat(rig.get("/Messages/" + sid + ".json").text("status")).isEqualTo("delivered");
  }

  @Test
  void anUndeliveredMessageSaysWhy() throws Exception {
    rig.server.fates().to(RestRig.THEIRS, MessageFate.undelivered(30007));
    String sid = send("Hello").text("sid");
    awaitReports(2);
    assertThat(rig.web.all("ErrorCode")).containsExactly("", "30007");
    assertThat(rig.get("/Messages/" + sid + ".json").json().get("error_code").getAsInt())
        .isEqualTo(30007);
  }

  @Test
  void whoSaidStopIsNotSentTo() {
    rig.server.fates().to(RestRig.THEIRS, MessageFate.optedOut());
    RestRig.Answer answer = send("Hello");
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.code()).isEqualTo(21610);
    assertThat(rig.server.texts()).isEmpty();
  }

  @Test
  void otherRefusalsHaveTheirNumbers() {
    assertThat(send("x".repeat(1_601)).code()).isEqualTo(21617);
    assertThat(message("To", "12", "From", RestRig.OURS, "Body", "x").code()).isEqualTo(21211);
    assertThat(message("From", RestRig.OURS, "Body", "x").code()).isEqualTo(21604);
    assertThat(message("To", RestRig.THEIRS, "Body", "x").code()).isEqualTo(21603);
    assertThat(message("To", RestRig.THEIRS, "From", RestRig.OURS).code()).isEqualTo(21602);
    assertThat(message("To", RestRig.THEIRS, "From", "+14155559999", "Body", "x").code())
        .isEqualTo(21606);
  }

  @Test
  void aMessagingServiceSendsFromANumberOfOurs() {
    RestRig.Answer answer =
        message(
            "To", RestRig.THEIRS, "MessagingServiceSid", "MG" + "0".repeat(32), "Body", "Hello");
    assertThat(answer.text("from")).isEqualTo(RestRig.OURS);
  }

  @Test
  void aLongOrUnusualBodyIsSentInParts() {
    assertThat(send("x".repeat(161)).text("num_segments")).isEqualTo("2");
    assertThat(send("x".repeat(69) + "’").text("num_segments")).isEqualTo("1");
    assertThat(send("x".repeat(70) + "’").text("num_segments")).isEqualTo("2");
  }

  @Test
  void wordsAreTakenOutAndMessagesDeleted() {
    String path = "/Messages/" + send("Hello").text("sid") + ".json";
    assertThat(rig.post(path, "Body", "Other").code()).isEqualTo(20001);
    assertThat(rig.post(path, "Body", "").text("body")).isEmpty();
    assertThat(rig.server.texts().get(0).body()).isEmpty();
    assertThat(rig.delete(path).status()).isEqualTo(204);
    assertThat(rig.get(path).code()).isEqualTo(20404);
  }

  private RestRig.Answer send(String body) {
    return message(
        "To", RestRig.THEIRS, "From", RestRig.OURS, "Body", body, "StatusCallback", RestRig.BACK);
  }

  private RestRig.Answer message(String... form) {
    return rig.post("/Messages.json", form);
  }

  private void awaitReports(int count) throws Exception {
    rig.web.reported(count).get(Duration.ofSeconds(20).toSeconds(), TimeUnit.SECONDS);
  }
}
