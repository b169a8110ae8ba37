package dev.voiceline.core.journal.codec;

import dev.voiceline.core.journal.Field;
import dev.voiceline.core.journal.Fields;
import dev.voiceline.core.privacy.Locality;
import dev.voiceline.core.privacy.Purpose;

/** Where a number is registered. */
final class Place implements Shape {
  @Override
  public Field write(Object value) {
    Locality place = (Locality) value;
    return Fields.none()
        .with("city", place.city(Purpose.JOURNAL))
        .with("region", place.region(Purpose.JOURNAL))
        .with("country", place.country());
  }

  @Override
  public Object read(Field field) {
    if (!(field instanceof Fields fields)) {
      throw Shape.not("a place");
    }
    return Locality.of(part(fields, "city"), part(fields, "region"), part(fields, "country"));
  }

  private static String part(Fields fields, String name) {
    return fields.text(name).orElse("");
  }
}
