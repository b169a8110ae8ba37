package dev.voiceline.server.config;

import dev.voiceline.adapters.eligibility.network.Effort;
import dev.voiceline.adapters.eligibility.network.Guard;
import dev.voiceline.adapters.eligibility.network.Payer;
import dev.voiceline.adapters.eligibility.network.ServiceTypesAsked;
import dev.voiceline.adapters.eligibility.payer.Way;
import dev.voiceline.core.eligibility.Npi;
import dev.voiceline.core.eligibility.Provider;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** One payer, and how it is asked. */
final class PayerReader {
  private static final Pattern X12_ID = Pattern.compile("[A-Z0-9]([A-Z0-9 -]{0,78}[A-Z0-9])?");

  private final Fields fields;
  private final Branch branch;
  private final Optional<Provider> ours;

  /**
   * Of that group.
   *
   * @param ours who asks all payers that name nobody else
   */
  PayerReader(Fields fields, Branch branch, Optional<Provider> ours) {
    this.fields = fields;
    this.branch = branch;
    this.ours = ours;
  }

  /** Empty when something is wrong that cannot be left out; it is told. */
  Optional<Payer> read() {
    Optional<String> name = text("name", "Example Health Plan");
    List<String> aliases = branch.values("aliases").stream().map(Given::text).toList();
    Optional<String> id = text("id", "\"60054\"");
    Optional<Way> way = new WayReader(fields, branch).read();
    if (way.filter(Way.X12.class::isInstance).isPresent()
        && id.filter(text -> !X12_ID.matcher(text).matches()).isPresent()) {
      branch.problem(
          "id", "is no payer ID of X12: write it in capitals and digits, such as \"60054\".");
    }
    Optional<Provider> provider = provider();
    ServiceTypesAsked asked =
        branch
            .value("service_types")
            .flatMap(given -> Words.read(given, ServiceTypesAsked.class, branch.problems()))
            .orElse(ServiceTypesAsked.TOGETHER);
    PayerSearchReader search = new PayerSearchReader(branch);
    Effort effort = effort();
    Guard guard = guard();
    if (name.isEmpty() || id.isEmpty() || way.isEmpty() || provider.isEmpty()) {
      way.ifPresent(search::read);
      return Optional.empty();
    }
    return search
        .read(way.get())
        .map(
            how ->
                new Payer(
                    name.get(),
                    aliases,
                    id.get(),
                    way.get(),
                    provider.get(),
                    asked,
                    how,
                    effort,
                    guard));
  }

  private Optional<String> text(String key, String example) {
    Optional<String> text = branch.required(key, example).map(Given::text);
    if (branch.has(key) && text.isEmpty()) {
      branch.problem(key, "has no text: fill it in, or take the whole entry out.");
    }
    return text;
  }

  private Optional<Provider> provider() {
    Optional<Branch> own = branch.group("provider");
    if (own.isEmpty()) {
      if (ours.isEmpty() && !branch.has("provider") && !fields.has(Setting.PROVIDER_NPI)) {
        branch.problem(
            "needs a provider who asks: set eligibility.provider for all payers, or provider here,"
                + " each with npi and name.");
      }
      return ours;
    }
    Optional<Npi> npi =
        own.get()
            .required("npi", "1234567893")
            .flatMap(given -> NpiReader.read(given, branch.problems()));
    Optional<String> name = own.get().required("name", "EXAMPLE CLINIC").map(Given::text);
    own.get().done();
    return npi.flatMap(valid -> name.map(text -> new Provider(valid, text)));
  }

  private Effort effort() {
    Effort usual = Effort.STANDARD;
    Optional<Branch> timeouts = branch.group("timeouts");
    Optional<Branch> retries = branch.group("retries");
    Effort effort =
        new Effort(
            span(timeouts, "check_seconds", usual.within(), 20),
            span(timeouts, "message_seconds", usual.perMessage(), 20),
            retries.map(each -> each.whole("tries", usual.tries(), 1, 5)).orElse(usual.tries()),
            millis(retries, "first_ms", usual.firstWait()),
            millis(retries, "longest_ms", usual.longestWait()));
    timeouts.ifPresent(Branch::done);
    retries.ifPresent(Branch::done);
    return effort;
  }

  private Guard guard() {
    Guard usual = Guard.STANDARD;
    Optional<Branch> group = branch.group("guard");
    if (group.isEmpty()) {
      return usual;
    }
    Guard guard =
        new Guard(
            group.get().whole("at_once", usual.atOnce(), 1, 1_000),
            group.get().whole("window", usual.window(), 1, 1_000),
            group.get().whole("failure_percent", usual.failurePercent(), 1, 100),
            span(group, "rest_seconds", usual.rest(), 3_600));
    group.get().done();
    return guard;
  }

  private static Duration span(Optional<Branch> group, String key, Duration usual, int most) {
    return group
        .map(each -> Duration.ofSeconds(each.whole(key, (int) usual.toSeconds(), 1, most)))
        .orElse(usual);
  }

  private static Duration millis(Optional<Branch> group, String key, Duration usual) {
    return group
        .map(each -> Duration.ofMillis(each.whole(key, (int) usual.toMillis(), 1, 20_000)))
        .orElse(usual);
  }
}
