package dev.voiceline.server.cli;

import dev.voiceline.simulator.phone.PhoneNetwork;
import dev.voiceline.simulator.phone.carrier.PublicDomain;
import dev.voiceline.simulator.phone.carrier.TwilioAccount;
import dev.voiceline.simulator.twilio.rest.OwnedNumber;
import dev.voiceline.simulator.twilio.rest.RestSettings;
import dev.voiceline.simulator.twilio.rest.TwilioRestServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine;

/** An account at a simulated Twilio, and commands that are run with it. */
final class TwilioAtHand implements AutoCloseable {
  static final String NUMBER = "+14155550100";
  static final String OTHER_NUMBER = "+14155550177";

  /** Nobody answers there. */
  static final String DOMAIN = "no-such-host.invalid";

  private static final TwilioAccount ACCOUNT =
      new TwilioAccount("AC" + "0123456789abcdef".repeat(2), "secret-of-the-account");

  private final PhoneNetwork phones;
  private final TwilioRestServer rest;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  TwilioAtHand(String... numbers) {
    PublicDomain nowhere = PublicDomain.at(DOMAIN, 1);
    phones = PhoneNetwork.of(ACCOUNT, nowhere).open();
    rest = TwilioRestServer.open(RestSettings.of(ACCOUNT, numbers), phones.exchange(), nowhere);
  }

  TwilioRestServer rest() {
    return rest;
  }

  /** A number as it is set now. */
  OwnedNumber number(String number) {
    return rest.numbers().stream()
        .filter(each -> each.number().equals(number))
        .findFirst()
        .orElseThrow();
  }

  /** Settings with the account's own token, and further lines. */
  Path settings(Path folder, String... lines) {
    return settingsWithToken(folder, ACCOUNT.authToken(), lines);
  }

  Path settingsWithToken(Path folder, String token, String... lines) {
    String text =
        """
        TWILIO_ACCOUNT_SID=%s
        TWILIO_AUTH_TOKEN=%s
        TWILIO_API_URL=%s
        YOUR_DOMAIN=%s
        VOICELINE_HTTP_PORT=0
        VOICELINE_MEDIA_PORT=0
        """
            .formatted(ACCOUNT.sid(), token, rest.address(), DOMAIN);
    try {
      return Files.writeString(
          folder.resolve("settings.env"), text + String.join("\n", lines) + "\n");
    } catch (IOException broken) {
      throw new AssertionError(broken);
    }
  }

  int run(CommandLine line, String... arguments) {
    line.setOut(new PrintWriter(out, true));
    line.setErr(new PrintWriter(err, true));
    return line.execute(arguments);
  }

  String out() {
    return out.toString();
  }

  String err() {
    return err.toString();
  }

  @Override
  public void close() {
    rest.close();
    phones.close();
  }
}
