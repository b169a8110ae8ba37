package dev.voiceline.adapters.openai;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.voiceline.core.conversation.Modalities;
import dev.voiceline.core.conversation.Usage;
import dev.voiceline.core.conversation.Usage.Work;
import dev.voiceline.core.cost.PriceList;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UsageReaderTest {
  private static final String WHOLE =
      "{'total_tokens':2192,'input_tokens':2020,'output_tokens':172,'input_token_details':{'text_tokens':1400,"
          + "'audio_tokens':620,'image_tokens':0,'cached_tokens':1536,'cached_tokens_details':{'text_tokens':1088,"
          + "'audio_tokens':448,'image_tokens':0}},'output_token_details':{'text_tokens':42,'audio_tokens':130}}";

  @Test
  void tokensAreReadByModalityAndCost() {
    Usage usage = read(WHOLE, Work.REPLY).orElseThrow().by("gpt-realtime-2.1");
    assertThat(usage.in()).isEqualTo(new Modalities(1_400, 620, 0));
    assertThat(usage.cached()).isEqualTo(new Modalities(1_088, 448, 0));
    assertThat(usage.out()).isEqualTo(new Modalities(42, 130, 0));
    assertThat(PriceList.standard().of(usage).dollars()).isEqualByComparingTo("0.0166944");
  }

  @Test
  void cachedTokensOfAnUnknownKindWereText() {
    String wire = WHOLE.replaceFirst(",'cached_tokens_details':\\{[^}]*}", "");
    assertThat(read(wire, Work.REPLY).orElseThrow().cached())
        .isEqualTo(new Modalities(1_400, 136, 0));
  }

  @Test
  void tokensWithoutADivisionAreText() {
    assertThat(read("{'input_tokens':7,'output_tokens':3}", Work.TRANSCRIPTION))
        .hasValue(
            Usage.tokens(
                Work.TRANSCRIPTION,
                "",
                new Modalities(7, 0, 0),
                Modalities.NONE,
                new Modalities(3, 0, 0)));
  }

  @Test
  void aTranscriptionMayBeBilledByItsLength() {
    assertThat(read("{'type':'duration','seconds':1.5}", Work.TRANSCRIPTION))
        .hasValue(Usage.length(Work.TRANSCRIPTION, "", Duration.ofMillis(1_500)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "null",
        "{}",
        "[]",
        "'free'",
        "{'type':'duration','seconds':-1}",
        "{'seconds':'x'}"
      })
  void whatIsNoUsageIsNone(String wire) {
    assertThat(read(wire, Work.REPLY)).isEmpty();
  }

  @Test
  void nobodyOwesLessThanNothing() {
    assertThat(read("{'input_tokens':-5,'output_tokens':-1}", Work.REPLY).orElseThrow().in())
        .isEqualTo(Modalities.NONE);
  }

  private static Optional<Usage> read(String wire, Work work) {
    JsonObject parent =
        JsonParser.parseString("{'usage':%s}".formatted(wire).replace('\'', '"')).getAsJsonObject();
    return UsageReader.of(parent, work);
  }
}
