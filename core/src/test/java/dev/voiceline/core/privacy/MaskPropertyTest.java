package dev.voiceline.core.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;

class MaskPropertyTest {
  @Property
  void aMaskKeepsTheLengthAndAtMostFourCharacters(
      @ForAll @CharRange(from = '0', to = 'Z') String value) {
    String masked = Mask.middle(value);

    assertThat(masked).hasSameSizeAs(value);
    assertThat(masked.replace("*", "").length())
        .isLessThanOrEqualTo(Math.min(4, value.length() / 2));
  }
}
