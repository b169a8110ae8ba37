package dev.voiceline.server.setup;

import dev.voiceline.adapters.twilio.rest.NumberRouting;
import dev.voiceline.adapters.twilio.rest.NumberRouting.Webhook;
import dev.voiceline.adapters.twilio.rest.TwilioNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What must change so that a number's calls come here.
 *
 * @param changes none when everything is right
 */
public record NumberPlan(TwilioNumber number, NumberRouting wanted, List<Change> changes) {
  public NumberPlan {
    changes = List.copyOf(changes);
  }

  /** One address that is another now. */
  public record Change(String what, Webhook now, Webhook wanted) {
    /** One line for the operator. */
    public String line() {
      return what + ": " + shown(now) + " -> " + shown(wanted);
    }

    private static String shown(Webhook webhook) {
      return webhook.url().isEmpty() ? "none" : webhook.method() + " " + webhook.url();
    }
  }

  static NumberPlan of(TwilioNumber number, NumberRouting wanted) {
    List<Change> changes = new ArrayList<>();
    NumberRouting now = number.routing();
    add(changes, "voice URL", now.voice(), wanted.voice());
    add(changes, "fallback URL", now.fallback(), wanted.fallback());
    add(changes, "status callback", now.status(), wanted.status());
    return new NumberPlan(number, wanted, changes);
  }

  private static void add(List<Change> changes, String what, Webhook now, Webhook wanted) {
    boolean same =
        now.url().equals(wanted.url())
            && now.method().toUpperCase(Locale.ROOT).equals(wanted.method());
    if (!same) {
      changes.add(new Change(what, now, wanted));
    }
  }
}
