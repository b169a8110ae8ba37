package dev.voiceline.adapters.store.fields;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.voiceline.adapters.store.Trees;
import dev.voiceline.core.journal.Field;
import dev.voiceline.core.journal.Fields;
import java.math.BigDecimal;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class FieldsCodecTest {
  @Provide
  Arbitrary<Fields> trees() {
    return Trees.fields();
  }

  @Property
  void whatIsWrittenIsReadAsItWas(@ForAll("trees") Fields fields) {
    assertThat(FieldsCodec.read(FieldsCodec.bytes(fields))).isEqualTo(fields);
  }

  @Property
  void thereIsOneWayToWriteIt(@ForAll("trees") Fields fields) {
    String text = FieldsCodec.text(fields);
    assertThat(FieldsCodec.text(FieldsCodec.read(text))).isEqualTo(text);
    assertThat(text).matches("[ -~]*");
  }

  @Property
  void otherTextIsRefusedWithoutBeingQuoted(@ForAll String text) {
    try {
      FieldsCodec.read(text);
    } catch (IllegalArgumentException refused) {
      assertThat(refused).hasMessage("not the fields of an entry").hasNoCause();
    }
  }

  @Example
  void halfASurrogatePairSurvives() {
    Fields odd = Fields.none().with("\uD83D", "\uDE00 \uD83D");
    assertThat(FieldsCodec.read(FieldsCodec.bytes(odd))).isEqualTo(odd);
  }

  @Example
  void amountsThatAreEqualAreWrittenAlike() {
    Fields one = Fields.none().with("a", new Field.Amount(new BigDecimal("100")));
    Fields other = Fields.none().with("a", new Field.Amount(new BigDecimal("1.00E+2")));
    assertThat(FieldsCodec.text(one)).isEqualTo(FieldsCodec.text(other));
    assertThat(FieldsCodec.read(FieldsCodec.text(one)).whole("a")).hasValue(100);
  }

  @Example
  void nothingIsPrinted() {
    Fields fields = Fields.none().with("name", "W123456789").with("number", 42);
    assertThat(fields.toString()).isEqualTo("[name, number]");
    assertThat(fields.values().get("name").toString()).isEqualTo("text");
    assertThatThrownBy(() -> FieldsCodec.read("{\"a\":\"W123456789\"} {"))
        .hasMessageNotContaining("W123456789");
  }
}
