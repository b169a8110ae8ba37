package dev.voiceline.server.composition;

import dev.voiceline.adapters.eligibility.demo.DemoDirectory;
import dev.voiceline.adapters.eligibility.network.PayerNetwork;
import dev.voiceline.adapters.eligibility.network.PayerWatcher;
import dev.voiceline.core.eligibility.EligibilityDirectory;
import dev.voiceline.core.time.SystemTime;
import dev.voiceline.server.config.EligibilitySettings;
import dev.voiceline.server.config.SettingsRefused;
import java.util.List;

/**
 * Where coverage is looked up, as the settings say. Close it to free its connections.
 *
 * @param closing what that takes
 */
public record OpenDirectory(EligibilityDirectory directory, Runnable closing)
    implements AutoCloseable {
  /**
   * Opens it; nobody is asked yet.
   *
   * @throws SettingsRefused when a payer cannot be asked as it is set
   */
  public static OpenDirectory of(
      EligibilitySettings settings, SystemTime time, PayerWatcher watcher) {
    if (settings.payers().isEmpty()) {
      return new OpenDirectory(new DemoDirectory(), () -> {});
    }
    try {
      PayerNetwork network = PayerNetwork.of(settings.payers().get()).watchedBy(watcher).open(time);
      return new OpenDirectory(network, network::close);
    } catch (IllegalArgumentException refused) {
      throw new SettingsRefused(
          List.of("voiceline.yaml: eligibility.payers: " + refused.getMessage() + "."));
    }
  }

  @Override
  public void close() {
    closing.run();
  }
}
