package dev.voiceline.core.journal.codec;

import dev.voiceline.core.journal.Field;
import java.math.BigDecimal;

/** Numbers of binary fractions; those that no decimal can be, such as infinity, are texts. */
final class Decimals implements Shape {
  @Override
  public Field write(Object value) {
    double number = (Double) value;
    boolean plain = Double.isFinite(number) && !isMinusZero(number);
    return plain
        ? new Field.Amount(BigDecimal.valueOf(number))
        : new Field.Text(Double.toString(number));
  }

  private static boolean isMinusZero(double number) {
    return Double.doubleToRawLongBits(number) == Double.doubleToRawLongBits(-0.0);
  }

  @Override
  public Object read(Field field) {
    if (field instanceof Field.Amount amount) {
      return amount.value().doubleValue();
    } else if (field instanceof Field.Text text) {
      try {
        return Double.valueOf(text.value());
      } catch (NumberFormatException other) {
        throw Shape.not("a number");
      }
    }
    throw Shape.not("a number");
  }
}
