package dev.voiceline.tck;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BreachesTest {
  private final Breaches breaches = new Breaches();

  @Test
  void callsOneAfterTheOtherAreFine() {
    breaches.watch("audio", () -> {});
    breaches.watch("audio", () -> {});
    assertThat(breaches.all()).isEmpty();
  }

  @Test
  void aCallDuringAnotherBreaksEveryRule() {
    breaches.watch("audio", () -> breaches.watch("keypad", () -> {}));
    assertThat(breaches.of("MEDIA-01")).hasSize(1);
    assertThat(breaches.of("CONV-10"))
        .containsExactly("ORDER keypad was called during another call");
  }

  @Test
  void aCallThatThrewIsOver() {
    try {
      breaches.watch(
          "audio",
          () -> {
            throw new IllegalStateException("a fault of the listener");
          });
    } catch (IllegalStateException expected) {
      assertThat(expected).hasMessageContaining("listener");
    }
    breaches.watch("audio", () -> {});
    assertThat(breaches.all()).isEmpty();
  }

  @Test
  void breaksAreFoundByTheirRule() {
    breaches.add("CONV-01", "one");
    breaches.addIf(false, "CONV-01", "none");
    breaches.addIf(true, "CONV-10", "two");
    assertThat(breaches.of("CONV-01")).containsExactly("CONV-01 one");
    assertThat(breaches.of("CONV-10")).containsExactly("CONV-10 two");
    assertThat(breaches.all()).hasSize(2);
  }
}
