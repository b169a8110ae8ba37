package dev.voiceline.server.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.adapters.eligibility.network.Effort;
import dev.voiceline.adapters.eligibility.network.Guard;
import dev.voiceline.adapters.eligibility.network.Payer;
import dev.voiceline.adapters.eligibility.network.Search;
import dev.voiceline.core.hearing.MemberIdPattern;
import dev.voiceline.server.config.ServerSettings;
import dev.voiceline.server.config.SettingSources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The payers that are shown can be copied. */
class PayersPageTest {
  private static final Map<String, String> SECRETS =
      Map.of(
          "VOICELINE_ELIGIBILITY", "payers",
          "EXAMPLE_PASSWORD", "a",
          "SECOND_SECRET", "b",
          "CLEARINGHOUSE_KEY", "c");

  private final Markdown page = Markdown.read("docs/payers.md");
  @TempDir private Path folder;

  @Test
  void thePayersOfThePageAreSound() throws IOException {
    assertThat(payers(page.fences("yaml").get(0)))
        .extracting(Payer::name)
        .containsExactly("Example Health Plan", "Second Plan", "Third Plan");
  }

  @Test
  void thePayersOfTheExampleAreSoundAndAsUsual() throws IOException {
    String example = Files.readString(Markdown.root().resolve("voiceline.yaml.example"));
    String block =
        example
            .substring(example.indexOf("#eligibility:"))
            .lines()
            .takeWhile(line -> line.startsWith("#"))
            .map(line -> line.substring(1))
            .collect(Collectors.joining("\n"));
    List<Payer> payers = payers(block);
    assertThat(payers).extracting(Payer::name).containsExactly("Example Health Plan", "Other Plan");
    Payer first = payers.get(0);
    Search usual = Search.usual(first.way());
    assertThat(first.search())
        .isEqualTo(
            new Search(
                usual.name(),
                usual.varied(),
                usual.compared(),
                MemberIdPattern.parse("AAA999999999")));
    assertThat(first)
        .usingRecursiveComparison()
        .ignoringFields("search")
        .isEqualTo(
            Payer.of(first.name(), first.id(), first.way(), first.provider())
                .called("Example PPO")
                .with(Effort.STANDARD)
                .with(Guard.STANDARD));
  }

  private List<Payer> payers(String yaml) throws IOException {
    Path file = Files.writeString(folder.resolve("voiceline.yaml"), yaml + "\n");
    return ServerSettings.from(
            new SettingSources(Map.of(), SECRETS, Optional.empty(), false, Optional.of(file), true))
        .eligibility()
        .payers()
        .orElseThrow()
        .payers();
  }
}
