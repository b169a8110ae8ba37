package dev.voiceline.core.privacy;

import java.util.Objects;

/**
 * A city with its region and country, as far as known. Smaller than a state, so it identifies (45
 * CFR 164.514(b)(2)(i)(B)): printed as its country only.
 */
public final class Locality {
  private final String city;
  private final String region;
  private final String country;

  private Locality(String city, String region, String country) {
    this.city = city.strip();
    this.region = region.strip();
    this.country = country.strip();
  }

  /** The parts as given, any of which may be empty. */
  public static Locality of(String city, String region, String country) {
    return new Locality(city, region, country);
  }

  /** The clear city; empty when unknown. */
  public String city(Purpose purpose) {
    Objects.requireNonNull(purpose);
    return city;
  }

  /** The clear region, such as a state; empty when unknown. */
  public String region(Purpose purpose) {
    Objects.requireNonNull(purpose);
    return region;
  }

  /** The country, such as {@code US}; empty when unknown. */
  public String country() {
    return country;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Locality that
        && city.equals(that.city)
        && region.equals(that.region)
        && country.equals(that.country);
  }

  @Override
  public int hashCode() {
    return Objects.hash(city, region, country);
  }

  /** The masked form. */
  @Override
  public String toString() {
    return "***" + (country.isEmpty() ? "" : ", " + country);
  }
}
