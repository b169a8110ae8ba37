package dev.voiceline.adapters.eligibility.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.adapters.eligibility.payer.PayerConnection;
import dev.voiceline.adapters.eligibility.payer.SampleRequest;
import dev.voiceline.adapters.eligibility.payer.Way;
import dev.voiceline.core.time.SystemTime;
import dev.voiceline.core.time.VirtualTime;
import dev.voiceline.simulator.payer.HttpAnswer;
import dev.voiceline.simulator.payer.PayerServer;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class PayerWaysTest {
  private static final Pattern NUMBER = Pattern.compile("\\*00501\\*([0-9]{9})\\*");

  @Test
  void payersOnTheSameWayShareItsConnection() {
    VirtualTime time = new VirtualTime();
    List<Way> opened = new ArrayList<>();
    Way elsewhere = way(URI.create("https://other.example/core"));
    PayerBook book =
        PayerBook.of(
            Payer.of("First", "1", way(URI.create("https://hub.example")), NetworkBench.CLINIC),
            Payer.of("Second", "2", way(URI.create("https://hub.example")), NetworkBench.CLINIC),
            Payer.of("Third", "3", elsewhere, NetworkBench.CLINIC));
    PayerNetwork network =
        PayerNetwork.of(book)
            .open(
                way -> {
                  opened.add(way);
                  return new ScriptedPayer(time);
                },
                time,
                time);
    network.close();
    assertThat(opened).containsExactly(way(URI.create("https://hub.example")), elsewhere);
  }

  @Test
  void waysBetweenTheSamePartnersShareTheirNumbers() {
    try (SystemTime time = new SystemTime();
        PayerServer server =
            PayerServer.serving(Map.of("/", asked -> HttpAnswer.of(503, "text/plain", "")))) {
      PayerWays ways = new PayerWays(time);
      try (PayerConnection one = ways.open(way(server.at("/one")));
          PayerConnection other = ways.open(way(server.at("/other")))) {
        for (PayerConnection each : List.of(one, other, one)) {
          each.ask(SampleRequest.of("MB123456", "1985-03-15", "62").request())
              .toCompletableFuture()
              .join();
        }
      }
      List<Integer> numbers =
          server.received().stream().map(asked -> number(asked.text())).toList();
      int first = numbers.get(0);
      assertThat(numbers)
          .containsExactly(first, first % 999_999_999 + 1, (first + 1) % 999_999_999 + 1);
    }
  }

  private static int number(String message) {
    Matcher found = NUMBER.matcher(message);
    assertThat(found.find()).isTrue();
    return Integer.parseInt(found.group(1));
  }

  private static Way way(URI url) {
    return new Way.X12(url, Way.X12.Wrapping.SOAP, NetworkBench.WAY.interchange(), List.of());
  }
}
