package dev.voiceline.adapters.deepgram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Terms stay within what the vendor bears, and every address says that nothing may be kept. */
class KeyTermsTest {
  @Property(tries = 200)
  void neverTooMany(@ForAll @Size(max = 80) List<@StringLength(max = 60) String> wanted) {
    KeyTerms terms = KeyTerms.of(wanted);
    assertThat(terms.terms().stream().mapToInt(KeyTerms::tokens).sum())
        .isLessThanOrEqualTo(KeyTerms.MOST_TOKENS);
    assertThat(wanted.stream().map(String::strip).toList()).containsAll(terms.terms());
  }

  @Test
  void theLikeliestAreKept() {
    List<String> many = IntStream.range(0, 300).mapToObj(i -> "lisinopril " + i).toList();
    KeyTerms terms = KeyTerms.of(many);
    assertThat(terms.terms()).isEqualTo(many.subList(0, terms.terms().size()));
    assertThat(terms.dropped()).isEqualTo(300 - terms.terms().size()).isPositive();
  }

  @ParameterizedTest
  @ValueSource(strings = {"nova-3", "nova-3-medical", "flux-general-en", "flux-general-multi"})
  void everyAddressSaysThatNothingMayBeKept(String model) {
    FakeLine line = new FakeLine(ListenSettings.of("key").withModel(model), "prior auth", "A&B");
    assertThat(line.last().request.uri().getRawQuery())
        .contains("mip_opt_out=true", "encoding=mulaw", "sample_rate=8000", "model=" + model)
        .contains("keyterm=prior%20auth&keyterm=A%26B")
        .doesNotContain("key=", "mip_opt_out=false");
    assertThat(line.last().request.toString()).doesNotContain("prior");
  }

  @Test
  void fluxBlacksOutNumbersOnly() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ListenSettings.of("key").redacting("phi"))
        .withMessageContaining("DEEPGRAM_REDACT");
    assertThat(FakeLine.nova().redacting("phi").warnings()).hasSize(2);
    assertThat(FakeLine.nova().redacting("phi").waiting().warnings()).hasSize(1);
    assertThat(FakeLine.nova().warnings()).isEmpty();
  }
}
