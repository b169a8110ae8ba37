package dev.voiceline.server.config;

import dev.voiceline.server.limits.AddressRange;
import dev.voiceline.server.limits.TrustedProxies;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The proxies that are believed. */
final class ProxyReader {
  private ProxyReader() {}

  static TrustedProxies read(Fields fields) {
    List<AddressRange> ranges = new ArrayList<>();
    for (String part : fields.text(Setting.VOICELINE_TRUSTED_PROXIES, "").split(",", -1)) {
      String text = part.strip();
      Optional<AddressRange> range = AddressRange.parse(text);
      if (range.isEmpty() && !text.isEmpty()) {
        fields.problem(
            "VOICELINE_TRUSTED_PROXIES has \"%s\", which is no address: write addresses or ranges with commas between, such as 10.0.0.0/8,::1."
                .formatted(Fields.shown(text)));
      }
      range.ifPresent(ranges::add);
    }
    return new TrustedProxies(ranges);
  }
}
