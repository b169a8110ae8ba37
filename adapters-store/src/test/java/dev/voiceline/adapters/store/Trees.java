package dev.voiceline.adapters.store;

import dev.voiceline.core.journal.Field;
import dev.voiceline.core.journal.Fields;
import java.math.BigDecimal;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Fields of every shape. */
public final class Trees {
  private Trees() {}

  public static Arbitrary<Fields> fields() {
    return fields(3);
  }

  private static Arbitrary<Fields> fields(int depth) {
    return Arbitraries.maps(Arbitraries.strings().ofMaxLength(8), field(depth))
        .ofMaxSize(5)
        .map(Fields::of);
  }

  private static Arbitrary<Field> field(int depth) {
    Arbitrary<Field> text = Arbitraries.strings().ofMaxLength(30).map(Field.Text::new);
    Arbitrary<Field> number = Arbitraries.bigDecimals().map(Field.Amount::new);
    Arbitrary<Field> whole =
        Arbitraries.longs().map(value -> new Field.Amount(new BigDecimal(value)));
    Arbitrary<Field> flag = Arbitraries.of(true, false).map(Field.Flag::new);
    if (depth == 0) {
      return Arbitraries.oneOf(text, number, whole, flag);
    }
    Arbitrary<Field> list = field(depth - 1).list().ofMaxSize(4).map(Field.Items::new);
    return Arbitraries.oneOf(text, number, whole, flag, list, fields(depth - 1).map(each -> each));
  }
}
