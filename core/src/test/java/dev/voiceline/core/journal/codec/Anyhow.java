package dev.voiceline.core.journal.codec;

import dev.voiceline.core.eligibility.Npi;
import dev.voiceline.core.hearing.MemberIdPattern;
import dev.voiceline.core.journal.Field;
import dev.voiceline.core.language.Language;
import dev.voiceline.core.privacy.BirthDate;
import dev.voiceline.core.privacy.Locality;
import dev.voiceline.core.privacy.MemberId;
import dev.voiceline.core.privacy.PersonName;
import dev.voiceline.core.privacy.PhoneNumber;
import dev.voiceline.core.privacy.Pseudonym;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;

/** Values of any type that a journal keeps, made at random. */
public final class Anyhow {
  private static final int DEEPEST = 12;
  private static final List<String> TEXTS =
      List.of("30", "MRI", "", " ", "two words", "ñandú ☎ 𝄞", "is", "value", "0.10", "null");

  private final Random random;
  private final Map<Class<?>, Supplier<Object>> known = new HashMap<>();

  /** The same for the same seed. */
  public Anyhow(long seed) {
    this.random = new Random(seed);
    known.put(boolean.class, random::nextBoolean);
    known.put(Boolean.class, random::nextBoolean);
    known.put(int.class, () -> random.nextInt(5_000));
    known.put(Integer.class, () -> random.nextInt(5_000));
    known.put(long.class, () -> random.nextLong() >>> 8);
    known.put(Long.class, () -> random.nextLong() >>> 8);
    known.put(double.class, random::nextDouble);
    known.put(char.class, () -> (char) ('0' + random.nextInt(10)));
    known.put(String.class, () -> one(TEXTS));
    known.put(BigDecimal.class, () -> BigDecimal.valueOf(random.nextInt(10_000), random.nextInt(4)));
    known.put(Duration.class, () -> Duration.ofNanos(random.nextInt()));
    known.put(Instant.class, () -> Instant.ofEpochMilli(random.nextLong() >>> 24));
    known.put(LocalDate.class, () -> LocalDate.ofEpochDay(random.nextInt(40_000)));
    known.put(ZoneId.class, () -> ZoneId.of(one(List.of("UTC", "America/New_York"))));
    known.put(Currency.class, () -> Currency.getInstance("USD"));
    known.put(Npi.class, () -> new Npi("1234567893"));
    known.put(Language.class, () -> new Language(one(List.of("en", "es"))));
    known.put(Pseudonym.class, () -> new Pseudonym("0123456789abcdef"));
    known.put(MemberId.class, () -> MemberId.parse("MB" + random.nextInt(100_000)).orElseThrow());
    known.put(BirthDate.class, () -> BirthDate.of(LocalDate.ofEpochDay(random.nextInt(9_000))));
    known.put(PersonName.class, () -> PersonName.of(one(List.of("Jane Roe", "Núñez", ""))));
    known.put(PhoneNumber.class, () -> PhoneNumber.of("+1206555" + random.nextInt(1_000)));
    known.put(Locality.class, () -> Locality.of(one(TEXTS), one(TEXTS), one(TEXTS)));
    known.put(
        MemberIdPattern.class,
        () -> one(List.of(MemberIdPattern.ANY, MemberIdPattern.MBI, MemberIdPattern.DEMO)));
    known.put(Field.class, () -> new Field.Text(one(TEXTS)));
    known.put(Object.class, () -> json(3));
  }

  /** One of that type. */
  public <T> T of(Class<T> type) {
    return type.cast(of(Kind.of(type), 0));
  }

  private Object of(Kind kind, int depth) {
    Class<?> raw = kind.raw();
    if (known.containsKey(raw)) {
      return known.get(raw).get();
    } else if (raw.isEnum()) {
      return one(List.of(raw.getEnumConstants()));
    } else if (raw == Optional.class) {
      return some(depth) ? Optional.of(of(kind.of().get(0), depth + 1)) : Optional.empty();
    } else if (raw == OptionalInt.class) {
      return some(depth) ? OptionalInt.of(random.nextInt()) : OptionalInt.empty();
    } else if (raw == OptionalLong.class) {
      return some(depth) ? OptionalLong.of(random.nextInt()) : OptionalLong.empty();
    } else if (raw == List.class) {
      return several(kind.of().get(0), depth);
    } else if (raw == Set.class) {
      return new HashSet<>(several(kind.of().get(0), depth));
    } else if (raw == Map.class) {
      Map<Object, Object> map = new HashMap<>();
      several(kind.of().get(0), depth)
          .forEach(key -> map.put(key, of(kind.of().get(1), depth + 1)));
      return map;
    } else if (raw.isRecord()) {
      return made(kind, depth);
    } else if (raw.isSealed()) {
      return of(kind.member(member(raw, depth)), depth + 1);
    }
    throw new IllegalArgumentException("of no kind that is known: " + kind);
  }

  /** In the depths the simplest. */
  private Class<?> member(Class<?> family, int depth) {
    List<Class<?>> members = List.of(family.getPermittedSubclasses());
    return depth < DEEPEST
        ? one(members)
        : members.stream()
            .filter(Class::isRecord)
            .min((a, b) -> a.getRecordComponents().length - b.getRecordComponents().length)
            .orElseThrow();
  }

  /** What a record does not allow is tried again. */
  private Object made(Kind kind, int depth) {
    RecordComponent[] parts = kind.raw().getRecordComponents();
    for (int i = 0; i < 200; i++) {
      try {
        Constructor<?> constructor =
            kind.raw()
                .getDeclaredConstructor(
                    Arrays.stream(parts).map(RecordComponent::getType).toArray(Class[]::new));
        constructor.setAccessible(true);
        return constructor.newInstance(
            Arrays.stream(parts)
                .map(part -> of(kind.within(part.getGenericType()), depth + 1))
                .toArray());
      } catch (InvocationTargetException notAllowed) {
        // Another.
      } catch (ReflectiveOperationException broken) {
        throw new IllegalStateException(broken);
      }
    }
    throw new IllegalStateException("nothing is allowed of " + kind.raw());
  }

  private List<Object> several(Kind kind, int depth) {
    List<Object> several = new ArrayList<>();
    int count = depth > DEEPEST ? 0 : random.nextInt(3);
    for (int i = 0; i < count; i++) {
      several.add(of(kind, depth + 1));
    }
    return several;
  }

  private Object json(int depth) {
    return switch (random.nextInt(depth == 0 ? 5 : 8)) {
      case 0 -> one(TEXTS);
      case 1 -> random.nextBoolean();
      case 2 -> one(List.of(1.0, -0.0, 0.1, Double.POSITIVE_INFINITY, 1e300, 1e-300));
      case 3 -> random.nextInt();
      case 4 -> random.nextLong();
      case 5 -> new BigDecimal("12.30");
      case 6 -> Arrays.asList(json(depth - 1), random.nextBoolean() ? null : json(depth - 1));
      default -> {
        Map<String, Object> map = new HashMap<>();
        map.put(one(TEXTS), json(depth - 1));
        map.put("nothing", null);
        yield map;
      }
    };
  }

  private boolean some(int depth) {
    return depth <= DEEPEST && random.nextBoolean();
  }

  private <E> E one(List<E> of) {
    return of.get(random.nextInt(of.size()));
  }
}
