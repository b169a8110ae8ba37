package dev.voiceline.adapters.eligibility.network;

/** Is told what happens. Called on any thread; it must be quick and must not throw. */
@FunctionalInterface
public interface PayerWatcher {
  /** It happened. */
  void saw(PayerEvent event);

  /** Looks away. */
  static PayerWatcher none() {
    return event -> {};
  }
}
