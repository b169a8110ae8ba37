package dev.voiceline.simulator.phone;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.simulator.phone.carrier.PublicDomain;
import dev.voiceline.simulator.phone.carrier.TwilioAccount;
import dev.voiceline.simulator.phone.person.Person;
import dev.voiceline.simulator.twilio.rest.RestSettings;
import dev.voiceline.simulator.twilio.rest.TwilioRestServer;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The network and the REST API together, over loopback sockets. */
class SimulatedTwilioTest {
  private static final Duration LIMIT = Duration.ofSeconds(30);
  private static final String ROOM =
      "<Response><Dial><Conference>r-1</Conference></Dial></Response>";

  private final TwilioAccount account = new TwilioAccount("AC" + "0".repeat(32), FakeServer.TOKEN);
  private final FakeServer server = new FakeServer();
  private final PublicDomain domain =
      new PublicDomain(FakeServer.DOMAIN, server.httpPort(), server.mediaPort());
  private final PhoneNetwork network = PhoneNetwork.of(account, domain).open();
  private final TwilioRestServer rest =
      TwilioRestServer.open(RestSettings.of(account, "+14155550100"), network.exchange(), domain);

  SimulatedTwilioTest() throws Exception {}

  @AfterEach
  void close() throws Exception {
    rest.close();
    network.close();
    server.close();
  }

  @Test
  void aCallerIsTakenFromTheAgentToAPerson() throws Exception {
    network.person(
        Orders.PERSON,
        PersonBehavior.answers(
            Duration.ofMillis(100),
            Person.script().whenBridged().says("Jo here").build()::onPhone));
    PhoneCall caller = network.call();
    FakeServer.Stream stream = server.stream(caller.callSid());
    soon(stream.started);
    assertThat(post("Calls/" + caller.callSid(), Map.of("Twiml", ROOM))).isEqualTo(200);
    soon(stream.closeCode);
    assertThat(stream.count("stop")).isEqualTo(1);
    assertThat(
            post(
                "Calls",
                Map.of(
                    "To", Orders.PERSON, "From", "+14155550100", "Twiml", ROOM, "Timeout", "20")))
        .isEqualTo(201);

    soon(caller.awaitHeard(text -> text.equals("Jo here"), LIMIT));
    PhoneCall person = network.callsTo(Orders.PERSON).get(0);
    caller.say("Hello Jo");
    soon(person.awaitHeard(text -> text.equals("Hello Jo"), LIMIT));

    assertThat(post("Calls/" + caller.callSid(), Map.of("Status", "completed"))).isEqualTo(200);
    assertThat(soon(caller.ended()).reason()).isEqualTo(CallEnd.Reason.ENDED_BY_REST);
    assertThat(post("Calls/" + caller.callSid(), Map.of("Twiml", ROOM))).isEqualTo(400);
    assertThat(rest.log().oddities()).isEmpty();
  }

  private int post(String path, Map<String, String> form) throws Exception {
    String body =
        form.entrySet().stream()
            .map(field -> field.getKey() + "=" + encode(field.getValue()))
            .collect(Collectors.joining("&"));
    String credentials =
        Base64.getEncoder()
            .encodeToString(
                (account.sid() + ":" + account.authToken()).getBytes(StandardCharsets.UTF_8));
    HttpRequest request =
        HttpRequest.newBuilder(
                URI.create(
                    "http://127.0.0.1:"
                        + rest.address().getPort()
                        + "/2010-04-01/Accounts/"
                        + account.sid()
                        + "/"
                        + path
                        + ".json"))
            .header("Authorization", "Basic " + credentials)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).statusCode();
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static <T> T soon(CompletableFuture<T> future) {
    return future.orTimeout(60, TimeUnit.SECONDS).join();
  }
}
