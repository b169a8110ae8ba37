package dev.voiceline.server.config;

import dev.voiceline.adapters.eligibility.payer.Way.X12.Interchange;
import java.util.Optional;
import java.util.regex.Pattern;

/** Who speaks with whom in X12. */
final class InterchangeReader {
  private static final Pattern PARTY = Pattern.compile("[A-Za-z0-9 ._-]{2,15}");
  private static final Pattern QUALIFIER = Pattern.compile("[A-Z0-9]{2}");
  private static final String MUTUAL = "ZZ";

  private final Branch branch;
  private boolean sound = true;

  private InterchangeReader(Branch branch) {
    this.branch = branch;
  }

  /** Empty when something is wrong with it; that is told. */
  static Optional<Interchange> read(Branch payer, boolean test) {
    Optional<Branch> group = payer.group("interchange");
    if (group.isEmpty()) {
      if (!payer.has("interchange")) {
        payer.problem(
            "interchange",
            "is missing: write for example \"interchange: {sender_id: CLINIC01, receiver_id:"
                + " EXAMPLE}\".");
      }
      return Optional.empty();
    }
    InterchangeReader reader = new InterchangeReader(group.get());
    Optional<Interchange> interchange = reader.interchange(test);
    group.get().done();
    return interchange;
  }

  private Optional<Interchange> interchange(boolean test) {
    Optional<String> sender = branch.required("sender_id", "CLINIC01").map(Given::text);
    Optional<String> receiver = branch.required("receiver_id", "EXAMPLE").map(Given::text);
    check("sender_id", sender, PARTY, "2 to 15 letters and digits, such as CLINIC01");
    check("receiver_id", receiver, PARTY, "2 to 15 letters and digits, such as EXAMPLE");
    String senderQualifier = qualifier("sender_qualifier");
    String receiverQualifier = qualifier("receiver_qualifier");
    Optional<String> from = branch.value("application_sender").map(Given::text);
    Optional<String> to = branch.value("application_receiver").map(Given::text);
    check("application_sender", from, PARTY, "2 to 15 letters and digits, such as CLINIC01");
    check("application_receiver", to, PARTY, "2 to 15 letters and digits, such as EXAMPLE");
    return sound && sender.isPresent() && receiver.isPresent()
        ? Optional.of(
            new Interchange(
                sender.get(),
                senderQualifier,
                receiver.get(),
                receiverQualifier,
                from.orElse(sender.get()),
                to.orElse(receiver.get()),
                test))
        : Optional.empty();
  }

  private String qualifier(String key) {
    Optional<String> given = branch.value(key).map(Given::text);
    check(key, given, QUALIFIER, "two letters or digits of X12's list, such as ZZ");
    return given.orElse(MUTUAL);
  }

  private void check(String key, Optional<String> given, Pattern form, String words) {
    if (given.isPresent() && !form.matcher(given.get()).matches()) {
      branch.problem(key, "is \"%s\", but must be %s.".formatted(Fields.shown(given.get()), words));
      sound = false;
    }
  }
}
