package dev.voiceline.simulator.phone.carrier;

import java.net.http.HttpRequest;
import java.util.concurrent.CompletableFuture;

/** Sends HTTP requests without blocking. */
@FunctionalInterface
public interface WebRequests {
  /** The answer, or an exceptional end when none came. */
  CompletableFuture<WebAnswer> send(HttpRequest request);
}
