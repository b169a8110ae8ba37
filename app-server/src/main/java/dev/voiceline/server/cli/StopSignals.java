package dev.voiceline.server.cli;

import java.lang.reflect.Proxy;
import java.util.Map;

/**
 * Ctrl+C and SIGTERM, as often as they come: the second one must reach a server that waits for its
 * calls, which a shutdown hook cannot be told. The JDK has no supported class for this; where the
 * one that it has is missing, the hook alone stops the server.
 */
final class StopSignals {
  private static final String SIGNAL = "sun.misc.Signal";
  private static final String HANDLER = "sun.misc.SignalHandler";

  /** What a process that was ended by a signal exits with. */
  private static final Map<String, Integer> CODES = Map.of("INT", 130, "TERM", 143);

  private StopSignals() {}

  /** Has signals stop the server and end the process. */
  static void stopping(Shutdown shutdown) {
    CODES.forEach((name, code) -> handle(name, () -> received(shutdown, code)));
  }

  private static void received(Shutdown shutdown, int code) {
    if (shutdown.asked()) {
      // The thread of signals must be free for the next one.
      new Thread(() -> end(shutdown, code), "voiceline-stop").start();
    }
  }

  private static void end(Shutdown shutdown, int code) {
    shutdown.stop();
    System.exit(code);
  }

  private static void handle(String name, Runnable task) {
    try {
      Class<?> signal = Class.forName(SIGNAL);
      Class<?> handler = Class.forName(HANDLER);
      Object doing =
          Proxy.newProxyInstance(
              StopSignals.class.getClassLoader(),
              new Class<?>[] {handler},
              (proxy, method, arguments) -> {
                if (method.getName().equals("handle")) {
                  task.run();
                }
                return null;
              });
      Object unused =
          signal
              .getMethod("handle", signal, handler)
              .invoke(null, signal.getConstructor(String.class).newInstance(name), doing);
    } catch (ReflectiveOperationException | IllegalArgumentException absent) {
      // The hook is there.
      return;
    }
  }
}
