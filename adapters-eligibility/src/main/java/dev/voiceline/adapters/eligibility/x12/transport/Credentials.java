package dev.voiceline.adapters.eligibility.x12.transport;

import dev.voiceline.adapters.eligibility.payer.Access;
import dev.voiceline.adapters.eligibility.payer.http.Channel;
import dev.voiceline.adapters.eligibility.payer.http.HeaderChannel;
import dev.voiceline.adapters.eligibility.payer.http.PayerHttp;
import dev.voiceline.adapters.eligibility.payer.http.TokenChannel;
import dev.voiceline.adapters.eligibility.payer.http.TokenGrant;
import dev.voiceline.adapters.eligibility.payer.http.Tokens;
import dev.voiceline.core.time.Clock;
import java.util.List;
import java.util.Optional;

/** What a way in X12 needs to be let in: one of each kind at most. */
final class Credentials {
  private final List<Access> access;

  /**
   * Those.
   *
   * @throws IllegalArgumentException when one is of no use here; one sentence for the operator
   */
  Credentials(List<Access> access) {
    this.access = access;
    if (of(Access.SignedAssertion.class).isPresent()) {
      throw new IllegalArgumentException(
          "a signed assertion is for FHIR; X12 needs a login, a certificate or a client secret");
    }
    long kinds = access.stream().map(Object::getClass).distinct().count();
    if (kinds < access.size()) {
      throw new IllegalArgumentException("a way in X12 takes one access of each kind");
    }
  }

  /** The login, which each wrapping has a place of its own for. */
  Optional<Access.Login> login() {
    return of(Access.Login.class);
  }

  /**
   * What shows the others.
   *
   * @throws IllegalArgumentException when a certificate or an address cannot be used
   */
  Channel channel(Clock clock) {
    Optional<TokenGrant> grant = of(Access.ClientSecret.class).map(TokenGrant::of);
    Channel http = PayerHttp.open(of(Access.Certificate.class), clock);
    Channel keyed =
        of(Access.HeaderKey.class).<Channel>map(key -> new HeaderChannel(http, key)).orElse(http);
    return grant
        .<Channel>map(each -> new TokenChannel(keyed, new Tokens(http, each, clock), clock))
        .orElse(keyed);
  }

  private <A extends Access> Optional<A> of(Class<A> kind) {
    return access.stream().filter(kind::isInstance).map(kind::cast).findFirst();
  }
}
