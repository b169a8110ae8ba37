package dev.voiceline.core.journal.codec;

import dev.voiceline.core.hearing.MemberIdPattern;
import dev.voiceline.core.privacy.BirthDate;
import dev.voiceline.core.privacy.MemberId;
import dev.voiceline.core.privacy.PersonName;
import dev.voiceline.core.privacy.PhoneNumber;
import dev.voiceline.core.privacy.Purpose;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The types that are written as one text, number or flag. Durations and moments are texts (ISO
 * 8601), so that they are exact.
 */
final class Leaves {
  private final Map<Class<?>, Shape> all = new HashMap<>();

  Leaves() {
    both(boolean.class, Boolean.class, Leaf.flag());
    both(
        int.class,
        Integer.class,
        Leaf.number(
            "a whole number", BigDecimal::valueOf, BigDecimal::intValueExact, Integer.class));
    both(
        long.class,
        Long.class,
        Leaf.number("a whole number", BigDecimal::valueOf, BigDecimal::longValueExact, Long.class));
    both(double.class, Double.class, new Decimals());
    both(
        char.class,
        Character.class,
        text("a character", Character.class, c -> Character.toString(c), t -> one(t)));
    put(BigDecimal.class, Leaf.number("a number", n -> n, n -> n, BigDecimal.class));
    put(String.class, text("a text", String.class, t -> t, t -> t));
    put(Duration.class, text("a span", Duration.class, Duration::toString, Duration::parse));
    put(Instant.class, text("a moment", Instant.class, Instant::toString, Instant::parse));
    put(LocalDate.class, text("a day", LocalDate.class, LocalDate::toString, LocalDate::parse));
    put(ZoneId.class, text("a zone", ZoneId.class, ZoneId::getId, ZoneId::of));
    put(
        Currency.class,
        text("a currency", Currency.class, Currency::getCurrencyCode, Currency::getInstance));
    put(
        MemberIdPattern.class,
        text("a pattern", MemberIdPattern.class, MemberIdPattern::written, Leaves::pattern));
    identifiers();
  }

  /** They are opened only to be sealed again, under the call's own key. */
  private void identifiers() {
    put(
        MemberId.class,
        Leaf.text(
            "a member ID", MemberId.class, id -> id.reveal(Purpose.JOURNAL), MemberId::parse));
    put(
        BirthDate.class,
        Leaf.text(
            "a date of birth",
            BirthDate.class,
            day -> day.reveal(Purpose.JOURNAL).toString(),
            BirthDate::parse));
    put(
        PersonName.class,
        text("a name", PersonName.class, n -> n.reveal(Purpose.JOURNAL), PersonName::of));
    put(
        PhoneNumber.class,
        text("a number", PhoneNumber.class, n -> n.reveal(Purpose.JOURNAL), PhoneNumber::of));
  }

  /** The shape of a type that is one of these. */
  Optional<Shape> of(Class<?> type) {
    return Optional.ofNullable(all.get(type));
  }

  private static MemberIdPattern pattern(String written) {
    return written.isEmpty() ? MemberIdPattern.ANY : MemberIdPattern.parse(written);
  }

  private static char one(String text) {
    if (text.length() != 1) {
      throw new IllegalArgumentException();
    }
    return text.charAt(0);
  }

  private static <T> Leaf text(
      String what, Class<T> type, Function<T, String> out, Function<String, T> in) {
    return Leaf.text(what, type, out, written -> Optional.of(in.apply(written)));
  }

  private void both(Class<?> primitive, Class<?> boxed, Shape shape) {
    put(primitive, shape);
    put(boxed, shape);
  }

  private void put(Class<?> type, Shape shape) {
    all.put(type, shape);
  }
}
