package dev.voiceline.adapters.eligibility.readings;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * Whatever happens to a file on its way, reading it ends with an answer, never with an exception.
 */
class DamagePropertiesTest {
  private static final String CHARACTERS = "*~^:|01295ZEBSTHLAANM \n\r\t\"{}[],\u00e9";
  private static final List<HandReading> READINGS =
      Readings.madeUp().all().stream().filter(each -> !each.content().isEmpty()).toList();

  @Property(tries = 1000)
  void anyDamageIsAnswered(@ForAll Random random) {
    HandReading reading = READINGS.get(random.nextInt(READINGS.size()));
    StringBuilder damaged = new StringBuilder(reading.content());
    for (int i = 0; i <= random.nextInt(6); i++) {
      damage(damaged, random);
    }

    JsonObject read = reading.read(damaged.toString().getBytes(StandardCharsets.UTF_8));

    assertThat(read.get("outcome").getAsString()).isNotBlank();
  }

  private static void damage(StringBuilder text, Random random) {
    int at = random.nextInt(text.length());
    char any = CHARACTERS.charAt(random.nextInt(CHARACTERS.length()));
    switch (random.nextInt(3)) {
      case 0 -> text.setCharAt(at, any);
      case 1 -> text.insert(at, any);
      default -> text.deleteCharAt(at);
    }
  }
}
