package dev.voiceline.adapters.twilio.rest;

import static dev.voiceline.adapters.twilio.rest.RestBench.ACCOUNT;
import static dev.voiceline.adapters.twilio.rest.RestBench.HOOK;
import static dev.voiceline.adapters.twilio.rest.RestBench.OURS;
import static dev.voiceline.adapters.twilio.rest.RestBench.PERSON;
import static dev.voiceline.adapters.twilio.rest.RestBench.done;
import static dev.voiceline.adapters.twilio.rest.RestBench.error;
import static dev.voiceline.adapters.twilio.rest.RestBench.failure;
import static dev.voiceline.adapters.twilio.rest.RestBench.given;
import static dev.voiceline.adapters.twilio.rest.RestBench.json;
import static dev.voiceline.adapters.twilio.rest.RestBench.unanswered;
import static dev.voiceline.adapters.twilio.rest.RestCallsTest.fields;
import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.adapters.twilio.rest.NumberRouting.Webhook;
import dev.voiceline.core.call.ControlFailure.Kind;
import dev.voiceline.core.privacy.PhoneNumber;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RestAccountTest {
  private static final String BASE = "/2010-04-01/Accounts/" + ACCOUNT;
  private static final String NUMBERS = BASE + "/IncomingPhoneNumbers.json";

  private final RestBench bench = new RestBench();

  @AfterEach
  void close() {
    bench.close();
  }

  @Test
  void aMessageIsSentFromANumberInUnicode() {
    bench.api.answers(201, json("'sid':'SM4','status':'queued'"));
    NewMessage message =
        new NewMessage(
            PERSON,
            new NewMessage.Sender.OneNumber(OURS),
            "Zahnärztin: 50 € & 20 % = ok? \uD83D\uDE42",
            Optional.of(HOOK));

    assertThat(done(bench.rest.sendMessage(message))).isEqualTo("SM4");

    assertThat(bench.api.only().path()).isEqualTo(BASE + "/Messages.json");
    assertThat(bench.api.only().form())
        .isEqualTo(
            fields(
                "To", "+12065550123",
                "From", "+14155550100",
                "Body", "Zahnärztin: 50 € & 20 % = ok? \uD83D\uDE42",
                "StatusCallback", HOOK.toString()));
  }

  @Test
  void aMessagingServiceCanSendIt() {
    bench.api.answers(201, json("'sid':'SM4'"));

    done(
        bench.rest.sendMessage(
            new NewMessage(
                PERSON, new NewMessage.Sender.Service("MG9"), "Hello", Optional.empty())));

    assertThat(bench.api.only().form())
        .isEqualTo(fields("To", "+12065550123", "MessagingServiceSid", "MG9", "Body", "Hello"));
  }

  @Test
  void aMessageThatIsTooLongOrEmptyIsNotSent() {
    for (String body : List.of("x".repeat(1_601), " ")) {
      NewMessage message =
          new NewMessage(PERSON, new NewMessage.Sender.OneNumber(OURS), body, Optional.empty());

      assertThat(failure(bench.rest.sendMessage(message)).code()).isEqualTo(21617);
    }
    assertThat(bench.api.sent()).isEmpty();
  }

  @Test
  void whoHasOptedOutIsNotWrittenToAgain() {
    bench.api.answers(400, error(400, 21610));

    assertThat(failure(bench.rest.sendMessage(RestBench.message())).kind())
        .isEqualTo(Kind.OPTED_OUT);
    assertThat(bench.api.sent()).hasSize(1);
  }

  @Test
  void allPagesOfTheNumbersAreRead() {
    bench.api.answers(
        200,
        json(
            "'uri':'/x','page_size':100,'incoming_phone_numbers':[{'sid':'PN1','phone_number':'+14155550100',"
                + "'voice_url':'https://old.example.com/v','voice_method':'GET',"
                + "'capabilities':{'voice':true,'sms':false}}],"
                + "'next_page_uri':'"
                + NUMBERS
                + "?Page=1&PageSize=100'"));
    bench.api.answers(
        200,
        json(
            "'uri':'/x','page_size':100,'incoming_phone_numbers':[{'sid':'PN2','phone_number':'+14155550101',"
                + "'voice_application_sid':'AP3','status_callback':'https://s.example.com/s',"
                + "'capabilities':{'voice':true,'sms':true}}],'next_page_uri':null"));

    assertThat(given(bench.rest.numbers()))
        .containsExactly(
            new TwilioNumber(
                "PN1",
                PhoneNumber.of("+14155550100"),
                true,
                false,
                new NumberRouting(
                    new Webhook("https://old.example.com/v", "GET"),
                    Webhook.none(),
                    Webhook.none()),
                ""),
            new TwilioNumber(
                "PN2",
                PhoneNumber.of("+14155550101"),
                true,
                true,
                new NumberRouting(
                    Webhook.none(), Webhook.none(), Webhook.post("https://s.example.com/s")),
                "AP3"));
    assertThat(bench.api.sent()).hasSize(2);
    assertThat(bench.api.sent().get(1).query()).containsEntry("Page", List.of("1"));
  }

  @Test
  void oneNumberIsFoundByItsDigits() {
    bench.api.answers(
        200,
        json(
            "'uri':'/x','page_size':100,'incoming_phone_numbers':[{'sid':'PN1','phone_number':'+141555501009'},"
                + "{'sid':'PN2','phone_number':'+14155550100'}]"));
    bench.api.answers(200, json("'uri':'/x','page_size':100,'incoming_phone_numbers':[]"));

    assertThat(given(bench.rest.number(OURS)).map(TwilioNumber::sid)).contains("PN2");
    assertThat(given(bench.rest.number(OURS))).isEqualTo(Optional.empty());
    assertThat(bench.api.sent().get(0).query())
        .containsEntry("PhoneNumber", List.of("+14155550100"));
  }

  @Test
  void aNumbersCallsAreReportedToTheAddressesThatAreSet() {
    bench.api.answers(200, json("'sid':'PN1'"));

    done(
        bench.rest.updateNumber(
            "PN1",
            new NumberRouting(
                Webhook.post("https://voice.example.com/voice/incoming"),
                new Webhook("https://spare.example.com/v", "GET"),
                Webhook.none())));

    assertThat(bench.api.only().path()).isEqualTo(BASE + "/IncomingPhoneNumbers/PN1.json");
    assertThat(bench.api.only().form())
        .isEqualTo(
            fields(
                "VoiceUrl", "https://voice.example.com/voice/incoming",
                "VoiceMethod", "POST",
                "VoiceFallbackUrl", "https://spare.example.com/v",
                "VoiceFallbackMethod", "GET",
                "StatusCallback", "",
                "StatusCallbackMethod", "POST"));
  }

  @Test
  void theAccountTellsWhetherItCanBeUsed() {
    bench.api.answers(200, json("'sid':'" + ACCOUNT + "','status':'active','type':'Trial'"));
    bench.api.answers(200, json("'sid':'" + ACCOUNT + "','status':'suspended','type':'Full'"));

    assertThat(given(bench.rest.account()))
        .isEqualTo(new TwilioAccount(ACCOUNT, TwilioAccount.Status.ACTIVE, true));
    assertThat(given(bench.rest.account()))
        .isEqualTo(new TwilioAccount(ACCOUNT, TwilioAccount.Status.SUSPENDED, false));
    assertThat(bench.api.sent().get(0).path()).isEqualTo(BASE + ".json");
  }

  @Test
  void wrongCredentialsAreSaidToBeWrong() {
    bench.api.answers(401, error(401, 20003));

    assertThat(unanswered(bench.rest.account()).kind()).isEqualTo(Kind.FINAL);
  }
}
