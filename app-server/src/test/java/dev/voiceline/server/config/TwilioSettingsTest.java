package dev.voiceline.server.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.voiceline.core.privacy.PhoneNumber;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TwilioSettingsTest {
  @Test
  void streamsMayHaveAHostOfTheirOwn() {
    assertThat(ServerSettings.of(Map.of()).listen().streamDomain()).isEmpty();
    assertThat(
            ServerSettings.of(Map.of("VOICELINE_STREAM_DOMAIN", "node-1.example.com"))
                .listen()
                .streamDomain())
        .contains("node-1.example.com");
    assertThatThrownBy(
            () -> ServerSettings.of(Map.of("VOICELINE_STREAM_DOMAIN", "wss://node-1/voice")))
        .hasMessageContaining("VOICELINE_STREAM_DOMAIN is");
    assertThatThrownBy(
            () -> ServerSettings.of(Map.of("VOICELINE_STREAM_DOMAIN", "node-1.example.com:70000")))
        .hasMessageContaining("VOICELINE_STREAM_DOMAIN is not the host of a server");
  }

  private static final String HEX = "0123456789abcdef".repeat(2);
  private static final Map<String, String> ACCOUNT =
      Map.of(
          "TWILIO_ACCOUNT_SID", "AC" + HEX,
          "TWILIO_AUTH_TOKEN", "hush",
          "YOUR_DOMAIN", "abc123.ngrok.io");

  @Test
  void anAccountMayHaveASecondTokenAKeyANumberAndAMessagingService() {
    TwilioSettings account =
        ServerSettings.of(
                and(
                    Map.of(
                        "TWILIO_AUTH_TOKEN_SECONDARY", "hush-new",
                        "TWILIO_API_KEY_SID", "SK" + HEX,
                        "TWILIO_API_KEY_SECRET", "hush-key",
                        "TWILIO_MESSAGING_SERVICE_SID", "MG" + HEX,
                        "TWILIO_PHONE_NUMBER", "+14155550100",
                        "TWILIO_API_URL", "http://127.0.0.1:9")))
            .twilio()
            .orElseThrow();

    assertThat(account.authTokens()).containsExactly("hush", "hush-new");
    assertThat(account.apiKey()).hasValue(new TwilioSettings.ApiKey("SK" + HEX, "hush-key"));
    assertThat(account.messagingServiceSid()).hasValue("MG" + HEX);
    assertThat(account.phoneNumber()).hasValue(PhoneNumber.of("+14155550100"));
    assertThat(account.apiUrl()).isEqualTo(URI.create("http://127.0.0.1:9"));
    assertThat(account + " " + account.apiKey()).doesNotContain("hush");
  }

  @Test
  void anAccountAloneUsesItsTokenAndTwiliosOwnAddress() {
    TwilioSettings account = ServerSettings.of(ACCOUNT).twilio().orElseThrow();

    assertThat(account.authTokens()).containsExactly("hush");
    assertThat(account.apiKey()).isEmpty();
    assertThat(account.apiUrl()).isEqualTo(URI.create("https://api.twilio.com"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          TWILIO_AUTH_TOKEN_SECONDARY | hu sh | TWILIO_AUTH_TOKEN_SECONDARY holds blanks or characters that no token has: copy it again from https://console.twilio.com.
          TWILIO_AUTH_TOKEN_SECONDARY | hush | TWILIO_AUTH_TOKEN_SECONDARY is the same as TWILIO_AUTH_TOKEN: leave it out unless you are changing the token.
          TWILIO_API_KEY_SECRET | hush | TWILIO_API_KEY_SECRET is set but TWILIO_API_KEY_SID is not: set both, or leave both out to use the account's token.
          TWILIO_MESSAGING_SERVICE_SID | MG1 | TWILIO_MESSAGING_SERVICE_SID is not the SID of a messaging service: it must be MG and 32 hexadecimal digits.
          TWILIO_API_URL | ftp://a.example | TWILIO_API_URL must be an https:// address, or http:// on this machine, such as https://api.twilio.com.
          TWILIO_API_URL | not an address | TWILIO_API_URL must be an https:// address, or http:// on this machine, such as https://api.twilio.com.
          VOICELINE_TRUSTED_PROXIES | 10.0.0.0/33 | VOICELINE_TRUSTED_PROXIES has "10.0.0.0/33", which is no address: write addresses or ranges with commas between, such as 10.0.0.0/8,::1.
          VOICELINE_TRUSTED_PROXIES | 10.0.0.1,proxy.example | VOICELINE_TRUSTED_PROXIES has "proxy.example", which is no address: write addresses or ranges with commas between, such as 10.0.0.0/8,::1.
          """)
  void aBadValueIsNamedWithItsMend(String name, String value, String sentence) {
    assertThat(problems(and(Map.of(name, value)))).containsExactly(sentence);
  }

  @Test
  void aKeyWithoutItsSecretIsRefusedAndNotShown() {
    assertThat(problems(and(Map.of("TWILIO_API_KEY_SID", "SKhush"))))
        .hasSize(2)
        .noneMatch(sentence -> sentence.contains("SKhush"));
  }

  @Test
  void aSecondTokenAloneIsRefused() {
    assertThat(problems(Map.of("TWILIO_AUTH_TOKEN_SECONDARY", "hush")))
        .containsExactly(
            "TWILIO_AUTH_TOKEN_SECONDARY is set but TWILIO_AUTH_TOKEN is not: put the token in use into"
                + " TWILIO_AUTH_TOKEN.");
  }

  private static List<String> problems(Map<String, String> environment) {
    SettingsRefused refused =
        catchThrowableOfType(SettingsRefused.class, () -> ServerSettings.of(environment));
    assertThat(refused).isNotNull();
    return refused.problems();
  }

  private static Map<String, String> and(Map<String, String> more) {
    Map<String, String> all = new HashMap<>(ACCOUNT);
    all.putAll(more);
    return all;
  }
}
